import { type Component, componentModel } from './components.ts'
import type { LinearModel, LinearRow, LinearSolver } from './linear-solver.ts'

/** Finds what every protecting choice must satisfy and a given choice does not. */
export interface CutFinder {
  /** From here on, cells are withheld to this degree: 1 withheld, 0 shown, between: a relaxed choice. */
  choose(degrees: Float64Array): void
  /**
   * The cut of one cell: a row over all columns of the component, at least its `low`; `null` where the cell can move
   * as far as it needs.
   */
  cut(column: number, need: number): LinearRow | null
  dispose(): void
}

/**
 * Cuts from the attacker's shadow prices (Fischetti and Salazar 2000, 2001; Benders 1962). A cell's deviation
 * is limited to `[-count * y, unbounded * y]`, y = 1 where it is withheld. By duality the width of a cell is the least
 * sum of (price of a limit * the limit), so that any prices give a row that every choice with the needed width
 * satisfies: `sum of min(price * limit, need) * y >= need`. The prices of the present choice are the ones it breaks.
 */
export function createCutFinder(component: Component, counts: Int32Array, solver: LinearSolver): CutFinder {
  const width = component.cells.length
  const falls = Float64Array.from(component.cells, (cell) => counts[cell]!)
  const model: LinearModel = componentModel(component, counts, solver)
  const high = new Float64Array(width).fill(Number.POSITIVE_INFINITY)
  const low = falls.map((fall) => -fall)

  /** The prices of the limits, per unit of y; beyond all bounds where the limit is none. */
  const addPrices = (
    prices: Float64Array,
    reduced: Float64Array,
    sign: 1 | -1,
    own: number,
    need: number,
  ) => {
    for (let j = 0; j < width; j++) {
      const price = sign * reduced[j]!
      if (Math.abs(price) < noPrice) continue
      const limit =
        price > 0
          ? j === own
            ? need
            : Number.POSITIVE_INFINITY
          : Math.min(falls[j]!, j === own ? need : Number.POSITIVE_INFINITY)
      prices[j]! += Math.abs(price) * limit
    }
  }

  return {
    choose(degrees) {
      for (let j = 0; j < width; j++) {
        const degree = degrees[j]!
        const most =
          degree > fullDegree ? Number.POSITIVE_INFINITY : degree < 1 - fullDegree ? 0 : degree * relaxedLimit
        const least = degree < 1 - fullDegree ? 0 : -falls[j]! * degree
        // the solver keeps its answer only while bounds are left alone, and each change costs a call
        if (most === high[j] && least === low[j]) continue
        high[j] = most
        low[j] = least
        model.setBounds(j, least, most)
      }
    },
    cut(column, need) {
      model.setBounds(column, -Math.min(falls[column]!, need), need)
      const up = model.solve('most', [column], [1])
      const down = up.value >= need - noWidth ? null : model.solve('least', [column], [1])
      model.setBounds(column, low[column]!, high[column]!)
      if (!down || up.value - down.value >= need - noWidth) return null
      const prices = new Float64Array(width)
      addPrices(prices, up.columnDuals, 1, column, need)
      addPrices(prices, down.columnDuals, -1, column, need)
      const columns = [...prices.keys()].filter((j) => prices[j]! > 0)
      return {
        low: need,
        high: Number.POSITIVE_INFINITY,
        columns,
        values: columns.map((j) => Math.min(prices[j]!, need)),
      }
    },
    dispose: () => model.dispose(),
  }
}

/** How far a half-withheld cell may rise for its degree: any limit gives true cuts, one near the needs gives good ones. */
const relaxedLimit = 5
const fullDegree = 1 - 1e-6
const noPrice = 1e-7
const noWidth = 1e-6
