import type { KeyObject } from 'node:crypto'
import { isMissing, ProblemError, problem } from '#core/foundation'
import { type Answers, session } from '#core/instruments'
import { codeLength, codeSigns, type ReadCode, readCode } from '#core/survey'
import {
  beginFinish,
  findCode,
  finishCode,
  listAnsweringWaves,
  refusals,
  type StoredAnsweringWave,
  type StoredCode,
  saveDraft,
  type Work,
  within,
} from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { hashUnder, waveKey } from './keys.ts'
import { answeringProblems } from './problems.ts'
import { openDraft, sealDraft, sealPooled } from './sealing.ts'
import type { AnswerChannel, AnsweringState, AnsweringWave, FoundAnswering, GivenAnswers } from './types.ts'

/** Nobody known: who answers, and who enters a form, is not told to the database. */
const respondent = { desk: 'respondent' } as const

/** A wave with what a code is called in it. */
interface Candidate {
  readonly wave: StoredAnsweringWave
  readonly key: KeyObject
  readonly hash: Buffer
}

/**
 * Finds what belongs to a code, as it was typed or read. Null for one that is no code or is unknown; a closed wave's are
 * forgotten. Answers that are finished are not given again.
 *
 * @param channel where it is to be answered: the web closes before the paper does.
 */
export function findAnswering(
  desks: Desks,
  typed: string,
  channel: AnswerChannel = 'web',
): Promise<FoundAnswering | null> {
  const read = readCode(typed)
  if (!('code' in read)) return Promise.resolve(null)
  const { code } = read
  return within(desks.house, respondent, async (work) => {
    const candidates = await candidatesOf(desks, work, code)
    const stored = await findCode(
      work,
      candidates.map(({ hash }) => hash),
    )
    const own = candidates.find(({ wave }) => wave.id === stored?.wave)
    if (!stored || !own) return null
    const state = stateOf(stored, own.wave, channel, desks.clock.today())
    // what somebody enters from paper is not shown to whoever has the code
    const shown = state !== 'on-paper' && stored.sealed
    const given = shown ? openDraft(own.key, code, shown) : null
    return {
      code,
      wave: waveOf(own.wave),
      state,
      answers: given?.answers ?? {},
      mode: given?.mode ?? { channel: stored.channel ?? channel, helped: null },
      language: given?.language ?? stored.language,
    }
  })
}

/**
 * Saves a draft whole: what was saved before is gone. To be called when a page is turned or left, never at each tick: every
 * call is a line in the database's own log, and their number would tell how many questions were answered.
 *
 * A form that is entered from paper takes over from the web, which is refused from then on.
 *
 * @throws problems 4408, 4470 to 4473.
 */
export function saveAnswering(desks: Desks, code: string, given: GivenAnswers): Promise<void> {
  const { answers, mode, language } = given
  return within(desks.house, respondent, async (work) => {
    const { key, hash } = await locate(desks, work, code)
    const sealed = sealDraft(key, code, { answers, mode, language })
    await saveDraft(work, hash, mode.channel, desks.clock.today(), sealed)
  })
}

/**
 * Finishes what is saved: from here on nothing leads from the code to the answers. All of it happens or nothing.
 *
 * @param day of the count, `YYYY-MM-DD`: today's; in training any.
 * @returns `already` where the same channel has finished it before: pressing twice does no harm.
 * @throws the form's own problems of severity error; 4409, 4410, 4470 to 4474.
 */
export async function finishAnswering(
  desks: Desks,
  code: string,
  day: string,
  channel: AnswerChannel = 'web',
): Promise<'finished' | 'already'> {
  const today = desks.clock.today()
  if (day !== today && !desks.training) throw new ProblemError(problem(answeringProblems.notOfToday))
  return await within(desks.house, respondent, async (work) => {
    const { wave, key, hash } = await locate(desks, work, code)
    const draft = await beginFinish(work, hash, channel, today)
    if (draft === null) return 'already'
    const { answers, mode, language } = openDraft(key, code, draft)
    const offered = wave.refusal_offered && channel === 'web'
    const pooled = { helped: mode.helped, answers: finishedAnswers(desks, wave.instrument, answers, offered) }
    await finishCode(work, hash, { channel, today, day, language, sealed: sealPooled(key, pooled) })
    return 'finished'
  })
}

/** The wave that is open; null where none is, or several are: without a code nobody knows which. */
export async function onlyOpenWave(desks: Desks): Promise<AnsweringWave | null> {
  const waves = await within(desks.house, respondent, listAnsweringWaves)
  const [open, ...more] = waves.filter(({ state }) => state === 'open')
  return open && more.length === 0 ? waveOf(open) : null
}

/** What is wrong with what was typed as a code. */
export function codeProblem(read: Extract<ReadCode, { wrong: string }>): ProblemError {
  if (read.wrong === 'signs') {
    const details = { signs: read.signs.slice(0, 5).join(' '), used: [...codeSigns].sort().join(' ') }
    return new ProblemError(problem(answeringProblems.codeSigns, details))
  }
  return new ProblemError(
    read.wrong === 'length'
      ? problem(answeringProblems.codeLength, { count: codeLength })
      : problem(answeringProblems.codeMistyped),
  )
}

/** Why nothing can be answered under a code; null where it can. */
export function answeringRefusal(found: FoundAnswering | null): ProblemError | null {
  const kinds = answeringProblems
  if (found === null) return new ProblemError(problem(kinds.codeUnknown))
  const { state, wave } = found
  if (state === 'finished') return new ProblemError(problem(kinds.codeUsed))
  if (state === 'void') return new ProblemError(problem(kinds.codeVoid))
  if (state === 'on-paper') return new ProblemError(problem(refusals.enteredOnPaper))
  if (state === 'not-open') return new ProblemError(problem(kinds.notOpen, { day: wave.opensOn }))
  if (state === 'closed') return new ProblemError(problem(kinds.closed, { day: wave.closesOn }))
  return null
}

async function candidatesOf(desks: Desks, work: Work, code: string): Promise<readonly Candidate[]> {
  const waves = await listAnsweringWaves(work)
  return Promise.all(
    waves.map(async (wave) => {
      const key = await waveKey(desks, wave.id)
      return { wave, key, hash: hashUnder(key, code) }
    }),
  )
}

/** Where a code belongs. With one wave there is nothing to look up: the database refuses a code that it does not know. */
async function locate(desks: Desks, work: Work, code: string): Promise<Candidate> {
  const candidates = await candidatesOf(desks, work, code)
  const [only] = candidates
  if (only && candidates.length === 1) return only
  const stored = await findCode(
    work,
    candidates.map(({ hash }) => hash),
  )
  const own = candidates.find(({ wave }) => wave.id === stored?.wave)
  if (!own) throw new ProblemError(problem(answeringProblems.codeUnknown))
  return own
}

/**
 * Answers as they are kept: read by the form, in the form's order, so that nothing tells in which order they were given; what
 * was left blank or not asked is left out, as is a refusal that was not offered.
 */
function finishedAnswers(desks: Desks, instrument: string, given: Answers, refusals: boolean): Answers {
  const read = session(desks.surveys.get(instrument), given)
  const errors = read.problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new ProblemError(...errors)
  const kept = Object.entries(read.answers).filter(
    ([, answer]) => !isMissing(answer) || (refusals && answer.missing === 'refused'),
  )
  if (kept.length === 0) throw new ProblemError(problem(answeringProblems.nothingAnswered))
  return Object.fromEntries(kept)
}

function stateOf(
  stored: StoredCode,
  wave: StoredAnsweringWave,
  channel: AnswerChannel,
  today: string,
): AnsweringState {
  if (stored.state === 'finished' || stored.state === 'void') return stored.state
  if (wave.state === 'planned' || today < wave.opens_on) return 'not-open'
  if (channel === 'web' && stored.channel === 'paper') return 'on-paper'
  return channel === 'web' && today > wave.closes_on ? 'closed' : stored.state
}

const waveOf = (wave: StoredAnsweringWave): AnsweringWave => ({
  id: wave.id,
  instrument: wave.instrument,
  year: wave.year,
  title: { nb: wave.title_nb, nn: wave.title_nn, en: wave.title_en },
  opensOn: wave.opens_on,
  closesOn: wave.closes_on,
  responsible: wave.responsible,
  contact: wave.contact,
  refusalOffered: wave.refusal_offered,
})
