import { v7 } from 'uuid'
import { ProblemError, problem } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import {
  beginMunicipalSurvey,
  listMunicipalities,
  listRounds,
  municipalityStates,
  type StoredMunicipalSurvey,
  type Work,
} from '#rim/storage'
import { municipalHouseProblems as problems } from './problems.ts'

/** Who is asked: those who have taken part in a round of the house, or all that the house has. */
export type WhomToAsk = 'participants' | 'all'

const family = 'kommuneundersokelse'

/** The form that a survey was begun with. @throws RangeError where the program does not have it. */
export function municipalForm(id: string): Instrument {
  const found = loadInstruments(family).find((form) => form.id === id)
  if (!found) throw new RangeError(`no form ${id}`)
  return found
}

/**
 * Begins a survey to the municipalities with the newest form of its year, or of the last year before.
 *
 * @returns its id.
 * @throws problem 1795 where no form is as old, 1796 where there is nobody to ask, 1798 where the days are reversed.
 */
export async function beginSurvey(
  work: Work,
  wanted: Pick<StoredMunicipalSurvey, 'year' | 'opensOn' | 'closesOn'> & { readonly whom: WhomToAsk },
  by: string,
): Promise<string> {
  const { year, opensOn, closesOn, whom } = wanted
  if (closesOn < opensOn) throw new ProblemError(problem(problems.daysReversed))
  const forms = loadInstruments(family)
  const form = forms.filter(({ rounds }) => rounds.some((one) => Number(one) <= year)).at(-1)
  if (!form) {
    throw new ProblemError(problem(problems.noForm, { year, from: forms.at(-1)?.rounds[0] ?? '' }))
  }
  const asked = whom === 'all' ? await everybody(work) : await participants(work)
  if (asked.length === 0) throw new ProblemError(problem(problems.nobody))
  const id = v7()
  await beginMunicipalSurvey(work, { id, year, opensOn, closesOn, instrument: form.id }, asked, by)
  return id
}

const everybody = async (work: Work): Promise<readonly string[]> =>
  (await listMunicipalities(work)).map(({ code }) => code).sort()

/** The numbers of those who have taken part in any round, rows or numbers alone. */
async function participants(work: Work): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const { id } of await listRounds(work)) {
    for (const { municipality } of await municipalityStates(work, id, 'nation')) found.add(municipality)
  }
  return [...found].sort()
}
