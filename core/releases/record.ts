import { type DecidedCells, type Decision, type LinkedSum, policies } from '#core/disclosure'
import { ProblemError, problem } from '#core/foundation'
import { releaseProblems } from './problems.ts'

/** What a release is of, and why it was decided as it was. */
export interface ReleaseFacts {
  /** Names it among the releases of the same data: `country`, a municipality's number, or a table. */
  readonly name: string
  readonly round: string
  readonly synthetic: boolean
  /** ISO date. */
  readonly made: string
  /** What it is for, in the words of whoever asked for it. */
  readonly reason: string
  /** Names of the earlier releases that were taken into account. */
  readonly besides: readonly string[]
}

/** A decision as it is kept: inside, never given out, since it holds the withheld counts too. */
export interface ReleaseRecord {
  readonly facts: ReleaseFacts
  readonly decision: Decision
}

const format = 'lyttepost-release-1'

interface PackedCells {
  readonly keys: readonly string[]
  readonly aliases: DecidedCells['aliases']
  readonly counts: readonly number[]
  /** Each sum as its number of parts, its total and its parts. */
  readonly sums: readonly number[]
  /** One character a cell: 0 or 1; 0, 1 or 2; 0 or 1. */
  readonly printed: string
  readonly state: string
  readonly hidden: string
  readonly cost: readonly number[]
  readonly protection: readonly number[]
  /** Absent where the counts themselves are shown. */
  readonly shown?: readonly number[]
  readonly mended: number
  readonly unresolved: number
}

/** A release as text, for keeping. */
export function packRelease({ facts, decision }: ReleaseRecord): string {
  const { policy, ruleVersion, counts, sums } = decision
  return JSON.stringify({ format, facts, policy, ruleVersion, counts: pack(counts), sums: pack(sums) })
}

function pack(cells: DecidedCells): PackedCells {
  const { keys, aliases, counts, sums, printed, state, hidden, cost, protection, shown } = cells
  return {
    keys,
    aliases,
    counts: [...counts],
    sums: sums.flatMap(({ total, parts }) => [parts.length, total, ...parts]),
    printed: printed.join(''),
    state: state.join(''),
    hidden: hidden.join(''),
    cost: [...cost],
    protection: [...protection],
    ...(shown.every((count, cell) => count === counts[cell]) ? {} : { shown: [...shown] }),
    mended: cells.mended,
    unresolved: cells.unresolved,
  }
}

/**
 * Reads a release back.
 *
 * @throws problem 3101 where the text is something else, 3102 where the policy has other rules by now.
 */
export function unpackRelease(text: string): ReleaseRecord {
  const read = parse(text)
  const { policy, ruleVersion, facts } = read
  const current = policies[policy].ruleVersion
  if (current !== ruleVersion) {
    throw new ProblemError(problem(releaseProblems.oldRules, { made: ruleVersion, current }))
  }
  return { facts, decision: { policy, ruleVersion, counts: unpack(read.counts), sums: unpack(read.sums) } }
}

interface Packed extends Pick<Decision, 'policy' | 'ruleVersion'> {
  readonly format: string
  readonly facts: ReleaseFacts
  readonly counts: PackedCells
  readonly sums: PackedCells
}

function parse(text: string): Packed {
  let read: Packed | null = null
  try {
    read = JSON.parse(text) as Packed
  } catch {
    // told below, as for every other text that is no release
  }
  if (read?.format !== format || !(read.policy in policies)) {
    throw new ProblemError(problem(releaseProblems.notARelease))
  }
  return read
}

function unpack(cells: PackedCells): DecidedCells {
  const counts = Int32Array.from(cells.counts)
  const sums: LinkedSum[] = []
  for (let at = 0; at < cells.sums.length; ) {
    const parts = cells.sums[at]!
    sums.push({ total: cells.sums[at + 1]!, parts: cells.sums.slice(at + 2, at + 2 + parts) })
    at += 2 + parts
  }
  const digits = (text: string): Uint8Array => Uint8Array.from(text, Number)
  return {
    keys: cells.keys,
    aliases: cells.aliases,
    counts,
    sums,
    printed: digits(cells.printed),
    state: digits(cells.state),
    hidden: digits(cells.hidden),
    cost: Float64Array.from(cells.cost),
    protection: Float64Array.from(cells.protection),
    shown: cells.shown ? Int32Array.from(cells.shown) : counts,
    mended: cells.mended,
    unresolved: cells.unresolved,
  }
}
