import { ProblemError, problem } from '#core/foundation'
import { type Doings, type InfoSheet, sheetOf, type Trace, traceOf } from '#core/interviews'
import {
  addStudyEvent,
  asHouse,
  destroyInterviewKeys,
  emptyInformant,
  emptyInterview,
  holdStudyLog,
  listInformants,
  listInterviews,
  listInterviewTexts,
  listSecondCodings,
  listStudyEvents,
  logWithdrawal,
  rewriteStudyLog,
  type StoredInformant,
  type StoredInterview,
  type Work,
} from '#rim/storage'
import { wholeProject } from '../analysis/index.ts'
import { studyConsents } from '../people/index.ts'
import { interviewProblems } from '../problems.ts'
import { cleanedLog } from './cleaned.ts'
import { interviewsRecorded, removeRecordings } from './recordings.ts'
import { releasesOfStudy, takeBackReleases } from './releases.ts'

/** An informant of a study who withdraws, and when. */
export interface Withdrawing {
  readonly study: string
  readonly informant: string
  /** `YYYY-MM-DD`. */
  readonly on: string
}

/** All that stems from an informant, before anything is deleted. */
export interface WithdrawalTrace {
  readonly code: string
  readonly interviews: readonly {
    readonly id: string
    readonly heldOn: string
    readonly texts: number
    readonly secondCodings: number
    readonly recordings: number
    readonly trace: Trace
  }[]
}

/**
 * Traces what a withdrawal would delete. Read with the house's eyes: what colleagues have coded without the asker seeing it counts
 * too. Nothing is changed.
 *
 * @returns null where the informant is not in the study. Problem 4581 where they have withdrawn already.
 */
export async function withdrawalTrace(work: Work, asked: Withdrawing): Promise<WithdrawalTrace | null> {
  const found = await about(work, asked)
  if (!found) return null
  const { project } = await wholeProject(work, asked.study)
  return await asHouse(work, async () => {
    const [texts, second, recordings, releases] = [
      await listInterviewTexts(work, asked.study),
      await listSecondCodings(work, asked.study),
      await interviewsRecorded(work, asked.study),
      await releasesOfStudy(work, asked.study),
    ]
    return {
      code: found.informant.code,
      interviews: found.interviews.map(({ id, heldOn }) => ({
        id,
        heldOn,
        texts: texts.filter(({ interview }) => interview === id).length,
        secondCodings: second.filter(({ interview }) => interview === id).length,
        recordings: recordings.filter((interview) => interview === id).length,
        trace: traceOf(project, { interview: id, on: asked.on, cutOff: found.cutOff }, releases),
      })),
    }
  })
}

interface About {
  readonly informant: StoredInformant
  readonly interviews: readonly StoredInterview[]
  readonly cutOff: InfoSheet['withdrawalCutOff']
}

async function about(work: Work, { study, informant: id }: Withdrawing): Promise<About | null> {
  const informant = (await listInformants(work, study)).find((one) => one.id === id)
  if (!informant) return null
  if (informant.withdrawnOn !== null) throw new ProblemError(problem(interviewProblems.withdrawnAlready))
  const interviews = (await listInterviews(work, study)).filter((one) => one.informant === id)
  const { sheets, consents } = await studyConsents(work, study)
  const consent = consents.find((one) => one.informant === id)
  const sheet = consent && sheetOf(consent, sheets)
  // whoever was told nothing is held to nothing
  return { informant, interviews, cutOff: sheet?.withdrawalCutOff ?? { until: 'publication' } }
}

/** What a withdrawal has deleted, in numbers. */
export interface WithdrawalDone {
  readonly texts: number
  readonly codings: number
  readonly quotes: number
  readonly memos: number
  readonly renamed: number
  readonly recordings: number
  readonly takenBack: number
  /** Published, and so still there. */
  readonly kept: number
}

/**
 * Carries a withdrawal out, in the one transaction that it is called in: texts, recordings, codings, quotes, memos and summaries
 * go, also out of the log of the analysis; codes named after the informant's words are renamed; who it was, attributes and keys
 * are destroyed. That somebody was interviewed and withdrew stands, so that numbers add up. What is published is not called back.
 *
 * @param asked `code`: the informant's, as whoever does it has written it, so that it is not done by a slip.
 * @param actor staff id of the study's leader, and whether the study is open: in a closed one nothing is added to the log.
 * @returns null where the informant is not in the study. Problems 4581 where they have withdrawn already, 4582 for another code.
 */
export async function withdrawInformant(
  work: Work,
  { code, ...asked }: Withdrawing & { readonly code: string },
  { staff, open }: { readonly staff: string; readonly open: boolean },
): Promise<WithdrawalDone | null> {
  await holdStudyLog(work, asked.study)
  const traced = await withdrawalTrace(work, asked)
  if (!traced) return null
  if (traced.code !== code) throw new ProblemError(problem(interviewProblems.otherCode, { code }))
  const interviews = traced.interviews.map(({ id }) => id)
  const renamed = new Map(traced.interviews.flatMap(({ trace }) => [...trace.renamed]))
  const deleted = { texts: 0, secondCodings: 0, recordings: 0, operations: 0, keys: 0 }
  const takenBack = await asHouse(work, async () => {
    const events = await listStudyEvents(work, asked.study, 0)
    const cleaned = cleanedLog(events, interviews, renamed)
    deleted.operations = await rewriteStudyLog(work, asked.study, events, cleaned)
    for (const interview of interviews) {
      deleted.recordings += await removeRecordings(work, interview)
      const { texts, secondCodings } = await emptyInterview(work, interview, asked.on)
      deleted.texts += texts
      deleted.secondCodings += secondCodings
      deleted.keys += await destroyInterviewKeys(work, asked.study, interview)
    }
    await emptyInformant(work, asked)
    return await takeBackReleases(work, asked.study, interviews)
  })
  const last = await wholeProject(work, asked.study, false)
  if (open) await addStudyEvent(work, asked.study, { number: last.number + 1, actor: staff, ...withdrawing })
  const done = { ...doneOf(traced, takenBack), recordings: deleted.recordings }
  await logWithdrawal(work, asked.informant, { ...done, ...deleted })
  return done
}

/** Tells everybody who has the analysis before them to fetch it anew. */
const withdrawing: Doings = { doing: 'withdraw', reason: '', of: null, operations: [] }

function doneOf({ interviews }: WithdrawalTrace, takenBack: number): Omit<WithdrawalDone, 'recordings'> {
  const count = (kind: Trace['deleted'][number]['kind']): number =>
    interviews.reduce(
      (sum, { trace }) => sum + (trace.deleted.find((one) => one.kind === kind)?.ids.length ?? 0),
      0,
    )
  const releases = new Map(
    interviews.flatMap(({ trace }) => trace.releases.map((one) => [one.release.id, one])),
  )
  return {
    texts: interviews.reduce((sum, { texts }) => sum + texts, 0),
    codings: count('coding'),
    quotes: count('quote'),
    memos: count('memo') + count('summary'),
    renamed: interviews.reduce((sum, { trace }) => sum + trace.renamed.size, 0),
    takenBack,
    kept: [...releases.values()].filter(({ doing }) => doing === 'kept').length,
  }
}
