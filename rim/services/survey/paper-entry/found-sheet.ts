import type { KeyObject } from 'node:crypto'
import { ProblemError, problem } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { readCode, showCode } from '#core/survey'
import type { Desks } from '../../house/desks.ts'
import { type FoundAnswering, findAnswering, hashOfCode, waveKey } from '../answering/index.ts'
import { paperEntryProblems } from './problems.ts'
import { sheetSecret } from './sealed-entry.ts'

/** A code that was read from a paper form, with what is needed to work on the form. */
export interface FoundSheet {
  readonly code: string
  readonly found: FoundAnswering
  readonly instrument: Instrument
  readonly hash: Buffer
  readonly key: KeyObject
  /** The form's own, for the marks. */
  readonly secret: string
}

/**
 * Finds what belongs to a code that was typed or scanned (a scanned one may be the printed address). Throws problems 4440 to
 * 4445 for a paper form that is not to be entered.
 *
 * @param wave the wave that is being worked on
 */
export async function findPaper(desks: Desks, wave: string, typed: string): Promise<FoundSheet> {
  const read = readCode(typed)
  if (!('code' in read)) {
    throw new ProblemError(problem(paperEntryProblems.codeMisread, { typed: typed.trim().slice(-40) }))
  }
  const found = await findAnswering(desks, read.code, 'paper')
  if (found === null) {
    throw new ProblemError(problem(paperEntryProblems.codeUnknown, { code: showCode(read.code) }))
  }
  if (found.wave.id !== wave) {
    throw new ProblemError(problem(paperEntryProblems.otherWave, { year: found.wave.year }))
  }
  if (found.state === 'finished') throw new ProblemError(problem(paperEntryProblems.usedAlready))
  if (found.state === 'void') throw new ProblemError(problem(paperEntryProblems.codeVoid))
  if (found.state === 'closed' || found.state === 'not-open') {
    throw new ProblemError(problem(paperEntryProblems.waveNotOpen))
  }
  const [key, hash] = await Promise.all([waveKey(desks, wave), hashOfCode(desks, wave, read.code)])
  return {
    code: read.code,
    found,
    instrument: desks.surveys.get(found.wave.instrument),
    hash,
    key,
    secret: sheetSecret(key, hash),
  }
}
