import {
  type Dataset,
  type FrequencySpec,
  frequencyTable,
  type RawFrequencyTable,
  unansweredRow,
  withColumns,
} from '#core/dataset'
import type { Instrument } from '#core/instruments'
import {
  backgroundVariables,
  crossedTables,
  derivedColumns,
  derivedTables,
  type TableQuestion,
  tableQuestions,
} from '#core/survey'
import { answeredColumn, pointsCode, pointsColumn } from './counted-columns.ts'
import {
  crossedPopulations,
  type SurveyPopulation,
  type SurveyPopulations,
  surveyPopulations,
} from './populations.ts'
import type { SurveyReportPlace, SurveyWave } from './tables.ts'

/** What a release of a wave is made of. */
export interface SurveyInput {
  readonly wave: SurveyWave
  /** From `surveyDataset`. */
  readonly dataset: Dataset
  readonly instrument: Instrument
  /** Everybody who took part, for tables by place; absent: there are none. City districts, not their municipalities. */
  readonly places?: readonly SurveyReportPlace[]
}

/** A table of a wave, counted, and the names of its columns' people. Not through disclosure control. */
export interface NamedTable {
  readonly id: string
  readonly raw: RawFrequencyTable
  readonly names: readonly string[]
  /** Not printed: its figures are parts of others', and must not follow from them. */
  readonly implied?: boolean
}

export interface SurveyRawTables {
  readonly questions: readonly TableQuestion[]
  readonly populations: SurveyPopulations
  readonly tables: readonly NamedTable[]
  /** By crossed table: the people that its columns are. */
  readonly crossings: readonly { readonly by: string; readonly populations: readonly SurveyPopulation[] }[]
}

/** Counts every table of a wave. */
export function rawSurveyTables({ dataset, instrument, wave, places }: SurveyInput): SurveyRawTables {
  const questions = tableQuestions(instrument)
  const counted = countedColumns(dataset, questions)
  const populations = surveyPopulations(dataset, wave.year, places)
  const everybody = [populations.everybody]
  const groups = [...everybody, ...populations.groups.flatMap(({ members }) => members)]
  const table = (
    id: string,
    spec: FrequencySpec,
    people: readonly SurveyPopulation[],
    implied = false,
  ): NamedTable => ({
    id,
    raw: alone(frequencyTable(counted, spec, people)),
    names: people.map(({ name }) => name),
    ...(implied && { implied }),
  })
  const crossed = crossedTables(instrument).map((one) => ({
    ...one,
    people: crossedPopulations(counted, wave.year, one),
  }))
  const ofPlaces = [...populations.ownPlaces, ...sizesOf(populations), ...populations.regions, ...everybody]
  const places_ = populations.ownPlaces.length > 0 || populations.smallPlaces.length > 0
  return {
    questions,
    populations,
    tables: [
      ...questions.flatMap((question) => [
        table(`groups_${question.code}`, categoriesSpec(question, 'groups'), groups),
        table(`points_${question.code}`, pointsSpec(question), everybody),
        ...(places_
          ? [
              table(`places_${question.code}`, categoriesSpec(question, 'places'), ofPlaces),
              table(
                `small_${question.code}`,
                categoriesSpec(question, 'small'),
                populations.smallPlaces,
                true,
              ),
            ]
          : []),
      ]),
      ...backgroundSpecs(counted, questions).map((spec) => table(spec.id, spec, everybody)),
      ...crossed.flatMap(({ id, spec, people }) => [
        table(id, spec, [...everybody, ...people.slice(0, -1)]),
        table(`${id}_known`, spec, people.slice(-1), true),
      ]),
      ...derivedTables.map((spec) => table(spec.id, spec, everybody)),
      ...(places_ ? [headcounts(table('answers', answersSpec, ofPlaces))] : []),
    ],
    crossings: crossed.map(({ by, people }) => ({ by, populations: people })),
  }
}

const sizesOf = ({ groups }: SurveyPopulations): readonly SurveyPopulation[] =>
  groups.find(({ variable }) => variable.code === 'size')!.members.slice(0, -1)

/** Points of the questions, what is derived, and questions on who answers with only those who answered in their base. */
function countedColumns(dataset: Dataset, questions: readonly TableQuestion[]): Dataset {
  const tabled = new Set(questions.map(({ code }) => code))
  const background = [...dataset.columns.values()].filter(({ code }) => !tabled.has(code))
  return withColumns(dataset, [
    ...background.map(answeredColumn),
    ...questions.map((question) => pointsColumn(dataset, question)),
    ...derivedColumns(dataset),
  ])
}

/** Who answers, services and substances, how and where the form was given, and the background variables themselves. */
function backgroundSpecs(dataset: Dataset, questions: readonly TableQuestion[]): FrequencySpec[] {
  const tabled = new Set(questions.map(({ code }) => code))
  const also = new Set(['channel', 'service', ...backgroundVariables.map(({ column }) => column)])
  return [...dataset.columns.values()]
    .filter(
      ({ kind, kindOfSource, code }) =>
        (kind === 'choice' || kind === 'flags') &&
        ((kindOfSource === 'question' && !tabled.has(code)) || also.has(code)),
    )
    .map(({ code, label }) => ({ id: `background_${code}`, title: label, column: code, base: 'asked' }))
}

const categoriesSpec = (question: TableQuestion, of: string): FrequencySpec => ({
  id: `${of}_${question.code}`,
  title: question.title,
  column: pointsCode(question.code),
  base: 'asked',
  rows: question.categories,
})

const pointsSpec = (question: TableQuestion): FrequencySpec => ({
  id: `points_${question.code}`,
  title: question.title,
  column: pointsCode(question.code),
  base: 'asked',
})

const answersSpec: FrequencySpec = {
  id: 'answers',
  title: { nb: 'Antall svar', nn: 'Talet på svar' },
  column: 'round',
  base: 'population',
}

/** Only the number of people in each column. */
const headcounts = (table: NamedTable): NamedTable => ({
  ...table,
  raw: { ...table.raw, rows: [], counts: [], pieces: [], available: [], rowsCoverBase: false },
})

/**
 * A table whose rows stand alone: nobody in the base has left it open, and what a row is put together of is told where the
 * points themselves are printed, for everybody.
 */
function alone(raw: RawFrequencyTable): RawFrequencyTable {
  const kept = <T>(of: readonly T[]): T[] => of.filter((_, row) => raw.rows[row]!.code !== unansweredRow.code)
  return {
    ...raw,
    rows: kept(raw.rows),
    counts: kept(raw.counts),
    available: kept(raw.available),
    pieces: kept(
      raw.pieces.map((pieces, row) => [
        { choice: pieces.map(({ choice }) => choice).join('+'), counts: raw.counts[row]! },
      ]),
    ),
  }
}
