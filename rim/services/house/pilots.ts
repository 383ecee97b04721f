import { v7 } from 'uuid'
import { isMissing, ProblemError, problem } from '#core/foundation'
import { type Answers, checkAnswers, type Instrument, questionsOf, session } from '#core/instruments'
import {
  addPilot,
  addPilotAnswer,
  listPilotAnswers,
  listPilots,
  pilotForm,
  type StoredDraft,
  type StoredPilot,
  type StoredPilotAnswer,
  type Work,
} from '#rim/storage'
import type { Desks } from './desks.ts'
import { demandWhole } from './drafts.ts'
import { houseProblems } from './problems.ts'
import { mappingFamily } from './proposals.ts'
import { revisionProblems } from './revision-problems.ts'

/**
 * Sends a draft out to be tried, as it was seen. Throws problems 4260 to 4262, and 4269 for the survey's form. Returns the
 * pilot's id.
 */
export async function openPilot(
  desks: Desks,
  work: Work,
  draft: StoredDraft,
  asked: { readonly revision: number; readonly request: string; readonly municipalities: readonly string[] },
  by: string | null,
): Promise<string> {
  const { instrument, hash } = await demandWhole(desks, work, draft, asked.revision)
  if (instrument.family !== mappingFamily) throw new ProblemError(problem(revisionProblems.triedByUsers))
  const id = v7()
  const { request, municipalities } = asked
  await addPilot(work, { id, draft: draft.id, form: instrument, formHash: hash, request, municipalities }, by)
  return id
}

/** A draft filled in, as it is sent. */
type PilotReply = Pick<StoredPilotAnswer, 'answers' | 'minutes' | 'basis' | 'remarks' | 'comment'>

/**
 * Keeps a draft filled in on trial: about nobody who exists. Throws problem 4214 and those of single answers for what the
 * draft does not ask, 4268 for a remark about what it does not have; the database refuses where the pilot is over (4085).
 */
export async function answerPilot(
  work: Work,
  pilot: StoredPilot,
  municipality: string | null,
  reply: PilotReply,
): Promise<void> {
  const form = await pilotForm(work, pilot.id)
  const known = new Set(questionsOf(form).map(({ code }) => code))
  const strange = Object.keys(reply.answers).find((code) => !known.has(code))
  if (strange !== undefined) throw new ProblemError(problem(houseProblems.unknownQuestion, { code: strange }))
  const faults = checkAnswers(form, reply.answers)
  if (faults.length > 0) throw new ProblemError(...faults)
  if (Object.keys(reply.remarks).some((code) => !known.has(code))) {
    throw new ProblemError(problem(revisionProblems.remarkNowhere))
  }
  await addPilotAnswer(work, { id: v7(), pilot: pilot.id, municipality, ...reply })
}

/** How a question went when the draft was tried. */
interface TriedQuestion {
  readonly question: string
  /** How many were asked it, and how many of those left it unanswered or did not know. */
  readonly asked: number
  readonly unanswered: number
  readonly unknown: number
  readonly remarks: readonly string[]
}

/** What came of trying a draft. */
export interface TrialSummary {
  readonly pilots: readonly StoredPilot[]
  /** How many have filled it in. */
  readonly n: number
  readonly municipalities: number
  /** The middle of the minutes used; null: nobody has filled it in. */
  readonly medianMinutes: number | null
  /** In the order of the form that was tried last; those that were asked of nobody and have no remark are left out. */
  readonly questions: readonly TriedQuestion[]
  readonly comments: readonly string[]
}

/** What came of trying a draft, over all its pilots. */
export async function trialSummary(work: Work, draft: string): Promise<TrialSummary> {
  const pilots = await listPilots(work, draft)
  const answers = await listPilotAnswers(
    work,
    pilots.map(({ id }) => id),
  )
  const forms = new Map<string, Instrument>()
  for (const { id } of pilots) forms.set(id, await pilotForm(work, id))
  const tried = answers.map((one) => ({ ...one, states: session(forms.get(one.pilot)!, one.answers).states }))
  const last = pilots[0] && forms.get(pilots[0].id)
  const questions = (last ? questionsOf(last) : []).map(({ code }): TriedQuestion => {
    const states = tried
      .flatMap(({ states }) => states.get(code) ?? [])
      .filter(({ state }) => state === 'asked')
    return {
      question: code,
      asked: states.length,
      unanswered: states.filter(({ answer }) => missing(answer) === 'blank').length,
      unknown: states.filter(({ answer }) => missing(answer) === 'unknown').length,
      remarks: tried.flatMap(({ remarks }) => remarks[code] ?? []),
    }
  })
  return {
    pilots,
    n: answers.length,
    municipalities: new Set(answers.flatMap(({ municipality }) => municipality ?? [])).size,
    medianMinutes: median(answers.map(({ minutes }) => minutes)),
    questions: questions.filter(({ asked, remarks }) => asked > 0 || remarks.length > 0),
    comments: answers.flatMap(({ comment }) => (comment === '' ? [] : [comment])),
  }
}

const missing = (answer: Answers[string]): string | null => (isMissing(answer) ? answer.missing : null)

/** The middle value, of an even number the mean of the two in the middle; null of none. */
function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
