import type { LocalText } from '#core/foundation'

/** A named rule set for what may be shown. Locked: a report names one, it does not adjust one. */
export interface Policy {
  readonly name: PolicyName
  /** Changes whenever any number or rule below does; printed under every table. */
  readonly ruleVersion: string
  /** Counts from 1 up to, not including, this are withheld. 1: nothing is. */
  readonly minimumCount: number
  /** Percentages, means and standard deviations need at least this many people under them. */
  readonly minimumBase: number
  /** `training`: for checking against printed reports; refused for real registrations. */
  readonly use: 'any' | 'training'
  readonly label: LocalText
}

export type PolicyName = 'default' | 'as-published-2020'

/** The policies that exist. `default` is the house's; the other shows what the printed report of 2020 showed. */
export const policies: Readonly<Record<PolicyName, Policy>> = {
  default: {
    name: 'default',
    ruleVersion: 'default-1',
    minimumCount: 5,
    minimumBase: 10,
    use: 'any',
    label: {
      nb: 'Antall fra 1 til 4, og tall som kan avsløre dem, vises ikke. Prosenter vises bare for grupper på minst 10 personer.',
      nn: 'Talet på personar blir ikkje vist når det er frå 1 til 4, og heller ikkje tal som kan avsløre det. Prosentar blir berre viste for grupper på minst 10 personar.',
      en: 'Counts from 1 to 4, and figures that would reveal them, are withheld. Percentages need at least 10 people.',
    },
  },
  'as-published-2020': {
    name: 'as-published-2020',
    ruleVersion: 'as-published-2020-1',
    minimumCount: 1,
    minimumBase: 1,
    use: 'training',
    label: {
      nb: 'Alle tall vises, slik som i årsrapporten for 2020. Bare for opplæringsdata.',
      nn: 'Alle tal blir viste, slik som i årsrapporten for 2020. Berre for opplæringsdata.',
      en: 'All figures are shown, as the annual report for 2020 did. Training data only.',
    },
  },
}
