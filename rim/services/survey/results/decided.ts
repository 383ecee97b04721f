import type { Instrument } from '#core/instruments'
import { unpackRelease } from '#core/releases'
import { type SurveyTables, surveyReleaseOf, surveyTables } from '#core/reports'
import { loadTerritory } from '#rim/assets'
import { approvedSurveyDecisions, listSurveyWaves, type StoredSurveyWave, within } from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { openBytes } from '../../releases/sealed-bytes.ts'
import { decisionName, resultsKey } from './keys.ts'
import { type OpenWave, openSurveyWave } from './open-wave.ts'
import { reportPlaces } from './parts.ts'
import type { WaveData } from './wave-data.ts'

const house = { desk: 'house' } as const

/** What was decided of a wave in an approved release. */
export interface ApprovedDecision {
  readonly release: string
  readonly policy: string
  /** Names the frozen answers. */
  readonly dataHash: string
  /** `packRelease`; unsealed when it is asked for. */
  record(): string
}

/** What was decided of a wave, and approved to be shown; the oldest first. */
export async function approvedDecisions(desks: Desks, wave: string): Promise<readonly ApprovedDecision[]> {
  const decisions = await within(desks.house, house, (work) => approvedSurveyDecisions(work, wave))
  const key = await resultsKey(desks, wave)
  return decisions.map(({ release, policy, dataHash, sealed }) => ({
    release,
    policy,
    dataHash,
    record: () => openBytes(sealed, key, decisionName(release)).toString('utf8'),
  }))
}

/** The closed waves of earlier years, the oldest first. */
export async function wavesBefore(desks: Desks, year: number): Promise<readonly StoredSurveyWave[]> {
  const waves = await within(desks.house, house, listSurveyWaves)
  return waves.filter((wave) => wave.state === 'closed' && wave.year < year).sort((a, b) => a.year - b.year)
}

/** An open wave as it is decided and computed. */
export function dataOf(open: OpenWave): WaveData {
  const { wave, instrument, dataset, weights, strata } = open
  const places = reportPlaces(open, loadTerritory())
  return { wave, instrument, dataset, places, design: { weights, strata } }
}

/** A released wave: its answers, and its tables that may be shown. */
export interface DecidedWave {
  readonly data: WaveData
  readonly tables: SurveyTables
}

/** A wave as it was released: the answers that were frozen for it, and its tables. */
export async function decidedWave(
  desks: Desks,
  wave: string,
  decided: ApprovedDecision,
): Promise<DecidedWave> {
  const data = dataOf(await openSurveyWave(desks, wave, { hash: decided.dataHash }))
  return { data, tables: surveyTables(surveyReleaseOf(data, unpackRelease(decided.record()).decision)) }
}

/** All forms of a form's family, oldest first. */
export const formsOf = ({ surveys }: Pick<Desks, 'surveys'>, { family }: Instrument): readonly Instrument[] =>
  surveys.list.filter((form) => form.family === family)

/** The newest wave whose report is released, with its tables; null where none is. */
export async function newestDecidedWave(desks: Desks): Promise<DecidedWave | null> {
  for (const { id } of (await wavesBefore(desks, Number.MAX_SAFE_INTEGER)).toReversed()) {
    const newest = (await approvedDecisions(desks, id)).at(-1)
    if (newest) return await rememberedWave(desks, id, newest)
  }
  return null
}

/** Of a house the last one opened: it takes a while, and follows from the release alone. */
const lastOpened = new WeakMap<Desks, { readonly release: string; readonly wave: Promise<DecidedWave> }>()

function rememberedWave(desks: Desks, id: string, decided: ApprovedDecision): Promise<DecidedWave> {
  const known = lastOpened.get(desks)
  if (known?.release === decided.release) return known.wave
  const wave = decidedWave(desks, id, decided)
  lastOpened.set(desks, { release: decided.release, wave })
  wave.catch(() => lastOpened.delete(desks))
  return wave
}
