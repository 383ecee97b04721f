import { codePointLength, type Range, sentences, type TextVersion } from '../texts/index.ts'

/** What two coders are compared by. */
export type AgreementUnit = 'character' | 'sentence' | 'turn'

/** The units of one text, or of a part of it. */
export interface ComparedUnits {
  readonly unit: AgreementUnit
  /** In order, none in another. For characters each code point in them is a unit, otherwise each of them is one. */
  readonly stretches: readonly Range[]
}

/**
 * The units of a text. By characters all of it counts, as in other programs. A text without turns has its lines instead.
 *
 * @param informantsOnly leaves out what was said by others than informants, which hardly anybody codes and which makes agreement
 *   look better by any measure but Jaccard's. In a text without turns nothing is left out.
 */
export function comparedUnits(
  text: TextVersion,
  unit: AgreementUnit,
  { informantsOnly = false }: { readonly informantsOnly?: boolean } = {},
): ComparedUnits {
  const { turns } = text
  const taken = informantsOnly ? turns.filter(({ role }) => role === 'informant') : turns
  const parts = taken.map(({ start, end }) => ({ start, end }))
  if (unit === 'character') {
    const all = { start: 0, end: codePointLength(text.text) }
    return { unit, stretches: informantsOnly && turns.length > 0 ? parts : [all] }
  }
  if (turns.length === 0)
    return { unit, stretches: unit === 'turn' ? lines(text.text) : sentences(text.text) }
  // without a part, `sentences` would take the whole text
  if (unit === 'sentence') return { unit, stretches: parts.length > 0 ? sentences(text.text, parts) : [] }
  return { unit, stretches: parts }
}

function lines(text: string): readonly Range[] {
  let start = 0
  return text.split('\n').flatMap((line) => {
    const end = start + codePointLength(line)
    const found = line.trim() === '' ? [] : [{ start, end }]
    start = end + 1
    return found
  })
}
