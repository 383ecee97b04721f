import { type Coverage, coverageOf, type Standing, standingOf } from '#core/survey'
import {
  listOrdersOfWave,
  listServicesOfWave,
  listSurveyTakings,
  type StoredSurveyOrder,
  type StoredSurveyService,
  type SurveyTaking,
  sumHandedOut,
  type Work,
} from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { answersOfWave } from '../answering/index.ts'
import { recipientsOf, takingName } from './places.ts'

/** How far a participant has come, as the nation sees it. */
export interface ProgressLine {
  readonly taking: SurveyTaking
  readonly name: string
  readonly standing: Standing
  readonly services: Readonly<Record<StoredSurveyService['state'], number>>
  /** Forms and cards that are made, and orders that failed. */
  readonly copies: number
  readonly failedOrders: number
  readonly lastNoted: string | null
  readonly coverage: Coverage
  /** Estimated recipients of services; null where nobody knows. What answers are a share of it is not a response rate. */
  readonly recipients: number | null
}

/** How far all participants of a wave have come, in the order of their municipalities. */
export async function fieldWorkProgress(
  desks: Pick<Desks, 'clock'>,
  work: Work,
  wave: string,
): Promise<readonly ProgressLine[]> {
  const today = desks.clock.today()
  const [takings, services, orders, handedOut, answers] = [
    await listSurveyTakings(work, wave),
    await listServicesOfWave(work, wave),
    await listOrdersOfWave(work, wave),
    await sumHandedOut(work, wave),
    await answersOfWave(work, wave, today),
  ]
  const lines: ProgressLine[] = []
  for (const taking of takings) {
    const own = <T extends { readonly participant: string }>(all: readonly T[]): readonly T[] =>
      all.filter(({ participant }) => participant === taking.id)
    const noted = own(handedOut)[0]
    const served = servicesBy(own(services))
    const made = copiesMade(own(orders))
    const coverage = coverageOf(
      own(services),
      noted ? [{ service: '', ...noted }] : [],
      answers.get(taking.id) ?? [],
      taking.target,
    ).total
    const { opensOn, closesOn, answer, answerBy, waveState } = taking
    lines.push({
      taking,
      name: takingName(taking),
      standing: standingOf({
        today,
        opensOn,
        closesOn,
        closed: waveState === 'closed',
        answer,
        answerBy,
        joined: served.joined,
        formsMade: made,
        handedOut: coverage.handedOut,
        // fewer than five may have come in where none are told
        finished: coverage.finished === 0 ? -1 : coverage.finished,
        target: coverage.target,
      }),
      services: served,
      copies: made,
      failedOrders: own(orders).filter(({ state }) => state === 'failed').length,
      lastNoted: noted?.lastDay ?? null,
      coverage,
      recipients: recipientsOf(taking),
    })
  }
  return lines
}

const servicesBy = (services: readonly StoredSurveyService[]): ProgressLine['services'] => {
  const count = (state: StoredSurveyService['state']) => services.filter((one) => one.state === state).length
  return { asked: count('asked'), joined: count('joined'), declined: count('declined') }
}

const copiesMade = (orders: readonly StoredSurveyOrder[]): number =>
  orders.filter(({ state }) => state === 'made').reduce((sum, { copies }) => sum + copies, 0)
