import type { Answers, Instrument } from '#core/instruments'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** A draft that is being tried, or was. */
export interface StoredPilot {
  readonly id: string
  readonly draft: string
  /** Hash of the draft as it is tried. */
  readonly formHash: string
  /** What those who try it are asked to look at; may be empty. */
  readonly request: string
  /** The municipalities whose coordinators are asked; empty: all. */
  readonly municipalities: readonly string[]
  readonly openedAt: string
  readonly closedAt: string | null
}

/** A draft filled in on trial. */
export interface StoredPilotAnswer {
  readonly id: string
  readonly pilot: string
  /** Null: in the revision group. */
  readonly municipality: string | null
  readonly answers: Answers
  readonly minutes: number
  readonly basis: 'made-up' | 'judgement'
  /** By question. */
  readonly remarks: Readonly<Record<string, string>>
  readonly comment: string
  readonly at: string
}

/** What somebody has said of a draft. */
export interface StoredDraftReview {
  readonly id: string
  readonly draft: string
  readonly body: string
  /** `YYYY-MM-DD` */
  readonly heldOn: string
  readonly text: string
  readonly at: string
}

const selected = (work: Work) =>
  work
    .selectFrom('pilot')
    .select([
      'id',
      'draft',
      'form_hash as formHash',
      'request',
      'municipalities',
      'opened_at as openedAt',
      'closed_at as closedAt',
    ])
    .orderBy('opened_at', 'desc')

/** The pilots that the scope may see: of a municipality those that are open to it. */
export async function listPilots(work: Work, draft?: string): Promise<readonly StoredPilot[]> {
  const query = selected(work)
  return await (draft === undefined ? query : query.where('draft', '=', draft)).execute()
}

export async function findPilot(work: Work, id: string): Promise<StoredPilot | null> {
  return (await selected(work).where('id', '=', id).executeTakeFirst()) ?? null
}

/** The form that a pilot tries. */
export async function pilotForm(work: Work, id: string): Promise<Instrument> {
  const { form } = await work
    .selectFrom('pilot')
    .select('form')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return form
}

export async function addPilot(
  work: Work,
  pilot: Pick<StoredPilot, 'id' | 'draft' | 'formHash' | 'request' | 'municipalities'> & {
    readonly form: Instrument
  },
  by: string | null,
): Promise<void> {
  await work
    .insertInto('pilot')
    .values({
      id: pilot.id,
      draft: pilot.draft,
      form: JSON.stringify(pilot.form),
      form_hash: pilot.formHash,
      request: pilot.request,
      municipalities: [...pilot.municipalities],
      opened_by: by,
    })
    .execute()
  await logEvent(work, { verb: 'create', noun: 'pilot', thing: pilot.id, details: { draft: pilot.draft } })
}

/** Ends a pilot; what was answered stays. */
export async function closePilot(work: Work, id: string, now: string): Promise<void> {
  await work.updateTable('pilot').set({ closed_at: now }).where('id', '=', id).execute()
  await logEvent(work, { verb: 'change', noun: 'pilot', thing: id, details: { closed: true } })
}

export async function addPilotAnswer(work: Work, answer: Omit<StoredPilotAnswer, 'at'>): Promise<void> {
  await work
    .insertInto('pilot_answer')
    .values({ ...answer, answers: JSON.stringify(answer.answers), remarks: JSON.stringify(answer.remarks) })
    .execute()
  await logEvent(work, { verb: 'answer', noun: 'pilot', thing: answer.pilot })
}

/** What was answered in some pilots, in the order it came. */
export async function listPilotAnswers(
  work: Work,
  pilots: readonly string[],
): Promise<readonly StoredPilotAnswer[]> {
  if (pilots.length === 0) return []
  return await work
    .selectFrom('pilot_answer')
    .select(['id', 'pilot', 'municipality', 'answers', 'minutes', 'basis', 'remarks', 'comment', 'at'])
    .where('pilot', 'in', [...pilots])
    .orderBy('at')
    .orderBy('id')
    .execute()
}

export async function listReviews(work: Work, draft: string): Promise<readonly StoredDraftReview[]> {
  return await work
    .selectFrom('review_note')
    .select(['id', 'draft', 'body', 'held_on as heldOn', 'text', 'at'])
    .where('draft', '=', draft)
    .orderBy('held_on')
    .orderBy('id')
    .execute()
}

export async function addReview(
  work: Work,
  review: Omit<StoredDraftReview, 'at'>,
  by: string | null,
): Promise<void> {
  const { id, draft, body, heldOn, text } = review
  await work
    .insertInto('review_note')
    .values({ id, draft, body, held_on: heldOn, text, written_by: by })
    .execute()
  await logEvent(work, { verb: 'create', noun: 'pilot', thing: draft, details: { review: id } })
}
