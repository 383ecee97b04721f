import { byCategory, counts, percents, type Six } from './target-kit.ts'

/** Targets for risk and substances at natural size; "P" published, "A" assumed, as in `target-people.ts`. */

/** P: table 8. A: unknown. */
export const suicide = {
  attempt: byCategory(1, 7, 11, 2, 4, 9),
  attemptUnknown: percents(7, 5),
  /** A: within one year, for the rounds that asked so. */
  attemptLastYear: byCategory(0.5, 3.5, 6, 1, 2, 5),
  risk: byCategory(1, 9, 17, 2, 7, 17),
  riskUnknown: percents(6, 4),
}

/** P: table 9 and annex 2: the three cells that give both; "both" = last year + risk - (all - neither). */
export const overdose: { both: Six; lastYearOnly: Six; riskOnly: Six } = {
  both: [17, 149, 318, 0, 0, 0],
  lastYearOnly: [17, 149, 27, 0, 0, 0],
  riskOnly: [51, 373, 477, 0, 0, 0],
}

/** P: table 10 and annex 2, made to agree within their rounding. */
export const violence: { both: Six; victim: Six; perpetrator: Six } = {
  both: [37, 605, 622, 2, 160, 34],
  victim: [100, 815, 385, 132, 1010, 144],
  perpetrator: [86, 590, 420, 36, 400, 346],
}

/** P: 10,283 use at least one (figure 17); alcohol 63 percent. A: the others, and the categories. */
export const substances = {
  any: [1420, 6213, 2650, 0, 0, 0] as Six,
  alcohol: percents(63, 0, [1.2, 1, 0.9]),
  cannabis: percents(36, 0, [0.7, 1, 1.3]),
  central_stimulants: percents(27, 0, [0.5, 0.9, 1.8]),
  heroin: percents(8, 0, [0.5, 0.9, 1.7]),
  other_opioids: percents(17, 0, [0.7, 0.9, 1.5]),
  prescription_drugs: percents(30, 0, [0.55, 0.95, 1.6]),
  other: percents(6, 0, [0.6, 1, 1.3]),
} as const

/** P: 17 percent inject, 35 percent of the severe dual category; 75 percent of them have a place for equipment. A: unknown. */
export const injecting: Six = [137, 945, 928, 0, 0, 0]
export const injectingUnknown = counts(355, 0)
export const equipmentShare = 0.75
