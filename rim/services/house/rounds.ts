import { v7 } from 'uuid'
import { type Language, ProblemError, problem, textIn } from '#core/foundation'
import {
  addRound,
  changeRound,
  listRounds,
  type NewRound,
  type RoundBasis,
  type RoundChange,
  registeredUnitTypes,
  replaceRoundBases,
  type StoredRound,
  setClosed,
  type Work,
} from '#rim/storage'
import type { Desks } from './desks.ts'
import { unitTypes } from './privacy.ts'
import { roundProblems } from './round-problems.ts'

/** The shortest reason for closing a round early or opening it again, in characters; the database demands the same. */
const shortestReason = 5

/**
 * Makes a round with its recommended legal bases. Returns its id. Throws problems 1002 (unknown form), 4244, 4245 and 4248.
 */
export async function makeRound(
  desks: Desks,
  work: Work,
  wanted: Omit<NewRound, 'id'> & { readonly bases?: readonly RoundBasis[] | undefined },
  language: Language,
): Promise<string> {
  const { bases = [], ...round } = wanted
  desks.instruments.get(round.instrument)
  demandOrder(round)
  demandTypes(round.unitTypes ?? [], bases, language)
  if ((await listRounds(work)).some(({ code }) => code === round.code)) {
    throw new ProblemError(problem(roundProblems.codeTaken, { code: round.code }))
  }
  const id = v7()
  await addRound(work, { id, ...round })
  if (bases.length > 0) await replaceRoundBases(work, id, bases)
  return id
}

/** Changes what of a round may be another. Throws problems 4243 and 4244. */
export async function reviseRound(
  work: Work,
  round: StoredRound,
  change: RoundChange,
  language: Language,
): Promise<void> {
  demandOrder({ ...round, ...change })
  const kept = change.unitTypes ?? []
  if (
    kept.length > 0 &&
    (round.unitTypes.length === 0 || round.unitTypes.some((type) => !kept.includes(type)))
  ) {
    const lost = (await registeredUnitTypes(work, round.id)).filter((type) => !kept.includes(type))
    if (lost.length > 0) {
      throw new ProblemError(problem(roundProblems.unitTypesInUse, { types: namesOf(lost, language) }))
    }
  }
  await changeRound(work, round.id, change)
}

/** Puts other recommended legal bases in place of the round's. Throws problem 4245. */
export async function recommendBases(
  work: Work,
  round: StoredRound,
  bases: readonly RoundBasis[],
  language: Language,
): Promise<void> {
  demandTypes(round.unitTypes, bases, language)
  await replaceRoundBases(work, round.id, bases)
}

/**
 * Closes a round for the whole country: no municipality registers, submits or reopens after it. Throws problems 4240 (before
 * its time without a reason) and 4246.
 */
export async function closeRound(
  { clock }: Desks,
  work: Work,
  round: StoredRound,
  reason: string,
): Promise<void> {
  if (round.closedAt !== null) throw new ProblemError(problem(roundProblems.closedAlready))
  if (clock.today() <= round.closesOn && reason.trim().length < shortestReason) {
    const [year, month, day] = round.closesOn.split('-')
    throw new ProblemError(problem(roundProblems.closesEarly, { day: `${day}.${month}.${year}` }))
  }
  await setClosed(work, round.id, clock.now(), reason)
}

/** Opens a closed round again, until the country's figures are out. Throws problems 4241, 4242 and 4247. */
export async function openRoundAgain(work: Work, round: StoredRound, reason: string): Promise<void> {
  if (round.closedAt === null) throw new ProblemError(problem(roundProblems.notClosed))
  if (round.releasedAt !== null) throw new ProblemError(problem(roundProblems.figuresOut))
  if (reason.trim().length < shortestReason) throw new ProblemError(problem(roundProblems.opensWithoutReason))
  await setClosed(work, round.id, null, reason)
}

type Days = Pick<StoredRound, 'opensOn' | 'closesOn' | 'retentionUntil'>

function demandOrder({ opensOn, closesOn, retentionUntil }: Days): void {
  if (opensOn > closesOn || closesOn >= retentionUntil) {
    throw new ProblemError(problem(roundProblems.daysOutOfOrder))
  }
}

function demandTypes(types: readonly string[], bases: readonly RoundBasis[], language: Language): void {
  if (types.length === 0) return
  const others = bases.map(({ unitType }) => unitType).filter((type) => !types.includes(type))
  if (others.length > 0) {
    throw new ProblemError(problem(roundProblems.basisOfOtherType, { types: namesOf(others, language) }))
  }
}

const namesOf = (types: readonly string[], language: Language): string =>
  types.map((type) => (unitTypes[type] ? textIn(unitTypes[type], language) : type)).join(', ')
