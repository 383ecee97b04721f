import type { EntityKind } from '../../project/index.ts'
import { readLines } from '../data-lines.ts'
import { guidFrom } from '../guids.ts'
import type { RefiLink, RefiText } from '../refi/index.ts'
import type { Intake } from './intake.ts'
import { memo } from './memos.ts'

/** Which field of an entity a note's text is. */
const textFields = {
  memo: 'text',
  summary: 'text',
  finding: 'text',
  recommendation: 'text',
  review: 'comment',
  edit: 'text',
  check: 'text',
} as const satisfies Partial<Record<EntityKind, string>>

/** Takes in what notes of our own are, and how each interview was coded. */
export function takeOwnNotes(into: Intake): void {
  for (const set of into.refi.sets) {
    const { kind, data } = readLines(set.description ?? '')
    if (kind !== 'interview' || typeof data.reading !== 'object' || data.reading === null) continue
    into.add('reading', set.guid, { ...data.reading, interview: set.guid })
  }
  for (const { note, lines } of into.notes.values()) {
    if (lines.kind === null) continue
    into.usedNotes.add(note.guid)
    if (lines.kind === 'asked') takeAsked(into, lines.data)
    else if (lines.kind in textFields) takeWritten(into, note, lines.kind as keyof typeof textFields, lines)
  }
}

function takeAsked(into: Intake, { interview, ...lines }: Readonly<Record<string, unknown>>): void {
  for (const [id, told] of Object.entries(lines)) into.add('asked', id, { ...(told as object), interview })
}

function takeWritten(
  into: Intake,
  note: RefiText,
  kind: keyof typeof textFields,
  { data, text }: { readonly data: Readonly<Record<string, unknown>>; readonly text: string },
): void {
  const links = into.links.get(note.guid) ?? []
  const to = (target: EntityKind): readonly string[] =>
    links.filter((link) => uses(into, link, target)).map(({ targetGUID }) => targetGUID!)
  const linked =
    kind === 'finding'
      ? { theme: to('theme')[0], quotes: to('quote') }
      : kind === 'recommendation'
        ? { themes: to('theme'), quotes: to('quote') }
        : {}
  const author = kind === 'memo' || kind === 'summary' ? { author: into.coder(note.creatingUser) } : {}
  into.add(kind, note.guid, { ...data, ...linked, ...author, [textFields[kind]]: text })
}

function uses(into: Intake, link: RefiLink, target: EntityKind): boolean {
  if (!into.has(target, link.targetGUID ?? '')) return false
  into.usedLinks.add(link)
  return true
}

/** Links of another program are kept as thoughts about how two things hang together. */
export function takeLinks(into: Intake): void {
  const named = namesIn(into)
  for (const link of into.refi.links) {
    if (into.usedLinks.has(link)) continue
    const [from, to] = [named.get(link.originGUID ?? ''), named.get(link.targetGUID ?? '')]
    if (from === undefined || to === undefined) {
      into.losses.add('Link', link.name ?? link.guid)
      continue
    }
    const arrow = link.direction === 'OneWay' ? '→' : link.direction === 'Bidirectional' ? '↔' : '–'
    const kind = (['code', 'category', 'theme', 'coding'] as const).find((one) =>
      into.has(one, link.originGUID!),
    )
    into.losses.add('Link', link.name ?? link.guid, 'memo')
    memo(into, guidFrom('link', link.guid), {
      text: `${from} ${arrow} ${to}${link.name ? `: ${link.name}` : ''}`,
      about: kind === undefined ? null : { kind, id: link.originGUID! },
      interview: null,
      type: 'relation',
    })
  }
}

/** What things that links can point to are called. */
function namesIn({ refi, entities, notes }: Intake): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { guid, name } of [...refi.sources, ...refi.cases]) if (name) names.set(guid, name)
  for (const { note } of notes.values()) if (note.name) names.set(note.guid, note.name)
  for (const one of entities.values()) if ('name' in one) names.set(one.id, one.name)
  for (const source of refi.sources) {
    for (const one of source.selections) if (one.name) names.set(one.guid, `«${one.name}»`)
  }
  return names
}
