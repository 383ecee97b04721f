import { v7 } from 'uuid'
import type { Actor } from '#core/access'
import { type LocalText, ProblemError, problem } from '#core/foundation'
import {
  addSurveyWave,
  changeSurveyWave,
  listSurveyWaves,
  type NewSurveyWave,
  openSurveyWave,
  type StoredSurveyWave,
  type SurveyWaveChange,
  type Work,
  within,
} from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { knownSurveys } from '../../house/known-instruments.ts'
import { scopeOf } from '../../house/sessions.ts'
import { type ClosedAnswers, closeWave } from '../answering/index.ts'
import { askForResults } from '../results/ask.ts'
import { waveProblems } from './problems.ts'
import { demandFormOfYear } from './wave-form.ts'
import { weighWave } from './weighing.ts'

/** A form that a wave can be made with. */
export interface SurveyForm {
  readonly id: string
  readonly title: LocalText
}

/** The forms of the survey, the newest first; those that were published meanwhile among them. */
export async function surveyForms(desks: Desks, work: Work): Promise<readonly SurveyForm[]> {
  const { list } = await knownSurveys(desks, work)
  return list.map(({ id, title }) => ({ id, title })).reverse()
}

/** Makes a wave. Returns its id. Throws problems 1002 (unknown form), 4330, 4331 and 4343. */
export async function makeSurveyWave(
  desks: Desks,
  work: Work,
  wanted: Omit<NewSurveyWave, 'id'>,
): Promise<string> {
  await demandFormOfYear(desks, work, wanted)
  demandOrder(wanted)
  if ((await listSurveyWaves(work)).some(({ year }) => year === wanted.year)) {
    throw new ProblemError(problem(waveProblems.yearTaken, { year: wanted.year }))
  }
  const id = v7()
  await addSurveyWave(work, { id, ...wanted })
  return id
}

/** Changes a wave: its form and what is offered until it opens, the rest until it closes. Throws 1002, 4330, 4340, 4343 and 4344. */
export async function reviseSurveyWave(
  desks: Desks,
  work: Work,
  wave: StoredSurveyWave,
  change: SurveyWaveChange,
): Promise<void> {
  const next = { ...wave, ...change }
  // a wave keeps the form that it has, also when a newer one of its year is published
  if (next.instrument !== wave.instrument) await demandFormOfYear(desks, work, next)
  demandOrder(next)
  const asked = next.instrument !== wave.instrument || next.refusalOffered !== wave.refusalOffered
  if (asked && wave.state !== 'planned') throw new ProblemError(problem(waveProblems.standsFromOpening))
  // what papers and pages tell may be another, and not be taken away
  const removed = (['responsible', 'contact'] as const).some((part) => wave[part] !== '' && next[part] === '')
  if (removed && wave.state !== 'planned') throw new ProblemError(problem(waveProblems.nobodyResponsible))
  await changeSurveyWave(work, wave, change)
}

/** Opens a wave: from now its form stands. Answers are taken from its first day. Throws problems 4337 and 4344. */
export async function beginSurveyWave(desks: Desks, work: Work, wave: StoredSurveyWave): Promise<void> {
  if (wave.state !== 'planned') throw new ProblemError(problem(waveProblems.openedAlready))
  if (wave.responsible === '' || wave.contact === '') {
    throw new ProblemError(problem(waveProblems.nobodyResponsible))
  }
  await openSurveyWave(work, wave.id, desks.clock.now())
}

/**
 * Closes a wave for good: keeps its weights, then lets its answers out and forgets its key, and asks for its results. In
 * transactions of its own; the
 * one that asks must not have written to the wave. Throws problem 4342. Where
 * the closing is refused, the weights have been kept all the same: they are what the answers give.
 */
export async function endSurveyWave(
  desks: Desks,
  actor: Actor,
  wave: StoredSurveyWave,
): Promise<ClosedAnswers> {
  if (wave.state !== 'open') throw new ProblemError(problem(waveProblems.notOpen))
  await within(desks.house, scopeOf(actor), (work) => weighWave(work, wave.id))
  const closed = await closeWave(desks, wave.id, actor.staff!)
  // should the program end just here, they are asked for by hand
  const scope = { desk: 'house', staff: actor.staff, role: actor.role } as const
  await within(desks.house, scope, (work) => askForResults(desks, work, wave.id, { by: actor.staff }))
  return closed
}

function demandOrder({ opensOn, closesOn }: Pick<StoredSurveyWave, 'opensOn' | 'closesOn'>): void {
  if (closesOn < opensOn) throw new ProblemError(problem(waveProblems.daysOutOfOrder))
}
