import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** A place that hands out forms, or has been asked to. */
export interface StoredSurveyService {
  readonly id: string
  readonly participant: string
  readonly name: string
  /** Code of a choice of the form's question about services received. */
  readonly kind: string
  /** May be empty, as the next. */
  readonly contactName: string
  readonly contactEmail: string
  readonly state: 'asked' | 'joined' | 'declined'
  /** Answers aimed at. */
  readonly target: number | null
}

const selected = (work: Work) =>
  work
    .selectFrom('survey_service')
    .select([
      'survey_service.id',
      'participant',
      'name',
      'kind',
      'contact_name as contactName',
      'contact_email as contactEmail',
      'survey_service.state',
      'survey_service.target',
    ])

/** The services of a participant, by name. */
export async function listSurveyServices(
  work: Work,
  participant: string,
): Promise<readonly StoredSurveyService[]> {
  return await selected(work).where('participant', '=', participant).orderBy('name').execute()
}

/** The services of all participants of a wave that the scope sees. */
export async function listServicesOfWave(work: Work, wave: string): Promise<readonly StoredSurveyService[]> {
  return await selected(work)
    .innerJoin('survey_participant', 'survey_participant.id', 'survey_service.participant')
    .where('survey_participant.wave', '=', wave)
    .orderBy('participant')
    .orderBy('name')
    .execute()
}

export async function findSurveyService(work: Work, id: string): Promise<StoredSurveyService | null> {
  return (await selected(work).where('survey_service.id', '=', id).executeTakeFirst()) ?? null
}

type Changeable = Omit<StoredSurveyService, 'id' | 'participant'>

const rowOf = ({ contactName, contactEmail, ...rest }: Partial<Changeable>) => ({
  ...rest,
  ...(contactName !== undefined && { contact_name: contactName }),
  ...(contactEmail !== undefined && { contact_email: contactEmail }),
})

/** Problem 4051 where the participant has a service of the name. */
export async function addSurveyService(work: Work, service: StoredSurveyService): Promise<void> {
  const { id, participant, name, kind, state, target, ...contact } = service
  await work
    .insertInto('survey_service')
    .values({
      id,
      participant,
      name,
      kind,
      state,
      target,
      contact_name: contact.contactName,
      contact_email: contact.contactEmail,
    })
    .execute()
  await logEvent(work, { verb: 'create', noun: 'survey-service', thing: id, details: { participant } })
}

export async function changeSurveyService(
  work: Work,
  { id, participant }: Pick<StoredSurveyService, 'id' | 'participant'>,
  change: Partial<Changeable>,
): Promise<void> {
  const set = rowOf(change)
  if (Object.keys(set).length === 0) return
  await work.updateTable('survey_service').set(set).where('id', '=', id).execute()
  await logEvent(work, {
    verb: 'change',
    noun: 'survey-service',
    thing: id,
    details: { participant, ...(change.state && { state: change.state }) },
  })
}

/** Deletes a service that nothing points to; problem 4052 where something does. */
export async function removeSurveyService(
  work: Work,
  { id, participant }: Pick<StoredSurveyService, 'id' | 'participant'>,
): Promise<void> {
  await work.deleteFrom('survey_service').where('id', '=', id).execute()
  await logEvent(work, { verb: 'delete', noun: 'survey-service', thing: id, details: { participant } })
}
