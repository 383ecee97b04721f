import type { Category, Code, Coding, Entity, EntityKind, EntityOf, Theme } from '../project/entities.ts'
import { type Operation, operation, same } from '../project/operations.ts'
import { all, find, type Project } from '../project/project.ts'
import { memosAbout } from './coding.ts'

/** Makes a thing, or changes it to this; nothing where it is this already. */
export function put<E extends Entity>(project: Project, after: E): readonly Operation[] {
  const before = (find(project, after.kind, after.id) ?? null) as Entity | null
  return same(before, after) ? [] : [operation(before, after)]
}

/** Changes members of a thing; nothing where there is no such thing. */
export function changed<K extends EntityKind>(
  project: Project,
  kind: K,
  id: string,
  change: Partial<EntityOf<K>>,
): readonly Operation[] {
  const there = find(project, kind, id)
  return there ? put(project, { ...there, ...change } as EntityOf<K>) : []
}

/** Puts codes into a category, or takes them out of it. */
export const placed = (
  project: Project,
  codes: readonly string[],
  category: string,
  inside: boolean,
): readonly Operation[] =>
  codes.flatMap((id) => {
    const code = project.code.get(id)
    return code ? put(project, { ...code, categories: toggled(code.categories, category, inside) }) : []
  })

/** Puts categories under a theme, or takes them away from it. */
export const gathered = (
  project: Project,
  categories: readonly string[],
  theme: string,
  inside: boolean,
): readonly Operation[] =>
  categories.flatMap((id) => {
    const category = project.category.get(id)
    return category ? put(project, { ...category, themes: toggled(category.themes, theme, inside) }) : []
  })

const toggled = (list: readonly string[], id: string, inside: boolean): readonly string[] =>
  inside ? (list.includes(id) ? list : [...list, id]) : list.filter((one) => one !== id)

/** Gives things of one kind this order. */
export const ordered = (
  project: Project,
  kind: 'code' | 'category' | 'theme' | 'finding' | 'recommendation',
  ids: readonly string[],
): readonly Operation[] => ids.flatMap((id, index) => changed(project, kind, id, { place: index + 1 }))

/** Takes a thing away, and every mention of it; a code goes with its codings. */
export function removed(project: Project, kind: EntityKind, id: string): readonly Operation[] {
  const there = find(project, kind, id)
  if (!there) return []
  return [...mentions(project, kind, id), ...memosAbout(project, kind, id), operation(there, null)]
}

function mentions(project: Project, kind: EntityKind, id: string): readonly Operation[] {
  const without = (list: readonly string[]): readonly string[] => list.filter((one) => one !== id)
  const from = <K extends EntityKind>(of: K, change: (thing: EntityOf<K>) => EntityOf<K>) =>
    [...all(project, of)].flatMap((thing) => put(project, change(thing)))
  switch (kind) {
    case 'code':
      return codingsUnder(project, id).flatMap((coding) => [
        ...memosAbout(project, 'coding', coding.id),
        operation(coding, null),
      ])
    case 'category':
      return from('code', (code) => ({ ...code, categories: without(code.categories) }))
    case 'theme':
      return [
        ...from('category', (category) => ({ ...category, themes: without(category.themes) })),
        ...from('quote', (quote) =>
          quote.themes.includes(id) ? { ...quote, themes: without(quote.themes), signedBy: null } : quote,
        ),
        ...from('recommendation', (one) => ({ ...one, themes: without(one.themes) })),
        ...[...project.finding.values()]
          .filter(({ theme }) => theme === id)
          .flatMap((finding) => [...memosAbout(project, 'finding', finding.id), operation(finding, null)]),
      ]
    case 'quote':
      return [
        ...from('finding', (finding) => ({ ...finding, quotes: without(finding.quotes) })),
        ...from('recommendation', (one) => ({ ...one, quotes: without(one.quotes) })),
      ]
    case 'question':
      return from('theme', (theme) => ({
        ...theme,
        questions: theme.questions.filter(({ question }) => question !== id),
      }))
    default:
      return []
  }
}

/** The codings under a code, interview by interview. */
export const codingsUnder = (project: Project, code: string): readonly Coding[] =>
  [...all(project, 'coding')].filter((coding) => coding.code === code)

/**
 * Makes one code of several: their codings come under `into`, which also gets their categories. The others are gone, with
 * what stood in their descriptions kept in a line of its own.
 *
 * @param fuse whether codings of one coder that touch or overlap become one.
 */
export function merged(
  project: Project,
  { from, into, fuse }: { readonly from: readonly string[]; readonly into: string; readonly fuse: boolean },
): readonly Operation[] {
  const kept = project.code.get(into)
  const others = from.flatMap((id) => (id === into ? [] : (project.code.get(id) ?? [])))
  if (!kept || others.length === 0) return []
  const after: Code = {
    ...kept,
    text: [kept.text, ...others.map(({ name, text }) => (text === '' ? '' : `${name}: ${text}`))]
      .filter((line) => line !== '')
      .join('\n'),
    categories: [...new Set([kept, ...others].flatMap(({ categories }) => categories))],
  }
  return [
    // also where it stays as it was, so that the log tells what the others became a part of
    operation(kept, after),
    ...gatheredCodings(project, [into, ...others.map(({ id }) => id)], into, fuse),
    ...others.flatMap((code) => [...memosMoved(project, code.id, into), operation(code, null)]),
  ]
}

/** What is written about a code is kept when it becomes a part of another. */
const memosMoved = (project: Project, from: string, into: string): readonly Operation[] =>
  [...project.memo.values()]
    .filter(({ about }) => about?.kind === 'code' && about.id === from)
    .map((memo) => operation(memo, { ...memo, about: { kind: 'code', id: into } }))

function gatheredCodings(
  project: Project,
  codes: readonly string[],
  into: string,
  fuse: boolean,
): readonly Operation[] {
  const among = new Set(codes)
  const operations: Operation[] = []
  for (const codings of project.codings.values()) {
    const last = new Map<string, { readonly first: Coding; end: number; starred: boolean }>()
    const own = [...codings.values()]
      .filter(({ code }) => among.has(code))
      .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))
    const ends: { readonly first: Coding; end: number; starred: boolean }[] = []
    for (const coding of own) {
      const key = `${coding.coder}/${coding.version}/${coding.adrift}`
      const before = last.get(key)
      const joins =
        before !== undefined &&
        (fuse ? coding.start <= before.end : before.first.start === coding.start && before.end === coding.end)
      if (joins) {
        before.end = Math.max(before.end, coding.end)
        before.starred ||= coding.starred
        operations.push(...memosOnto(project, coding.id, before.first.id), operation(coding, null))
      } else {
        const kept = { first: coding, end: coding.end, starred: coding.starred }
        last.set(key, kept)
        ends.push(kept)
      }
    }
    for (const { first, end, starred } of ends) {
      operations.push(...put(project, { ...first, code: into, end, starred }))
    }
  }
  return operations
}

const memosOnto = (project: Project, from: string, onto: string): readonly Operation[] =>
  [...project.memo.values()]
    .filter(({ about }) => about?.kind === 'coding' && about.id === from)
    .map((memo) => operation(memo, { ...memo, about: { kind: 'coding', id: onto } }))

/**
 * Makes several codes of one. Codings that are not told of stay under the old code, which stays as long as it has any.
 *
 * @param into the new codes, in order.
 * @param given which new code a coding goes to, by the coding's id.
 */
export function split(
  project: Project,
  code: string,
  into: readonly Pick<Code, 'id' | 'name' | 'text'>[],
  given: ReadonlyMap<string, string>,
): readonly Operation[] {
  const old = project.code.get(code)
  if (!old || into.length === 0) return []
  const made = into.map((one, index) =>
    operation(null, {
      ...old,
      ...one,
      paint: (old.paint + index + 1) % 12,
      place: old.place + (index + 1) / 100,
    }),
  )
  const own = codingsUnder(project, code)
  const moved = own.flatMap((coding) => {
    const to = given.get(coding.id)
    return to === undefined ? [] : put(project, { ...coding, code: to })
  })
  return [...made, ...moved, ...(moved.length === own.length ? removedBare(project, old) : [])]
}

const removedBare = (project: Project, code: Code): readonly Operation[] => [
  ...memosAbout(project, 'code', code.id),
  operation(code, null),
]

/** The themes of a code, through its categories. */
export const themesOfCode = (project: Project, code: Code): readonly Theme[] => {
  const categories = code.categories.flatMap((id) => project.category.get(id) ?? [])
  const ids = new Set(categories.flatMap(({ themes }: Category) => themes))
  return [...ids].flatMap((id) => project.theme.get(id) ?? [])
}
