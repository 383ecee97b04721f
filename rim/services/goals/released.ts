import type { SafeFrequencyTable } from '#core/disclosure'
import {
  computedValues,
  type EnteredValue,
  mappingTables,
  type Plan,
  type ReleasedTables,
} from '#core/indicators'
import { everybodyColumn, placeColumn } from '#core/reports'
import { loadPlans } from '#rim/assets'
import {
  latestRelease,
  listReleasedSurveys,
  listRounds,
  type ShownSurveyRelease,
  screenOf,
  type Work,
  within,
} from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import type { FollowedTables } from '../releases/followed-tables.ts'
import { country } from '../releases/national-releases.ts'
import { approvedDecisions, decidedWave, wavesBefore } from '../survey/results/index.ts'

/** A year that has been counted and of which no numbers are out: what is told is older than what is known. */
interface WaitingYear {
  readonly from: 'mapping' | 'survey'
  readonly year: number
}

/** What a plan's indicators are in the releases that hold now, and what newer is not out yet. */
export interface ReleasedIndicators {
  readonly values: readonly EnteredValue[]
  readonly waiting: readonly WaitingYear[]
}

const uses = ({ indicators }: Plan, from: WaitingYear['from']): boolean =>
  indicators.some(({ formula }) => formula?.from === from)

/**
 * Computes a plan's indicators in a place, of every round of the mapping and every wave of the survey that has anything out.
 *
 * @param territory `NO`, or a municipality that the work may read of.
 */
export async function releasedIndicators(
  desks: Desks,
  work: Work,
  plan: Plan,
  territory: string,
): Promise<ReleasedIndicators> {
  const mapping = uses(plan, 'mapping') ? await mappingIndicators(work, plan, territory) : nothing
  const survey = uses(plan, 'survey') ? await surveyIndicators(desks, plan, territory) : nothing
  return {
    values: [...mapping.values, ...survey.values],
    waiting: [...mapping.waiting, ...survey.waiting],
  }
}

const house = { desk: 'house' } as const
const nothing: ReleasedIndicators = { values: [], waiting: [] }

const cite = (what: string, { number, hash }: { number: number; hash: string | null }): string =>
  `Lyttepost, ${what}, utgave ${number} (${hash?.slice(0, 12)})`

async function mappingIndicators(work: Work, plan: Plan, territory: string): Promise<ReleasedIndicators> {
  const values: EnteredValue[] = []
  const waiting: WaitingYear[] = []
  for (const { id, year, closedAt } of await listRounds(work)) {
    const release = await latestRelease(work, id, territory)
    const screen = release && ((await screenOf(work, release)) as Partial<FollowedTables> | null)
    const groups = territory === country ? screen?.groups : screen?.followed
    if (!release || !groups) {
      if (closedAt !== null && territory === country) waiting.push({ from: 'mapping', year })
      continue
    }
    const cited = cite(territory === country ? `landets tall ${year}` : `kommunens tall ${year}`, release)
    values.push(...computedValues(plan, { year, territory, find: mappingTables(groups), cited }))
  }
  return { values, waiting }
}

async function surveyIndicators(desks: Desks, plan: Plan, territory: string): Promise<ReleasedIndicators> {
  const values: EnteredValue[] = []
  const waiting: WaitingYear[] = []
  for (const { id, year } of await wavesBefore(desks, Number.MAX_SAFE_INTEGER)) {
    const [newest] = await within(desks.house, house, (work) => listReleasedSurveys(work, id))
    if (!newest) {
      if (territory === country) waiting.push({ from: 'survey', year })
      continue
    }
    const tables = await rememberedTables(desks, newest)
    const cited = cite(`brukerundersøkelsen ${year}`, newest)
    const find: ReleasedTables['find'] = (formula) => {
      if (formula.from !== 'survey') return null
      const own = tables.get(formula.question)
      const [table, code] =
        territory === country ? [own?.everybody, everybodyColumn] : [own?.places, placeColumn(territory)]
      const column = table?.columns.findIndex((one) => one.code === code) ?? -1
      return table && column !== -1 ? { table, column } : null
    }
    values.push(...computedValues(plan, { year, territory, find, cited }))
  }
  return { values, waiting }
}

/** By question. */
type WaveTables = ReadonlyMap<
  string,
  { readonly everybody: SafeFrequencyTable; readonly places: SafeFrequencyTable | null }
>

/** Of each house the tables of its released waves, by release: a release never changes, and opening one takes a while. */
const remembered = new WeakMap<Desks['house'], Map<string, Promise<WaveTables>>>()

function rememberedTables(desks: Desks, release: ShownSurveyRelease): Promise<WaveTables> {
  const own = remembered.get(desks.house) ?? new Map<string, Promise<WaveTables>>()
  remembered.set(desks.house, own)
  const known = own.get(release.id)
  if (known) return known
  const made = waveTables(desks, release)
  own.set(release.id, made)
  made.catch(() => own.delete(release.id))
  return made
}

/** The tables of a wave that any plan's indicators are computed from. */
async function waveTables(desks: Desks, { id, wave }: ShownSurveyRelease): Promise<WaveTables> {
  const decided = (await approvedDecisions(desks, wave)).find(({ release }) => release === id)!
  const { tables } = await decidedWave(desks, wave, decided)
  const questions = new Set(
    loadPlans().flatMap(({ indicators }) =>
      indicators.flatMap(({ formula }) => (formula?.from === 'survey' ? [formula.question] : [])),
    ),
  )
  return new Map(
    [...questions]
      .filter((question) => tables.has(`groups_${question}`))
      .map((question) => {
        const places = tables.has(`places_${question}`) ? tables.places(question) : null
        return [question, { everybody: tables.groups(question), places }]
      }),
  )
}
