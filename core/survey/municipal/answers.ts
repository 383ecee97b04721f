import {
  type ChoiceColumn,
  type Column,
  type Dataset,
  keyColumnOf,
  missingCodes,
  missingNumbers,
  numberColumn,
  withColumns,
} from '#core/dataset'
import { ProblemError, problem, type Territory } from '#core/foundation'
import { type Instrument, questionsOf } from '#core/instruments'
import { surveySizes } from '../sampling/index.ts'
import { noParticipant, placedValues, type SurveyPlace, surveyPlaces } from '../tables/index.ts'
import { mappingsGroupOf, mappingsGroups } from './groups.ts'
import { municipalSurveyProblems as problems } from './problems.ts'
import { type MunicipalQuestion, mappingsQuestion, municipalQuestions } from './questions.ts'

/** A municipality that was asked, and whether it has answered. */
export interface AskedMunicipality extends SurveyPlace {
  readonly number: string
  readonly answered: boolean
}

/** One answer from each municipality that has answered, as columns, and everybody who was asked. */
export interface MunicipalAnswers {
  readonly year: number
  readonly instrument: Instrument
  readonly questions: readonly MunicipalQuestion[]
  /**
   * Beside the form's own columns: `on_…` with a question's points, `notAsked` for whoever is not on the scale; `score_…` with the
   * points of an `extent` as 1 to 5; `by_mappings` and `by_size`.
   */
  readonly dataset: Dataset
  /** By ascending number. */
  readonly asked: readonly AskedMunicipality[]
}

/** What the answers are broken down by. */
export type MunicipalBreakdown = 'mappings' | 'size'

/** The column that holds a question's points. */
export const onScale = (question: string): string => `on_${question}`
/** The column that holds a question's points as numbers, 1 to 5. */
export const scoreOf = (question: string): string => `score_${question}`

/**
 * Prepares answers to be counted.
 *
 * @param dataset one row for each answer, from `surveyDataset`.
 * @param asked numbers of the municipalities that were asked, as they were in `year`; one said twice counts once.
 * @throws problems 1780 to 1785.
 */
export function municipalAnswers(
  dataset: Dataset,
  instrument: Instrument,
  asked: readonly string[],
  { year, territory }: { readonly year: number; readonly territory: Territory },
): MunicipalAnswers {
  if (!questionsOf(instrument).some(({ code, type }) => code === mappingsQuestion && type === 'integer')) {
    throw refused(problems.otherForm, { form: instrument.id, question: mappingsQuestion })
  }
  const numbers = [...new Set(asked)].sort()
  if (numbers.length === 0) throw refused(problems.nobodyAsked, {})
  const places = surveyPlaces(territory, year, numbers)
  const stranger = numbers.find((number) => number.length !== 4 || !places.has(number))
  if (stranger !== undefined) throw refused(problems.notInUse, { number: stranger, year: String(year) })
  const answered = answeredBy(dataset)
  for (const [number, count] of answered) {
    if (number === noParticipant) throw refused(problems.noPlace, { count: String(count) })
    if (!places.has(number)) throw refused(problems.notAsked, { number })
    if (count > 1) throw refused(problems.twice, { number, count: String(count) })
  }
  const questions = municipalQuestions(instrument)
  return {
    year,
    instrument,
    questions,
    dataset: withColumns(dataset, [
      mappingsColumn(dataset),
      sizeColumn(dataset, places),
      ...questions.flatMap((question) => countedColumns(dataset, question)),
    ]),
    asked: numbers.map((number) => ({
      number,
      answered: answered.has(number),
      ...places.get(number)!,
    })),
  }
}

type Kind = (typeof problems)[keyof typeof problems]
const refused = (kind: Kind, values: Readonly<Record<string, string>>): ProblemError =>
  new ProblemError(problem(kind, values))

/** How many rows each participant has. */
function answeredBy(dataset: Dataset): ReadonlyMap<string, number> {
  const { keys, data } = keyColumnOf(dataset, 'participant')
  const counts = new Map<string, number>()
  for (const at of data) counts.set(keys[at]!, (counts.get(keys[at]!) ?? 0) + 1)
  return counts
}

const derived = { kindOfSource: 'derived', number: null } as const

function mappingsColumn(dataset: Dataset): ChoiceColumn {
  const { data } = numberColumn(dataset, mappingsQuestion)
  return {
    ...derived,
    kind: 'choice',
    code: 'by_mappings',
    label: { nb: 'Antall kartlegginger', nn: 'Talet på kartleggingar' },
    choices: mappingsGroups,
    data: Uint8Array.from(data, (count) => {
      const group = mappingsGroupOf(count)
      return group < 0 ? missingCodes.blank : group
    }),
  }
}

function sizeColumn(dataset: Dataset, places: ReadonlyMap<string, SurveyPlace>): ChoiceColumn {
  const { keys, data } = keyColumnOf(dataset, 'participant')
  const sizes = keys.map((key) => {
    const at = surveySizes.findIndex(({ code }) => code === places.get(key)?.size)
    return at < 0 ? missingCodes.blank : at
  })
  return {
    ...derived,
    kind: 'choice',
    code: 'by_size',
    label: { nb: 'Innbyggere', nn: 'Innbyggjarar' },
    choices: surveySizes,
    data: Uint8Array.from(data, (at) => sizes[at]!),
  }
}

/** The question with `notAsked` for whoever is not on its scale, so that its base is those who took a stand. */
function countedColumns(dataset: Dataset, question: MunicipalQuestion): readonly Column[] {
  const about = { ...derived, code: onScale(question.code), label: question.title, choices: question.points }
  if (question.scale === 'several') {
    const column = dataset.columns.get(question.code)
    if (column?.kind !== 'flags') return []
    const answered = placedFlags(dataset, question, column.state)
    return [{ ...about, kind: 'flags', flags: column.flags, state: answered }]
  }
  const placeOf = (choice: string): number => question.points.findIndex(({ code }) => code === choice)
  const data = placedValues(dataset, question, placeOf, missingCodes.notAsked)
  const choices: Column = { ...about, kind: 'choice', data }
  if (question.scale !== 'extent') return [choices]
  const scores: Column = {
    ...derived,
    kind: 'number',
    code: scoreOf(question.code),
    label: question.title,
    data: Int16Array.from(data, (at) => (at < question.points.length ? at + 1 : missingNumbers.notAsked)),
  }
  return [choices, scores]
}

/** Who has ticked something, of those who were asked. */
function placedFlags(dataset: Dataset, { among }: MunicipalQuestion, state: Uint8Array): Uint8Array {
  const router = among && dataset.columns.get(among.question)
  const wanted =
    router?.kind === 'choice' ? router.choices.findIndex(({ code }) => code === among!.choice) : undefined
  return state.map((code, row) => {
    const asked = wanted === undefined || (router as ChoiceColumn).data[row] === wanted
    return code === 0 && asked ? 0 : missingCodes.notAsked
  })
}
