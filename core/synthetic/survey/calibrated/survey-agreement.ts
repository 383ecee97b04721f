import type { Dataset } from '#core/dataset'
import { roundHalfUp } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { type DifferenceFlag, markOf, percentOf, waveComparison } from '#core/statistics'
import {
  everybody,
  type PublishedTable,
  publishedTables,
  surveyCounts,
  surveyDataset,
  tableQuestions,
} from '#core/survey'
import type { AgreementLine } from '../../agreement.ts'
import { toldShares } from '../printed/plain.ts'
import { printedTables, waveOf } from '../printed/read.ts'
import { printedWaves } from '../printed/waves.ts'
import { toldShareLines } from './told-lines.ts'
import type { CalibratedWave } from './wave.ts'

/** The answers of a wave as columns, with the groups of its places. */
export function calibratedDataset(wave: CalibratedWave, instrument: Instrument): Dataset {
  const kinds = new Map(
    wave.plan.participants.flatMap(({ services }) => services.map(({ id, kind }) => [id, kind] as const)),
  )
  const answers = wave.respondents.map(({ participant, channel, service, answers: given }) => ({
    participant,
    channel,
    service: kinds.get(service) ?? null,
    answers: given,
  }))
  const ground = { year: wave.year, versions: [instrument], places: wave.groups, synthetic: true }
  return surveyDataset(answers, ground)
}

/** One wave of answers, and the form that it was given on. */
export interface AnsweredWave {
  readonly year: number
  readonly dataset: Dataset
  readonly instrument: Instrument
}

/** What a mark is written as among numbers: 1 for higher, -1 for lower. */
const markNumber = (flag: DifferenceFlag): number => (flag === 'higher' ? 1 : flag === 'lower' ? -1 : 0)

const line = (
  figure: string,
  where: string,
  unit: string,
  published: number,
  computed: number | null,
): AgreementLine => ({ figure, where, unit, published, computed, agrees: published === computed })

/**
 * Every figure of the report on 2021 that is known of a wave beside the one counted from its answers: numbers of answers,
 * rounded percentages, and marks; and shares that it tells beside its tables (`told:`). `hidden` is 1 where a group of fewer than five is not shown.
 *
 * @param before the wave of 2019, which the marks of 2021 are against.
 */
export function surveyAgreement(wave: AnsweredWave, before?: AnsweredWave): readonly AgreementLine[] {
  return [
    ...(wave.year === 2021 ? tableLines(wave) : []),
    ...waveLines(wave, before),
    ...toldLines(wave),
    ...toldShareLines(wave.dataset, wave.year),
  ]
}

function tableLines({ dataset, instrument }: AnsweredWave): readonly AgreementLine[] {
  const made = new Map(
    publishedTables(dataset, tableQuestions(instrument)).map((table) => [table.question.number, table]),
  )
  return printedTables().flatMap((table) =>
    table.rows.flatMap((row) => {
      const variable = row.variable === 'alle' ? everybody : row.variable
      return rowLines(`${table.id}:${variable}.${row.group}`, row, made.get(table.id)!, variable)
    }),
  )
}

function rowLines(
  name: string,
  row: ReturnType<typeof printedTables>[number]['rows'][number],
  { question, table }: PublishedTable,
  variable: string,
): readonly AgreementLine[] {
  const where = 'vedlegg 2'
  const found = table.rows.find((one) => one.variable === variable && one.group === row.group)!
  if (row.n === null) return [line(`${name}.hidden`, where, 'hidden', 1, found.suppressed ? 1 : 0)]
  return [
    line(`${name}.n`, where, 'count', row.n, found.n),
    ...row.percent!.flatMap((percent, at) => {
      const cell = found.cells[at]
      const category = `${name}.${question.categories[at]!.code}`
      return [
        line(category, where, 'percent', percent, cell ? roundHalfUp(cell.percent, 0) : null),
        line(
          `${category}.mark`,
          where,
          'mark',
          markNumber(markOf(row.flag![at]!)),
          cell ? markNumber(cell.flag) : null,
        ),
      ]
    }),
  ]
}

function waveLines(wave: AnsweredWave, before: AnsweredWave | undefined): readonly AgreementLine[] {
  const year = wave.year as 2017 | 2019 | 2021
  const [now, then] = [totalsOf(wave), before && totalsOf(before)]
  const where = 'vedlegg 3, tabell 2-8'
  return printedWaves.flatMap((printed) => {
    const cell = printed[year]
    const counts = now.get(printed.number)
    if (cell === undefined || !counts) return []
    const { n, percent, flag } = waveOf(cell)
    const older = then?.get(printed.number)
    const marks = older && waveComparison(counts.map(String), counts, older).cells.map((one) => one.flag)
    const name = `waves:${printed.number}`
    return [
      ...shareLines(name, where, { n, percent }, counts),
      ...(marks ?? []).map((mark, at) =>
        line(`${name}.${at + 1}.mark`, where, 'mark', markNumber(markOf(flag[at]!)), markNumber(mark)),
      ),
    ]
  })
}

/** Questions that the text gives the shares of; where it tells no number of answers, none is compared. */
function toldLines(wave: AnsweredWave): readonly AgreementLine[] {
  const now = totalsOf(wave)
  return (toldShares[wave.year] ?? []).flatMap(({ number, told, about }) => {
    const { n, percent } = waveOf(told)
    const lines = shareLines(`text:${number}`, 'kapittel 5-15', { n, percent }, now.get(number)!)
    return about ? lines.slice(1) : lines
  })
}

function shareLines(
  name: string,
  where: string,
  { n, percent }: { readonly n: number; readonly percent: readonly number[] },
  counts: readonly number[],
): readonly AgreementLine[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return [
    line(`${name}.n`, where, 'count', n, total),
    ...percent.map((share, at) =>
      line(`${name}.${at + 1}`, where, 'percent', share, roundHalfUp(percentOf(counts[at]!, total), 0)),
    ),
  ]
}

const totalsOf = ({ dataset, instrument }: AnsweredWave): ReadonlyMap<string, readonly number[]> =>
  new Map(
    surveyCounts(dataset, tableQuestions(instrument), []).map(({ question, total }) => [
      question.number,
      total,
    ]),
  )
