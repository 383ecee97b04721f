import { ProblemError, problem } from '#core/foundation'
import {
  type Cue,
  codePointLength,
  correction,
  normalised,
  type Turn,
  textVersion,
  timed,
  turnsOf,
  wrongWithVersion,
} from '#core/interviews'
import type { KeyRing } from '#rim/keys'
import { addStudyEvent, holdStudyLog, listInterviewTexts, type Work } from '#rim/storage'
import { wholeProject } from '../analysis/index.ts'
import { studyTextProblems } from './problems.ts'
import { isCodable, readInterviewText } from './read.ts'
import type { TextContent } from './sealed.ts'
import { cuesIn, storeVersion } from './transcript.ts'

/** A mended text of a version that is coded in. */
export interface Correcting {
  readonly study: string
  readonly version: string
  readonly text: string
  readonly reason: string
  readonly staff: string
}

/** What a correction has made and moved. */
export interface Corrected {
  readonly version: string
  /** The event's number; null where nothing was to be moved. */
  readonly event: number | null
  readonly moved: number
  readonly lost: number
}

/**
 * Stores a correction as a new version, and moves to it, in one event of the log, whatever has a place in the one before: also what
 * the one who corrects does not see. What cannot be moved stays, and a coding among it is marked as adrift.
 *
 * @returns null where whoever asks may not read the version. Problems 1900, 1901, 4596, 4597, 4562, 4573.
 */
export async function correctText(keys: KeyRing, work: Work, asked: Correcting): Promise<Corrected | null> {
  const { study, staff, reason } = asked
  await holdStudyLog(work, study)
  const from = await readInterviewText(keys, work, { study, text: asked.version })
  if (!from) return null
  const { interview } = from
  const versions = (await listInterviewTexts(work, study)).filter((one) => one.interview === interview)
  if (versions.findLast(isCodable)?.id !== from.id)
    throw new ProblemError(problem(studyTextProblems.notCurrent))
  const made = correctedText(from, asked.text)
  const version = await storeVersion(keys, work, {
    ...{ study, interview, kind: 'corrected', parent: from.id, madeBy: staff, ...made },
    number: versions.at(-1)!.number + 1,
  })
  const { number, project } = await wholeProject(work, study)
  const { operations, lost } = correction(project, { interview, from, to: { id: version, text: made.text } })
  const adrift = operations.filter(({ after }) => after?.kind === 'coding' && after.adrift).length
  const done = { version, moved: operations.length - adrift, lost: lost.length }
  if (operations.length === 0) return { ...done, event: null }
  await addStudyEvent(work, study, {
    ...{ number: number + 1, actor: staff, doing: 'correct-text', reason, of: null, operations },
  })
  return { ...done, event: number + 1 }
}

/** The corrected text with its turns, whose roles and times are those of before. Problems 1900, 1901, 4596. */
function correctedText(before: TextContent, text: string) {
  const plain = normalised(text)
  if (plain === before.text) throw new ProblemError(problem(studyTextProblems.nothingCorrected))
  const wrong = wrongWithVersion({ text: plain, turns: [], kind: 'corrected' }).filter(
    ({ severity }) => severity === 'error',
  )
  const [first, ...more] = wrong
  if (first) throw new ProblemError(first, ...more)
  const turns = before.turns.length === 0 ? [] : turnsAfter(before, plain)
  const { sha256, ...made } = textVersion({ ...unnamed, text: plain, turns })
  return { text: made.text, sha256, turns: made.turns }
}

const unnamed = { id: '', interview: '', number: 1, kind: 'corrected' } as const

function turnsAfter({ text, turns }: TextContent, plain: string): readonly Turn[] {
  const roles = new Map(turns.map(({ speaker, role }) => [speaker, role]))
  const cues = turns.flatMap(({ start, end, startMs, endMs }): Cue[] =>
    startMs === null || end > codePointLength(text) ? [] : [{ start, end, startMs, endMs: endMs ?? startMs }],
  )
  return timed(turnsOf(plain, roles), cuesIn(plain, { text, cues }))
}
