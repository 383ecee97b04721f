/** What a token may look like: a word or two in capital letters, and a number where there are several. */
export const tokenForm = /^\[\p{Lu}[\p{Lu} -]{0,39}(?: [1-9]\d{0,2})?\]$/u

/** @example tokenFor('NAVN', 2) // '[NAVN 2]' */
export const tokenFor = (word: string, number: number | null): string =>
  number === null ? `[${word}]` : `[${word} ${number}]`

/** The word of a token, or of what is suggested in a place, in capital letters: `[navn]` and `[NAVN 2]` are both `NAVN`. */
export const wordOfToken = (token: string): string =>
  token.replace(/^\[|\]$|(?: \d+)?\]$/gu, '').toLocaleUpperCase('nb')

/** A token of a word that none of those has: the next number. */
export function freeToken(word: string, taken: Iterable<string>): string {
  let last = 0
  for (const token of taken) {
    const [, own, number] = /^\[(.+?)(?: (\d+))?\]$/u.exec(token) ?? []
    if (own === word) last = Math.max(last, Number(number ?? 1))
  }
  return tokenFor(word, last + 1)
}

/** Where tokens stand in a text, in code points, for those who read it. */
export function tokensIn(
  text: string,
): readonly { readonly start: number; readonly end: number; readonly token: string }[] {
  const found: { start: number; end: number; token: string }[] = []
  let [units, points] = [0, 0]
  for (const { index, 0: token } of text.matchAll(/\[\p{Lu}[\p{Lu} -]{0,39}(?: [1-9]\d{0,2})?\]/gu)) {
    points += [...text.slice(units, index)].length
    units = index + token.length
    const start = points
    points += token.length
    found.push({ start, end: points, token })
  }
  return found
}
