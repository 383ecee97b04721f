import { ProblemError, problem } from '#core/foundation'
import type { Instrument, InstrumentRegistry } from '#core/instruments'
import type { Work } from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { knownForms } from '../../house/known-instruments.ts'
import { waveProblems } from './problems.ts'

/**
 * The form that a wave of a year is held with: the one for that year, otherwise the newest before it. Ages and questions
 * of their time follow the form's year. Throws problem 1003 where no form is that old.
 *
 * @example formOfYear(surveys, 'brukertilfredshet', 2023).version // '2021.1'
 */
function formOfYear(surveys: InstrumentRegistry, family: string, year: number): Instrument {
  const own = surveys.list.filter((form) => form.family === family)
  const years = own.flatMap(({ rounds }) => rounds.map(Number)).filter((round) => round <= year)
  return surveys.forRound(family, String(years.length > 0 ? Math.max(...years) : year))
}

/** Throws problem 1002 for a form that is not known, and 4343 for one of another year than the wave's. */
export async function demandFormOfYear(
  desks: Desks,
  work: Work,
  wave: { readonly instrument: string; readonly year: number },
): Promise<void> {
  const [family] = wave.instrument.split('@')
  const surveys = await knownForms(desks, family!, work)
  const given = surveys.get(wave.instrument)
  const right = formOfYear(surveys, given.family, wave.year)
  if (right.id === given.id) return
  const details = { year: wave.year, form: right.version, given: given.version }
  throw new ProblemError(problem(waveProblems.formOfAnotherYear, details))
}
