import { type Language, ProblemError, problem } from '#core/foundation'
import { compareEntries, emptyEntry, type PaperEntry } from '#core/survey'
import { beginSheet, findSheet, openSheet, refusals, type StoredSheet, tellSheet } from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { saveAnswering } from '../answering/index.ts'
import { asClerk, type Clerk } from './clerk.ts'
import { type FoundSheet, findPaper } from './found-sheet.ts'
import { paperEntryProblems } from './problems.ts'
import { openEntry, sealEntry } from './sealed-entry.ts'

/** A paper form as it lies open before a clerk. */
export interface OpenedSheet {
  readonly code: string
  /** Goes along with everything that is saved: whoever opens the form after makes it another. */
  readonly turn: number
  /** Which entry this is; `third`: the last look, where two entries differ. */
  readonly entryNumber: 'first' | 'second' | 'third'
  readonly instrument: string
  /** The language of the printed form. */
  readonly language: Language
  /** What is entered so far; of a third look, the first entry. */
  readonly entry: PaperEntry
  /** Of a third look: the second entry, and the fields that differ. */
  readonly second: PaperEntry | null
  readonly differing: readonly string[]
}

/** What was typed, in which wave, and whether to go on where somebody else has begun. */
export interface AskedSheet {
  readonly wave: string
  readonly typed: string
  readonly takeOver: boolean
}

/**
 * Opens the paper form of a code: to enter it, to enter it the second time, or for the third look. From then on its code is
 * not answered on the web, and whoever had it open before saves no more.
 *
 * Throws problems 4440 to 4448, each with what to do with the paper; 4477 where the same clerk entered it the first time.
 */
export async function openPaper(desks: Desks, clerk: Clerk, asked: AskedSheet): Promise<OpenedSheet> {
  const paper = await findPaper(desks, asked.wave, asked.typed)
  const known = await asClerk(desks.house, clerk, async (work) => {
    await tellSheet(work, paper.secret)
    return await findSheet(work, paper.hash)
  })
  if (known === null) return await begin(desks, clerk, paper, asked)
  if (known.state === 'waiting' || known.state === 'ready') {
    throw new ProblemError(problem(paperEntryProblems.enteredAlready, { batch: known.batch ?? 0 }))
  }
  if (known.state === 'chosen' && known.enteredByMe) throw new ProblemError(problem(refusals.sameClerk))
  if (known.held && !known.mine && !asked.takeOver) {
    throw new ProblemError(problem(paperEntryProblems.openElsewhere))
  }
  const turn = await asClerk(desks.house, clerk, async (work) => {
    await tellSheet(work, paper.secret)
    return await openSheet(work, paper.hash, known.turn)
  })
  if (turn === null) throw new ProblemError(problem(paperEntryProblems.openElsewhere))
  return opened(paper, known, turn)
}

async function begin(
  desks: Desks,
  clerk: Clerk,
  paper: FoundSheet,
  { wave, takeOver }: AskedSheet,
): Promise<OpenedSheet> {
  const { code, found, hash, key, instrument } = paper
  if (found.state === 'started' && found.mode.channel === 'web' && !takeOver) {
    throw new ProblemError(problem(paperEntryProblems.begunOnWeb))
  }
  const { language } = found
  const entry = sealEntry(key, hash, 'first', { code, entry: emptyEntry, language })
  const begun = await asClerk(desks.house, clerk, async (work) => {
    await tellSheet(work, paper.secret)
    return await beginSheet(work, { hash, wave, entry })
  })
  if (!begun) throw new ProblemError(problem(paperEntryProblems.openElsewhere))
  // the code is answered on paper from now on; what was begun on the web is gone
  await saveAnswering(desks, code, { answers: {}, mode: { channel: 'paper', helped: null }, language })
  return {
    code,
    turn: 1,
    entryNumber: 'first',
    instrument: instrument.id,
    language,
    entry: emptyEntry,
    second: null,
    differing: [],
  }
}

function opened({ code, hash, key, instrument }: FoundSheet, sheet: StoredSheet, turn: number): OpenedSheet {
  const first = openEntry(key, hash, 'first', sheet.firstEntry)
  const second = sheet.secondEntry && openEntry(key, hash, 'second', sheet.secondEntry)
  const common = {
    code,
    turn,
    instrument: instrument.id,
    language: first.language,
    second: null,
    differing: [],
  }
  if (sheet.state === 'typing') return { ...common, entryNumber: 'first', entry: first.entry }
  if (sheet.state === 'chosen') {
    // begun by another, it is begun anew: nothing of somebody else's entry is seen
    return { ...common, entryNumber: 'second', entry: (sheet.mine && second?.entry) || emptyEntry }
  }
  if (!second) throw new Error('a form that differs has two entries')
  return {
    ...common,
    entryNumber: 'third',
    entry: first.entry,
    second: second.entry,
    differing: compareEntries(instrument, first.entry, second.entry).differing,
  }
}
