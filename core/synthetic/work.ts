import type { Block } from './blocks.ts'
import type { Frame } from './frame.ts'
import type { Picker, Rows } from './pick.ts'
import { where } from './pick.ts'

/** What is known of each registration while the country is made. */
export interface Work {
  readonly size: number
  readonly frame: Frame
  readonly pick: Picker
  readonly blocks: readonly Block[]
  /** Position of the row's block. */
  readonly block: Uint16Array
  readonly person: Uint32Array
  /** Position of the round among `rounds`. */
  readonly round: Uint8Array
  readonly year: Int16Array
  readonly unitType: Uint8Array
  /** 0 to 5 as in table 1. */
  readonly category: Uint8Array
  /** 1 for women. */
  readonly female: Uint8Array
  readonly age: Uint8Array
  /** Common severity, about normal with standard deviation 148. */
  readonly severity: Int16Array
  /** 8 to 32 once the areas are set. */
  readonly units: Uint8Array
  /** 1 where the person is known from a later round (those are made first). */
  readonly linked: Uint8Array
  /** Housing decided beforehand: 1 green, 2 yellow, 3 red; 0 for most. */
  readonly preset: Uint8Array
  readonly people: People
}

/** What stays with a person, or only changes one way; going back in time. */
export interface People {
  count: number
  female: Uint8Array
  birthYear: Int16Array
  /** Education, birth country and children as in the earliest registration made so far; 250 where none is made. */
  education: Uint8Array
  country: Uint8Array
  kids: Uint8Array
  /** Housing of a substance recipient in 2016: 1 to 3, 0 for others. */
  housing2016: Uint8Array
}

/** Rows that share quotas, by category. */
export interface Cohort {
  readonly name: string
  readonly rows: Rows
  readonly byCategory: readonly Rows[]
  readonly young: boolean
  /** True where published figures hold for these rows. */
  readonly exact: boolean
}

export function cohortOf(
  work: Work,
  name: string,
  rows: Rows,
  options: { young: boolean; exact: boolean },
): Cohort {
  const byCategory = [0, 1, 2, 3, 4, 5].map((category) =>
    where(rows, (row) => work.category[row] === category),
  )
  return { name, rows, byCategory, young: options.young, exact: options.exact }
}

/** The rows of a list that are not in another (both ascending). */
export function without(rows: Rows, taken: Rows): Rows {
  let at = 0
  return where(rows, (row) => {
    while (at < taken.length && taken[at]! < row) at++
    return taken[at] !== row
  })
}
