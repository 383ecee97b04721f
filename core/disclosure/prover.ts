import { createRandom } from '#core/foundation'
import { type Component, componentModel } from './components.ts'
import type { LinearModel, LinearSolver } from './linear-solver.ts'
import { createMover, type Mover } from './mover.ts'
import { type ColumnRows, columnRows, type Neighbourhood, neighbourhood } from './neighbourhood.ts'
import { createWalker } from './walks.ts'
import { movedBy, type SparseWitness, sparseWitness, wholeAbove, wholeBelow, witnessOf } from './witnesses.ts'

/** A cell of a component and how far it can deviate. */
export interface Reach {
  readonly column: number
  readonly low: number
  readonly high: number
}

interface ProverResult {
  /** Cells that cannot move as far as needed, with how far they can at most. */
  readonly narrow: readonly Reach[]
  /** Cells for which the solver gave up, with how far they have been seen to move: less than needed. */
  readonly undecided: readonly Reach[]
}

/** Answers "can these cells move this far" for one component; it keeps what it has seen between questions. */
export interface Prover {
  /**
   * @param needs the width that each column needs; 0: none.
   * @param fixed a column whose count is known after all; absent: none.
   */
  prove(needs: Float64Array, fixed?: number): ProverResult
  /** Programs solved so far. */
  solves(): number
  dispose(): void
}

/**
 * Proves width by witnesses. Walks (`createWalker`) find most of them without any program. For the cells that are left
 * many are moved at once, up or down at random: every corner point that happens to be whole proves something for all of
 * them; in a large component this is asked from place to place first, where a corner is mostly whole. A cell is asked for
 * alone only if it has not moved far enough by then. Corners with fractions prove nothing. They are mostly halves, and
 * there are none of those where all bounds are even, so every other question then keeps to even bounds; after that short
 * moves are tried (see `createMover`), and only where these fail too, the question is asked in whole numbers.
 */
export function createProver(component: Component, counts: Int32Array, solver: LinearSolver): Prover {
  const width = component.cells.length
  const floors = Float64Array.from(component.cells, (cell) => -counts[cell]!)
  const random = createRandom(width)
  const walker = createWalker(component, counts)
  let linear: LinearModel | undefined
  let even: LinearModel | undefined
  let mover: Mover | undefined
  let exact: LinearModel | undefined
  let lines: ColumnRows | undefined
  let fractions = false
  const pool: SparseWitness[] = []
  let solves = 0

  const stepped = (): LinearModel => {
    even ??= componentModel(
      component,
      counts.map((count) => 2 * Math.floor(count / 2)),
      solver,
    )
    return even
  }

  function prove(needs: Float64Array, fixed = -1): ProverResult {
    const low = new Float64Array(width)
    const high = new Float64Array(width)
    const lacking = (j: number): boolean => j !== fixed && high[j]! - low[j]! < needs[j]!
    const see = ({ columns, deviations }: SparseWitness): void => {
      for (let k = 0; k < columns.length; k++) {
        const j = columns[k]!
        const by = deviations[k]!
        if (by < low[j]!) low[j] = by
        else if (by > high[j]!) high[j] = by
      }
    }
    for (const witness of pool) if (fixed < 0 || movedBy(witness, fixed) === 0) see(witness)
    for (const attempts of walksTried) {
      for (const j of needs.keys()) if (lacking(j)) move(j, (to) => walker.walk(j, to, attempts, fixed))
    }
    if (fixed < 0 && width >= largeFrom) askNearby()
    let left = [...needs.keys()].filter(lacking)
    if (left.length === 0) return { narrow: [], undecided: [] }
    linear ??= componentModel(component, counts, solver)
    const model = linear
    if (fixed >= 0) model.setBounds(fixed, 0, 0)
    if (fixed >= 0) mover?.hold(fixed)
    left = askTogether(left, {
      stillLacks: lacking,
      ask: (columns, signs, idle) =>
        ask(fractions && fixed < 0 && idle % 2 === 1 ? stepped() : model, 'most', columns, signs),
    })
    const narrow: Reach[] = []
    const undecided: Reach[] = []
    for (const j of left) decide(j)
    if (fixed >= 0) model.setBounds(fixed, floors[fixed]!, Number.POSITIVE_INFINITY)
    if (fixed >= 0) mover?.release(fixed)
    return { narrow, undecided }

    function found(witness: SparseWitness | null): void {
      if (!witness) return
      pool.push(witness)
      see(witness)
    }

    function ask(model: LinearModel, sense: 'least' | 'most', columns: number[], values: number[]) {
      solves++
      const answer = model.solve(sense, columns, values)
      const witness = witnessOf(component, counts, answer.columns)
      if (witness) found(sparseWitness(witness))
      else if (answer.status === 'optimal') fractions = true
      return answer
    }

    /** Up as far as needed, or down and then up by the rest. */
    function move(j: number, by: (deviation: number) => SparseWitness | null): void {
      let asked = Number.NaN
      for (const direction of [1, -1, 1]) {
        if (!lacking(j)) return
        const target = direction > 0 ? low[j]! + needs[j]! : Math.max(floors[j]!, high[j]! - needs[j]!)
        // there is no way down from 0, and where it has failed the third question is the first again
        if (target === 0) continue
        if (target === asked) return
        const witness = by(target)
        found(witness)
        if (direction > 0 && !witness) asked = target
      }
    }

    function moveLeast(j: number): void {
      if (!mover) {
        mover = createMover(component, counts, solver)
        if (fixed >= 0) mover.hold(fixed)
      }
      const whole = mover
      move(j, (deviation) => leastBy(whole, j, deviation))
    }

    function moveNear(j: number): void {
      for (const size of nearSizes) if (lacking(j)) moveNearby(j, size)
    }

    /** Least movement again, but where all further away are held. */
    function moveNearby(j: number, size: number): void {
      lines ??= columnRows(component)
      const near = neighbourhood(component, lines, j, size)
      const nearby = createMover(near, counts, solver)
      try {
        if (fixed >= 0 && near.columns.includes(fixed)) nearby.hold(near.columns.indexOf(fixed))
        move(j, (deviation) => outOf(near, leastBy(nearby, 0, deviation)))
      } finally {
        nearby.dispose()
      }
    }

    /** In a large component: the same questions from place to place, where corners are small and mostly whole. */
    function askNearby(): void {
      lines ??= columnRows(component)
      const tried = new Uint8Array(width)
      for (const from of needs.keys()) {
        if (tried[from] === 1 || !lacking(from)) continue
        const near = neighbourhood(component, lines, from, nearSizes[0])
        const nearby = componentModel(near, counts, solver)
        try {
          askTogether(
            [...near.columns.keys()].filter((own) => lacking(near.columns[own]!)),
            {
              stillLacks: (own) => lacking(near.columns[own]!),
              ask(columns, signs) {
                solves++
                const witness = witnessOf(near, counts, nearby.solve('most', columns, signs).columns)
                if (witness) found(outOf(near, sparseWitness(witness)))
              },
            },
          )
        } finally {
          nearby.dispose()
        }
        for (const j of near.columns) tried[j] = 1
      }
    }

    /** Moves many at once, at random up or down, as long as that proves something; those that are left over. */
    function askTogether(
      columns: number[],
      {
        stillLacks,
        ask,
      }: {
        readonly stillLacks: (column: number) => boolean
        readonly ask: (columns: number[], signs: number[], idle: number) => void
      },
    ): number[] {
      let left = columns
      for (let idle = 0; left.length > 2 && idle < 2 + left.length / patience; ) {
        const before = left.length
        ask(
          left,
          left.map(() => (random.below(2) === 0 ? 1 : -1)),
          idle,
        )
        left = left.filter(stillLacks)
        idle = (before - left.length) * worthwhile < before ? idle + 1 : 0
      }
      return left
    }

    function leastBy(by: Mover, j: number, deviation: number): SparseWitness | null {
      solves++
      const witness = by.move(j, deviation)
      return witness && sparseWitness(witness)
    }

    function decide(j: number): void {
      if (!lacking(j)) return
      if (width >= largeFrom) moveNear(j)
      // in a large component the least movement of all is a slow question
      const early = fractions && width < largeFrom
      if (early) moveLeast(j)
      if (!lacking(j)) return
      const first = ask(model, 'most', [j], [1])
      if (!lacking(j)) return
      const most = first.status === 'optimal' ? wholeBelow(first.value) : Number.POSITIVE_INFINITY
      const second = ask(model, 'least', [j], [1])
      if (!lacking(j)) return
      const least = second.status === 'optimal' ? wholeAbove(second.value) : floors[j]!
      const hasMoved = high[j]! > low[j]!
      if (most - least < needs[j]! && (hasMoved || most === least)) {
        narrow.push({ column: j, low: least, high: most })
        return
      }
      // wide enough for fractions, or perhaps exact for all that
      if (!early) moveLeast(j)
      if (lacking(j)) inWholeNumbers(j, least, most)
    }

    function inWholeNumbers(j: number, linearLeast: number, linearMost: number): void {
      exact ??= componentModel(component, counts, solver, true)
      if (fixed >= 0) exact.setBounds(fixed, 0, 0)
      const most = furthest(exact, j, 'most', Math.min(linearMost, low[j]! + needs[j]!))
      const least = lacking(j) ? furthest(exact, j, 'least', Math.max(linearLeast, high[j]! - needs[j]!)) : 0
      if (fixed >= 0) exact.setBounds(fixed, floors[fixed]!, Number.POSITIVE_INFINITY)
      if (!lacking(j)) return
      if (most - least < needs[j]!) narrow.push({ column: j, low: least, high: most })
      else undecided.push({ column: j, low: low[j]!, high: high[j]! })
    }

    /** The furthest whole deviation up to `enough`; `enough` itself where the solver gives up. */
    function furthest(model: LinearModel, j: number, sense: 'least' | 'most', enough: number): number {
      const seen = sense === 'most' ? high[j]! : low[j]!
      if (seen === enough) return enough
      if (sense === 'most') model.setBounds(j, floors[j]!, enough)
      else model.setBounds(j, enough, Number.POSITIVE_INFINITY)
      const answer = ask(model, sense, [j], [1])
      model.setBounds(j, floors[j]!, Number.POSITIVE_INFINITY)
      return answer.status === 'optimal' ? Math.round(answer.value) : enough
    }
  }

  return {
    prove,
    solves: () => solves,
    dispose() {
      linear?.dispose()
      even?.dispose()
      mover?.dispose()
      exact?.dispose()
    },
  }
}

/** A neighbourhood's witness as the whole component's. */
const outOf = ({ columns }: Neighbourhood, witness: SparseWitness | null): SparseWitness | null =>
  witness && { ...witness, columns: witness.columns.map((own) => columns[own]!) }

/** First one walk for each, which proves most; then more for those that are left. */
const walksTried = [1, 7]

/** Components from this size on are asked about from place to place first. */
const largeFrom = 1500
const nearSizes = [200, 1000] as const

/** A question for many cells is idle if it proves less than one in so many of those that are left. */
const worthwhile = 4

/** After some idle questions, more where many cells are left, the cells are asked for alone. */
const patience = 16
