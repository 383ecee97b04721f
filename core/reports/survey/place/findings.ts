import type { Instrument } from '#core/instruments'
import type { DifferenceFlag } from '#core/statistics'
import type { TableQuestion } from '#core/survey'
import { placeMark, placeWaveMark } from '../marks.ts'
import { ends, rowAt } from '../parts/index.ts'
import type { SurveyTables } from '../tables.ts'
import { type PlaceReportColumn, percentOf, type QuestionColumn, questionIn } from './columns.ts'

/** What a question's key share says of a place, from shown numbers alone. */
export interface Finding {
  readonly question: TableQuestion
  /** The category that the question is read by. */
  readonly key: string
  /** 0 to 100, unrounded; null where it is not shown. */
  readonly own: number | null
  /** Of the region that a municipality is in. */
  readonly region: number | null
  readonly country: number | null
  readonly mark: DifferenceFlag
  /** Against the newest earlier wave of the place that can be compared; null where there is none, or a number is not shown. */
  readonly change: {
    readonly year: string
    readonly before: number
    readonly mark: DifferenceFlag
    readonly changed: boolean
  } | null
}

/** What a place's report is made from. */
export interface PlaceGround {
  readonly now: SurveyTables
  readonly columns: readonly PlaceReportColumn[]
  /** The forms of the family, oldest first. */
  readonly versions: readonly Instrument[]
}

/** Where a question stands in a column of the report. */
export const foundIn = (
  ground: PlaceGround,
  question: TableQuestion,
  column: PlaceReportColumn,
): QuestionColumn | null => questionIn(question, ground.now, column, ground.versions)

/** The key share of a question in a place, beside the country and the place's own earlier wave. */
export function findingOf(ground: PlaceGround, question: TableQuestion): Finding {
  const { key } = ends[question.scale]
  const [own] = ground.columns
  const country = ground.columns.at(-1)!
  const region = ground.columns.find(({ role }) => role === 'region')
  const share = (column: PlaceReportColumn): number | null => {
    const value = percentOf(foundIn(ground, question, column), key)
    return 'value' in value ? value.value : null
  }
  const table = ground.now.places(question.code)
  const ownShare = share(own!)
  return {
    question,
    key,
    own: ownShare,
    region: region ? share(region) : null,
    country: share(country),
    mark: ownShare === null ? null : placeMark(table, rowAt(table, key), own!.column),
    change: ownShare === null ? null : changeOf(ground, question, key),
  }
}

function changeOf(ground: PlaceGround, question: TableQuestion, key: string): Finding['change'] {
  const table = ground.now.places(question.code)
  for (const column of ground.columns) {
    if (column.role !== 'earlier') continue
    const before = foundIn(ground, question, column)
    const share = percentOf(before, key)
    if (!before || !('value' in share)) continue
    return {
      year: column.year,
      before: share.value,
      mark: placeWaveMark(table, before.table, rowAt(table, key), column.column),
      changed: before.changed,
    }
  }
  return null
}
