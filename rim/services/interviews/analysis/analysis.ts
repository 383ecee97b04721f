import { ProblemError, problem } from '#core/foundation'
import {
  analysisProblems,
  type Doings,
  type LogEvent,
  type Project,
  redoing,
  undoable,
  undoing,
  wrongWith,
} from '#core/interviews'
import {
  addStudyEvent,
  asHouse,
  findStudyEvent,
  holdStudyLog,
  listDoingsOf,
  listInterviews,
  listInterviewTexts,
  listSecondCodings,
  type Work,
} from '#rim/storage'
import { interviewProblems } from '../problems.ts'
import { wholeProject, withoutOthers } from './whole.ts'

/** Who works in a study, under which part. */
export interface StudyActor {
  readonly staff: string
  readonly leader: boolean
}

/** A study's analysis as somebody may see it, and the number of the last event in it. */
export interface VisibleProject {
  readonly number: number
  readonly project: Project
}

/** The analysis without what colleagues have coded of the interviews that the actor codes blind. */
export async function visibleProject(work: Work, study: string, staff: string): Promise<VisibleProject> {
  const [{ number, project }, blind] = [
    await wholeProject(work, study),
    await blindInterviews(work, study, staff),
  ]
  return { number, project: withoutOthers(project, blind, staff) }
}

/** The interviews whose codings by others somebody is not to see yet. */
async function blindInterviews(work: Work, study: string, staff: string): Promise<ReadonlySet<string>> {
  const asked = await listSecondCodings(work, study)
  return new Set(
    asked
      .filter(({ openedAt, first, second }) => openedAt === null && (first === staff || second === staff))
      .map(({ interview }) => interview),
  )
}

/**
 * Does something in a study's analysis: checks it against the whole of it and adds it to the log, or refuses.
 *
 * @returns the event's number.
 * @throws ProblemError 1850 to 1860, 4570, 4562.
 */
export async function doInStudy(
  work: Work,
  study: string,
  actor: StudyActor,
  doings: Doings,
): Promise<number> {
  await holdStudyLog(work, study)
  const { number, project } = await wholeProject(work, study)
  if (
    touchesTree(doings) &&
    (await listSecondCodings(work, study)).some(({ openedAt }) => openedAt === null)
  ) {
    throw new ProblemError(problem(interviewProblems.blindCodingOpen))
  }
  const wrong = wrongWith(project, doings, {
    actor: actor.staff,
    leader: actor.leader,
    ...(await textsOf(work, study)),
  })
  if (wrong.length > 0) throw new ProblemError(...wrong)
  await addStudyEvent(work, study, { ...doings, number: number + 1, actor: actor.staff })
  added.add(work)
  return number + 1
}

// transactions that have added something, which they may take back
const added = new WeakSet<Work>()

/** Merging, splitting or removing codes moves codings that a blind coder cannot see. */
const touchesTree = ({ operations }: Doings): boolean =>
  operations.some(({ kind, after }) => kind === 'code' && after === null)

/** What may be coded: confirmed versions of interviews whose informants have not withdrawn. */
async function textsOf(work: Work, study: string) {
  const [interviews, versions] = await asHouse(work, async () => [
    await listInterviews(work, study),
    await listInterviewTexts(work, study),
  ])
  const here = new Set(interviews.filter(({ withdrawnOn }) => withdrawnOn === null).map(({ id }) => id))
  const lengths = new Map(
    versions
      .filter(
        ({ kind, confirmedBy }) => kind === 'corrected' || (kind === 'deidentified' && confirmedBy !== null),
      )
      .map(({ id, interview, length }) => [`${interview}/${id}`, length]),
  )
  return {
    hasInterview: (interview: string) => here.has(interview),
    lengthOf: (interview: string, version: string) =>
      here.has(interview) ? lengths.get(`${interview}/${version}`) : undefined,
  }
}

/**
 * Undoes the actor's last doing, or does again what was last undone.
 *
 * @returns the event that was added, with its operations.
 * @throws ProblemError 1858 where there is nothing, 1857 where somebody has built on it since.
 */
export async function undoInStudy(
  work: Work,
  study: string,
  actor: StudyActor,
  which: 'undo' | 'redo',
): Promise<Pick<LogEvent, 'number' | 'operations'>> {
  await holdStudyLog(work, study)
  const mine = await listDoingsOf(work, study, actor.staff)
  const of = undoable(mine, actor.staff)[which]
  // a merge has moved what a blind coder may not see, so what is undone is read whole
  const event = of && (await asHouse(work, () => findStudyEvent(work, study, of.number)))
  if (!event || event.operations.length === 0) throw new ProblemError(problem(analysisProblems.nothingToUndo))
  const doings = which === 'undo' ? undoing(event) : redoing(event)
  return { number: await doInStudy(work, study, actor, doings), operations: doings.operations }
}
