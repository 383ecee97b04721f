import { v7 } from 'uuid'
import { ProblemError, problem } from '#core/foundation'
import {
  addSurveyOrder,
  addSurveyService,
  changeSurveyService,
  listHandedOut,
  listSurveyOrders,
  listSurveyServices,
  noteHandedOut,
  removeHandedOut,
  removeSurveyService,
  type StoredHandedOut,
  type StoredSurveyOrder,
  type StoredSurveyService,
  type SurveyTaking,
  type Work,
} from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { serviceKinds } from './desk.ts'
import { fieldWorkProblems } from './problems.ts'

type Forms = Pick<Desks, 'surveys'>

/** Adds a service to a participant. Problem 4352 where it does not take part, 4351 for a kind that the form does not know. */
export async function recruitService(
  desks: Forms,
  work: Work,
  taking: SurveyTaking,
  service: Omit<StoredSurveyService, 'id' | 'participant'>,
): Promise<StoredSurveyService> {
  demandTaking(taking)
  demandKind(desks, taking, service.kind)
  const made = { id: v7(), participant: taking.id, ...service }
  await addSurveyService(work, made)
  return made
}

/** Changes a service. Problem 4351 for a kind that the form does not know. */
export async function changeService(
  desks: Forms,
  work: Work,
  taking: SurveyTaking,
  service: StoredSurveyService,
  change: Partial<Omit<StoredSurveyService, 'id' | 'participant'>>,
): Promise<StoredSurveyService> {
  if (change.kind !== undefined && change.kind !== service.kind) demandKind(desks, taking, change.kind)
  await changeSurveyService(work, service, change)
  return { ...service, ...change }
}

/** Removes a service that was entered by mistake. Problem 4350 where forms are ordered for it or handed out by it. */
export async function dropService(work: Work, service: StoredSurveyService): Promise<void> {
  const { id, participant, name } = service
  const used = [...(await listSurveyOrders(work, participant)), ...(await listHandedOut(work, participant))]
  if (used.some((one) => one.service === id)) {
    throw new ProblemError(problem(fieldWorkProblems.serviceInUse, { name }))
  }
  await removeSurveyService(work, service)
}

/** What a service asks for. */
export type WantedForms = Pick<StoredSurveyOrder, 'copies' | 'language' | 'paper'>

/** Puts an order of forms in line, to be made in a moment. Problem 4353 where the service has not said yes. Returns its id. */
export async function orderForms(
  desks: Pick<Desks, 'surveyOrdersSoon'>,
  work: Work,
  service: StoredSurveyService,
  wanted: WantedForms,
  by: string | null,
): Promise<string> {
  if (service.state !== 'joined') {
    throw new ProblemError(problem(fieldWorkProblems.notJoined, { name: service.name }))
  }
  const id = v7()
  await addSurveyOrder(work, { id, service: service.id, ...wanted, orderedBy: by })
  desks.surveyOrdersSoon?.()
  return id
}

/** What was handed out on a day; null for a note to be taken away. */
export interface NotedDay extends Pick<StoredHandedOut, 'service' | 'day'> {
  readonly noted: Pick<StoredHandedOut, 'handedOut' | 'declined'> | null
}

/**
 * Notes what was handed out by the services of a participant. Problem 4355 for a service that is not among them, 4354 for a
 * day before the field work, after it, or to come. All of it or nothing.
 */
export async function noteDays(
  { clock }: Pick<Desks, 'clock'>,
  work: Work,
  taking: SurveyTaking,
  days: readonly NotedDay[],
): Promise<void> {
  demandTaking(taking)
  const services = await listSurveyServices(work, taking.id)
  if (days.some(({ service }) => !services.some(({ id }) => id === service))) {
    throw new ProblemError(problem(fieldWorkProblems.unknownService))
  }
  const { opensOn: from, closesOn: to } = taking
  const wrong = days.find(({ day }) => day < from || day > to || day > clock.today())
  if (wrong) throw new ProblemError(problem(fieldWorkProblems.dayOutside, { day: wrong.day, from, to }))
  await noteHandedOut(
    work,
    taking.id,
    days.flatMap(({ service, day, noted }) => (noted === null ? [] : { service, day, ...noted })),
  )
  await removeHandedOut(
    work,
    taking.id,
    days.filter(({ noted }) => noted === null),
  )
}

function demandTaking({ answer }: SurveyTaking): void {
  if (answer !== 'accepted') throw new ProblemError(problem(fieldWorkProblems.notTaking))
}

function demandKind(desks: Forms, taking: SurveyTaking, kind: string): void {
  if (serviceKinds(desks, taking).some(({ code }) => code === kind)) return
  throw new ProblemError(problem(fieldWorkProblems.unknownKind, { kind }))
}
