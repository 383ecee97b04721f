import { CodePoints, type Range } from './code-points.ts'

/** A full stop after these ends no sentence, even where a capital letter follows: «f.eks. NAV», «kl. 10». */
const neverLast = new Set(
  'f.eks feks eks dvs bl.a bla ca kl nr tlf jf jfr pga p.g.a st dr prof hr fr frk mr evt ev inkl ekskl kap pkt s.k såk s.å o f kgl adr avd gj.sn jan feb apr jun jul aug sep sept okt nov des m.a t.d d.v.s ift mht m.h.t vha vs ang hhv resp min maks obs sml fork'.split(
    ' ',
  ),
)
const months =
  /^(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)(?!\p{L})/iu

/**
 * Where a sentence may end: at full stops, question and exclamation marks and dots, with what closes a quotation, where white space
 * follows.
 */
const ending = /(?<![.?!…])[.?!…]+["”»’')\]]*(?=\s)/gu

/**
 * The sentences of a text, within turns where these are given and never across lines. White space around a sentence is no part
 * of it. Abbreviations and numbers with a full stop end none: «kl. 10», «f.eks. NAV», «17. mai».
 *
 * @param within turns, or other stretches, in the order of the text; without, the whole text.
 * @returns stretches in code points, in order.
 */
export function sentences(text: string, within?: readonly Range[]): readonly Range[] {
  const points = new CodePoints(text)
  const parts = within !== undefined && within.length > 0 ? within : [{ start: 0, end: points.length }]
  return parts.flatMap(({ start, end }) => {
    const from = points.unitAt(start)
    return sentencesIn(text.slice(from, points.unitAt(end))).map(([first, last]) => ({
      start: points.pointAt(from + first),
      end: points.pointAt(from + last),
    }))
  })
}

/** How many units on each side are looked at: more than the longest abbreviation or month. */
const beside = 40

function sentencesIn(part: string): [first: number, last: number][] {
  const found: [number, number][] = []
  let from = 0
  const close = (to: number): void => {
    const inner = part.slice(from, to)
    const trimmed = inner.trim()
    if (trimmed !== '') {
      const first = from + inner.indexOf(trimmed)
      found.push([first, first + trimmed.length])
    }
    from = to
  }
  for (const line of part.matchAll(/[^\n]+/gu)) {
    for (const { index, 0: mark } of line[0].matchAll(ending)) {
      const to = index + mark.length
      const before = line[0].slice(Math.max(0, index - beside), index)
      const after = line[0].slice(to, to + beside).trimStart()
      if (endsHere(before, mark, after)) close(line.index + to)
    }
    close(line.index + line[0].length)
  }
  return found
}

function endsHere(before: string, mark: string, after: string): boolean {
  // «Jeg gikk … og kom igjen», «Nei! sa han»: what goes on with a small letter is the same sentence
  if (/^[^\p{L}\p{N}]*\p{Ll}/u.test(after)) return false
  if (!mark.startsWith('.') || mark.startsWith('..')) return true
  const word = /[\p{L}\p{M}\p{N}.]*$/u.exec(before)![0].toLowerCase()
  if (neverLast.has(word)) return false
  // «K. Hansen», but not «da var jeg i Å.»
  if (/(?:^|\s)\p{Lu}$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(after)) return false
  if (/(?:^|\D)\d{1,2}$/u.test(before)) return !months.test(after) && !/^\d/u.test(after)
  return true
}
