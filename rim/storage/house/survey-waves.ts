import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** A wave of the survey. Days are `YYYY-MM-DD`. */
export interface StoredSurveyWave {
  readonly id: string
  /** The form's id. */
  readonly instrument: string
  readonly year: number
  readonly title: { readonly nb: string; readonly nn: string; readonly en: string }
  readonly opensOn: string
  readonly closesOn: string
  /** Who answers for the survey; '': not told. */
  readonly responsible: string
  /** Telephone, e-mail or both, in words; '': not told. */
  readonly contact: string
  /** Whether "I would rather not answer" is offered on the web. */
  readonly refusalOffered: boolean
  /** How many of the paper forms a second person enters too, 0 to 1. */
  readonly secondEntryShare: number
  /** How many wrong entries are borne, 0 to 1. */
  readonly errorLimit: number
  readonly state: 'planned' | 'open' | 'closed'
  /** ISO 8601. */
  readonly openedAt: string | null
  readonly closedAt: string | null
}

const selected = (work: Work) =>
  work
    .selectFrom('survey_wave')
    .select([
      'id',
      'instrument',
      'year',
      'title_nb',
      'title_nn',
      'title_en',
      'opens_on as opensOn',
      'closes_on as closesOn',
      'responsible',
      'contact',
      'refusal_offered as refusalOffered',
      'second_entry_share as secondEntryShare',
      'error_limit as errorLimit',
      'state',
      'opened_at as openedAt',
      'closed_at as closedAt',
    ])

type WaveRow = Awaited<ReturnType<ReturnType<typeof selected>['executeTakeFirstOrThrow']>>
const waveOf = ({ title_nb, title_nn, title_en, ...rest }: WaveRow): StoredSurveyWave => ({
  ...rest,
  title: { nb: title_nb, nn: title_nn, en: title_en },
  secondEntryShare: Number(rest.secondEntryShare),
  errorLimit: Number(rest.errorLimit),
})

/** All waves, the newest first. */
export async function listSurveyWaves(work: Work): Promise<readonly StoredSurveyWave[]> {
  return (await selected(work).orderBy('year', 'desc').execute()).map(waveOf)
}

export async function findSurveyWave(work: Work, id: string): Promise<StoredSurveyWave | null> {
  const found = await selected(work).where('id', '=', id).executeTakeFirst()
  return found ? waveOf(found) : null
}

/** What is said when a wave is made. */
export type NewSurveyWave = Omit<StoredSurveyWave, 'state' | 'openedAt' | 'closedAt'>

/** Problem 4051 where the year has a wave. */
export async function addSurveyWave(work: Work, wave: NewSurveyWave): Promise<void> {
  await work
    .insertInto('survey_wave')
    .values({ id: wave.id, year: wave.year, ...rowOf(wave) })
    .execute()
  await logEvent(work, { verb: 'create', noun: 'survey-wave', thing: wave.id })
}

const rowOf = (wave: Omit<NewSurveyWave, 'id' | 'year'>) => ({
  instrument: wave.instrument,
  title_nb: wave.title.nb,
  title_nn: wave.title.nn,
  title_en: wave.title.en,
  opens_on: wave.opensOn,
  closes_on: wave.closesOn,
  responsible: wave.responsible,
  contact: wave.contact,
  refusal_offered: wave.refusalOffered,
  second_entry_share: wave.secondEntryShare,
  error_limit: wave.errorLimit,
})

/** What of a wave may be another; the form and what is offered only until it opens (problem 4099). */
export type SurveyWaveChange = Partial<Omit<NewSurveyWave, 'id' | 'year'>>

export async function changeSurveyWave(
  work: Work,
  wave: StoredSurveyWave,
  change: SurveyWaveChange,
): Promise<void> {
  await work
    .updateTable('survey_wave')
    .set(rowOf({ ...wave, ...change }))
    .where('id', '=', wave.id)
    .execute()
  const fields = Object.keys(change).join(' ')
  await logEvent(work, { verb: 'change', noun: 'survey-wave', thing: wave.id, details: { fields } })
}

/** Opens a wave; it is closed by the door that empties it. */
export async function openSurveyWave(work: Work, id: string, now: string): Promise<void> {
  await work.updateTable('survey_wave').set({ state: 'open', opened_at: now }).where('id', '=', id).execute()
  await logEvent(work, { verb: 'open', noun: 'survey-wave', thing: id })
}
