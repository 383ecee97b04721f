import {
  type Decision,
  decide,
  type LinearSolver,
  linkEarlier,
  type Origin,
  type Policy,
  protectFrequencies,
  type SafeFrequencyTable,
} from '#core/disclosure'
import { type LocalText, ProblemError, problem } from '#core/foundation'
import { reportProblems } from '../problems.ts'
import { type Breadth, breadthsFor, closedBeside, tabled } from './breadth.ts'
import { linkSurvey } from './linking.ts'
import { rawSurveyTables, type SurveyInput, type SurveyRawTables } from './raw-tables.ts'
import { type SurveyTables, smallestPlace } from './tables.ts'

/** A wave as it may be shown: its answers, counted, and the decision that all its files follow. */
export interface SurveyRelease extends SurveyInput {
  readonly counted: SurveyRawTables
  readonly decision: Decision
}

/**
 * Decides what may be shown of a wave, in every table at once. Waves are decided each by itself: they are of different
 * people. Where something cannot be protected, less is tabled (`breadths`) until everything is.
 *
 * @param earlier decisions of the same wave and policy that are out already; the latest last.
 * @param tried how much to table: the first that can be protected, else the last.
 * @throws RangeError where answers are of a participant that is not among the places.
 */
export function releaseSurvey(
  input: SurveyInput,
  policy: Policy,
  solver: LinearSolver,
  earlier: readonly Decision[] = [],
  tried: readonly Breadth[] = breadthsFor(input.dataset.size, policy),
): SurveyRelease {
  const counted = rawSurveyTables(input)
  let decision: Decision | undefined
  for (const breadth of tried) {
    const linkers = linkSurvey(input, policy, tabled(counted, breadth))
    for (const one of earlier) linkEarlier(linkers, one, policy)
    decision = decide(linkers, policy, solver)
    if (unprotected(decision) === 0) break
  }
  return { ...input, counted, decision: closedBeside(decision!, counted) }
}

/** What the decision could not protect. */
const unprotected = ({ counts, sums }: Decision): number => counts.unresolved + sums.unresolved

/** A release whose decision was made before, and kept (`packRelease`). */
export function surveyReleaseOf(input: SurveyInput, decision: Decision): SurveyRelease {
  return { ...input, counted: rawSurveyTables(input), decision }
}

/**
 * The wave's tables, each protected when it is first asked for.
 *
 * @throws problem 1521 where the decision could not protect all; problem 3004, when a table is asked for, where it was
 *   made for other answers.
 */
export function surveyTables(release: SurveyRelease): SurveyTables {
  const { wave, instrument, counted, decision } = release
  if (unprotected(decision) > 0) throw new ProblemError(problem(reportProblems.notProtected))
  const named = new Map(counted.tables.flatMap((table) => (table.implied ? [] : [[table.id, table]])))
  const found = new Map<string, SafeFrequencyTable>()
  const answers = named.get('answers')
  const get = (id: string): SafeFrequencyTable => {
    const table = named.get(id)
    if (!table) throw new RangeError(`The wave has no table "${id}"`)
    const known = found.get(id)
    if (known) return known
    const made = protectFrequencies(table.raw, decision, originOf(release), (at) => table.names[at]!)
    found.set(id, made)
    return made
  }
  // a place whose number of answers is not shown has no figure that is; a region of one small municipality would be that one
  const hasPlace = (column: string): boolean => {
    const base = answers && get('answers').columns.find(({ code }) => code === column)?.base
    return base !== undefined && 'value' in base && base.value >= smallestPlace
  }
  return {
    wave,
    instrument,
    questions: counted.questions,
    groups: (question) => get(`groups_${question}`),
    points: (question) => get(`points_${question}`),
    background: (column) => get(`background_${column}`),
    crossed: get,
    derived: get,
    places: (question) => get(`places_${question}`),
    answers: () => get('answers'),
    hasPlace,
    get ownPlaces() {
      return counted.populations.ownPlaces.flatMap(({ code, place }) => (hasPlace(code) ? [place] : []))
    },
    has: (id) => named.has(id),
  }
}

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

function originOf({ wave, dataset }: SurveyInput): Origin {
  return {
    source: dataset.synthetic
      ? text('Lyttepost, syntetiske svar', 'Lyttepost, syntetiske svar')
      : text('Brukertilfredshetsevalueringen', 'Brukartilfredsheitsevalueringa'),
    round: String(wave.year),
    population: text('De som svarte', 'Dei som svara'),
    excluded: [],
    notes: [],
    synthetic: dataset.synthetic,
  }
}
