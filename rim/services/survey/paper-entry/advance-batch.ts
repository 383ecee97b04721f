import { randomInt } from 'node:crypto'
import { ProblemError, problem } from '#core/foundation'
import {
  type Differences,
  drawForSecondEntry,
  isGood,
  nextShare,
  receiveEntry,
  type TakenOutReason,
} from '#core/survey'
import {
  type BatchLeftOut,
  type BatchOutcome,
  chooseSheets,
  drawBatch,
  holdBatch,
  listBatches,
  listSheets,
  releaseBatch,
  removeSheets,
  type StoredBatch,
  settleBatch,
  stopBatch,
  type Work,
} from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { findAnswering, finishAnswering, saveAnswering, waveKey } from '../answering/index.ts'
import { paperEntryProblems } from './problems.ts'
import { openEntry, type SealedContent } from './sealed-entry.ts'

/** The wave's rules for entering twice. */
export interface EntryRules {
  readonly wave: string
  /** The form's id. */
  readonly instrument: string
  /** The share that is entered twice, and the share of fields that may differ: 0 to 1. */
  readonly share: number
  readonly limit: number
}

/** What was done to a batch: its random share was drawn, all of it is to be entered twice, or it was finished. */
export type BatchStep = 'drawn' | 'stopped' | 'released'

type Sheets = Awaited<ReturnType<typeof listSheets>>

/**
 * Takes a batch to its next step. One that is being filled is closed, and the forms that are entered twice are drawn; one
 * whose forms have been compared is judged: finished, or stopped, so that all of it is entered twice. Null: there is none.
 *
 * Throws problem 4453 where the batch before is not judged yet, and 4452 where forms wait for somebody.
 */
export async function advanceBatch(
  desks: Desks,
  work: Work,
  rules: EntryRules,
  number: number,
): Promise<BatchStep | null> {
  const batch = await holdBatch(work, rules.wave, number)
  if (batch === null || batch.state === 'released') return null
  const sheets = await listSheets(work, rules.wave, number)
  if (batch.state === 'filling' || batch.state === 'full') return await draw(work, rules, batch, sheets)
  const waiting = sheets.filter(({ state }) => state === 'chosen' || state === 'differs')
  // what differs in forms that were drawn is known when they are compared, but it is settled before the batch is judged
  if (waiting.length > 0) {
    throw new ProblemError(problem(paperEntryProblems.notSettled, { batch: number, count: waiting.length }))
  }
  const outcome = judged(batch, sheets, rules.limit)
  const rest = sheets.filter(({ state }) => state === 'waiting')
  if (!outcome.passed && rest.length > 0) {
    await chooseSheets(work, hashesOf(rest), false)
    await stopBatch(work, batch, outcome)
    return 'stopped'
  }
  await release(desks, work, rules, { batch, sheets, outcome })
  return 'released'
}

const hashesOf = (sheets: Sheets): readonly Buffer[] => sheets.map(({ hash }) => hash)

async function draw(work: Work, rules: EntryRules, batch: StoredBatch, sheets: Sheets): Promise<'drawn'> {
  const before = (await listBatches(work, rules.wave)).filter(({ number }) => number < batch.number)
  const outcomes = before.map(({ number, passed }) => {
    if (passed === null) throw new ProblemError(problem(paperEntryProblems.batchBefore, { batch: number }))
    return passed
  })
  const share = nextShare(outcomes, rules.share)
  const places = drawForSecondEntry({
    seed: batch.seed,
    batch: batch.number,
    sheets: sheets.length,
    share,
  })
  const chosen = places.map((place) => sheets[place]!.hash)
  await chooseSheets(work, chosen, true)
  await drawBatch(work, batch, { share, chosen: chosen.length })
  return 'drawn'
}

const sumOf = (sheets: Sheets): Differences & { readonly mended: number } => ({
  compared: sheets.reduce((sum, { compared }) => sum + (compared ?? 0), 0),
  differing: sheets.reduce((sum, { differing }) => sum + (differing ?? 0), 0),
  mended: sheets.reduce((sum, { mended }) => sum + (mended ?? 0), 0),
})

/** What a batch is judged by: the forms that were drawn, not those that were added because it was stopped. */
function judged(batch: StoredBatch, sheets: Sheets, limit: number): BatchOutcome {
  const { compared, differing, passed } = batch
  if (passed !== null) return { compared, differing, passed }
  const drawn = sumOf(sheets.filter((sheet) => sheet.drawn))
  return { compared: drawn.compared, differing: drawn.differing, passed: isGood(drawn, limit) }
}

/**
 * Finishes all forms of a batch together, in random order. Each becomes a row of the pool in a transaction of its own; what
 * was finished when the power went is found finished when it is done again.
 */
async function release(
  desks: Desks,
  work: Work,
  { wave, instrument }: EntryRules,
  { batch, sheets, outcome }: { batch: StoredBatch; sheets: Sheets; outcome: BatchOutcome },
): Promise<void> {
  const { compared, differing, mended } = sumOf(sheets)
  await settleBatch(work, batch, outcome, { allCompared: compared, allDiffering: differing, mended })
  const key = await waveKey(desks, wave)
  const form = desks.surveys.get(instrument)
  const counts: Record<TakenOutReason | 'refused', number> = {
    unclear: 0,
    unreadable: 0,
    routed: 0,
    contradiction: 0,
    refused: 0,
  }
  for (const { hash, firstEntry } of shuffled(sheets)) {
    const content = openEntry(key, hash, 'first', firstEntry)
    const { answers, takenOut, empty } = receiveEntry(form, content.entry)
    for (const { reason } of takenOut) counts[reason]++
    if (empty || !(await finishOne(desks, content, answers))) counts.refused++
  }
  await removeSheets(work, wave, batch.number)
  await releaseBatch(work, batch, desks.clock.today(), toldOf(counts, sheets.length))
}

/** The fewest forms of which it is told what was left out. */
const fewestTold = 5

/**
 * What is kept of what was left out. Which codes a batch had could be seen while it was held: of a few forms the counts would
 * tell what their answers look like.
 */
const toldOf = (counts: BatchLeftOut, sheets: number): BatchLeftOut =>
  sheets < fewestTold
    ? { unclear: 0, unreadable: 0, routed: 0, contradiction: 0, refused: counts.refused }
    : counts

/** Finishes the answers of one form. False: its code has been used or made void meanwhile. */
async function finishOne(
  desks: Desks,
  { code, entry, language }: SealedContent,
  answers: Parameters<typeof saveAnswering>[2]['answers'],
): Promise<boolean> {
  const found = await findAnswering(desks, code, 'paper')
  if (found === null || found.state === 'void') return false
  if (found.state === 'finished') return found.mode.channel === 'paper'
  const helped = typeof entry.helped === 'boolean' ? entry.helped : null
  await saveAnswering(desks, code, { answers, mode: { channel: 'paper', helped }, language })
  await finishAnswering(desks, code, desks.clock.today(), 'paper')
  return true
}

function shuffled<T>(items: readonly T[]): readonly T[] {
  const mixed = [...items]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = randomInt(at + 1)
    ;[mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!]
  }
  return mixed
}
