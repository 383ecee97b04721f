import { continuedFrom, type ShownRobust, shownRobust } from '#core/reports'
import type { TableQuestion } from '#core/survey'
import type { StoredSurveyWave } from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { approvedDecisions, type DecidedWave, decidedWave, formsOf, wavesBefore } from './decided.ts'
import { robustOf } from './models.ts'

/** The marks of a wave's released report by every method, for the page that shows which of them stand. */
export interface SurveyMethods {
  readonly release: string
  readonly questions: readonly TableQuestion[]
  /** Year of the wave that it was compared with; null: with none. */
  readonly before: number | null
  /** With those comparisons alone that some method marks. */
  readonly robust: ShownRobust
  /** Comparisons that may be shown, marked or not. */
  readonly compared: number
}

/** Of a house the last one computed: it takes half a second, and follows from the release alone. */
const remembered = new WeakMap<Desks, SurveyMethods>()

/**
 * Tries the marks of a wave's newest released report by other methods. Null where nothing is released: what may be shown is
 * not decided until then.
 */
export async function surveyMethods(desks: Desks, wave: StoredSurveyWave): Promise<SurveyMethods | null> {
  const newest = (await approvedDecisions(desks, wave.id)).at(-1)
  if (!newest) return null
  const known = remembered.get(desks)
  if (known?.release === newest.release) return known
  const now = await decidedWave(desks, wave.id, newest)
  const before = await waveBefore(desks, wave.year)
  const versions = formsOf(desks, now.data.instrument)
  const shown = shownRobust(
    now.tables,
    robustOf(now.data, now.tables, before, versions),
    before && {
      tables: before.tables,
      sourceOf: continuedFrom(now.data.instrument, before.data.instrument, versions),
    },
  )
  const made = {
    release: newest.release,
    questions: now.tables.questions,
    before: before?.data.wave.year ?? null,
    robust: { ...shown, comparisons: shown.comparisons.filter(isMarked) },
    compared: shown.comparisons.length,
  }
  remembered.set(desks, made)
  return made
}

const isMarked = ({ marks }: ShownRobust['comparisons'][number]): boolean =>
  Object.values(marks).some((mark) => mark !== null)

/** The newest wave before that is released too. */
async function waveBefore(desks: Desks, year: number): Promise<DecidedWave | undefined> {
  for (const { id } of (await wavesBefore(desks, year)).toReversed()) {
    const newest = (await approvedDecisions(desks, id)).at(-1)
    if (newest) return decidedWave(desks, id, newest)
  }
  return undefined
}
