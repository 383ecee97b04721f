/** Words of a text as they are compared: small letters, no signs, no marks in brackets or parentheses. */
export const comparedWords = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .replace(/\[[^\]]*\]|\([^)]*\)/gu, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** How much two texts have in common. */
export interface Likeness {
  /** Words in common in the stretch that is most alike, less one for each that differs in it. */
  readonly common: number
  /** `common` as a share of the shorter text's words, 0 to 1. */
  readonly share: number
}

/**
 * The stretch of two texts that is most alike, word by word: each word in common counts one, each that is changed, added or left
 * out takes one away (local alignment, Smith and Waterman 1981). The order of the texts does not matter.
 */
export function likeness(one: readonly string[], other: readonly string[]): Likeness {
  let common = 0
  let above = new Int32Array(other.length + 1)
  for (const word of one) {
    const row = new Int32Array(other.length + 1)
    for (let at = 1; at <= other.length; at++) {
      const match = above[at - 1]! + (other[at - 1] === word ? 1 : -1)
      row[at] = Math.max(0, match, above[at]! - 1, row[at - 1]! - 1)
      if (row[at]! > common) common = row[at]!
    }
    above = row
  }
  const shorter = Math.min(one.length, other.length)
  return { common, share: shorter === 0 ? 0 : common / shorter }
}

/**
 * From where on two quotes are taken for one utterance in two wordings: at least `leastCommon` words in common, and these are
 * `leastShare` of the shorter quote, or `longCommon` words, however long the quotes are. Set so that a changed word in six is
 * found wherever it stands, in five where it is the first or last, and that turns of phrase of a few words («det er jo ikke sånn at») are not.
 */
export const utteranceThreshold = { leastCommon: 4, leastShare: 0.6, longCommon: 8 } as const

/** Whether two texts look like the same utterance, by `utteranceThreshold`. */
export function sameUtterance(one: readonly string[], other: readonly string[]): boolean {
  const { common, share } = likeness(one, other)
  const { leastCommon, leastShare, longCommon } = utteranceThreshold
  return common >= longCommon || (common >= leastCommon && share >= leastShare)
}
