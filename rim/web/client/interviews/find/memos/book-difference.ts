import type { Category, Code, Project, Theme } from '#core/interviews'

type Thing = Theme | Category | Code

/** Something of the code book that is not as it was. */
export interface BookChange {
  readonly kind: Thing['kind']
  readonly id: string
  readonly before: Thing | null
  readonly after: Thing | null
  /** What is different, where it was there before and is there now. */
  readonly what: readonly ('name' | 'text' | 'within' | 'standing')[]
}

/** How the code book at one moment differs from that of another: themes, categories and codes, by name. */
export function bookDifference(before: Project, after: Project): readonly BookChange[] {
  return (['theme', 'category', 'code'] as const).flatMap((kind) => {
    const ids = [...new Set([...before[kind].keys(), ...after[kind].keys()])]
    return ids
      .flatMap((id): BookChange[] => {
        const was = before[kind].get(id) ?? null
        const is = after[kind].get(id) ?? null
        const what = was && is ? differencesOf(was, is) : []
        return was && is && what.length === 0 ? [] : [{ kind, id, before: was, after: is, what }]
      })
      .sort((a, b) => (a.after ?? a.before)!.name.localeCompare((b.after ?? b.before)!.name, 'nb'))
  })
}

function differencesOf(was: Thing, is: Thing): BookChange['what'] {
  return [
    ...(was.name === is.name ? [] : (['name'] as const)),
    ...(was.text === is.text ? [] : (['text'] as const)),
    ...(withinOf(was) === withinOf(is) ? [] : (['within'] as const)),
    ...(standingOf(was) === standingOf(is) ? [] : (['standing'] as const)),
  ]
}

const withinOf = (one: Thing): string =>
  [...(one.kind === 'code' ? one.categories : one.kind === 'category' ? one.themes : [])].sort().join()

const standingOf = (one: Thing): string => (one.kind === 'theme' ? one.standing : '')
