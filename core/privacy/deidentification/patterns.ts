import type { Certainty, Found } from './kinds.ts'

const months =
  'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|jan|feb|apr|aug|sept|okt|nov|des'
const notDigit = '(?<![\\d])'
const street =
  '(?:veien|vegen|vei|veg|gaten|gata|gate|allé|alleen|plassen|plass|torget|torg|bakken|svingen|stien|sti|tunet|lia|kroken|ringen|brygge|bryggen|løkka|haugen|åsen|jordet|terrasse|terrassen|smauet|smau|kaien)'

interface Pattern {
  readonly kind: Found['kind']
  readonly as: Found['as']
  readonly certainty: Certainty
  readonly form: RegExp
  /** Which part of the match is meant; the whole one where it is not told. */
  readonly part?: number
}

/** What is known by its form, the surest first: what one has taken, the next does not. */
const patterns: readonly Pattern[] = [
  {
    kind: 'e-mail',
    as: 'e-mail',
    certainty: 'certain',
    form: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu,
  },
  {
    kind: 'url',
    as: 'url',
    certainty: 'certain',
    form: /(?:https?:\/\/|www\.)[^\s<>"«»]+[^\s<>"«».,;:!?)]|\b[a-z0-9-]+\.(?:no|com|org|net)\b(?:\/[^\s<>"«».,;:!?)]*)?/giu,
  },
  { kind: 'other', as: 'other', certainty: 'likely', form: /(?<!\d)\d{4}[. ]\d{2}[. ]\d{5}(?!\d)/g },
  {
    kind: 'phone',
    as: 'phone',
    certainty: 'certain',
    form: /(?<![\d+])(?:\+|00)47[ .-]?(?:\d[ .-]?){7}\d(?!\d)/g,
  },
  {
    kind: 'date',
    as: 'date',
    certainty: 'likely',
    form: new RegExp(
      `${notDigit}(?:3[01]|[12]?\\d)\\.?\\s*(?:${months})\\b\\.?(?:\\s*(?:19|20)\\d\\d)?`,
      'giu',
    ),
  },
  {
    kind: 'date',
    as: 'date',
    certainty: 'likely',
    form: new RegExp(`(?<![\\p{L}])(?:${months})\\s+(?:19|20)\\d\\d(?!\\d)`, 'giu'),
  },
  {
    kind: 'date',
    as: 'date',
    certainty: 'likely',
    form: /(?<![\d.])(?:3[01]|[12]\d|0?[1-9])[./-](?:1[0-2]|0?[1-9])[./-](?:(?:19|20)\d\d|\d\d)(?!\d)/g,
  },
  {
    kind: 'date',
    as: 'date',
    certainty: 'likely',
    form: /(?<!\d)(?:19|20)\d\d-(?:1[0-2]|0[1-9])-(?:3[01]|[12]\d|0[1-9])(?!\d)/g,
  },
  // a day without a year; «1/2» and «3/4» are parts, «24/7» is always
  {
    kind: 'date',
    as: 'date',
    certainty: 'possible',
    form: /(?<=\b(?:den|dato|på|fra|frå|til|siden|sidan)\s)(?:3[01]|[12]\d|0?[1-9])[./](?:1[0-2]|0?[1-9])(?![\d./])/giu,
  },
  {
    kind: 'phone',
    as: 'phone',
    certainty: 'likely',
    form: /(?<![\d.,])(?:[2-9]\d{7}|[2-9]\d{2}[ .-]\d{2}[ .-]\d{3}|[2-9]\d(?:[ .-]\d{2}){3}|[2-9]\d{3}[ .-]\d{4})(?![\d])/g,
  },
  {
    kind: 'phone',
    as: 'phone',
    certainty: 'likely',
    form: /(?<=\b(?:tlf|telefon|mobil|ring|nummer|nr)\.?:?\s)0?\d{5}(?!\d)/giu,
  },
  {
    kind: 'address',
    as: 'address',
    certainty: 'likely',
    form: new RegExp(
      `(?<![\\p{L}])\\p{Lu}[\\p{L}\\p{M}.-]*(?:\\s\\p{Lu}[\\p{L}\\p{M}.-]*){0,2}(?:${street}|\\s${street})\\s+(?:nr\\.?\\s*)?\\d{1,3}\\s?[A-Ha-h]?(?![\\p{L}\\d])(?:,?\\s+\\d{4}\\s+\\p{Lu}[\\p{L}\\p{M}]+)?`,
      'gu',
    ),
  },
  // a street in small letters has a number too
  {
    kind: 'address',
    as: 'address',
    certainty: 'likely',
    form: /(?<![\p{L}])[\p{L}\p{M}]{3,}(?:veien|vegen|gata|gaten|gate)\s+\d{1,3}\s?[A-Ha-h]?(?![\p{L}\d])/gu,
  },
  {
    kind: 'address',
    as: 'address',
    certainty: 'possible',
    form: /(?<![\p{L}])(?<!^)\p{Lu}[\p{L}\p{M}]{2,}(?:veien|vegen|gata|gaten|gate|allé)(?![\p{L}])/gu,
  },
  {
    kind: 'address',
    as: 'address',
    certainty: 'likely',
    form: /(?<!\d)\d{4}\s+\p{Lu}\p{Ll}{2,}(?![\p{L}])/gu,
  },
  {
    kind: 'age',
    as: 'age',
    certainty: 'likely',
    form: /(?<=\b(?:mann|kvinne|dame|gutt|jente|sønn|son|sønnen|sonen|datter|dotter|bror|søster|barn|unge|ein|en)\s(?:min\s|mi\s)?(?:på|over)\s)\d{1,2}(?:\s?år)?(?![\d%])/giu,
  },
  {
    kind: 'age',
    as: 'age',
    certainty: 'likely',
    form: /(?<![\d])(?:1[0-1]\d|[1-9]?\d)\s?(?:år(?:s)?\s+(?:gammel|gamal|gamle|gammal)|åring(?:en|ar|er)?|-\s?åring(?:en|ar|er)?)(?![\p{L}])/giu,
  },
  {
    kind: 'age',
    as: 'age',
    certainty: 'likely',
    form: /\b((?:mann|kvinne|dame|gutt|jente|sønn|son|datter|dotter|bror|søster|far|mor|jeg|eg)\s*[,(]\s*\d{1,2})(?:\s*år)?(?=[\s).,])/giu,
  },
  {
    kind: 'age',
    as: 'age',
    certainty: 'likely',
    form: /(?<=\b(?:jeg|eg|hun|ho|han|jeg nå|eg no)\s(?:er|var|blir|ble|blei|fyller|fylte)(?:\s(?:nå|no|snart|bare|berre|over|nesten|straks))?\s)\d{1,2}(?:\s?år)?(?![\d%])/giu,
  },
  {
    kind: 'age',
    as: 'age',
    certainty: 'likely',
    form: /(?<=\b(?:er|var|blir|ble|fyller|fylte)\s)\d{2}\s?år(?=\s*(?:[.,!?]|$|og|nå|no|i|med))/giu,
  },
  {
    kind: 'age',
    as: 'age',
    certainty: 'likely',
    form: /(?<![\p{L}])(?:født|fødd|f\.)\s*(?:i\s+)?(?:19|20)\d\d(?!\d)/giu,
  },
  { kind: 'other', as: 'other', certainty: 'likely', form: /(?<![\p{L}\d])\p{Lu}{2}\s?\d{5}(?!\d)/gu },
  { kind: 'other', as: 'other', certainty: 'possible', form: /(?<![\d.,])\d{6,}(?![\d])/g },
]

/** Eleven digits that are written as an identity number is: together, or with something before the last five. */
const elevenDigits = /(?<![\d])\d{2}[ .]?\d{2}[ .]?\d{2}[\s.\-\u00a0\u2010-\u2015]?\d{3}[ ]?\d{2}(?![\d])/g

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

/**
 * Whether the two check digits of eleven digits are right.
 *
 * Source: the Norwegian Tax Administration, modulus 11 of national identity numbers and D-numbers.
 */
export function hasCheckDigits(elevenDigitsTogether: string): boolean {
  const sum = (weights: readonly number[]): number =>
    weights.reduce((total, weight, at) => total + weight * Number(elevenDigitsTogether[at]), 0)
  return sum(firstWeights) % 11 === 0 && sum(secondWeights) % 11 === 0
}

/** Numbers, addresses, dates and the like: what is known by its form alone. None lies in another. */
export function findPatterns(text: string): readonly Found[] {
  const found: Found[] = []
  const add = (one: Found): void => {
    if (found.every(({ start, end }) => one.end <= start || end <= one.start)) found.push(one)
  }
  for (const match of text.matchAll(elevenDigits)) {
    const certainty = hasCheckDigits(match[0].replace(/\D/g, '')) ? 'certain' : 'likely'
    const end = match.index + match[0].length
    // an account number is grouped in another way
    if (/^\d{4}[. ]\d{2}[. ]\d{5}$/.test(match[0])) continue
    add({ start: match.index, end, kind: 'identity-number', as: 'identity-number', certainty })
  }
  for (const { kind, as, certainty, form } of patterns) {
    for (const match of text.matchAll(form)) {
      const trimmed = match[0].trimEnd()
      add({ start: match.index, end: match.index + trimmed.length, kind, as, certainty })
    }
  }
  return found
}
