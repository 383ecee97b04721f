import type { LocalText } from '#core/foundation'

/** A named rule set for what may be shown. Locked: a report names one, it does not adjust one. */
export interface Policy {
  readonly name: PolicyName
  /** Changes whenever any number or rule below does; printed under every table. A test holds the two together. */
  readonly ruleVersion: string
  /** `suppress`: small counts are withheld. `round`: they are rounded, and everything is shown. */
  readonly method: 'suppress' | 'round'
  /** Counts from 1 up to, not including, this are small. 1: nothing is. With `round`: what they are rounded to. */
  readonly minimumCount: number
  /** Percentages, means and standard deviations need at least this many people under them. */
  readonly minimumBase: number
  /** How wide an outsider's interval around a withheld small count must be: largest less smallest possible. */
  readonly protection: number
  /** A group of fewer people than this that has all given the same answer is withheld. 0: it is shown. */
  readonly allOrNoneBelow: number
  /** A mean is withheld where so many people bring more than this share of its sum. Null: it is shown. */
  readonly dominance: readonly { readonly people: 1 | 2; readonly share: number }[]
  /** A withheld mean's sum must be uncertain by at least this share of itself. */
  readonly sumProtection: number
  /** Whether someone who is alone in a cell, and knows it, may be able to compute another withheld cell. */
  readonly insiders: 'protected' | 'ignored'
  /** A column with fewer people in its base than this is withheld whole. Absent: none is. */
  readonly hiddenBaseBelow?: number
  /** `training`: for checking against printed reports; refused for real registrations. */
  readonly use: 'any' | 'training'
  readonly label: LocalText
}

export type PolicyName = 'default' | 'rounded' | 'as-published-2020' | 'as-published-2021'

/** One person brings more than half of a sum, or two more than three quarters. */
const dominance = Object.freeze([
  { people: 1, share: 0.5 },
  { people: 2, share: 0.75 },
] as const)

/** The policies that exist. `default` is the house's, `rounded` its alternative; the others show what the printed reports of 2020 and 2021 showed. */
export const policies: Readonly<Record<PolicyName, Policy>> = Object.freeze({
  default: Object.freeze({
    name: 'default',
    ruleVersion: 'default-2',
    method: 'suppress',
    minimumCount: 5,
    minimumBase: 10,
    protection: 5,
    allOrNoneBelow: 10,
    dominance,
    sumProtection: 0.1,
    insiders: 'protected',
    use: 'any',
    label: {
      nb: 'Antall fra 1 til 4, og tall som kan avsløre dem, vises ikke. Prosenter vises bare for grupper på minst 10 personer.',
      nn: 'Talet på personar blir ikkje vist når det er frå 1 til 4, og heller ikkje tal som kan avsløre det. Prosentar blir berre viste for grupper på minst 10 personar.',
      en: 'Counts from 1 to 4, and figures that would reveal them, are withheld. Percentages need at least 10 people.',
    },
  }),
  rounded: Object.freeze({
    name: 'rounded',
    ruleVersion: 'rounded-1',
    method: 'round',
    minimumCount: 5,
    minimumBase: 10,
    protection: 0,
    allOrNoneBelow: 0,
    dominance,
    sumProtection: 0.1,
    insiders: 'ignored',
    use: 'any',
    label: {
      nb: 'Antall fra 1 til 4 er rundet av til 0 eller 5, og summene stemmer med de avrundede tallene. Prosenter vises bare for grupper på minst 10 personer.',
      nn: 'Talet på personar frå 1 til 4 er runda av til 0 eller 5, og summane stemmer med dei avrunda tala. Prosentar blir berre viste for grupper på minst 10 personar.',
      en: 'Counts from 1 to 4 are rounded to 0 or 5, and the sums agree with the rounded figures. Percentages need at least 10 people.',
    },
  }),
  'as-published-2020': Object.freeze({
    name: 'as-published-2020',
    ruleVersion: 'as-published-2020-1',
    method: 'suppress',
    minimumCount: 1,
    minimumBase: 1,
    protection: 0,
    allOrNoneBelow: 0,
    dominance: Object.freeze([]),
    sumProtection: 0,
    insiders: 'ignored',
    use: 'training',
    label: {
      nb: 'Alle tall vises, slik som i årsrapporten for 2020. Bare for opplæringsdata.',
      nn: 'Alle tal blir viste, slik som i årsrapporten for 2020. Berre for opplæringsdata.',
      en: 'All figures are shown, as the annual report for 2020 did. Training data only.',
    },
  }),
  'as-published-2021': Object.freeze({
    name: 'as-published-2021',
    ruleVersion: 'as-published-2021-1',
    method: 'suppress',
    minimumCount: 1,
    minimumBase: 1,
    protection: 0,
    allOrNoneBelow: 0,
    dominance: Object.freeze([]),
    sumProtection: 0,
    insiders: 'ignored',
    hiddenBaseBelow: 5,
    use: 'training',
    label: {
      nb: 'Grupper med færre enn fem svar vises ikke, slik som i brukertilfredshetsevalueringen for 2021. Bare for opplæringsdata.',
      nn: 'Grupper med færre enn fem svar blir ikkje viste, slik som i brukartilfredsheitsevalueringa for 2021. Berre for opplæringsdata.',
      en: 'Groups with fewer than five answers are not shown, as in the user survey report of 2021. Training data only.',
    },
  }),
})
