import { v7 } from 'uuid'
import { ProblemError, problem } from '#core/foundation'
import {
  annualRefusals,
  askForAnnualReport,
  generatedAnnual,
  listAnnualReports,
  listRounds,
  municipalityStates,
  type StoredRound,
  type Work,
  within,
} from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import { readyReleases } from '../releases/readiness.ts'
import { annualProblems } from './problems.ts'

type Asker = Pick<Desks, 'house' | 'releaseSoon'>

/**
 * Asks for a round's annual report, in the asker's own transaction: decided anew, of everybody's newest registrations.
 *
 * @returns the report's id.
 * @throws problem 1523 where the country's figures are not released, 1525 where a report is on its way, 4292 where somebody
 *   who has submitted has no finished report.
 */
export async function askForAnnual(
  desks: Asker,
  work: Work,
  round: StoredRound,
  by: string | null,
): Promise<string> {
  if (round.closedAt === null || round.releasedAt === null) {
    throw new ProblemError(problem(annualRefusals.figuresNotReleased))
  }
  await noneUnderWay(work, round.id)
  await readyReleases(work, round.id)
  return ask(desks, work, { round: round.id, follows: null, incomplete: await incompleteOf(work, round), by })
}

/**
 * Asks for the files of the newest report once more, with the texts as they are now: nothing is decided, and no number is
 * another.
 *
 * @throws problem 1524 where no report is made, 1525 where one is on its way.
 */
export async function askForAnnualTexts(
  desks: Asker,
  work: Work,
  round: StoredRound,
  by: string | null,
): Promise<string> {
  await noneUnderWay(work, round.id)
  const newest = await within(desks.house, { desk: 'house' }, (inside) =>
    generatedAnnual(inside, { round: round.id }),
  )
  if (!newest) throw new ProblemError(problem(annualRefusals.noAnnualReport))
  return ask(desks, work, { round: round.id, follows: newest.report, incomplete: [], by })
}

async function ask(
  desks: Asker,
  work: Work,
  asked: Omit<Parameters<typeof askForAnnualReport>[1], 'id'>,
): Promise<string> {
  const id = v7()
  await askForAnnualReport(work, { id, ...asked })
  desks.releaseSoon?.()
  return id
}

async function noneUnderWay(work: Work, round: string): Promise<void> {
  const all = await listAnnualReports(work, round)
  if (all.some(({ state }) => state === 'waiting' || state === 'making')) {
    throw new ProblemError(problem(annualProblems.underWay))
  }
}

/** Those whose units have not all handed in: registrations that were begun and not completed, now or the year before. */
async function incompleteOf(work: Work, { id, year }: StoredRound): Promise<readonly string[]> {
  const before = (await listRounds(work)).filter((round) => round.year === year - 1)
  const found = new Set<string>()
  for (const round of [id, ...before.map((one) => one.id)]) {
    for (const state of await municipalityStates(work, round, 'nation')) {
      if (state.mode === 'person' && state.drafts !== 0) found.add(state.municipality)
    }
  }
  return [...found].sort()
}
