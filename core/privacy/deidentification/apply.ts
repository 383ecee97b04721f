/** What stands in the place of a part of a text. */
export interface Replacement {
  /** Code points: the first that is taken out, and the first after it. */
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/**
 * Whether replacements can be made in a text: whole, in order, each of something, none in another.
 *
 * @param length the text's code points.
 */
export function areApart(replacements: readonly Replacement[], length: number): boolean {
  return replacements.every(
    ({ start, end }, at) =>
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      start >= (at === 0 ? 0 : replacements[at - 1]!.end) &&
      start < end &&
      end <= length,
  )
}

/**
 * The text with each part replaced.
 *
 * @throws RangeError where the parts are not apart and in order.
 */
export function replaceParts(text: string, replacements: readonly Replacement[]): string {
  const points = [...text]
  if (!areApart(replacements, points.length)) throw new RangeError('parts that are not apart')
  let [cleaned, from] = ['', 0]
  for (const { start, end, replacement } of replacements) {
    cleaned += points.slice(from, start).join('') + replacement
    from = end
  }
  return cleaned + points.slice(from).join('')
}
