import { setImmediate } from 'node:timers/promises'
import type { Answers } from '#core/instruments'
import {
  type EarlierColours,
  fingerprintOf,
  type QualityFacts,
  type QualityFinding,
  qualityFacts,
  qualityFindings,
  qualityKind,
} from '#core/mapping'
import {
  askForCheck,
  earlierColours,
  expectedNumbers,
  findCheck,
  findRound,
  type NewFinding,
  readForQuality,
  type StoredCheck,
  type StoredRound,
  storeQuality,
  type Work,
  waitingChecks,
  within,
} from '#rim/storage'
import type { Desks } from './desks.ts'

/** How old a list is looked over again when somebody opens it, in minutes. */
const oldAfter = 15
/** How many registrations are gone through before others get their turn. */
const atOnce = 25

/** Whether a list was made too long ago to be shown without being made again. */
export const isOld = ({ clock }: Pick<Desks, 'clock'>, check: StoredCheck | null): boolean =>
  check?.madeAt == null || Date.parse(clock.now()) - Date.parse(check.madeAt) > oldAfter * 60_000

/** Whether a list is asked for, and not there yet. */
export const isWaiting = (check: StoredCheck | null): boolean =>
  check !== null && (check.madeAt === null || check.askedAt > check.madeAt)

/**
 * Asks that a municipality's registrations are gone through; the house does it in a moment. With `if-old` nothing is done
 * where that was done lately.
 */
export async function askForQuality(
  desks: Pick<Desks, 'clock' | 'checkSoon'>,
  work: Work,
  round: string,
  municipality: string,
  when: 'now' | 'if-old',
): Promise<void> {
  const check = await findCheck(work, round, municipality)
  if (isWaiting(check) || (when === 'if-old' && !isOld(desks, check))) return
  await askForCheck(work, round, municipality)
  desks.checkSoon?.()
}

/**
 * Goes through the registrations of every municipality that waits for it. At the house's own desk, so that nobody who reads
 * the list has had the rows; the reading is logged once for each. Can be done twice.
 *
 * @throws what went wrong with the first that could not be gone through, when the others are.
 */
export async function checkWaitingQuality(
  desks: Pick<Desks, 'house' | 'instruments' | 'clock'>,
): Promise<void> {
  const failures: unknown[] = []
  for (const waiting of await within(desks.house, { desk: 'house' }, waitingChecks)) {
    await checkOne(desks, waiting).catch((cause: unknown) => failures.push(cause))
  }
  if (failures.length > 0) throw failures[0]
}

async function checkOne(
  desks: Pick<Desks, 'house' | 'instruments' | 'clock'>,
  { round, municipality }: StoredCheck,
): Promise<void> {
  const scope = { desk: 'house', municipality } as const
  const read = await within(desks.house, scope, async (work) => ({
    round: (await findRound(work, round))!,
    ...(await readForQuality(work, round)),
    expected: await expectedNumbers(work, round),
    earlier: earlierOf(await earlierColours(work, round)),
  }))
  const facts = await factsOf(desks, read.round, read.rows)
  const { expected, earlier, at } = read
  const findings = qualityFindings(facts, { now: desks.clock.now(), expected, earlier }).map(toKeep)
  await within(desks.house, scope, (work) =>
    storeQuality(work, round, findings, { registrations: read.rows.length, at }),
  )
}

/** A few at a time: a large municipality must not hold up those who save meanwhile. */
async function factsOf(
  { instruments }: Pick<Desks, 'instruments'>,
  { instrument }: StoredRound,
  rows: Awaited<ReturnType<typeof readForQuality>>['rows'],
): Promise<QualityFacts[]> {
  const form = instruments.get(instrument)
  const facts: QualityFacts[] = []
  for (const [at, row] of rows.entries()) {
    facts.push(qualityFacts(form, { ...row, answers: row.answers as Answers }))
    if (at % atOnce === atOnce - 1) await setImmediate()
  }
  return facts
}

function earlierOf(rows: Awaited<ReturnType<typeof earlierColours>>): EarlierColours[] {
  const units = new Map<string, { unit: string; year: number; counts: Record<string, number> }>()
  for (const { unit, year, question, colour, count } of rows) {
    const known = units.get(unit) ?? { unit, year, counts: {} }
    known.counts[`${question}/${colour}`] = count
    units.set(unit, known)
  }
  return [...units.values()]
}

const toKeep = (finding: QualityFinding): NewFinding => ({
  ...finding,
  reader: qualityKind(finding.number)!.reader,
  fingerprint: fingerprintOf(finding),
})
