import { groupBy } from '#core/foundation'
import { samplingFrame, tableRegionOf } from '#core/survey'
import {
  type CalibratedPlace,
  type CalibratedWave,
  calibratedWave,
  type SurveyRespondent,
} from '#core/synthetic'
import { loadTerritory } from '#rim/assets'
import { findSurveyTaking, findSurveyWave, type StoredSurveyWave } from '#rim/storage'
import { closeWave, finishAnswering, saveAnswering } from '../answering/index.ts'
import { orderForms, recruitService } from '../field-work/index.ts'
import type { PaperWorkshop } from '../paper-forms/index.ts'
import { beginSurveyWave, joinOutside, makeSurveyWave, participantViews } from '../waves/index.ts'
import { madeUpResponsible, own } from './last-wave.ts'
import { makePiles } from './orders.ts'
import type { ServiceWithOrder } from './services.ts'
import { as, type Stage } from './stage.ts'

/** The waves before the one that is played. */
export const earlierYears = [2017, 2019] as const

/** An earlier wave as it came into the house. */
export interface PlacedWave {
  readonly year: number
  readonly participants: number
  readonly answers: number
  /** Of these, those that came out without their participant since they were too few. */
  readonly withoutParticipant: number
}

/** What it needs of the stage. */
export type EarlierStage = Pick<Stage, 'desks' | 'clock' | 'nora' | 'coordinatorOf'>

/** Whose answers they are, and where from. */
export type EarlierAnswers = Pick<CalibratedWave, 'year' | 'respondents' | 'places'>

/** How many answer at once. */
const lanes = 4

/** The wave of a year, with the trial login's own municipality in it. */
export function earlierAnswers({ desks }: Pick<Stage, 'desks'>, year: number): EarlierAnswers {
  const form = desks.surveys.list.find(({ rounds }) => rounds.includes(String(year)))!
  return withOwn(calibratedWave(form, loadTerritory()))
}

/**
 * Places an earlier wave in a training house, closed: its answers come in under codes of their own, as paper forms do, and out
 * of the pools at closing. The house did not draw it, so that its participants are outside any draw and have no weights.
 *
 * @throws Error where the house is not for training.
 */
export async function placeEarlierWave(
  stage: EarlierStage,
  { year, respondents, places }: EarlierAnswers,
  workshop: Pick<PaperWorkshop, 'print' | 'closed'>,
): Promise<PlacedWave> {
  const { desks, clock, nora } = stage
  if (!desks.training) throw new Error('answers that nobody gave are for training houses alone')
  const days = respondents.map(({ day }) => day).sort()
  const [opensOn, closesOn] = [days[0]!, days.at(-1)!]
  clock.moveTo(opensOn)
  const wave = await makeEarlier(stage, { year, opensOn, closesOn }, places)
  const byPlace = groupBy(respondents, ({ participant }) => participant)
  const services = await orderCodes(stage, wave, byPlace)
  const piles = await makePiles(stage, services, workshop)
  clock.moveTo(closesOn)
  const codes = new Map(
    services.map(({ service, participant }) => [
      participant.district ?? participant.municipality,
      [...(piles.get(service.id) ?? [])],
    ]),
  )
  const waiting = respondents.map((one) => ({ ...one, code: codes.get(one.participant)!.pop()! }))
  await answerAll(stage, waiting)
  // nothing is asked for: it is there for what comes after
  const closed = await closeWave(desks, wave.id, nora.staff!)
  return {
    year,
    participants: places.length,
    answers: closed.answers + closed.withoutParticipant,
    withoutParticipant: closed.withoutParticipant,
  }
}

async function makeEarlier(
  stage: EarlierStage,
  { year, opensOn, closesOn }: { readonly year: number; readonly opensOn: string; readonly closesOn: string },
  places: readonly Pick<CalibratedPlace, 'id'>[],
): Promise<StoredSurveyWave> {
  const { desks, nora } = stage
  const form = desks.surveys.list.find(({ rounds }) => rounds.includes(String(year)))!
  return await as(stage, nora, async (work) => {
    const id = await makeSurveyWave(desks, work, {
      instrument: form.id,
      year,
      title: {
        nb: `Brukertilfredshet ${year}`,
        nn: `Brukartilfredsheit ${year}`,
        en: `User satisfaction ${year}`,
      },
      ...{ opensOn, closesOn, ...madeUpResponsible },
      refusalOffered: false,
      secondEntryShare: 0.1,
      errorLimit: 0.005,
    })
    const wave = (await findSurveyWave(work, id))!
    for (const place of places) await joinOutside(desks, work, wave, place.id)
    await beginSurveyWave(desks, work, wave)
    return (await findSurveyWave(work, id))!
  })
}

/** One service of each participant, with an order of as many cards as there are answers: a card carries the code alone. */
async function orderCodes(
  stage: EarlierStage,
  wave: StoredSurveyWave,
  answers: ReadonlyMap<string, readonly SurveyRespondent[]>,
): Promise<readonly ServiceWithOrder[]> {
  const { desks, nora } = stage
  const made: ServiceWithOrder[] = []
  for (const participant of await as(stage, nora, (work) => participantViews(work, wave, false))) {
    const copies = answers.get(participant.district ?? participant.municipality)?.length ?? 0
    if (copies === 0) continue
    const coordinator = await stage.coordinatorOf(participant.municipality, participant.name)
    const ordered = await as(stage, coordinator, async (work) => {
      const taking = (await findSurveyTaking(work, participant.id))!
      const service = await recruitService(desks, work, taking, {
        name: 'Rustjenesten',
        kind: 'substance_service',
        state: 'joined',
        target: copies,
        contactName: '',
        contactEmail: '',
      })
      const wanted = { copies, language: 'nb', paper: false } as const
      return { service, order: await orderForms({}, work, service, wanted, coordinator.staff) }
    })
    made.push({ ...ordered, participant, copies, language: 'nb' })
  }
  return made
}

async function answerAll(
  { desks }: EarlierStage,
  waiting: readonly (SurveyRespondent & { readonly code: string })[],
): Promise<void> {
  const left = [...waiting]
  const lane = async (): Promise<void> => {
    for (let one = left.pop(); one; one = left.pop()) {
      const { code, answers, helped, day } = one
      const mode = { channel: 'paper', helped } as const
      await saveAnswering(desks, code, { answers, mode, language: 'nb' })
      await finishAnswering(desks, code, day, 'paper')
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

/** With the own municipality in place of the one of its region and size that has most answers, where it is not there. */
function withOwn({ year, respondents, places }: CalibratedWave): EarlierAnswers {
  if (places.some(({ id }) => id === own)) return { year, respondents, places }
  const unit = samplingFrame(loadTerritory(), year).units.find(({ number }) => number === own)!
  const answers = groupBy(respondents, ({ participant }) => participant)
  const [most] = places
    .filter(({ size, region }) => size === unit.size && tableRegionOf[region] === tableRegionOf[unit.region])
    .sort((a, b) => (answers.get(b.id)?.length ?? 0) - (answers.get(a.id)?.length ?? 0))
  if (!most) return { year, respondents, places }
  const moved = (id: string): string => (id === most.id ? own : id)
  return {
    year,
    respondents: respondents.map((one) => ({ ...one, participant: moved(one.participant) })),
    places: places.map((one) => ({ ...one, id: moved(one.id) })),
  }
}
