import { all, type Category, type Code, type Project, type Theme } from '#core/interviews'

/** Codes under a category; `null`: those that are in none yet. */
export interface CodeGroup {
  readonly category: Category | null
  readonly codes: readonly Code[]
}

const byPlace = <T extends { readonly place: number; readonly name: string }>(a: T, b: T): number =>
  a.place - b.place || a.name.localeCompare(b.name, 'nb')

/** Things of the tree in their order. */
export const inPlace = <T extends { readonly place: number; readonly name: string }>(
  things: Iterable<T>,
): readonly T[] => [...things].sort(byPlace)

/** The codes by category, in order, those without one first. `kept`: which codes are to be shown. */
export function codeGroups(
  project: Pick<Project, 'code' | 'category'>,
  kept: (code: Code) => boolean,
): readonly CodeGroup[] {
  const inside = new Map<string, Code[]>()
  const alone: Code[] = []
  for (const code of inPlace(project.code.values())) {
    if (!kept(code)) continue
    if (code.categories.length === 0) alone.push(code)
    for (const id of code.categories) inside.set(id, [...(inside.get(id) ?? []), code])
  }
  return [
    { category: null, codes: alone },
    ...inPlace(project.category.values()).map((category) => ({
      category,
      codes: inside.get(category.id) ?? [],
    })),
  ]
}

/** Themes in order, those set aside last. */
export const themesInOrder = (project: Pick<Project, 'theme'>): readonly Theme[] => {
  const weight = { major: 0, minor: 0, candidate: 0, 'set-aside': 1 } as const
  return [...inPlace(project.theme.values())].sort((a, b) => weight[a.standing] - weight[b.standing])
}

/** Whether another thing of the kind has a name already, whatever its letters' size. */
export function isTaken(
  project: Project,
  kind: 'code' | 'category' | 'theme',
  name: string,
  id: string | null,
): boolean {
  const key = name.trim().toLocaleLowerCase('nb')
  for (const one of all(project, kind)) {
    if (one.id !== id && one.name.toLocaleLowerCase('nb') === key) return true
  }
  return false
}
