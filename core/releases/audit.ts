import {
  attackDecided,
  type DecidedCells,
  type Decision,
  type Interval,
  type LinearSolver,
} from '#core/disclosure'

/** A cell that an outsider can place, by its name. */
export interface AuditedCell {
  readonly key: string
  readonly kind: 'counts' | 'sums'
  readonly low: number
  /** Null: there is no upper limit. */
  readonly high: number | null
  /** The width that the policy asks for. */
  readonly needs: number
}

/** What an outsider can make of everything that a release shows. */
export interface AuditReport {
  /** No sensitive figure can be placed within less than the policy's protection. */
  readonly safe: boolean
  /** Figures printed, and those of them that are withheld. */
  readonly printed: number
  readonly withheld: number
  /** Figures that are sensitive themselves; the others are withheld for their sake. */
  readonly sensitive: number
  /** The narrowest interval that was measured around a sensitive figure; null where there is none. */
  readonly narrowest: AuditedCell | null
  /** Sensitive figures with a narrower interval than they need, the narrowest first. */
  readonly exposed: readonly AuditedCell[]
  /** Withheld figures that can be computed exactly. */
  readonly exact: readonly AuditedCell[]
  /** Sensitive figures in large sets, proven to be as uncertain as they must be; how much more was not measured. */
  readonly provenOnly: number
  /** Weaknesses that the decision could not mend: people who are most of those they are counted among. */
  readonly unresolved: number
  /** Measured sensitive figures by how wide their interval is: 5 people, 6 to 9, and so on. */
  readonly widths: readonly { readonly from: number; readonly to: number | null; readonly cells: number }[]
}

const widthSteps = [0, 1, 5, 10, 20, 50] as const

/**
 * Attacks a release's decision as an outsider would: with every shown figure, every sum that a reader could know of, and
 * the knowledge that people are whole numbers and never fewer than none. Linear programming finds how low and how high
 * each withheld figure can be. A rounding policy withholds no count; its sums of measured numbers are attacked.
 *
 * @param whole ask in whole numbers where the linear answer could flatter (slower; only for small releases).
 */
export function auditRelease(decision: Decision, solver: LinearSolver, whole = false): AuditReport {
  let provenOnly = 0
  const found = (['counts', 'sums'] as const).flatMap((kind) => {
    const cells = decision[kind]
    // rounded counts hide nothing behind a symbol: what is printed is not the count
    if (kind === 'counts' && cells.shown !== cells.counts) return []
    const attacked = attackDecided(cells, solver, whole)
    provenOnly += attacked.provenOnly
    return attacked.found.map((interval) => named(cells, kind, interval))
  })
  const sensitive = found.filter(({ needs }) => needs > 0)
  const byWidth = [...sensitive].sort((a, b) => widthOf(a) - widthOf(b))
  const exposed = byWidth.filter((cell) => widthOf(cell) < cell.needs)
  const cells = [decision.counts, decision.sums]
  const count = (of: (cells: DecidedCells, at: number) => boolean): number =>
    cells.reduce((sum, one) => sum + one.keys.filter((_, at) => of(one, at)).length, 0)
  return {
    safe: exposed.length === 0,
    printed: count(({ printed }, at) => printed[at] === 1),
    withheld: count(({ hidden }, at) => hidden[at] === 1),
    sensitive: count(({ printed, protection }, at) => printed[at] === 1 && protection[at]! > 0),
    narrowest: byWidth[0] ?? null,
    exposed,
    provenOnly,
    unresolved: decision.counts.unresolved + decision.sums.unresolved,
    exact: found.filter((cell) => widthOf(cell) === 0),
    widths: widthSteps.map((from, step) => {
      const next = widthSteps[step + 1]
      const inStep = (cell: AuditedCell): boolean =>
        widthOf(cell) >= from && (next === undefined || widthOf(cell) < next)
      return { from, to: next === undefined ? null : next - 1, cells: sensitive.filter(inStep).length }
    }),
  }
}

const widthOf = ({ low, high }: AuditedCell): number =>
  high === null ? Number.POSITIVE_INFINITY : high - low

function named(cells: DecidedCells, kind: AuditedCell['kind'], { cell, low, high }: Interval): AuditedCell {
  return {
    key: cells.keys[cell]! || nameOfImplied(cells, cell),
    kind,
    low,
    high: Number.isFinite(high) ? high : null,
    needs: cells.protection[cell]!,
  }
}

/** A cell that no table prints is told by the sum that it stands in. */
function nameOfImplied({ keys, sums }: DecidedCells, cell: number): string {
  const sum = sums.find(({ total, parts }) => total === cell || parts.includes(cell))
  if (!sum) return ''
  const others = sum.parts.filter((part) => part !== cell && keys[part] !== '')
  return `${keys[sum.total]} - ${others.map((part) => keys[part]).join(' - ')}`
}
