import type { LinkedCells, LinkedSum } from '../linked-cells.ts'
import { independent, type Terms } from './independent.ts'

/**
 * The cells that everything else is made of. A cell that is no sum's total is an atom; every total is a sum of atoms.
 * A total with several sums (the same people by age and by sex) gives equations between atoms.
 *
 * An atom whose value is 0 or at least the base makes every total 0 or at least the base too, so only atoms and
 * equations need looking after.
 */
export interface Atoms {
  /** The cells that are atoms and not 0, ascending. A zero stays zero, so it takes no part. */
  readonly cells: Int32Array
  /** Atom `a` counts in the cells `cell[start[a]]` up to `cell[start[a + 1]]`, `times[...]` times; itself included. */
  readonly start: Int32Array
  readonly cell: Int32Array
  readonly times: Int32Array
  readonly equations: readonly Equation[]
  /** Sums that say what an implied, large part is: total less the other parts. Not enforced while that part is large. */
  readonly rests: readonly Rest[]
}

/** The sum of `times[i]` times atom `atoms[i]` is 0; atoms are positions in `Atoms.cells`. */
interface Equation {
  readonly atoms: readonly number[]
  readonly times: readonly number[]
}

/** `cell` is what `sum.total` leaves when the other parts are taken away. */
interface Rest {
  readonly cell: number
  readonly sum: LinkedSum
}

/**
 * Finds the atoms of a set of linked cells. The order of the sums and of their parts does not matter.
 *
 * @param mayBeRest whether an implied cell is so large that it may be computed last instead of being an atom.
 */
export function atomsOf(cells: LinkedCells, mayBeRest: (cell: number) => boolean): Atoms {
  const sums = inOrder(cells.sums)
  const uses = new Int32Array(cells.counts.length)
  const isTotal = new Uint8Array(cells.counts.length)
  for (const { total, parts } of sums) {
    isTotal[total] = 1
    for (const part of parts) uses[part]!++
  }
  const restOf = (sum: LinkedSum): number | undefined =>
    sum.parts.find((part) => uses[part] === 1 && !isTotal[part] && mayBeRest(part))
  const { definition, others } = definitions(cells, sums, restOf)
  const expand = expander(cells.counts, definition)
  const rests: Rest[] = []
  const differences: Map<number, number>[] = []
  for (const sum of others) {
    const cell = restOf(sum)
    if (cell !== undefined) rests.push({ cell, sum })
    else {
      const difference = differenceOf(expand, sum)
      if (difference.size > 0) differences.push(difference)
    }
  }
  const computed = new Set(rests.map(({ cell }) => cell))
  const atomCells: number[] = []
  for (let cell = 0; cell < cells.counts.length; cell++)
    if (!definition[cell] && cells.counts[cell]! > 0 && !computed.has(cell)) atomCells.push(cell)
  return {
    cells: Int32Array.from(atomCells),
    ...columnLists(cells, atomCells, expand, computed),
    equations: equationsOf(differences, atomCells),
    rests,
  }
}

/** By total, then by parts and each once, so that the same sums in another order give the same atoms. */
function inOrder(sums: readonly LinkedSum[]): LinkedSum[] {
  const sorted = sums
    .map(({ total, parts }) => ({ total, parts: [...parts].sort((a, b) => a - b) }))
    .sort((a, b) => a.total - b.total || compareParts(a.parts, b.parts))
  return sorted.filter(({ total, parts }, at) => {
    const before = sorted[at - 1]
    return !before || before.total !== total || compareParts(before.parts, parts) !== 0
  })
}

function compareParts(a: readonly number[], b: readonly number[]): number {
  const shorter = Math.min(a.length, b.length)
  for (let i = 0; i < shorter; i++) if (a[i] !== b[i]) return a[i]! - b[i]!
  return a.length - b.length
}

/** One sum for every total, never in a circle; preferably one without a rest. All other sums are returned beside. */
function definitions(
  cells: LinkedCells,
  sums: readonly LinkedSum[],
  restOf: (sum: LinkedSum) => number | undefined,
): { definition: (LinkedSum | undefined)[]; others: LinkedSum[] } {
  const byTotal = new Map<number, LinkedSum[]>()
  for (const sum of sums) {
    const known = byTotal.get(sum.total)
    if (known) known.push(sum)
    else byTotal.set(sum.total, [sum])
  }
  const definition: (LinkedSum | undefined)[] = new Array(cells.counts.length)
  const open = new Uint8Array(cells.counts.length)
  const done = new Uint8Array(cells.counts.length)
  const others: LinkedSum[] = []
  const visit = (cell: number): void => {
    if (done[cell]) return
    open[cell] = 1
    const own = byTotal.get(cell) ?? []
    const withoutRest = own.filter((sum) => restOf(sum) === undefined)
    const withRest = own.filter((sum) => restOf(sum) !== undefined)
    for (const sum of [...withoutRest, ...withRest]) {
      if (definition[cell] || sum.parts.some((part) => open[part])) others.push(sum)
      else {
        for (const part of sum.parts) visit(part)
        definition[cell] = sum
      }
    }
    open[cell] = 0
    done[cell] = 1
  }
  for (const cell of byTotal.keys()) visit(cell)
  return { definition, others }
}

function expander(
  counts: Int32Array,
  definition: readonly (LinkedSum | undefined)[],
): (cell: number) => Terms {
  const known = new Map<number, Terms>()
  const expand = (cell: number): Terms => {
    const found = known.get(cell)
    if (found) return found
    const sum = definition[cell]
    const made = new Map<number, number>()
    if (sum) for (const part of sum.parts) for (const [atom, times] of expand(part)) add(made, atom, times)
    else if (counts[cell]! > 0) made.set(cell, 1)
    known.set(cell, made)
    return made
  }
  return expand
}

function add(into: Map<number, number>, atom: number, times: number): void {
  const sum = (into.get(atom) ?? 0) + times
  if (sum === 0) into.delete(atom)
  else into.set(atom, sum)
}

/** The total less its parts, in atoms: what must be 0. */
function differenceOf(expand: (cell: number) => Terms, { total, parts }: LinkedSum): Map<number, number> {
  const difference = new Map(expand(total))
  for (const part of parts) for (const [atom, times] of expand(part)) add(difference, atom, -times)
  return difference
}

function equationsOf(differences: readonly Terms[], atomCells: readonly number[]): Equation[] {
  const position = new Map(atomCells.map((cell, at) => [cell, at]))
  return independent(differences).map((difference) => {
    const terms = [...difference].map(([cell, times]) => [position.get(cell)!, times] as const)
    terms.sort((a, b) => a[0] - b[0])
    return { atoms: terms.map(([atom]) => atom), times: terms.map(([, times]) => times) }
  })
}

function columnLists(
  cells: LinkedCells,
  atomCells: readonly number[],
  expand: (cell: number) => Terms,
  computed: ReadonlySet<number>,
): Pick<Atoms, 'start' | 'cell' | 'times'> {
  const position = new Int32Array(cells.counts.length).fill(-1)
  atomCells.forEach((cell, at) => {
    position[cell] = at
  })
  const start = new Int32Array(atomCells.length + 1)
  const eachTerm = (take: (atom: number, cell: number, times: number) => void): void => {
    for (let cell = 0; cell < cells.counts.length; cell++)
      if (!computed.has(cell)) for (const [atom, times] of expand(cell)) take(position[atom]!, cell, times)
  }
  eachTerm((atom) => start[atom + 1]!++)
  for (let a = 0; a < atomCells.length; a++) start[a + 1]! += start[a]!
  const next = start.slice()
  const cell = new Int32Array(start[atomCells.length]!)
  const times = new Int32Array(cell.length)
  eachTerm((atom, at, n) => {
    const slot = next[atom]!++
    cell[slot] = at
    times[slot] = n
  })
  return { start, cell, times }
}
