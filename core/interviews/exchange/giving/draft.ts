import { groupBy, type WrittenForm } from '#core/foundation'
import {
  all,
  type Coding,
  type Entity,
  type EntityKind,
  type EntityOf,
  type Quote,
} from '../../project/index.ts'
import { CodePoints, type TextVersion } from '../../texts/index.ts'
import { withLines } from '../data-lines.ts'
import { guidFrom, isGuid, plainGuid } from '../guids.ts'
import type { RefiLink, RefiStamp, RefiText } from '../refi/index.ts'
import { clearedVersions, type ExchangeStudy } from '../study.ts'
import type { ExportOptions, LeftOut } from './options.ts'
import { askedIn, movedTo, unnamed } from './speakers.ts'

/** Staff ids of who did something; none of them leaves with a file that is shared. */
const people = ['coder', 'author', 'chosenBy', 'signedBy'] as const

/** The user's GUID of a staff member. */
export const userGuid = (staff: string): string =>
  isGuid(staff) ? plainGuid(staff) : guidFrom('user', staff)

/** No dates and no users. */
export const noStamp: RefiStamp = {
  creatingUser: null,
  creationDateTime: null,
  modifyingUser: null,
  modifiedDateTime: null,
}

/** A project on its way out: what goes along, the notes and links gathered so far, and what was left out. */
export interface Draft {
  readonly study: ExchangeStudy
  readonly options: ExportOptions
  readonly language: WrittenForm
  /** Versions that go along, by id, in the order of interviews and numbers. */
  readonly texts: ReadonlyMap<string, TextVersion>
  readonly codings: readonly Coding[]
  readonly quotes: readonly Quote[]
  /** What each interview is called: `I07`, `I07 (2)`. */
  readonly interviewNames: ReadonlyMap<string, string>
  readonly notes: RefiText[]
  readonly links: RefiLink[]
  readonly left: readonly LeftOut[]
  /** Notes that point to something, by its id. */
  readonly notesOf: ReadonlyMap<string, readonly string[]>
  /** The user's GUID, or `null` in a file that is shared. */
  user(staff: string | null): string | null
  /** The words of a stretch. */
  said(stretch: { readonly version: string; readonly start: number; readonly end: number }): string
  all<K extends EntityKind>(kind: K): readonly EntityOf<K>[]
}

/** What a file holds of an entity beside what is told elsewhere in it. */
export function restOf(draft: Draft, entity: Entity, told: readonly string[]): Record<string, unknown> {
  const gone = new Set(['kind', 'id', ...told])
  const rest = Object.entries(entity).filter(([name]) => !gone.has(name))
  return Object.fromEntries(
    rest.flatMap(([name, value]): [string, unknown][] => {
      if (!people.some((one) => one === name)) return [[name, value]]
      return draft.options.kind === 'share' ? [] : [[name, draft.user(value as string | null)]]
    }),
  )
}

/** Adds a note with the entity's text and the rest of it in lines. */
export function addNote(
  draft: Draft,
  entity: Entity,
  {
    name,
    text,
    told,
    author = null,
  }: { name: string; text: string; told: readonly string[]; author?: string | null },
): void {
  draft.notes.push({
    ...emptyText(entity.id, name),
    creatingUser: draft.user(author),
    plainTextContent: withLines(text, entity.kind, restOf(draft, entity, told)),
    noteRefs: draft.notesOf.get(entity.id) ?? [],
  })
}

/** A text or note with nothing in it. */
export const emptyText = (guid: string, name: string): RefiText => ({
  guid,
  name,
  ...noStamp,
  richTextPath: null,
  plainTextPath: null,
  description: null,
  plainTextContent: null,
  selections: [],
  codings: [],
  noteRefs: [],
  values: [],
})

/** Adds a link from one thing to each of others, in their order. */
export function addLinks(draft: Draft, name: string, origin: string, targets: readonly string[]): void {
  targets.forEach((target, at) => {
    draft.links.push({
      guid: guidFrom('link', name, origin, target, String(at)),
      name,
      direction: 'OneWay',
      color: null,
      originGUID: origin,
      targetGUID: target,
      noteRefs: [],
    })
  })
}

/** Begins an export: decides what goes along. */
export function draftOf(study: ExchangeStudy, options: ExportOptions): Draft {
  const { project } = study
  const share = options.kind === 'share'
  const given = textsFor(study, share)
  const unnamedTexts = new Map(share ? [...given].map(([id, text]) => [id, unnamed(text)] as const) : [])
  const texts = new Map([...given].map(([id, text]) => [id, unnamedTexts.get(id)?.text ?? text]))
  const codings = [...all(project, 'coding')]
  const quotes = [...all(project, 'quote')]
  const own = movedTo(
    codings.filter(({ version }) => texts.has(version)),
    unnamedTexts,
  )
  const told = movedTo(
    quotes.filter(({ version }) => texts.has(version)),
    unnamedTexts,
  )
  const asked = askedIn([...all(project, 'asked')], unnamedTexts)
  const names = [...unnamedTexts.values()].reduce((sum, one) => sum + one.names, 0)
  const memos = [...all(project, 'memo')].filter(({ about }) => !share || about !== null)
  const points = new Map<string, CodePoints>()
  return {
    study,
    options,
    language: options.language,
    texts,
    codings: own,
    quotes: told,
    interviewNames: namesOf(study),
    notes: [],
    links: [],
    left: leftOut(study, share, { texts, names, codings: own.length, quotes: told.length }),
    notesOf: new Map(
      [...groupBy(memos, ({ about }) => about?.id ?? '')].map(([id, those]) => [
        id,
        those.map((memo) => memo.id),
      ]),
    ),
    user: (staff) => (share || staff === null ? null : userGuid(staff)),
    said({ version, start, end }) {
      const there = points.get(version) ?? new CodePoints(texts.get(version)?.text ?? '')
      points.set(version, there)
      return there.slice(start, end)
    },
    all<K extends EntityKind>(kind: K) {
      const chosen: Partial<Record<EntityKind, readonly Entity[]>> = {
        memo: memos,
        coding: own,
        quote: told,
        asked,
      }
      return (chosen[kind] ?? [...all(project, kind)]) as readonly Entity[] as readonly EntityOf<K>[]
    },
  }
}

function textsFor({ texts, interviews }: ExchangeStudy, share: boolean): ReadonlyMap<string, TextVersion> {
  const cleared = clearedVersions(texts)
  const order = new Map(interviews.map(({ id }, at) => [id, at]))
  const place = ({ interview }: TextVersion): number => order.get(interview) ?? interviews.length
  return new Map(
    texts
      .filter(({ id, kind }) => cleared.has(id) || (!share && kind === 'notes'))
      .sort((a, b) => place(a) - place(b) || compare(a.interview, b.interview) || a.number - b.number)
      .map((one) => [one.id, one]),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The interviews by their informants' codes; those that somebody gave after the first have a number. */
function namesOf({ interviews, informants }: ExchangeStudy): ReadonlyMap<string, string> {
  const codes = new Map(informants.map(({ id, code }) => [id, code]))
  const met = new Map<string, number>()
  return new Map(
    interviews.map(({ id, informant }, at) => {
      const code = (informant === null ? undefined : codes.get(informant)) ?? `${at + 1}`
      const times = (met.get(code) ?? 0) + 1
      met.set(code, times)
      return [id, times === 1 ? code : `${code} (${times})`]
    }),
  )
}

function leftOut(
  { texts, project, informants, coders }: ExchangeStudy,
  share: boolean,
  kept: {
    readonly texts: ReadonlyMap<string, TextVersion>
    readonly names: number
    readonly codings: number
    readonly quotes: number
  },
): readonly LeftOut[] {
  const gone = texts.filter(({ id }) => !kept.texts.has(id))
  const sure = gone.filter(({ kind }) => kind === 'raw')
  const memos = [...all(project, 'memo')]
  const house = project.review.size + project.edit.size + project.check.size
  const counts: LeftOut[] = [
    { what: 'raw-texts', count: sure.length },
    { what: 'uncleared-texts', count: gone.length - sure.length },
    { what: 'codings', count: project.interviewOfCoding.size - kept.codings },
    { what: 'quotes', count: project.quote.size - kept.quotes },
    ...(share
      ? ([
          { what: 'coders', count: coders.length },
          { what: 'attributes', count: informants.reduce((sum, one) => sum + attributesOf(one), 0) },
          { what: 'journal', count: memos.filter(({ about }) => about === null).length },
          { what: 'house', count: house },
          { what: 'speakers', count: kept.names },
        ] as const)
      : []),
  ]
  return counts.filter(({ count }) => count > 0)
}

const attributesOf = ({ attributes, site }: ExchangeStudy['informants'][number]): number =>
  Object.keys(attributes).length + (site === null ? 0 : 1)
