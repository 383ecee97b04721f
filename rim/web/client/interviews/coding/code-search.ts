import type { Code, Project } from '#core/interviews'

/** A code among others, and where it is gathered. */
export interface FoundCode {
  readonly code: Code
  readonly categories: string
}

const plain = (text: string): string => text.toLocaleLowerCase('nb').trim()

/**
 * The codes whose name, description or category has all words that are written; those whose name begins so first. Without
 * words all codes, in their order.
 */
export function findCodes(project: Project, written: string): readonly FoundCode[] {
  const words = plain(written)
    .split(/\s+/)
    .filter((word) => word !== '')
  const found = [...project.code.values()].flatMap((code) => {
    const categories = code.categories.map((id) => project.category.get(id)?.name ?? '').join(', ')
    if (words.length === 0) return [{ code, categories, rank: 0 }]
    const name = plain(code.name)
    const everything = `${name} ${plain(categories)} ${plain(code.text)}`
    if (!words.every((word) => everything.includes(word))) return []
    const rank =
      name === plain(written)
        ? 0
        : name.startsWith(words[0] ?? '')
          ? 1
          : words.every((word) => name.includes(word))
            ? 2
            : 3
    return [{ code, categories, rank }]
  })
  return found.sort((a, b) => a.rank - b.rank || a.code.place - b.code.place)
}

const counted = new WeakMap<object, ReadonlyMap<string, number>>()

/** How many codings each code has among these; the same map of codings is counted once. */
export function countByCode(
  codings: ReadonlyMap<string, { readonly code: string }>,
): ReadonlyMap<string, number> {
  const known = counted.get(codings)
  if (known) return known
  const counts = new Map<string, number>()
  for (const { code } of codings.values()) counts.set(code, (counts.get(code) ?? 0) + 1)
  counted.set(codings, counts)
  return counts
}

/** How many codings and interviews each code has in the whole study. */
export interface CodeUse {
  readonly codings: number
  readonly interviews: number
}

/** The use of every code that is used. Interviews in which nothing is changed are not counted again. */
export function codeUse(project: Project): ReadonlyMap<string, CodeUse> {
  const use = new Map<string, { codings: number; interviews: number }>()
  for (const codings of project.codings.values()) {
    for (const [code, count] of countByCode(codings)) {
      const there = use.get(code)
      if (there) {
        there.codings += count
        there.interviews += 1
      } else use.set(code, { codings: count, interviews: 1 })
    }
  }
  return use
}

/** The codes that somebody used last, the newest first, as far as the order of the codings tells. */
export function lastUsed(
  project: Project,
  interview: string,
  coder: string,
  most: number,
): readonly string[] {
  const found = new Set<string>()
  const others = [...project.codings.keys()].filter((id) => id !== interview)
  for (const id of [...others, interview].reverse()) {
    const codings = [...(project.codings.get(id)?.values() ?? [])]
    for (const coding of codings.reverse()) {
      if (coding.coder !== coder) continue
      found.add(coding.code)
      if (found.size === most) return [...found]
    }
  }
  return [...found]
}
