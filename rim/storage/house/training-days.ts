import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** A day on which the municipalities' people are taught. */
export interface StoredTrainingDay {
  readonly id: string
  readonly round: string
  /** `YYYY-MM-DD` */
  readonly day: string
  /** `HH:MM` on clocks in Norway, as the next. */
  readonly begins: string
  readonly ends: string
  /** Where one meets; may be empty where there is a link. */
  readonly place: string
  /** https address of a meeting on the net; may be empty where there is a place. */
  readonly link: string
  readonly about: { readonly nb: string; readonly nn: string }
  /** How many there is room for; null: no limit. */
  readonly places: number | null
  /** How many are signed up, of all municipalities. */
  readonly taken: number
  readonly cancelledAt: string | null
}

/** Somebody who comes. */
export interface StoredSignUp {
  readonly id: string
  readonly trainingDay: string
  readonly municipality: string
  readonly name: string
  /** Where she works, in words; may be empty. */
  readonly unit: string
  readonly email: string
  readonly signedUpAt: string
  /** Null: not noted. */
  readonly attended: boolean | null
}

/** What is said of a training day when it is made, and may be changed. */
export type TrainingDayFacts = Pick<
  StoredTrainingDay,
  'day' | 'begins' | 'ends' | 'place' | 'link' | 'about' | 'places'
>

const selected = (work: Work) =>
  work
    .selectFrom('training_day')
    .select([
      'id',
      'round',
      'day',
      'begins',
      'ends',
      'place',
      'link',
      'about_nb',
      'about_nn',
      'places',
      'taken',
      'cancelled_at as cancelledAt',
    ])
type Row = Awaited<ReturnType<ReturnType<typeof selected>['executeTakeFirstOrThrow']>>
const trainingDayOf = ({ about_nb: nb, about_nn: nn, ...rest }: Row): StoredTrainingDay => ({
  ...rest,
  about: { nb, nn },
})

/** The round's training days, the first first; cancelled ones too. */
export async function listTrainingDays(work: Work, round: string): Promise<readonly StoredTrainingDay[]> {
  const query = selected(work).where('round', '=', round).orderBy('day').orderBy('begins').orderBy('id')
  return (await query.execute()).map(trainingDayOf)
}

export async function findTrainingDay(work: Work, id: string): Promise<StoredTrainingDay | null> {
  const found = await selected(work).where('id', '=', id).executeTakeFirst()
  return found ? trainingDayOf(found) : null
}

const columnsOf = ({ about, ...rest }: TrainingDayFacts) => ({
  ...rest,
  about_nb: about.nb,
  about_nn: about.nn,
})

export async function addTrainingDay(
  work: Work,
  day: TrainingDayFacts & Pick<StoredTrainingDay, 'id' | 'round'>,
): Promise<void> {
  const { id, round, ...facts } = day
  await work
    .insertInto('training_day')
    .values({ id, round, ...columnsOf(facts) })
    .execute()
  await logEvent(work, { verb: 'create', noun: 'training-day', thing: id })
}

/** All of the facts are given anew. The database refuses fewer places than are taken (problem 4053). */
export async function changeTrainingDay(work: Work, id: string, facts: TrainingDayFacts): Promise<void> {
  await work.updateTable('training_day').set(columnsOf(facts)).where('id', '=', id).execute()
  await logEvent(work, { verb: 'change', noun: 'training-day', thing: id })
}

/** Cancels a day, once; whoever is signed up stays in the list, to be told. */
export async function cancelTrainingDay(work: Work, id: string, now: string): Promise<void> {
  await work
    .updateTable('training_day')
    .set({ cancelled_at: now })
    .where('id', '=', id)
    .where('cancelled_at', 'is', null)
    .execute()
  await logEvent(work, { verb: 'change', noun: 'training-day', thing: id, details: { cancelled: true } })
}

/** Who is signed up to the round's days, as far as the scope sees, by municipality and name. */
export async function listSignUps(work: Work, round: string): Promise<readonly StoredSignUp[]> {
  return await work
    .selectFrom('training_sign_up as s')
    .innerJoin('training_day as d', 'd.id', 's.training_day')
    .select([
      's.id',
      's.training_day as trainingDay',
      's.municipality',
      's.name',
      's.unit',
      's.email',
      's.signed_up_at as signedUpAt',
      's.attended',
    ])
    .where('d.round', '=', round)
    .orderBy('s.municipality')
    .orderBy('s.name')
    .orderBy('s.id')
    .execute()
}

/** Signs somebody up. Problems 4082 (full), 4083 (over or cancelled) and 4051 (signed up already) by the database. */
export async function signUp(
  work: Work,
  who: Pick<StoredSignUp, 'id' | 'trainingDay' | 'municipality' | 'name' | 'unit' | 'email'>,
): Promise<void> {
  const { trainingDay, ...rest } = who
  await work
    .insertInto('training_sign_up')
    .values({ ...rest, training_day: trainingDay })
    .execute()
  await logEvent(work, { verb: 'sign-up', noun: 'training-day', thing: trainingDay })
}

/** Takes somebody off the list, before the day is over. False: she is not on it, or it is over. */
export async function signOff(work: Work, trainingDay: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await work
    .deleteFrom('training_sign_up')
    .where('training_day', '=', trainingDay)
    .where('id', '=', id)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return false
  await logEvent(work, {
    verb: 'sign-up',
    noun: 'training-day',
    thing: trainingDay,
    details: { taken_off: true },
  })
  return true
}

/** Deletes who came to the training days of rounds that are kept no longer. Returns how many. */
export async function forgetSignUps(work: Work): Promise<number> {
  // which ones are over is the database's to say
  const { numDeletedRows } = await work.deleteFrom('training_sign_up').executeTakeFirst()
  const count = Number(numDeletedRows)
  if (count > 0) {
    const details = { count }
    await logEvent(work, { verb: 'delete', noun: 'training-day', purpose: 'retention', details })
  }
  return count
}

/** Notes whether somebody came; null: not known after all. False: she is not on the list. */
export async function noteAttendance(
  work: Work,
  trainingDay: string,
  id: string,
  attended: boolean | null,
): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('training_sign_up')
    .set({ attended })
    .where('training_day', '=', trainingDay)
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await logEvent(work, { verb: 'change', noun: 'training-day', thing: trainingDay, details: { attended } })
  return true
}
