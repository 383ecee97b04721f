import { ProblemError, problem, remember } from '#core/foundation'
import { headcountsHold } from './headcount-proof.ts'
import { headcountsOf, tablesBeside } from './headcounts.ts'
import { type Island, islandsOf } from './islands.ts'
import type { LinearSolver } from './linear-solver.ts'
import { populationOf } from './link-tables.ts'
import { cellState, type LinkedCells, withholdable } from './linked-cells.ts'
import type { Linker, Linkers } from './linker.ts'
import { type Policy, type PolicyName, policies } from './policies.ts'
import { disclosureProblems } from './problems.ts'
import { proveProtected } from './prove.ts'
import { type Proven, patience, proven } from './proven.ts'
import { roundSmallCounts } from './rounding/index.ts'
import { suppressNear } from './suppress.ts'

/** Some linked cells, and what is shown of them. */
export interface DecidedCells extends LinkedCells {
  /** The cells' names; an implied cell may have none. */
  readonly keys: readonly string[]
  /** Other names of cells, with their positions. */
  readonly aliases: readonly (readonly [string, number])[]
  /** 1: withheld. */
  readonly hidden: Uint8Array
  /** What is printed: the counts themselves, or under a rounding policy the rounded ones. */
  readonly shown: Int32Array
  /** How often the first answer had to be mended before the attacker could do nothing. */
  readonly mended: number
  /** Weaknesses that withholding more does not help; the audit names them. */
  readonly unresolved: number
}

/** What may be shown of a whole release, decided once. Tables, files and screens look it up; none decides for itself. */
export interface Decision {
  readonly policy: PolicyName
  readonly ruleVersion: string
  readonly counts: DecidedCells
  readonly sums: DecidedCells
}

/**
 * Decides what may be shown of linked cells. Under `suppress` the answer is proven: the attacker is asked about every
 * sensitive cell, and where it can be placed too closely more is withheld and the attacker asked again, until nothing
 * is exposed. (Withholding everything is safe, so it ends.)
 */
export function decide(linkers: Linkers, policy: Policy, solver: LinearSolver): Decision {
  const sums = linkers.sums.build()
  return {
    policy: policy.name,
    ruleVersion: policy.ruleVersion,
    counts:
      policy.method === 'round'
        ? rounded(linkers.counts, policy)
        : suppressed(linkers.counts, policy, solver),
    // a sum of measured numbers is no person: nobody is alone in it
    sums: decided(linkers.sums, sums, proven(sums, { ...policy, insiders: 'ignored' }, solver)),
  }
}

const decided = (
  linker: Linker,
  cells: LinkedCells,
  { hidden, mended, unresolved }: Proven,
): DecidedCells => ({
  ...cells,
  keys: linker.keys,
  aliases: [...linker.aliases],
  hidden,
  shown: cells.counts,
  mended,
  unresolved: unresolved.length,
})

function rounded(linker: Linker, policy: Policy): DecidedCells {
  const cells = linker.build()
  // rounded figures are not tied to what was shown before: a zero stays a zero by itself
  const free = { ...cells, state: new Uint8Array(cells.state.length) }
  const { counts } = roundSmallCounts(free, { base: policy.minimumCount, seed: 1 })
  const nothing = { hidden: new Uint8Array(counts.length), mended: 0, unresolved: [] }
  return { ...decided(linker, cells, nothing), shown: counts }
}

/** First how many people each population has, then the tables, then that the tables do not give the first away. */
function suppressed(
  linker: Linker,
  policy: Policy,
  solver: LinearSolver,
  closed: ReadonlySet<string> = new Set(),
): DecidedCells {
  const cells = linker.build()
  const heads = headcountsOf(cells, linker.keys)
  heads.positions.forEach((cell, at) => {
    const free = heads.cells.printed[at] === 1 && heads.cells.state[at] === cellState.free
    if (!free || !closed.has(populationOf(linker.keys[cell]!))) return
    heads.cells.state[at] = cellState.withheld
    heads.cells.protection[at] = policy.protection
  })
  const first = proven(heads.cells, policy, solver)
  const tables = tablesBeside(cells, linker.keys, heads, first.hidden)
  const islands = islandsOf(tables.cells).map((island) => ({
    ...island,
    // whoever is alone in a population of a few learns the others' answers only with the number that is withheld
    insidersFrom: Uint8Array.from(island.positions, (cell) => (tables.closed[cell] === 1 ? 0 : 1)),
  }))
  const answers = islands.map(({ cells, insidersFrom }) => proven(cells, policy, solver, { insidersFrom }))
  const hidden = tables.cells.state.map((state) => (state === cellState.withheld ? 1 : 0))
  const gather = (): void =>
    islands.forEach(({ positions }, i) => {
      positions.forEach((cell, at) => {
        hidden[cell] = answers[i]!.hidden[at]!
      })
    })
  gather()
  const failingNow = (): ReadonlySet<number> =>
    new Set(headcountsHold(tables.cells, hidden, heads, first.hidden, solver))
  let failing = failingNow()
  for (let rounds = 0; failing.size > 0 && rounds <= patience; rounds++) {
    islands.forEach((island, i) => {
      const near = [...island.positions.keys()].filter((at) => failing.has(island.positions[at]!))
      if (near.length === 0) return
      // when a little more has not helped, everything is withheld
      const start =
        rounds < patience ? suppressNear(island.cells, answers[i]!.hidden, near) : withholdable(island.cells)
      if (start === null) return
      const again =
        rounds < patience
          ? proven(island.cells, policy, solver, { insidersFrom: island.insidersFrom, start })
          : { hidden: start, mended: 0, unresolved: weakAll(island, start, answers[i]!, solver) }
      answers[i] = { ...again, mended: answers[i]!.mended + again.mended + 1 }
    })
    gather()
    failing = failingNow()
  }
  const more = exposedPopulations(linker.keys, islands, answers).filter((name) => !closed.has(name))
  if (more.length > 0 && closed.size < closedAtMost && cells.counts.length <= closableUpTo) {
    return suppressed(linker, policy, solver, new Set([...closed, ...more]))
  }
  heads.positions.forEach((cell, at) => {
    hidden[cell] = first.hidden[at]!
  })
  const total = (of: (answer: Proven) => number): number =>
    [first, ...answers].reduce((sum, answer) => sum + of(answer), 0)
  return decided(linker, cells, {
    hidden,
    mended: total(({ mended }) => mended),
    unresolved: [
      ...[first, ...answers].flatMap(({ unresolved }) => unresolved),
      ...[...failing].map((cell) => ({ cell, need: 1 })),
    ],
  })
}

/**
 * What is weak although everything is withheld: where other releases are out, that is not always safe. What insiders can
 * do was asked about before, and is kept.
 */
function weakAll(
  { cells }: Island,
  everything: Uint8Array,
  before: Proven,
  solver: LinearSolver,
): Proven['unresolved'] {
  const { exposed, undecided } = proveProtected(cells, everything, solver)
  return [
    ...[...exposed, ...undecided].map(({ cell }) => ({ cell, need: cells.protection[cell]! })),
    ...before.unresolved.filter(({ insider }) => insider !== undefined),
  ]
}

/** Populations closed one after the other because nothing else protects a figure of theirs; more are not tried. */
const closedAtMost = 20
/** All is decided anew for it, so only where that is quick; in larger sets such a figure stays unresolved, and the audit tells. */
const closableUpTo = 20_000

/** Whose figures outsiders can still place although everything else is withheld: only their headcount is left to withhold. */
function exposedPopulations(
  keys: readonly string[],
  islands: readonly Island[],
  answers: readonly Proven[],
): string[] {
  const names = islands.flatMap(({ cells, positions }, i) =>
    answers[i]!.unresolved.filter(({ insider }) => insider === undefined).flatMap(({ cell }) => {
      const sum = cells.sums.find(({ total, parts }) => total === cell || parts.includes(cell))
      const line = sum ? [cell, ...sum.parts, sum.total] : [cell]
      const named = line.map((one) => keys[positions[one]!]!).find((key) => key !== '')
      return named === undefined ? [] : [populationOf(named)]
    }),
  )
  return [...new Set(names)]
}

/** The policy of a decision. */
export const policyOf = (decision: Decision): Policy => policies[decision.policy]

const positions = new WeakMap<DecidedCells, Map<string, number>>()

/**
 * What may be shown of a cell: its number, or null where it is withheld.
 *
 * @param count the number as it was counted for the table that asks.
 * @throws problem 3004 where the decision does not know the cell, or knows it with another count: it was made for other
 *   tables or other data.
 */
export function shownOf(decided: DecidedCells, key: string, count: number): number | null {
  const at = positionOf(decided, key)
  if (at === undefined || decided.counts[at] !== count) {
    throw new ProblemError(problem(disclosureProblems.decisionForOtherData, { cell: key }))
  }
  return decided.hidden[at] === 1 ? null : decided.shown[at]!
}

/** Whether a decision withholds a cell with this count. False where it does not know such a cell. */
export function withholds(decided: DecidedCells, key: string, count: number): boolean {
  const at = positionOf(decided, key)
  return at !== undefined && decided.counts[at] === count && decided.hidden[at] === 1
}

/** The withheld cells of decisions, to be looked up by name and count; those of nobody are left out. */
export interface WithheldCells {
  add(decided: DecidedCells): void
  has(key: string, count: number): boolean
}

/** The cells that any of some decisions withholds: the same as asking each with `withholds`, gathered once. */
export function withheldCells(): WithheldCells {
  const found = new Set<string>()
  return {
    add({ keys, aliases, counts, hidden }) {
      const names = [...keys.map((key, at) => [key, at] as const), ...aliases]
      for (const [key, at] of names) {
        if (hidden[at] === 1 && counts[at]! > 0) found.add(`${counts[at]} ${key}`)
      }
    },
    has: (key, count) => found.has(`${count} ${key}`),
  }
}

const positionOf = (decided: DecidedCells, key: string): number | undefined =>
  remember(
    positions,
    decided,
    () => new Map([...decided.keys.map((name, at) => [name, at] as const), ...decided.aliases]),
  ).get(key)
