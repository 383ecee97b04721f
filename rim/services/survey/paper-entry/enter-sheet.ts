import { randomUUID } from 'node:crypto'
import { type Language, type Problem, ProblemError, problem } from '#core/foundation'
import {
  batchSize,
  compareEntries,
  type PaperEntry,
  receiveEntry,
  type Seen,
  settleEntries,
  type TakenOut,
} from '#core/survey'
import {
  addToBatch,
  changeSheet,
  dropSheet,
  findSheet,
  refusals,
  type SheetChange,
  type StoredSheet,
  tellSheet,
  type Work,
} from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { asClerk, type Clerk } from './clerk.ts'
import { type FoundSheet, findPaper } from './found-sheet.ts'
import { paperEntryProblems } from './problems.ts'
import { openEntry, sealEntry } from './sealed-entry.ts'

/** A form that a clerk has open, and what she has entered. */
export interface EnteredSheet {
  readonly wave: string
  readonly code: string
  readonly turn: number
  readonly entry: PaperEntry
  readonly language: Language
}

/** What became of an entry. */
export interface SheetOutcome {
  readonly batch: number
  /** How many forms the batch holds now, and whether it takes no more; of a first entry. */
  readonly sheets: number | null
  readonly full: boolean
  /** Fields that differ between the two entries; of a second entry. */
  readonly differing: number | null
  /** Fields that were left out of the answers by rule, and rules that are broken as the paper stands; of a first entry. */
  readonly takenOut: readonly TakenOut[]
  readonly warnings: readonly Problem[]
}

const lost = () => new ProblemError(problem(refusals.sheetTaken))

/** Works on a form that the clerk has open. Throws problem 4476 where somebody else has opened it since. */
async function atSheet<T>(
  desks: Desks,
  clerk: Clerk,
  { wave, code, turn }: Pick<EnteredSheet, 'wave' | 'code' | 'turn'>,
  act: (paper: FoundSheet, sheet: StoredSheet, work: Work) => Promise<T>,
): Promise<T> {
  const paper = await findPaper(desks, wave, code)
  return await asClerk(desks.house, clerk, async (work) => {
    await tellSheet(work, paper.secret)
    const sheet = await findSheet(work, paper.hash)
    if (sheet?.turn !== turn || !sheet.mine) throw lost()
    return await act(paper, sheet, work)
  })
}

async function write(work: Work, { hash, turn }: StoredSheet, change: SheetChange): Promise<void> {
  if (!(await changeSheet(work, hash, turn, change))) throw lost()
}

/** Saves what is entered so far; the form stays open. */
export function savePaper(desks: Desks, clerk: Clerk, entered: EnteredSheet): Promise<void> {
  return atSheet(desks, clerk, entered, async ({ code, key, hash }, sheet, work) => {
    const which = sheet.state === 'typing' ? 'first' : 'second'
    if (which === 'second' && sheet.state !== 'chosen') throw lost()
    const { entry, language } = entered
    const sealed = sealEntry(key, hash, which, { code, entry, language })
    await write(work, sheet, which === 'first' ? { firstEntry: sealed } : { secondEntry: sealed })
  })
}

/**
 * Ends an entry. A first one puts the form into the batch that is being filled, where it is held back; a second one is compared
 * with the first. Throws problem 4449 for a form without any answer that can be used.
 */
export function completePaper(desks: Desks, clerk: Clerk, entered: EnteredSheet): Promise<SheetOutcome> {
  return atSheet(desks, clerk, entered, (paper, sheet, work) => {
    if (sheet.state === 'typing') return completeFirst(paper, sheet, work, entered)
    if (sheet.state === 'chosen') return completeSecond(paper, sheet, work, entered)
    throw lost()
  })
}

async function completeFirst(
  { code, key, hash, instrument }: FoundSheet,
  sheet: StoredSheet,
  work: Work,
  { wave, entry, language }: EnteredSheet,
): Promise<SheetOutcome> {
  const { empty, takenOut, warnings } = receiveEntry(instrument, entry)
  if (empty) throw new ProblemError(problem(paperEntryProblems.nothingOnIt))
  const { number, sheets } = await addToBatch(work, wave, { seed: randomUUID(), size: batchSize })
  const firstEntry = sealEntry(key, hash, 'first', { code, entry, language })
  await write(work, sheet, { state: 'waiting', batch: number, firstEntry })
  return { batch: number, sheets, full: sheets >= batchSize, differing: null, takenOut, warnings }
}

async function completeSecond(
  { code, key, hash, instrument }: FoundSheet,
  sheet: StoredSheet,
  work: Work,
  { entry, language }: EnteredSheet,
): Promise<SheetOutcome> {
  const first = openEntry(key, hash, 'first', sheet.firstEntry)
  const { compared, differing } = compareEntries(instrument, first.entry, entry)
  const same = differing.length === 0
  await write(work, sheet, {
    state: same ? 'ready' : 'differs',
    secondEntry: sealEntry(key, hash, 'second', { code, entry, language }),
    compared,
    differing: differing.length,
    ...(same && { mended: 0 }),
  })
  return {
    batch: sheet.batch ?? 0,
    sheets: null,
    full: false,
    differing: differing.length,
    takenOut: [],
    warnings: [],
  }
}

/** What the third look at the paper has shown, for each field that differs; null: nothing stands there. */
export interface LookedAt extends Pick<EnteredSheet, 'wave' | 'code' | 'turn'> {
  readonly looked: Readonly<Record<string, Seen | null>>
}

/** Settles a form whose two entries differ. Throws problem 4451 unless exactly the fields that differ are decided. */
export function settlePaper(desks: Desks, clerk: Clerk, asked: LookedAt): Promise<void> {
  return atSheet(desks, clerk, asked, async ({ key, hash, instrument }, sheet, work) => {
    if (sheet.state !== 'differs' || !sheet.secondEntry) throw lost()
    const first = openEntry(key, hash, 'first', sheet.firstEntry)
    const second = openEntry(key, hash, 'second', sheet.secondEntry)
    const entries = { first: first.entry, second: second.entry }
    const { differing } = compareEntries(instrument, entries.first, entries.second)
    const given = Object.keys(asked.looked)
    if (given.length !== differing.length || !differing.every((code) => given.includes(code))) {
      throw new ProblemError(problem(paperEntryProblems.notTheFields))
    }
    const { entry, mended } = settleEntries(instrument, entries, asked.looked)
    const firstEntry = sealEntry(key, hash, 'first', { ...first, entry })
    await write(work, sheet, { state: 'ready', firstEntry, mended })
  })
}

/** Gives up a first entry: the form is not to be entered after all. What was entered of it is gone. */
export function dropPaper(
  desks: Desks,
  clerk: Clerk,
  asked: Pick<EnteredSheet, 'wave' | 'code' | 'turn'>,
): Promise<void> {
  return atSheet(desks, clerk, asked, async (_paper, sheet, work) => {
    if (sheet.state !== 'typing') throw lost()
    await dropSheet(work, sheet.hash)
  })
}
