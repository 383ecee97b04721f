import { type Answers, carryAnswers } from '#core/instruments'
import {
  findRound,
  type RegistrationFacts,
  type RegistrationPlace,
  readEarlier,
  registrationFacts,
  type StoredRegistration,
  type StoredRound,
  type Work,
} from '#rim/storage'
import type { Desks } from './desks.ts'
import { readRegistration } from './registrations.ts'

/** A registration with what the form shows beside it. */
export type RegistrationView = StoredRegistration & RegistrationFacts & { readonly instrument: string }

/** Reads a registration of the own unit for the form. The reading is logged by the database. */
export async function registrationView(
  work: Work,
  place: RegistrationPlace,
  round: StoredRound,
): Promise<RegistrationView> {
  const stored = await readRegistration(work, place, 'mapping')
  const facts = await registrationFacts(work, place.id)
  const { elsewhere = false, linking = false, createdByName = '' } = facts ?? {}
  return { ...stored, elsewhere, linking, createdByName, instrument: round.instrument }
}

/** What the unit registered of the same person in the last round before this one. */
export interface Earlier {
  readonly round: Pick<StoredRound, 'id' | 'name' | 'instrument' | 'closesOn'>
  /** As this registration's form has them. */
  readonly answers: Answers
  /** Questions of this form whose series breaks on the way: the values are not to be compared. */
  readonly breaks: readonly string[]
  /** As they were registered, by the form of that round. */
  readonly asRegistered: Answers
}

/**
 * The earlier registration of the same person, where linking is allowed; null: none. The reading is logged by the
 * database, for the purpose `earlier-round`. Where no mapping leads from its form to this one, nothing is comparable and
 * only what was registered is told.
 */
export async function earlierOf(
  desks: Desks,
  work: Work,
  place: Pick<RegistrationPlace, 'id'>,
  { instrument }: Pick<StoredRound, 'instrument'>,
): Promise<Earlier | null> {
  const stored = await readEarlier(work, place.id)
  const round = stored && (await findRound(work, stored.round))
  if (!stored || !round) return null
  const asRegistered = stored.answers as Answers
  const carried = carryAnswers(desks.instruments, asRegistered, round.instrument, instrument)
  const { id, name, closesOn } = round
  return {
    round: { id, name, instrument: round.instrument, closesOn },
    answers: carried?.answers ?? {},
    breaks: carried?.breaks ?? [],
    asRegistered,
  }
}
