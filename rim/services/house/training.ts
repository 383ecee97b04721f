import type { Answers } from '#core/instruments'
import {
  type AreaComparison,
  type AreaOfColleagues,
  agreementOfColleagues,
  agreementWithExpert,
  type ColleagueAgreement,
  type Colour,
  type ColourCount,
  type Colours,
  colleaguesOn,
  colours,
  compareWithExpert,
  type ExpertAgreement,
  type FullText,
  type KeptWarning,
  lifeAreas,
  type TrainingCase,
} from '#core/training'
import { loadTrainingCases } from '#rim/assets'
import { keepTrainingAnswers, ownTrainingAnswers, trainingCounts, type Work } from '#rim/storage'

/** Own answers to a case beside the expert's and colleagues'. Told after the own answers are in, never before. */
export interface TrainingResult {
  readonly areas: readonly (AreaComparison & {
    readonly explanation: FullText
    /** Null: too few others have answered the case. */
    readonly colleagues: AreaOfColleagues | null
  })[]
  /** The expert's answers to the whole form. */
  readonly answers: Answers
  readonly keptWarnings: readonly KeptWarning[]
}

/** A case as it is shown: what is known of the recipient, and the result where it has been answered. */
export interface ShownCase extends Pick<TrainingCase, ShownMember> {
  readonly done: boolean
  readonly result: TrainingResult | null
}
type ShownMember = 'code' | 'instrument' | 'year' | 'title' | 'text' | 'sex' | 'birthYear'

/** All cases, and how far own answers agree with the expert's, and colleagues' with each other, by life area. */
export interface Training {
  readonly cases: readonly ShownCase[]
  readonly agreement: readonly (ExpertAgreement & { readonly colleagues: ColleagueAgreement | null })[]
}

/** The training cases, with what the scope's own staff member and her colleagues have answered. */
export async function trainingOf(work: Work): Promise<Training> {
  const cases = loadTrainingCases()
  const own = coloursByCase(await ownTrainingAnswers(work))
  const counts = await trainingCounts(work)
  const shown = cases.map((one): ShownCase => {
    const mine = own.get(one.code)
    const { code, instrument, year, title, text, sex, birthYear } = one
    const result = mine === undefined ? null : resultOf(one, mine, counts)
    return { code, instrument, year, title, text, sex, birthYear, done: mine !== undefined, result }
  })
  const codes = cases.map(({ code }) => code)
  const agreement = agreementWithExpert(cases, own).map((one) => ({
    ...one,
    colleagues: agreementOfColleagues(counts, codes, one.area),
  }))
  return { cases: shown, agreement }
}

/** The case of a code, or null. */
export const trainingCaseOf = (code: string): TrainingCase | null =>
  loadTrainingCases().find((one) => one.code === code) ?? null

/** Keeps own colours of a case, instead of earlier ones, and holds them against the expert's and colleagues'. */
export async function answerTrainingCase(
  work: Work,
  by: { readonly municipality: string; readonly unit: string; readonly staff: string },
  one: TrainingCase,
  own: Colours,
): Promise<TrainingResult> {
  await keepTrainingAnswers(work, by, one.code, own)
  return resultOf(one, own, await trainingCounts(work))
}

function resultOf(one: TrainingCase, own: Colours, counts: readonly ColourCount[]): TrainingResult {
  const areas = compareWithExpert(one, own).map((compared) => ({
    ...compared,
    explanation: one.explanations[compared.area],
    colleagues: colleaguesOn(counts, one.code, compared.area),
  }))
  return { areas, answers: one.answers, keptWarnings: one.keptWarnings }
}

/** Cases with a colour for each life area; one that lacks any, after the areas were changed, is to be answered again. */
function coloursByCase(
  rows: readonly { readonly case: string; readonly area: string; readonly colour: string }[],
): ReadonlyMap<string, Colours> {
  const found = new Map<string, Partial<Record<string, Colour>>>()
  for (const row of rows) {
    const colour = colours.find((one) => one === row.colour)
    if (colour !== undefined) found.set(row.case, { ...found.get(row.case), [row.area]: colour })
  }
  const whole = [...found].filter(([, given]) => lifeAreas.every((area) => given[area] !== undefined))
  return new Map(whole.map(([code, given]) => [code, given as Colours]))
}
