import type { LocalText } from '#core/foundation'

/**
 * What can be said of a part, as data: sentences are functions of the cells that its tables show, and are left out where a
 * number is withheld.
 */
export type Statement =
  /** "73 prosent av … og 52 prosent av … bor alene." Of those populations that are shown. */
  | {
      readonly kind: 'shares'
      readonly id: string
      readonly table: string
      readonly rows: readonly string[]
      readonly of: readonly string[]
      /** What they do: "bor alene". */
      readonly does: LocalText
      /** In its place where the round has a figure of the whole population: {reference}. */
      readonly against?: LocalText
    }
  /** "Andelen er høyest blant … (55 prosent) og lavest blant … (20 prosent)." */
  | {
      readonly kind: 'extremes'
      readonly id: string
      readonly table: string
      readonly rows: readonly string[]
      readonly of: readonly string[]
      /** Absent: the share just told of. */
      readonly share?: LocalText
    }
  /** "Flest av … har a (40 prosent), b (30 prosent) og c (20 prosent)." */
  | {
      readonly kind: 'most'
      readonly id: string
      readonly table: string
      readonly of: string
      readonly count: number
      /** With {people} and {list}. */
      readonly said: LocalText
      readonly leaveOut?: readonly string[]
    }
  /** "5 370 av de 37 621 mottakerne (14 prosent) er i ordinært arbeid." */
  | {
      readonly kind: 'count'
      readonly id: string
      readonly table: string
      readonly rows: readonly string[]
      readonly of: string
      /** With {n}, {all} and {share}. */
      readonly said: LocalText
    }
  /** With {a}, {b} … the means of populations. */
  | {
      readonly kind: 'means'
      readonly id: string
      readonly table: string
      readonly of: readonly string[]
      readonly decimals: 0 | 1
      readonly said: LocalText
    }
  /** With {n}: the sum of a number over everybody in a population. */
  | {
      readonly kind: 'sum'
      readonly id: string
      readonly table: string
      readonly of: readonly string[]
      readonly said: LocalText
    }
  /** A sentence that is the same whatever the numbers are. */
  | { readonly kind: 'fixed'; readonly id: string; readonly said: LocalText }
