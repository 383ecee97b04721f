import { groupBy } from '#core/foundation'
import { longestText } from '../../commands/check.ts'
import type { Bearing } from '../../project/index.ts'
import { readLines } from '../data-lines.ts'
import { guidFrom } from '../guids.ts'
import { exchangeProblems as kinds } from '../problems.ts'
import type { RefiCode, RefiLink, RefiSet } from '../refi/index.ts'
import { bearingWords, paintColours } from '../words.ts'
import type { Intake } from './intake.ts'
import { memosFor } from './memos.ts'

/** Codes that stand in a category: the path to it, and the categories' ids. */
interface Above {
  readonly names: readonly string[]
  readonly category: string | null
}

/**
 * Takes in the code tree and the sets. A code that others stand in, or that is not for coding, is a category; where it is coded
 * as well, it is both. Our tree has two levels, so deeper categories tell their path in their name.
 *
 * @param coded codes that something is coded with.
 */
export function takeCodes(into: Intake, coded: ReadonlySet<string>): void {
  const sets = groupBy(into.refi.sets, ({ description }) => readLines(description ?? '').kind)
  takeThemes(into, [...(sets.get('theme') ?? []), ...(sets.get(null) ?? [])])
  let place = 0
  const walk = (codes: readonly RefiCode[], above: Above): void => {
    for (const code of codes) {
      place++
      if (into.quotedCodes.has(code.guid)) continue
      const own = readLines(code.description ?? '')
      if (own.kind === 'question') takeQuestion(into, code)
      else if (own.kind === 'category' || code.codes.length > 0 || !code.isCodable) {
        const category = takeCategory(into, code, above, place)
        if (coded.has(code.guid)) takeBoth(into, code, category, place)
        walk(code.codes, { names: [...above.names, code.name], category })
      } else takeCode(into, code, above.category, place)
    }
  }
  walk(into.refi.codes, { names: [], category: null })
  takeLooseMembers(into, sets.get(null) ?? [])
}

function takeQuestion(into: Intake, code: RefiCode): void {
  const { data, text } = readLines(code.description ?? '')
  const told = data.text as { readonly nb?: unknown; readonly nn?: unknown } | undefined
  const same = told?.nb === text || told?.nn === text
  into.add('question', code.guid, { ...data, text: same ? told : { nb: text, nn: text } })
  memosFor(into, code.noteRefs, { kind: 'question', id: code.guid }, null)
}

function takeCategory(into: Intake, code: RefiCode, { names }: Above, place: number): string | null {
  const { kind, data, text } = readLines(code.description ?? '')
  const own = kind === 'category'
  const inSets = into.refi.sets.filter(({ guid, memberCodes }) => {
    return memberCodes.includes(code.guid) && into.has('theme', guid)
  })
  const themes = inOrder(
    inSets.map(({ guid }) => guid),
    own ? data.themes : undefined,
  )
  if (names.length > 0) into.losses.add('Code/Code', code.name, 'changed')
  const id = into.add('category', code.guid, {
    place,
    ...data,
    name: own ? code.name : into.name('category', [...names, code.name].join(' / ')),
    text: own ? text : cut(into, text, 'Code/Description'),
    themes,
  })
  if (id !== null) memosFor(into, code.noteRefs, { kind: 'category', id }, null)
  return id
}

/** Things in the order that lines tell, as far as they are still there; what came since stands last. */
function inOrder(there: readonly string[], told: unknown): readonly string[] {
  if (!Array.isArray(told)) return there
  const first = told.filter((id): id is string => there.includes(id as string))
  return [...first, ...there.filter((id) => !first.includes(id))]
}

/** A category that is coded with gets a code of its own, inside it. */
function takeBoth(into: Intake, code: RefiCode, category: string | null, place: number): void {
  into.losses.add('Code', code.name, 'changed')
  into.add('code', code.guid, {
    name: into.name('code', code.name),
    text: '',
    paint: paintOf(into, code, place),
    origin: { from: 'reading' },
    categories: category === null ? [] : [category],
    place,
  })
}

function takeCode(into: Intake, code: RefiCode, category: string | null, place: number): void {
  const { kind, data, text } = readLines(code.description ?? '')
  const own = kind === 'code'
  const links = into.links.get(code.guid) ?? []
  const more = links.filter(({ targetGUID }) => targetGUID !== null && into.categoriesTold.has(targetGUID))
  for (const link of more) into.usedLinks.add(link)
  const id = into.add('code', code.guid, {
    paint: paintOf(into, code, place),
    origin: { from: 'reading' },
    place,
    ...data,
    name: own ? code.name : into.name('code', code.name),
    text: own ? text : cut(into, text, 'Code/Description'),
    categories: [...(category === null ? [] : [category]), ...furtherCategories(data, more, category)],
  })
  if (id !== null) memosFor(into, code.noteRefs, { kind: 'code', id }, null)
}

/** Links tell the further categories of a code; a code book has no links and tells them in its lines. */
function furtherCategories(
  { categories }: Readonly<Record<string, unknown>>,
  links: readonly RefiLink[],
  first: string | null,
): readonly unknown[] {
  if (!Array.isArray(categories)) return links.map(({ targetGUID }) => targetGUID)
  return categories.filter((id) => id !== first)
}

const colour = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i

/** The paint nearest to a code's colour, or the next one in turn. */
function paintOf(into: Intake, { color, name }: RefiCode, place: number): number {
  if (color === null) return place % paintColours.length
  if (!colour.test(color.trim())) {
    into.warn(kinds.wrongColour, `${name} (${color})`)
    return place % paintColours.length
  }
  const [red, green, blue] = parts(color.trim())
  const distances = paintColours.map((paint) => {
    const [r, g, b] = parts(paint)
    return (r! - red!) ** 2 + (g! - green!) ** 2 + (b! - blue!) ** 2
  })
  return distances.indexOf(Math.min(...distances))
}

const parts = (written: string): readonly number[] => {
  const digits = written.slice(1)
  const size = digits.length / 3
  return [0, 1, 2].map((at) => Number.parseInt(digits.slice(at * size, (at + 1) * size).repeat(3 - size), 16))
}

function takeThemes(into: Intake, sets: readonly RefiSet[]): void {
  sets.forEach((set, at) => {
    const { kind, data, text } = readLines(set.description ?? '')
    const own = kind === 'theme'
    for (const _ of own ? [] : set.memberSources) into.losses.add('Set/MemberSource', set.name)
    if (!own && set.memberCodes.length === 0) {
      into.losses.add('Set', set.name)
      return
    }
    const links = (into.links.get(set.guid) ?? []).filter(({ targetGUID }) =>
      into.questionsTold.has(targetGUID ?? ''),
    )
    for (const link of links) into.usedLinks.add(link)
    const id = into.add('theme', set.guid, {
      standing: 'candidate',
      sources: [],
      place: at + 1,
      ...data,
      name: own ? set.name : into.name('theme', set.name),
      text: own ? text : cut(into, text, 'Set/Description'),
      questions:
        data.questions ??
        links.map(({ targetGUID, name }) => ({ question: targetGUID, bearing: bearingOf(name) })),
    })
    if (id !== null) memosFor(into, set.memberNotes, { kind: 'theme', id }, null)
  })
}

const bearingOf = (name: string | null): Bearing =>
  (Object.keys(bearingWords) as Bearing[]).find((one) =>
    Object.values(bearingWords[one]).includes(name ?? ''),
  ) ?? 'supports'

/** Codes that another program has put into a set one by one come into a category of the set's name. */
function takeLooseMembers(into: Intake, sets: readonly RefiSet[]): void {
  sets.forEach((set, at) => {
    const codes = set.memberCodes.filter((id) => into.has('code', id) && !into.has('category', id))
    if (codes.length === 0 || !into.has('theme', set.guid)) return
    const category = into.add('category', guidFrom('category', set.guid), {
      name: into.name('category', set.name),
      text: '',
      themes: [set.guid],
      place: into.refi.codes.length + at + 1,
    })
    for (const id of category === null ? [] : codes) {
      const code = into.entities.get(`code/${id}`)
      if (code?.kind !== 'code') continue
      into.entities.set(`code/${id}`, { ...code, categories: [...code.categories, category!] })
    }
  })
}

/** A text no longer than our own may be. */
function cut(into: Intake, text: string, what: string): string {
  if (text.length <= longestText) return text
  into.losses.add(what, text.slice(0, 40), 'changed')
  return text.slice(0, longestText).replace(/\p{Surrogate}$/u, '')
}
