import { choicesOf, type InstrumentText, questionOf } from '#core/instruments'
import {
  coverageOf,
  type FieldWorkStep,
  type FieldWorkStepState,
  fieldWorkSteps,
  nextStep,
  type ParticipantCoverage,
} from '#core/survey'
import {
  countSurveyFeedback,
  listHandedOut,
  listSurveyOrders,
  listSurveyServices,
  listTakingsOf,
  type StoredSurveyOrder,
  type StoredSurveyService,
  type SurveyTaking,
  type Work,
} from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { answersByDay } from '../answering/index.ts'
import { takingName } from './places.ts'

/** A participant's field work as its coordinator sees it: what is next, and the counts that it follows from. */
export interface FieldWorkDesk {
  readonly taking: SurveyTaking
  /** Of the participant. */
  readonly name: string
  readonly steps: readonly FieldWorkStepState[]
  readonly next: FieldWorkStep | null
  readonly services: Readonly<Record<StoredSurveyService['state'], number>>
  readonly orders: Readonly<Record<StoredSurveyOrder['state'], number>>
  /** Forms and cards that are made. */
  readonly copies: number
  readonly coverage: ParticipantCoverage
  /** How many of the municipality have told how it went. */
  readonly feedback: number
}

type Tools = Pick<Desks, 'clock'>

/** How far one participant has come. */
export async function fieldWorkDesk(desks: Tools, work: Work, taking: SurveyTaking): Promise<FieldWorkDesk> {
  const today = desks.clock.today()
  const [services, orders, noted, steps, feedback] = [
    await listSurveyServices(work, taking.id),
    await listSurveyOrders(work, taking.id),
    await listHandedOut(work, taking.id),
    await answersByDay(work, taking.id, today),
    await countSurveyFeedback(work, taking.wave, taking.municipality),
  ]
  const ordersIn = countedBy(orders, ['waiting', 'made', 'failed'])
  const servicesIn = countedBy(services, ['asked', 'joined', 'declined'])
  const states = fieldWorkSteps({
    today,
    opensOn: taking.opensOn,
    closesOn: taking.closesOn,
    closed: taking.waveState === 'closed',
    answer: taking.answer,
    joined: servicesIn.joined,
    orders: ordersIn,
    lastNoted: noted.at(-1)?.day ?? null,
    feedback: feedback > 0,
  })
  return {
    taking,
    name: takingName(taking),
    steps: states,
    next: nextStep(states),
    services: servicesIn,
    orders: ordersIn,
    copies: orders.filter(({ state }) => state === 'made').reduce((sum, { copies }) => sum + copies, 0),
    coverage: coverageOf(services, noted, steps, taking.target),
    feedback,
  }
}

/** All that a municipality takes part in, or is asked to, the newest wave first. */
export async function fieldWorkDesks(
  desks: Tools,
  work: Work,
  municipality: string,
): Promise<readonly FieldWorkDesk[]> {
  const made: FieldWorkDesk[] = []
  for (const taking of await listTakingsOf(work, municipality)) {
    made.push(await fieldWorkDesk(desks, work, taking))
  }
  return made
}

function countedBy<S extends string>(
  items: readonly { readonly state: S }[],
  states: readonly S[],
): Readonly<Record<S, number>> {
  const counts = states.map((state) => [state, items.filter((item) => item.state === state).length])
  return Object.fromEntries(counts) as Record<S, number>
}

/** The kinds of services: the choices of the question about services received, of the wave's form or the newest that asks. */
export function serviceKinds(
  { surveys }: Pick<Desks, 'surveys'>,
  { instrument }: Pick<SurveyTaking, 'instrument'>,
): readonly { readonly code: string; readonly label: InstrumentText }[] {
  const forms = surveys.list
  const asked = [...forms.filter(({ id }) => id === instrument), ...forms.toReversed()].map((form) =>
    questionOf(form, 'services_received'),
  )
  const question = asked.find((one) => one !== undefined)
  return question ? choicesOf(question).filter(({ exclusive, apart }) => !exclusive && !apart) : []
}
