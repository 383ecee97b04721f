import type { SurveySize } from '#core/survey'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

export type SurveyOrigin = 'last-wave' | 'drawn' | 'replacement' | 'outside'

/** A municipality, or a city district of one, in a wave. Days are `YYYY-MM-DD`, points in time ISO 8601. */
export interface StoredSurveyParticipant {
  readonly id: string
  readonly wave: string
  readonly municipality: string
  /** Six digits; null: the municipality whole. */
  readonly district: string | null
  readonly origin: SurveyOrigin
  readonly region: string
  readonly sizeClass: SurveySize
  /** Of its municipality's being invited; null outside the draw. */
  readonly probability: number | null
  /** Municipalities that it stands for, where it was computed. */
  readonly weight: number | null
  /** Null: not told yet. */
  readonly invitedAt: string | null
  readonly answerBy: string | null
  readonly answer: 'accepted' | 'declined' | null
  readonly answeredAt: string | null
  /** Why it declined; else empty. */
  readonly reason: string
  /** Whom it came instead of. */
  readonly replaces: string | null
  /** Answers aimed at. */
  readonly target: number | null
}

const selected = (work: Work) =>
  work
    .selectFrom('survey_participant')
    .select([
      'id',
      'wave',
      'municipality',
      'district',
      'origin',
      'region',
      'size_class as sizeClass',
      'probability',
      'weight',
      'invited_at as invitedAt',
      'answer_by as answerBy',
      'answer',
      'answered_at as answeredAt',
      'reason',
      'replaces',
      'target',
    ])

type ParticipantRow = Awaited<ReturnType<ReturnType<typeof selected>['executeTakeFirstOrThrow']>>
const participantOf = (row: ParticipantRow): StoredSurveyParticipant => ({
  ...row,
  probability: row.probability === null ? null : Number(row.probability),
  weight: row.weight === null ? null : Number(row.weight),
})

/** The participants of a wave that the scope sees, by municipality and district. */
export async function listSurveyParticipants(
  work: Work,
  wave: string,
): Promise<readonly StoredSurveyParticipant[]> {
  const query = selected(work).where('wave', '=', wave).orderBy('municipality').orderBy('district')
  return (await query.execute()).map(participantOf)
}

/** A municipality's own, of a wave or of all: one, or several districts. */
export async function participantsOfMunicipality(
  work: Work,
  municipality: string,
  wave?: string,
): Promise<readonly StoredSurveyParticipant[]> {
  const own = selected(work).where('municipality', '=', municipality)
  const query = (wave === undefined ? own : own.where('wave', '=', wave)).orderBy('district')
  return (await query.execute()).map(participantOf)
}

export async function findSurveyParticipant(work: Work, id: string): Promise<StoredSurveyParticipant | null> {
  const found = await selected(work).where('id', '=', id).executeTakeFirst()
  return found ? participantOf(found) : null
}

/** Somebody who comes into a wave; invited later, or with the day to answer by. */
export type NewSurveyParticipant = Pick<
  StoredSurveyParticipant,
  'id' | 'wave' | 'municipality' | 'district' | 'origin' | 'region' | 'sizeClass' | 'probability'
> &
  Partial<Pick<StoredSurveyParticipant, 'replaces' | 'invitedAt' | 'answerBy' | 'answer' | 'answeredAt'>>

/** Adds participants. Problem 4051 for one that is there already, 4052 for a municipality that the house does not have. */
export async function addSurveyParticipants(
  work: Work,
  wave: string,
  added: readonly NewSurveyParticipant[],
): Promise<void> {
  if (added.length === 0) return
  await work
    .insertInto('survey_participant')
    .values(
      added.map(({ sizeClass, invitedAt, answerBy, answeredAt, ...rest }) => ({
        ...rest,
        size_class: sizeClass,
        ...(invitedAt !== undefined && { invited_at: invitedAt }),
        ...(answerBy !== undefined && { answer_by: answerBy }),
        ...(answeredAt !== undefined && { answered_at: answeredAt }),
      })),
    )
    .execute()
  await logEvent(work, {
    verb: 'create',
    noun: 'survey-participant',
    thing: wave,
    details: { participants: added.map(({ municipality, district }) => district ?? municipality).join(' ') },
  })
}

/** Takes out those of an earlier draw, of whom nobody has been told. Returns how many. */
export async function removeUninvited(work: Work, wave: string): Promise<number> {
  const { numDeletedRows } = await work
    .deleteFrom('survey_participant')
    .where('wave', '=', wave)
    .where('invited_at', 'is', null)
    .executeTakeFirst()
  if (numDeletedRows > 0n) {
    const removed = Number(numDeletedRows)
    await logEvent(work, { verb: 'delete', noun: 'survey-participant', thing: wave, details: { removed } })
  }
  return Number(numDeletedRows)
}

/** Notes as invited those who have not been. Returns their ids. */
export async function inviteSurveyParticipants(
  work: Work,
  wave: string,
  { participants, answerBy, now }: { participants: readonly string[]; answerBy: string; now: string },
): Promise<readonly string[]> {
  if (participants.length === 0) return []
  const rows = await work
    .updateTable('survey_participant')
    .set({ invited_at: now, answer_by: answerBy })
    .where('wave', '=', wave)
    .where('id', 'in', [...participants])
    .where('invited_at', 'is', null)
    .returning('id')
    .execute()
  const invited = rows.map(({ id }) => id).sort()
  if (invited.length > 0) {
    const details = { participants: invited.length, answerBy }
    await logEvent(work, { verb: 'invite', noun: 'survey-participant', thing: wave, details })
  }
  return invited
}

/** Notes an answer. The reason stays where it declines, and is emptied where it accepts. */
export async function answerSurveyParticipant(
  work: Work,
  id: string,
  given: { readonly answer: 'accepted' | 'declined'; readonly reason: string; readonly now: string },
): Promise<void> {
  await work
    .updateTable('survey_participant')
    .set({
      answer: given.answer,
      answered_at: given.now,
      reason: given.answer === 'declined' ? given.reason : '',
    })
    .where('id', '=', id)
    .execute()
  const details = { answer: given.answer }
  await logEvent(work, { verb: 'answer', noun: 'survey-participant', thing: id, details })
}

/** What the nation decides of a participant beside the invitation. */
export async function changeSurveyParticipant(
  work: Work,
  id: string,
  change: { readonly answerBy?: string; readonly target?: number | null },
): Promise<void> {
  const set = {
    ...(change.answerBy !== undefined && { answer_by: change.answerBy }),
    ...(change.target !== undefined && { target: change.target }),
  }
  if (Object.keys(set).length === 0) return
  await work.updateTable('survey_participant').set(set).where('id', '=', id).execute()
  const fields = Object.keys(change).join(' ')
  await logEvent(work, { verb: 'change', noun: 'survey-participant', thing: id, details: { fields } })
}

/** Keeps the probabilities and weights of a wave's participants as they have been computed. */
export async function keepSurveyWeights(
  work: Work,
  wave: string,
  weighed: readonly {
    readonly id: string
    readonly probability: number | null
    readonly weight: number | null
  }[],
): Promise<void> {
  for (const { id, probability, weight } of weighed) {
    await work.updateTable('survey_participant').set({ probability, weight }).where('id', '=', id).execute()
  }
  const details = { participants: weighed.length }
  await logEvent(work, { verb: 'change', noun: 'survey-participant', thing: wave, details })
}
