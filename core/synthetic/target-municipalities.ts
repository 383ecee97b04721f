/**
 * Municipalities and recipients by size class, in the classes' order (under 2,000 to 50,000 and more). All published
 * (annual report for 2020, tables 3, 4 and 14 and the text around them) unless said otherwise.
 */
export const bySize = [
  { municipalities: 22, substance: 195, mental: 536, comparable: 12, n2017: 100, n2020: 123 },
  { municipalities: 53, substance: 812, mental: 2565, comparable: 32, n2017: 568, n2020: 512 },
  { municipalities: 52, substance: 1602, mental: 4283, comparable: 37, n2017: 1133, n2020: 1190 },
  { municipalities: 25, substance: 1452, mental: 3351, comparable: 14, n2017: 771, n2020: 796 },
  { municipalities: 19, substance: 1641, mental: 2952, comparable: 17, n2017: 1392, n2020: 1524 },
  { municipalities: 12, substance: 1902, mental: 3490, comparable: 9, n2017: 1423, n2020: 1550 },
  { municipalities: 11, substance: 4219, mental: 8621, comparable: 9, n2017: 3774, n2020: 3440 },
] as const

/** 60 of the 194 mapped latest in 2019, 40 of them in the comparable sample with 3,610 of its 9,135 recipients. */
export const latest2019 = { municipalities: 60, comparable: 40, comparableRecipients: 3610 } as const
/** Assumed: how these spread over the size classes (Oslo and Bergen are two of the largest, as the report says). */
export const latest2019BySize = [
  { comparable: 4, others: 4, comparableRecipients: 38 },
  { comparable: 11, others: 7, comparableRecipients: 172 },
  { comparable: 12, others: 4, comparableRecipients: 381 },
  { comparable: 4, others: 4, comparableRecipients: 225 },
  { comparable: 4, others: 0, comparableRecipients: 362 },
  { comparable: 3, others: 1, comparableRecipients: 500 },
  { comparable: 2, others: 0, comparableRecipients: 1932 },
] as const
/** Ten of the sample's municipalities map in 2016 instead of 2017, 262 recipients; assumed: of the second and third class. */
export const mapped2016BySize = [
  { municipalities: 0, recipients: 0 },
  { municipalities: 4, recipients: 74 },
  { municipalities: 6, recipients: 188 },
] as const

/** Takes part with substance recipients only: one municipality of the third class (tables 3 and 4). */
export const substanceOnlySize = 2

/** Named in the report or asked for by the examples: Oslo and Bergen latest 2019 and comparable; Stavanger in 2020. */
export const placed = {
  comparable2019: ['0301', '4601'],
  others2020: ['1103'],
} as const

/** Assumed: comparable municipalities from this size class on mapped every year in 2015 to 2017. */
export const yearlySize = 5
/** Assumed: the share of municipalities that map in a round, percent, by their part in the 2020 report. */
export const mappingShares = {
  comparable2020: { 2015: 60, 2016: 60, 2018: 60, 2019: 30 },
  comparable2019: { 2015: 60, 2016: 60, 2018: 12, 2019: 0 },
  others: { 2015: 34, 2016: 0, 2018: 70, 2019: 22 },
  outside: { 2015: 40, 2016: 48, 2017: 36, 2018: 25 },
} as const

/** Assumed: registrations in earlier rounds per registration in the 2020 report. */
export const earlierFactor = 1.04
/**
 * The report: NAV made 25 percent of the registrations, in half of the municipalities; child welfare 1 percent.
 * Assumed: the rest of this; `sentBeforeStop` is the part of its usual number that NAV and child welfare had already
 * sent in when they were stopped in 2020, in every fourth municipality.
 */
export const otherUnits = {
  navShareOfMunicipalities: 50,
  navPerHealthCare: 0.48,
  /** NAV registered more of the substance group. */
  navSubstance: 1.6,
  navMental: 0.75,
  childWelfarePerHealthCare: 0.0135,
  gpPerHealthCare: 0.003,
  sentBeforeStop: 0.3,
  municipalitiesSentBeforeStop: 25,
} as const

/** Under 18 years in the report's population, by category (77 and 363; 79 percent of the latter moderate). The rest assumed. */
export const young = [22, 43, 12, 55, 287, 21] as const
/** The year before it was 253 and 667: assumed for every earlier round, per adult registration. */
export const youngFactorEarlier = 1.4
/** Published: of the panel from 2015 to 2016 (about 8,000), percent with better and with worse housing; 74 unchanged. */
export const panelShares = { better: 15, worse: 11 } as const
/** Assumed: of a round's registrations, the share that is found in the municipality's next round, percent. */
export const recurring = 66
