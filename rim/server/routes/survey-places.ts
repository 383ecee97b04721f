import { z } from 'zod'
import type { Noun } from '#core/access'
import {
  findSurveyService,
  findSurveyTaking,
  type StoredSurveyService,
  type SurveyTaking,
} from '#rim/storage'
import type { Call, Found } from '../route.ts'
import { id } from './shapes.ts'
import type { ofParticipant } from './survey-shapes.ts'

/** A service of a participant in an address. */
export const ofService = z.strictObject({ service: id })

type Of<T extends z.ZodType> = { readonly params: z.output<T> }

/** The participant in the address; what is about it lies in its municipality. */
export const takingFor =
  (noun: Noun) =>
  async ({ work }: Call, { params }: Of<typeof ofParticipant>): Promise<Found<SurveyTaking> | null> => {
    const value = await findSurveyTaking(work, params.participant)
    return value && { thing: { noun, municipality: value.municipality }, value }
  }

/** A service, and the participant that has it. */
export interface ServiceOfTaking {
  readonly service: StoredSurveyService
  readonly taking: SurveyTaking
}

/** A service by its id, with the participant that has it. */
export async function serviceFound(
  { work }: Call,
  noun: Noun,
  of: string,
): Promise<Found<ServiceOfTaking> | null> {
  const service = await findSurveyService(work, of)
  const taking = service && (await findSurveyTaking(work, service.participant))
  return (
    service && taking && { thing: { noun, municipality: taking.municipality }, value: { service, taking } }
  )
}

/** The service in the address. */
export const serviceFor =
  (noun: Noun) =>
  (call: Call, { params }: Of<typeof ofService>): Promise<Found<ServiceOfTaking> | null> =>
    serviceFound(call, noun, params.service)
