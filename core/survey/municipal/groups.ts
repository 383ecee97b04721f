import type { LocalText } from '#core/foundation'

/** A group of municipalities by how many times they have mapped. */
export interface MappingsGroup {
  readonly code: string
  readonly label: LocalText
  readonly from: number
  /** The most, itself among them. */
  readonly to: number
}

/**
 * Municipalities by how many times they have mapped. Those who have mapped three times or more are put together in two groups:
 * with a group for each number few would be left in most, and what they answered would have to be withheld.
 */
export const mappingsGroups: readonly MappingsGroup[] = [
  { code: 'once', label: { nb: '1 gang', nn: '1 gong' }, from: 1, to: 1 },
  { code: 'twice', label: { nb: '2 ganger', nn: '2 gonger' }, from: 2, to: 2 },
  { code: 'few', label: { nb: '3–4 ganger', nn: '3–4 gonger' }, from: 3, to: 4 },
  {
    code: 'many',
    label: { nb: '5 ganger eller flere', nn: '5 gonger eller fleire' },
    from: 5,
    to: Number.POSITIVE_INFINITY,
  },
]

/** The position of a number of mappings among the groups; -1 where it is in none (0, or missing as a negative number). */
export const mappingsGroupOf = (mappings: number): number =>
  mappingsGroups.findIndex(({ from, to }) => mappings >= from && mappings <= to)
