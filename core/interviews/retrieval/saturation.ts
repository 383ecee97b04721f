import type { LocalText } from '#core/foundation'
import type { Reading } from '../project/entities.ts'
import { codingsOf, type Project } from '../project/project.ts'
import type { CodingFilter } from './coded.ts'

/** When an interview was held: a calendar date (`2026-03-09`), so that they can be put in order. */
export interface DatedInterview {
  readonly interview: string
  readonly date: string
}

/** What an interview brought. */
export interface InterviewYield {
  readonly interview: string
  readonly mode: Reading['mode']
  /** Ids of codes that no earlier interview has. */
  readonly fresh: readonly string[]
  /** Codes met so far, this interview with them. */
  readonly soFar: number
}

/** What a run of interviews brought, beside the base. */
export interface RunYield {
  /** Numbers of its first and last interview in the order, from 1. */
  readonly from: number
  readonly to: number
  readonly fresh: number
  /** New codes in the run, by the codes of the base. */
  readonly ratio: number
}

export interface Saturation {
  readonly interviews: readonly InterviewYield[]
  /** Codes in the first interviews; `null` where there are too few interviews. */
  readonly base: number | null
  readonly runs: readonly RunYield[]
  /** The first run with no more than the threshold, as its place in `runs`; `null` where there is none yet. */
  readonly reachedAt: number | null
  /** How many of the interviews are not coded in full. */
  readonly selective: number
}

export interface SaturationRule {
  /** Interviews that the rest is compared with; 4 unless told. */
  readonly base?: number
  /** Interviews that are looked at together; 2 unless told. */
  readonly run?: number
  /** Share of new codes that counts as few; 0.05 unless told. */
  readonly threshold?: number
}

/**
 * What each interview brought that was new, in the order in which they were held, and the new-information ratio of Guest, Namey and Chen
 * (2020, PLoS ONE 15(5) e0232076): the codes that a run of interviews brings first, by those that the first interviews brought. Runs
 * overlap: with a base of 4 and a run of 2 they are interviews 5 and 6, 6 and 7, and so on. Without codes in the base there is no ratio.
 *
 * Interviews that are read without coding (`none`), or not coded yet, are left out. A code's order is that of the interviews, not that of
 * the coder's work, so that going back to an early interview with a new code moves the code there. RangeError for a rule that cannot be.
 */
export function saturation(
  project: Project,
  held: readonly DatedInterview[],
  { base = 4, run = 2, threshold = 0.05 }: SaturationRule = {},
  keep: CodingFilter = () => true,
): Saturation {
  if (!(Number.isInteger(base) && base > 0 && Number.isInteger(run) && run > 0 && threshold >= 0)) {
    throw new RangeError('A base and a run of at least one interview, and a threshold from 0')
  }
  const modes = new Map([...project.reading.values()].map(({ interview, mode }) => [interview, mode]))
  const met = new Set<string>()
  const interviews = [...held]
    .sort((a, b) => order(a.date, b.date) || order(a.interview, b.interview))
    .flatMap(({ interview }): InterviewYield[] => {
      const mode = modes.get(interview) ?? 'full'
      const codes = new Set<string>()
      for (const coding of codingsOf(project, interview).values()) if (keep(coding)) codes.add(coding.code)
      if (mode === 'none' || codes.size === 0) return []
      const fresh = [...codes].filter((code) => !met.has(code)).sort()
      for (const code of fresh) met.add(code)
      return [{ interview, mode, fresh, soFar: met.size }]
    })
  const inBase = interviews[base - 1]?.soFar ?? null
  const runs = inBase === null || inBase === 0 ? [] : runsAfter(interviews, inBase, base, run)
  const reached = runs.findIndex(({ ratio }) => ratio <= threshold)
  return {
    interviews,
    base: inBase,
    runs,
    reachedAt: reached === -1 ? null : reached,
    selective: interviews.filter(({ mode }) => mode !== 'full').length,
  }
}

function runsAfter(
  interviews: readonly InterviewYield[],
  inBase: number,
  base: number,
  run: number,
): readonly RunYield[] {
  const runs: RunYield[] = []
  for (let first = base; first + run <= interviews.length; first++) {
    const fresh = interviews.slice(first, first + run).reduce((sum, one) => sum + one.fresh.length, 0)
    runs.push({ from: first + 1, to: first + run, fresh, ratio: fresh / inBase })
  }
  return runs
}

/** What must stand beside the figures where some interviews are not coded in full. */
export const selectiveNote: LocalText = {
  nb: 'Noen intervjuer er kodet selektivt: bare det som utdyper eller motsier tidligere koder, er kodet. Det gir færre nye koder i disse intervjuene, uansett hva som ble sagt i dem. Tallene viser derfor ikke alene at nye intervjuer ikke gir noe nytt.',
  nn: 'Nokre intervju er koda selektivt: berre det som utdjupar eller motseier tidlegare kodar, er koda. Det gir færre nye kodar i desse intervjua, same kva som vart sagt i dei. Tala viser derfor ikkje åleine at nye intervju ikkje gir noko nytt.',
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
