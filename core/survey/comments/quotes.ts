/** What stands where something of a comment is left out. */
export const omission = '(…)'

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

/**
 * Whether a quote is a comment, or parts of it in their order with `(…)` where something is left out. Space between words
 * counts as one.
 *
 * @param quote as it is to be printed, without quotation marks.
 * @param comment cleaned.
 * @example isQuoteOf('Bra (…) men dyrt', 'Bra hjelp, men dyrt') // true
 */
export function isQuoteOf(quote: string, comment: string): boolean {
  const parts = plain(quote)
    .split(/\s*\(…\)\s*/u)
    .filter((part) => part !== '')
  const whole = plain(comment)
  let from = 0
  for (const part of parts) {
    const at = whole.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return parts.length > 0
}
