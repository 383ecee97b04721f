import {
  findInvitation,
  findMunicipality,
  findParticipation,
  listAppointments,
  listLegalBases,
  listRoundBases,
  listUnits,
  privacySettings,
  type RoundBasis,
  type StoredAppointment,
  type StoredInvitation,
  type StoredParticipation,
  type StoredRound,
  type StoredUnit,
  type Work,
} from '#rim/storage'
import { findingsOf, reportOf, trainingDaysOf } from './desk-facts.ts'
import { type DeskFacts, type DeskStep, nextStep, type StepNow, stepsOf } from './desk-steps.ts'
import type { Desks } from './desks.ts'
import { enteredSoFar } from './entered-tables.ts'
import { coverageOf } from './municipal-coverage.ts'
import { dayInRound, typesWithoutBasis, unitsOfRound } from './round-units.ts'

/** A round as a municipality's coordinator sees it: what is done, what to do, and the counts that it follows from. */
interface RoundDesk {
  readonly joined: StoredParticipation | null
  /** Null: the municipality was not asked, and may join all the same. */
  readonly invitation: StoredInvitation | null
  /** The legal bases that the nation recommends, by type of unit. */
  readonly recommended: readonly RoundBasis[]
  readonly steps: readonly StepNow[]
  readonly next: DeskStep | null
  /** Of units that register in the round. */
  readonly units: DeskFacts['units']
  /** Types of units that have no legal basis when the round is open. */
  readonly typesWithoutBasis: readonly string[]
  readonly drafts: number
  readonly complete: number
  /** Sum over those units that have a number; null: none has. */
  readonly expected: number | null
  /** What waits to be looked at before submission; null: not looked yet. */
  readonly findings: number | null
  /** Names of the units that have registered nothing. */
  readonly notBegun: readonly string[]
}

/** How far the own municipality has come in a round. */
export async function roundDesk(
  desks: Pick<Desks, 'clock' | 'instruments'>,
  work: Work,
  round: StoredRound,
  municipality: string,
): Promise<RoundDesk> {
  const joined = await findParticipation(work, round.id, municipality)
  const all = await listUnits(work)
  const units = unitsOfRound(round, all)
  const numbers = await coverageOf(work, round, all)
  const today = desks.clock.today()
  const lacking = typesWithoutBasis(units, await listLegalBases(work, round.id), dayInRound(round, today))
  const expected = numbers.flatMap((one) => one.expected ?? [])
  const facts: DeskFacts = {
    today,
    opensOn: round.opensOn,
    closesOn: round.closesOn,
    closed: round.closedAt !== null,
    joined: joined && { mode: joined.mode, submitted: joined.submittedAt !== null },
    units: {
      ...staffing(units, await listAppointments(work), desks.clock),
      withoutExpected: numbers.filter((one) => !one.closed && one.expected === null).length,
      withoutContact: units.filter(({ contact }) => contact === '').length,
    },
    controllerKnown: await isControllerKnown(work, municipality),
    typesWithoutBasis: lacking.length,
    drafts: numbers.reduce((sum, one) => sum + one.drafts, 0),
    complete: numbers.reduce((sum, one) => sum + one.complete, 0),
    expected: expected.reduce((sum, one) => sum + one, 0),
    findings: await findingsOf(work, round.id, municipality),
    trainingDays: await trainingDaysOf(work, round.id),
    numbers: joined?.mode === 'aggregate' ? await enteredSoFar(desks, work, round, joined) : null,
    report: await reportOf(work, round.id, municipality),
  }
  const steps = stepsOf(facts)
  return {
    joined,
    invitation: await findInvitation(work, round.id, municipality),
    recommended: await listRoundBases(work, round.id),
    steps,
    next: nextStep(steps),
    units: facts.units,
    typesWithoutBasis: lacking,
    drafts: facts.drafts,
    complete: facts.complete,
    expected: expected.length > 0 ? facts.expected : null,
    findings: facts.findings,
    notBegun: numbers.filter((one) => !one.closed && one.drafts + one.complete === 0).map(({ name }) => name),
  }
}

/** How many units have nobody to register in them, and how many wait for somebody to take up the code. */
export function staffing(
  units: readonly Pick<StoredUnit, 'id'>[],
  appointments: readonly StoredAppointment[],
  clock: Desks['clock'],
): Pick<DeskFacts['units'], 'count' | 'withoutStaff' | 'waiting'> {
  const holds = (one: StoredAppointment): boolean =>
    one.revokedAt === null && (one.validTo === null || one.validTo >= clock.today())
  const taken = new Set<string | null>()
  const invited = new Set<string | null>()
  for (const one of appointments.filter(holds)) {
    if (one.staff !== null) taken.add(one.unit)
    else if ((one.invitationExpiresAt ?? '') > clock.now()) invited.add(one.unit)
  }
  const empty = units.filter(({ id }) => !taken.has(id))
  const waiting = empty.filter(({ id }) => invited.has(id)).length
  return { count: units.length, withoutStaff: empty.length - waiting, waiting }
}

/** Whether the documents can tell who answers for the processing and how they are reached. */
async function isControllerKnown(work: Work, municipality: string): Promise<boolean> {
  const place = await findMunicipality(work, municipality)
  const { controller } = await privacySettings(work, municipality)
  return controller !== undefined || (place !== null && place.contact !== '')
}
