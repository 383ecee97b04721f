import { v4 } from 'uuid'
import type { Actor } from '#core/access'
import { ProblemError, problem } from '#core/foundation'
import { holdsIdentityNumber } from '#core/identity'
import {
  type Answers,
  checkAnswers,
  checkNote,
  type Instrument,
  isNoteKey,
  openPoints,
  questionsOf,
  readNoteKey,
  session,
} from '#core/instruments'
import {
  addRegistration,
  type Change,
  type Changed,
  changeRegistration,
  completeRegistration,
  findByPseudonym,
  findParticipation,
  isBlocked,
  legalBasisOn,
  logEvent,
  type RegistrationPlace,
  readRegistrations,
  refusals,
  registeredElsewhere,
  reopenRegistration,
  type StoredRegistration,
  type StoredRound,
  type StoredUnit,
  type Work,
} from '#rim/storage'
import type { Desks } from './desks.ts'
import { linkPseudonymOf, pseudonymsOf, readNumber } from './persons.ts'
import { houseProblems } from './problems.ts'
import { RefusedAfterReading } from './refused-after-reading.ts'

/** What the unit enters to begin, or to find again, a registration. */
export interface Beginning {
  /** National identity number as typed. Used here, and nowhere kept. */
  readonly number: string
  readonly localReference: string | null
  /** Asked for only where the number does not tell. */
  readonly birthYear?: number
  readonly sex?: 'male' | 'female'
}

/** A registration begun or found. */
export interface Begun {
  readonly id: string
  readonly revision: number
  readonly status: 'draft' | 'complete'
  /** False: the unit had it already. */
  readonly created: boolean
  /** Another unit of the municipality has registered the person too; which is not told. */
  readonly elsewhere: boolean
}

/**
 * Begins a registration, or finds the unit's own of the same person. Throws what stands in the way: the number's
 * problems, not taking part, no legal basis, opted out, closed.
 */
export async function beginRegistration(
  desks: Desks,
  work: Work,
  actor: Actor,
  round: StoredRound,
  unit: StoredUnit,
  beginning: Beginning,
): Promise<Begun> {
  const read = readNumber(desks, beginning.number)
  await mayRegister(desks, work, round, unit)
  const { municipality } = unit
  const pseudonyms = await pseudonymsOf(desks, read, round.id, municipality)
  const elsewhere = await registeredElsewhere(work, round.id, pseudonyms.round)
  const known = await findByPseudonym(work, round.id, pseudonyms.round)
  if (known) {
    // that she is registered, here and elsewhere, is told: that is a reading
    const { id, revision, status } = known
    await logEvent(work, { verb: 'read', noun: 'registration', thing: id, subject: id, purpose: 'mapping' })
    return { id, revision, status, created: false, elsewhere }
  }
  if (await isBlocked(work, round.id, pseudonyms.block)) {
    // that she has said no is told: that is a reading too
    await logEvent(work, { verb: 'read', noun: 'opt-out', purpose: 'mapping' })
    throw new RefusedAfterReading(problem(refusals.optedOut))
  }
  const birthYear = read.birthYear ?? beginning.birthYear ?? null
  const sex = read.sex ?? beginning.sex ?? null
  if (birthYear === null || sex === null) throw new ProblemError(problem(houseProblems.birthNeeded))
  const day = desks.clock.today()
  const basis = await legalBasisOn(work, { round: round.id, municipality, unitType: unit.unitType, day })
  if (!basis) throw new ProblemError(problem(refusals.noLegalBasis))
  const id = v4()
  await addRegistration(work, {
    id,
    round: round.id,
    municipality,
    unit: unit.id,
    unitType: unit.unitType,
    legalBasis: basis.id,
    roundPseudonym: pseudonyms.round,
    linkPseudonym: basis.allowsLinking ? await linkPseudonymOf(desks, read, municipality) : null,
    blockPseudonym: pseudonyms.block,
    localReference: beginning.localReference,
    birthYear,
    sex,
    createdBy: actor.staff!,
  })
  // what the number tells need not be asked
  const told = { sex, age: ageOn(day, read.birthDate ?? `${birthYear}-07-01`) }
  const first = await changeRegistration(work, id, { basedOn: 0, patch: told })
  return { id, revision: first?.revision ?? 0, status: 'draft', created: true, elsewhere }
}

/** Whole years on a day; both days as `YYYY-MM-DD`. */
const ageOn = (day: string, birth: string): number =>
  Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0)

async function mayRegister(desks: Desks, work: Work, round: StoredRound, unit: StoredUnit): Promise<void> {
  const today = desks.clock.today()
  // before any key is asked for: the keys of a round that is over are destroyed, and must not be made anew
  if (today < round.opensOn || today > round.closesOn) throw new ProblemError(problem(refusals.roundNotOpen))
  const taking = await findParticipation(work, round.id, unit.municipality)
  if (!taking) throw new ProblemError(problem(houseProblems.notTakingPart))
  if (taking.mode === 'aggregate') throw new ProblemError(problem(houseProblems.numbersOnly))
  if (unit.closedAt !== null) throw new ProblemError(problem(houseProblems.unitClosed))
}

/** Reads one registration for a purpose. The reading is logged by the database. */
export async function readRegistration(
  work: Work,
  place: RegistrationPlace,
  purpose: string,
): Promise<StoredRegistration> {
  const [found] = await readRegistrations(work, [place.id], purpose)
  if (!found) throw new ProblemError(problem(houseProblems.goneMeanwhile))
  return found
}

/**
 * Saves answers and notes as they are filled in. Faults in the answers are told when it is completed; codes and notes
 * must be the form's.
 */
export async function saveAnswers(
  desks: Desks,
  work: Work,
  place: Pick<RegistrationPlace, 'id'>,
  { instrument: form }: Pick<StoredRound, 'instrument'>,
  change: Change,
): Promise<Changed> {
  const instrument = desks.instruments.get(form)
  const entries = Object.entries(change.patch)
  // before anything else: what is wrong with an answer is told with the answer
  if (holdsNumber(change.patch)) throw new ProblemError(problem(houseProblems.numberAmongAnswers))
  demandAnswers(instrument, Object.fromEntries(entries.filter(([key]) => !isNoteKey(key))))
  demandNotes(
    instrument,
    entries.filter(([key]) => isNoteKey(key)),
  )
  const changed = await changeRegistration(work, place.id, change)
  if (!changed) throw new ProblemError(problem(houseProblems.goneMeanwhile))
  return changed
}

/**
 * What cannot be an answer to its question is not kept: nothing is written freely among the answers. Only what is sent is
 * read: what the answers say together is told when they are completed.
 */
function demandAnswers(instrument: Instrument, patch: Readonly<Record<string, unknown>>): void {
  const known = new Set(questionsOf(instrument).map(({ code }) => code))
  const strange = Object.keys(patch).find((code) => !known.has(code))
  if (strange !== undefined) throw new ProblemError(problem(houseProblems.unknownQuestion, { code: strange }))
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== null))
  const faults = checkAnswers(instrument, given)
  if (faults.length > 0) throw new ProblemError(...faults)
}

/** Eleven digits in a row: in what is kept, no matter whether the check digits are right. */
const elevenDigits = /(?<!\d)\d{11}(?!\d)/

/** Whether an identity number, or what looks like one, stands anywhere in what is to be stored. */
const holdsNumber = (patch: unknown): boolean =>
  [JSON.stringify(patch), ...textsIn(patch)].some(
    (text) => holdsIdentityNumber(text) || elevenDigits.test(text),
  )

// as JSON alone, the code of a control sign would stand before the number and hide it
const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []

function demandNotes(
  instrument: Instrument,
  notes: readonly (readonly [key: string, value: unknown])[],
): void {
  for (const [key, value] of notes) {
    const kind = readNoteKey(instrument, key)?.kind
    if (kind === 'corrected' || kind === 'review') throw new ProblemError(problem(refusals.notByHand))
    // taking away is no value, but the key must be the form's all the same
    const fault = kind !== undefined && value === null ? null : checkNote(instrument, key, value)
    if (fault) throw new ProblemError(fault)
  }
}

/**
 * Completes a registration whose answers hold against the form's rules, and whose warnings have a reason, as they stand
 * in the revision that was seen.
 */
export async function complete(
  desks: Desks,
  work: Work,
  place: RegistrationPlace,
  round: StoredRound,
  revision: number,
): Promise<void> {
  const stored = await readRegistration(work, place, 'mapping')
  const state = session(desks.instruments.get(round.instrument), stored.answers as Answers)
  const points = openPoints(state, stored.notes, stored.answeredIn)
  const without = points.filter(({ kind }) => kind === 'reason-missing')
  const faults = points.length - without.length
  if (points.length > 0) {
    throw new RefusedAfterReading(
      ...(faults > 0 ? [problem(houseProblems.answersWithFaults, { count: faults })] : []),
      ...(without.length > 0
        ? [problem(houseProblems.warningsWithoutReason, { count: without.length })]
        : []),
      ...points.map((point) => point.problem),
    )
  }
  // what was read is what is completed, also where another revision is written in between
  const isSeen = stored.revision === revision
  if (!isSeen || !(await completeRegistration(work, place.id, revision, desks.clock.now()))) {
    throw new RefusedAfterReading(problem(houseProblems.changedSince))
  }
}

/** Makes a completed registration a draft again, as it stands in the revision that was seen. A draft stays one. */
export async function reopen(
  desks: Desks,
  work: Work,
  place: RegistrationPlace,
  revision: number,
): Promise<void> {
  if (place.status === 'draft' && place.revision === revision) return
  const reopened =
    place.status === 'complete' && (await reopenRegistration(work, place.id, revision, desks.clock.now()))
  if (!reopened) throw new ProblemError(problem(houseProblems.changedSince))
}
