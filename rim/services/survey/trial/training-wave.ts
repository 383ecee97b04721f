import { findSurveyWave, listSurveyWaves, type StoredSurveyWave } from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import {
  answerInvitation,
  beginSurveyWave,
  drawForWave,
  inviteParticipants,
  makeSurveyWave,
  participantViews,
  surveyForms,
  takeReplacement,
  weighWave,
} from '../waves/index.ts'
import { madeUpLastWave, madeUpResponsible, own } from './last-wave.ts'
import type { playedPeople } from './people.ts'
import { as, movedClock } from './stage.ts'

/** What the training survey is made with. */
export interface TrainingStage extends Awaited<ReturnType<typeof playedPeople>> {
  readonly desks: Desks
  /** A day so many days from today, `YYYY-MM-DD`. */
  day(offset: number): string
}

const seed = 'øving'
const reasons = [
  'Vi har ikke kapasitet til å gjennomføre dette i år.',
  'Vi er midt i en omorganisering av tjenestene.',
  'Vi har nettopp gjort vår egen undersøkelse.',
  'Vi har for få brukere til at svarene blir anonyme.',
]

const yearOf = (form: string): number => Number(/@(\d{4})/.exec(form)?.[1])
const titleOf = (year: number) => ({
  nb: `Øvingsundersøkelsen ${year}`,
  nn: `Øvingsundersøkinga ${year}`,
  en: `The training survey of ${year}`,
})

/**
 * The training survey where answers are taken in it today, made where the house has no wave at all. Null where it is over,
 * has got another name, or the house has waves of its own.
 */
export async function trainingWave(stage: TrainingStage): Promise<StoredSurveyWave | null> {
  const waves = await as(stage, stage.nora, listSurveyWaves)
  if (waves.length === 0) return await makeTrainingWave(stage)
  const today = stage.day(0)
  const found = waves.find(({ year, title }) => title.nb === titleOf(year).nb)
  const taken = found?.state === 'open' && found.opensOn <= today && today <= found.closesOn
  return taken ? found : null
}

/** Makes it, draws, invites and opens it; in one transaction, so that it is never left half made. */
function makeTrainingWave(stage: TrainingStage): Promise<StoredSurveyWave> {
  const { nora, day } = stage
  const clock = movedClock(day(-63))
  const desks = { ...stage.desks, clock }
  const year = Number(day(0).slice(0, 4))
  return as(stage, nora, async (work) => {
    // the newest first
    const form = (await surveyForms(desks, work)).find(({ id }) => yearOf(id) <= year)!
    const id = await makeSurveyWave(desks, work, {
      instrument: form.id,
      year,
      title: titleOf(year),
      opensOn: day(-21),
      closesOn: day(60),
      ...madeUpResponsible,
      refusalOffered: true,
      secondEntryShare: 0.1,
      errorLimit: 0.005,
    })
    const wave = (await findSurveyWave(work, id))!
    await drawForWave(work, nora, wave, { seed, lastWave: madeUpLastWave(year - 2, seed) })
    const invite = (participants: readonly string[]) =>
      inviteParticipants(desks, work, wave, { participants, answerBy: day(-28) })
    const drawn = await participantViews(work, wave, false)
    await invite(drawn.map(({ id }) => id))
    clock.moveTo(day(-42))
    // as they have told by telephone; the others have not answered, and the own municipality answers for itself
    const others = (await participantViews(work, wave, false)).filter(
      ({ municipality }) => municipality !== own,
    )
    const step = Math.max(1, Math.floor(others.length / (6 * reasons.length)))
    const answering = others.filter((_, at) => at % step === 0).slice(0, 6 * reasons.length)
    for (const [at, one] of answering.entries()) {
      // each sixth declines
      const reason = at % 6 === 5 ? reasons[(at - 5) / 6]! : ''
      await answerInvitation(desks, work, one, { answer: reason === '' ? 'accepted' : 'declined', reason })
    }
    const declined = (await participantViews(work, wave)).find(({ suggestion }) => suggestion !== null)
    if (declined) await invite([await takeReplacement(work, wave, declined)])
    await weighWave(work, id)
    clock.moveTo(wave.opensOn)
    await beginSurveyWave(desks, work, wave)
    return (await findSurveyWave(work, id))!
  })
}
