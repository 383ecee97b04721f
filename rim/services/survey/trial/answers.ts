import { v7 } from 'uuid'
import { groupBy } from '#core/foundation'
import type { SurveyRespondent } from '#core/synthetic'
import { addEnvelopes, findSurveyTaking, type StoredSurveyWave } from '#rim/storage'
import { finishAnswering, mixPools, saveAnswering } from '../answering/index.ts'
import { noteDays } from '../field-work/index.ts'
import type { Piles } from './orders.ts'
import type { PlayedServices, ServiceWithOrder } from './services.ts'
import { as, fridayOf, type Stage } from './stage.ts'

/** Somebody who answers, with the code of the form that was handed out. */
export interface Answering extends SurveyRespondent {
  readonly code: string
  readonly language: 'nb' | 'nn'
}

/** Gives each of those who answer the next form of the pile. By day. */
export function handOut({ respondents, services }: PlayedServices, piles: Piles): readonly Answering[] {
  const language = new Map(services.map((one) => [one.service.id, one.language]))
  return respondents
    .map((one) => {
      const code = piles.get(one.service)?.pop()
      if (code === undefined) throw new Error(`the pile of ${one.service} is empty`)
      return { ...one, code, language: language.get(one.service) ?? 'nb' }
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** The web answers, each saved on the way and finished on its day; answers are mixed at the end of each week. */
export async function answerOnTheWeb(stage: Stage, answering: readonly Answering[]): Promise<number> {
  const { desks, clock } = stage
  let mixed = 0
  let week = ''
  for (const { code, answers, helped, language, day } of answering) {
    if (fridayOf(day) !== week && week !== '') mixed += (await mixPools(desks)).answers
    week = fridayOf(day)
    clock.moveTo(day)
    const mode = { channel: 'web', helped } as const
    // a first page, then the whole
    const half = Object.fromEntries(Object.entries(answers).slice(0, 6))
    await saveAnswering(desks, code, { answers: half, mode, language })
    await saveAnswering(desks, code, { answers, mode, language })
    await finishAnswering(desks, code, day)
  }
  return mixed
}

/** Notes what was handed out and declined, by service and day, at the end of the field work. */
export async function noteHandedOut(
  stage: Stage,
  wave: StoredSurveyWave,
  { services }: PlayedServices,
  answering: readonly Answering[],
): Promise<{ readonly handedOut: number; readonly declined: number }> {
  const { desks, clock, random } = stage
  clock.moveTo(wave.closesOn)
  const sum = { handedOut: 0, declined: 0 }
  const byService = groupBy(answering, ({ service }) => service)
  const places = groupBy(services, ({ participant }) => participant.id)
  for (const [participant, own] of places) {
    const { municipality, name } = own[0]!.participant
    const days = own.flatMap(({ service }) => {
      const chance = random.fork(`handed out/${service.id}`)
      const byDay = groupBy(byService.get(service.id) ?? [], ({ day }) => day)
      return [...byDay].map(([day, here]) => {
        const noted = {
          handedOut: here.length + (chance.below(3) === 0 ? 1 : 0),
          declined: chance.below(4) === 0 ? 1 : 0,
        }
        sum.handedOut += noted.handedOut
        sum.declined += noted.declined
        return { service: service.id, day, noted }
      })
    })
    const coordinator = await stage.coordinatorOf(municipality, name)
    await as(stage, coordinator, async (work) => {
      await noteDays(desks, work, (await findSurveyTaking(work, participant))!, days)
    })
  }
  return sum
}

/** Notes the envelopes as they come in, week by week from each service. */
export async function receiveEnvelopes(
  stage: Stage,
  wave: StoredSurveyWave,
  { services }: PlayedServices,
  paper: readonly Answering[],
): Promise<number> {
  const place = new Map<string, ServiceWithOrder>(services.map((one) => [one.service.id, one]))
  const come = groupBy(paper, ({ service, day }) => `${service} ${fridayOf(day)}`)
  const chance = stage.random.fork('envelopes')
  let received = 0
  await as(stage, stage.siri, async (work) => {
    for (const [key, forms] of come) {
      const [service = '', day = ''] = key.split(' ')
      const empty = chance.below(25) === 0 ? 1 : 0
      received += forms.length + empty
      const participant = place.get(service)!.participant.id
      await addEnvelopes(work, {
        id: v7(),
        wave: wave.id,
        participant,
        service,
        day,
        received: forms.length + empty,
        empty,
        unusable: 0,
        reason: '',
      })
    }
  })
  return received
}
