import type { Dataset } from '#core/dataset'
import { groupBy, ProblemError, problem } from '#core/foundation'
import type { Answers, Instrument } from '#core/instruments'
import type { SurveyWave } from '#core/reports'
import { cannotCode, type SurveyAnswer, type SurveyPlace, type SurveySize, surveyDataset } from '#core/survey'
import { loadTerritory } from '#rim/assets'
import {
  addFrozenSurvey,
  codedTexts,
  codingDone,
  findFrozenSurvey,
  findSurveyWave,
  listServicesOfWave,
  listSurveyParticipants,
  readClosedAnswers,
  type StoredSurveyParticipant,
  type StoredSurveyService,
  type StoredSurveyWave,
  type SurveyOrigin,
  type Work,
  within,
} from '#rim/storage'
import { packColumns, unpackColumns } from '#rim/storage/files'
import type { Desks } from '../../house/desks.ts'
import { knownSurveys } from '../../house/known-instruments.ts'
import { withRound } from '../../releases/frozen-dataset.ts'
import { openBytes, sealBytes } from '../../releases/sealed-bytes.ts'
import { derived, textKey } from '../answering/keys.ts'
import { openFixed } from '../answering/sealing.ts'
import { textHashes } from '../coding/text-hash.ts'
import { municipalityName, participantName } from '../waves/drawing.ts'
import { frozenName, resultsKey } from './keys.ts'
import { resultProblems } from './problems.ts'

/** A participant of a closed wave, with how many answered there. */
export interface OpenParticipant {
  /** Id of its row. */
  readonly id: string
  /** Municipality number, or code of the city district: what the dataset's column `participant` holds. */
  readonly code: string
  readonly municipality: string
  readonly name: string
  /** Of its municipality. */
  readonly municipalityName: string
  readonly origin: SurveyOrigin
  /** Code of the competence centre's region. */
  readonly region: string
  readonly size: SurveySize
  /** Municipalities that it stands for; null outside the draw. */
  readonly weight: number | null
  readonly answers: number
  /** Names of the services that handed out the form. */
  readonly services: readonly string[]
}

/** A closed wave with all its answers, as its tables are made of them. */
export interface OpenWave {
  readonly id: string
  readonly wave: SurveyWave
  readonly instrument: Instrument
  /** From `surveyDataset`. */
  readonly dataset: Dataset
  /** SHA-256 that names the data. */
  readonly hash: string
  /** Whether the services that people wrote were all coded. */
  readonly coded: boolean
  /** Those who took part, by code. */
  readonly participants: readonly OpenParticipant[]
  /** By the code of the participant; those outside the draw have none. */
  readonly weights: ReadonlyMap<string, number>
  /** Region and size class by the code of the participant: `east/small`. */
  readonly strata: ReadonlyMap<string, string>
}

const house = { desk: 'house' } as const
const codeOf = ({ municipality, district }: Pick<StoredSurveyParticipant, 'municipality' | 'district'>) =>
  district ?? municipality

/**
 * A closed wave, whole: its answers are read from the database once, and frozen. What people wrote is opened for the service
 * that it is coded to, and nothing of it is kept.
 *
 * @param options.fresh reads anew where texts have been coded since.
 * @param options.hash opens what was frozen under this name.
 * @throws problem 4501 where the wave is not closed, 4502 where nothing is kept under the name.
 */
export async function openSurveyWave(
  desks: Desks,
  waveId: string,
  options: { readonly fresh?: boolean; readonly hash?: string } = {},
): Promise<OpenWave> {
  await knownSurveys(desks)
  const { wave, stored, frozen, done } = await within(desks.house, house, async (work) => ({
    wave: await findSurveyWave(work, waveId),
    stored: {
      participants: await listSurveyParticipants(work, waveId),
      services: await listServicesOfWave(work, waveId),
    },
    frozen: await findFrozenSurvey(work, waveId, options.hash),
    done: await codingDone(work, waveId),
  }))
  if (wave?.state !== 'closed') throw new ProblemError(problem(resultProblems.notClosed))
  const stands = options.hash !== undefined || frozen?.coded || (!options.fresh && !done)
  if (frozen && stands) {
    const bytes = openBytes(frozen.sealed, await resultsKey(desks, waveId), frozenName(waveId, frozen.hash))
    const dataset = unpackColumns(bytes, frozen.hash)
    return openOf(desks, wave, stored, dataset, frozen)
  }
  if (options.hash !== undefined) throw new ProblemError(problem(resultProblems.dataGone))
  return freeze(desks, wave, stored)
}

/** Who took part in a wave, as it is stored. */
interface StoredParts {
  readonly participants: readonly StoredSurveyParticipant[]
  readonly services: readonly StoredSurveyService[]
}

async function freeze(desks: Desks, wave: StoredSurveyWave, stored: StoredParts): Promise<OpenWave> {
  const key = await resultsKey(desks, wave.id)
  const serviceOf = await serviceReader(desks, wave.id)
  return within(desks.house, house, async (work) => {
    const coded = await codingDone(work, wave.id)
    const dataset = await readWave(desks, work, wave, stored.participants, await serviceOf(work))
    const { bytes, sha256: hash } = packColumns(dataset)
    const sealed = sealBytes(bytes, key, frozenName(wave.id, hash))
    await addFrozenSurvey(work, wave.id, { hash, answers: dataset.size, coded, sealed })
    return openOf(desks, wave, stored, dataset, { hash, coded })
  })
}

type ServiceOf = (participant: string | null, texts: Uint8Array) => string | null

/** Gives the service that an answer's text is coded to; null where it is not coded, cannot be, or nothing was written. */
async function serviceReader(desks: Desks, wave: string): Promise<(work: Work) => Promise<ServiceOf>> {
  const hashes = await textHashes(desks, wave)
  const key = derived(await textKey(desks, wave), 'texts')
  return async (work) => {
    const codes = new Map(
      (await codedTexts(work, wave)).map(({ hash, code }) => [hash.toString('base64url'), code]),
    )
    return (participant, texts) => {
      const text = (openFixed(key, texts, wave) as Answers).service_of_form
      if (typeof text !== 'string' || text === '') return null
      const code = codes.get(hashes.text(participant, text).toString('base64url'))
      return code === undefined || code === cannotCode ? null : code
    }
  }
}

async function readWave(
  desks: Desks,
  work: Work,
  wave: StoredSurveyWave,
  participants: readonly StoredSurveyParticipant[],
  serviceOf: ServiceOf,
): Promise<Dataset> {
  const codes = new Map(participants.map((one) => [one.id, codeOf(one)]))
  const answers = (await readClosedAnswers(work, wave.id)).map(
    ({ participant, channel, answers, texts }): SurveyAnswer => ({
      participant: participant === null ? null : codes.get(participant)!,
      channel,
      service: serviceOf(participant, texts),
      answers,
    }),
  )
  const places = new Map(
    participants.map((one): [string, SurveyPlace] => [
      codeOf(one),
      { size: one.sizeClass, region: one.region },
    ]),
  )
  const versions = withRound([desks.surveys.get(wave.instrument)], wave.instrument, String(wave.year))
  return surveyDataset(answers, { year: wave.year, versions, places, synthetic: desks.training })
}

function answersByCode(dataset: Dataset): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const column = dataset.columns.get('participant')
  if (column?.kind !== 'key') return counts
  for (const at of column.data) {
    const code = column.keys[at]!
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return counts
}

function openOf(
  desks: Desks,
  wave: StoredSurveyWave,
  stored: StoredParts,
  dataset: Dataset,
  { hash, coded }: Pick<OpenWave, 'hash' | 'coded'>,
): OpenWave {
  const territory = loadTerritory()
  const counts = answersByCode(dataset)
  const joined = groupBy(
    stored.services.filter(({ state }) => state === 'joined'),
    ({ participant }) => participant,
  )
  const participants = stored.participants
    .filter((one) => one.answer === 'accepted' || counts.has(codeOf(one)))
    .map(
      (one): OpenParticipant => ({
        id: one.id,
        code: codeOf(one),
        municipality: one.municipality,
        name: participantName(territory, one, wave.year),
        municipalityName: municipalityName(territory, one.municipality, wave.year),
        origin: one.origin,
        region: one.region,
        size: one.sizeClass,
        weight: one.weight,
        answers: counts.get(codeOf(one)) ?? 0,
        services: (joined.get(one.id) ?? []).map(({ name }) => name),
      }),
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  const { year, title, opensOn, closesOn } = wave
  return {
    id: wave.id,
    wave: {
      year,
      title,
      opensOn,
      closesOn,
      participants: participants.length,
      municipalities: new Set(participants.map(({ municipality }) => municipality)).size,
      synthetic: dataset.synthetic,
    },
    instrument: desks.surveys.get(wave.instrument),
    dataset,
    hash,
    coded,
    participants,
    weights: new Map(
      participants.flatMap(({ code, weight }) => (weight === null ? [] : [[code, weight] as const])),
    ),
    strata: new Map(participants.map(({ code, region, size }) => [code, `${region}/${size}`])),
  }
}
