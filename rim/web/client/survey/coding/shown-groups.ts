import type { GroupAnswer, WrittenAnswer } from './answers.ts'

/** Which part of the list is shown. */
export const parts = ['first', 'second', 'apart', 'done', 'all'] as const
export type Part = (typeof parts)[number]

export interface Filter {
  readonly part: Part
  /** Id of a participant; empty: all. */
  readonly participant: string
  /** Part of a text. */
  readonly search: string
}

const partOf: Readonly<Record<Part, (group: GroupAnswer) => boolean>> = {
  first: ({ task }) => task === 'first',
  second: ({ task }) => task === 'second',
  apart: ({ disagreement }) => disagreement !== null,
  done: ({ task }) => task === 'done',
  all: () => true,
}

/** A text as it is shown, masked words as one mark. */
export function textOf({ words }: WrittenAnswer): string {
  return words
    .map((word) => word ?? '[…]')
    .filter((word, at, all) => !(word === '[…]' && all[at - 1] === '[…]'))
    .join(' ')
}

/** The groups that a filter lets through, in the order of the list. */
export function shownGroups(
  groups: readonly GroupAnswer[],
  { part, participant, search }: Filter,
): readonly GroupAnswer[] {
  const wanted = search.trim().toLowerCase()
  return groups.filter(
    (group) =>
      partOf[part](group) &&
      (participant === '' || group.participant === participant) &&
      (wanted === '' || group.texts.some((text) => textOf(text).toLowerCase().includes(wanted))),
  )
}

/** The one after a group in the list, or before it; the same at the ends. Null: the list is empty. */
export function besideGroup(list: readonly GroupAnswer[], id: string | null, step: 1 | -1): string | null {
  if (list.length === 0) return null
  const at = list.findIndex((group) => group.id === id)
  if (at < 0) return list[0]!.id
  return list[Math.min(list.length - 1, Math.max(0, at + step))]!.id
}

/** A group with words of one text masked. */
export const withMask = (group: GroupAnswer, text: string, places: readonly number[]): GroupAnswer => ({
  ...group,
  texts: group.texts.map((one) =>
    one.id === text
      ? { ...one, names: [], words: one.words.map((word, at) => (places.includes(at) ? null : word)) }
      : one,
  ),
})
