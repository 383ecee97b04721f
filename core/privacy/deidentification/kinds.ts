import type { LocalText, WrittenForm } from '#core/foundation'

/** What kind of identifier a finding is. */
export type IdentifierKind =
  | 'name'
  | 'place'
  | 'institution'
  | 'address'
  | 'phone'
  | 'identity-number'
  | 'e-mail'
  | 'url'
  | 'date'
  | 'age'
  | 'other'

/**
 * How sure it is: `certain` by its form (an address of e-mail), `likely` by a list or a cue, `possible` where only a person
 * can tell.
 */
export type Certainty = 'certain' | 'likely' | 'possible'

/** Something in a text that may tell who somebody is. */
export interface Finding {
  /** Places in the text in Unicode code points: the first that is in it, and the first after it. */
  readonly start: number
  readonly end: number
  readonly kind: IdentifierKind
  readonly certainty: Certainty
  /** What may stand in its place: `[navn]`. */
  readonly replacement: string
}

/** What stands in the place of something that is taken out. */
export const replacements = {
  name: { nb: '[navn]', nn: '[namn]' },
  municipality: { nb: '[kommune]', nn: '[kommune]' },
  county: { nb: '[fylke]', nn: '[fylke]' },
  district: { nb: '[bydel]', nn: '[bydel]' },
  place: { nb: '[sted]', nn: '[stad]' },
  institution: { nb: '[institusjon]', nn: '[institusjon]' },
  address: { nb: '[adresse]', nn: '[adresse]' },
  phone: { nb: '[telefonnummer]', nn: '[telefonnummer]' },
  'identity-number': { nb: '[fødselsnummer]', nn: '[fødselsnummer]' },
  'e-mail': { nb: '[e-post]', nn: '[e-post]' },
  url: { nb: '[nettadresse]', nn: '[nettadresse]' },
  date: { nb: '[dato]', nn: '[dato]' },
  age: { nb: '[alder]', nn: '[alder]' },
  other: { nb: '[nummer]', nn: '[nummer]' },
} as const satisfies Record<string, LocalText>

/** A finding before positions are counted in code points: places are in the string's own units. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly kind: IdentifierKind
  readonly certainty: Certainty
  readonly as: keyof typeof replacements
}

export const replacementOf = (found: Pick<Found, 'as'>, form: WrittenForm): string =>
  replacements[found.as][form]
