import { sizeClasses } from '#core/foundation'
import type { InvitedAnswer } from './answers.ts'

/** Which municipalities are shown to choose among; an empty text is no limit. */
export interface ChoiceFilter {
  readonly search: string
  /** County number. */
  readonly county: string
  /** Code of a size class. */
  readonly size: string
  readonly lastTime: boolean
}

export const noFilter: ChoiceFilter = { search: '', county: '', size: '', lastTime: false }

/** The municipalities that can still be invited and fit the filter, in the order given. */
export function invitable(
  municipalities: readonly InvitedAnswer[],
  { search, county, size, lastTime }: ChoiceFilter,
): readonly InvitedAnswer[] {
  const wanted = search.trim().toLowerCase()
  return municipalities.filter(
    (one) =>
      one.state === 'none' &&
      (county === '' || one.county.number === county) &&
      (size === '' || one.sizeClass?.code === size) &&
      (!lastTime || one.lastTime) &&
      `${one.municipality} ${one.name}`.toLowerCase().includes(wanted),
  )
}

/** The counties that the municipalities lie in, by number, each once. */
export function countiesOf(municipalities: readonly InvitedAnswer[]): readonly InvitedAnswer['county'][] {
  const found = new Map(municipalities.map(({ county }) => [county.number, county]))
  return [...found.values()].toSorted((one, other) => one.number.localeCompare(other.number))
}

/** The size classes that there are municipalities of, the smallest first. */
export function sizesOf(municipalities: readonly InvitedAnswer[]) {
  const there = new Set(municipalities.map(({ sizeClass }) => sizeClass?.code))
  return sizeClasses.filter(({ code }) => there.has(code))
}
