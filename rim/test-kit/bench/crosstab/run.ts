import { createHash } from 'node:crypto'
import { plainCounts } from '#core/dataset'
import type { CubeComparisons } from '#core/statistics'
import { compareGroupWithRest } from '#core/statistics'
import { bestOf, type Times } from '../timing.ts'
import {
  type BenchData,
  benchData,
  collapse,
  designOf,
  groupCount,
  groupsOf,
  itemsOf,
  keysOf,
} from './data.ts'
import { arrangeCounts, askCounts, loadTable, type SqlForm } from './duckdb.ts'
import { numbersOf, type TaskName } from './tasks.ts'
import { startThreads } from './threads.ts'

/**
 * One way to do one task on so many rows, in a process of its own so that its memory can be told. Arguments: task, way,
 * rows, runs. Prints one line of JSON.
 */
export interface Measured extends Times {
  readonly hash: string
  readonly megabytes: number
  /** The design-based shares only: the largest relative difference from the estimators that read row by row. */
  readonly worst?: number
}

const [task, way, rows, runs] = process.argv.slice(2) as [TaskName, string, string, string]
const data = benchData(Number(rows))
const { numbers, megabytes, worst, best, first, processors } = await measure(Number(runs))
const hash = createHash('sha256')
for (const { buffer, byteOffset, byteLength } of numbers) {
  hash.update(new Uint8Array(buffer, byteOffset, byteLength))
}
const measured: Measured = {
  best,
  first,
  processors,
  hash: hash.digest('hex').slice(0, 12),
  megabytes,
  ...(worst === undefined ? {} : { worst }),
}
process.stdout.write(`${JSON.stringify(measured)}\n`)
process.exit(0)

interface Timed extends Times {
  readonly numbers: readonly ArrayBufferView[]
  readonly megabytes: number
  readonly worst?: number
}

/** The most memory that the process has had. */
function peak(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}

async function measure(runs: number): Promise<Timed> {
  if (way === 'grouping-sets' || way === 'union-all') return askDuckDb(way, runs)
  if (way === 'plain') {
    const keys = task === 'municipalities' ? keysOf(data) : null
    const whole = { from: 0, to: data.size }
    const { made, ...times } = await bestOf(runs, () =>
      plainCounts(itemsOf(data), groupsOf(data), whole, keys),
    )
    return { ...times, megabytes: peak(), numbers: numbersOf(made) }
  }
  const threads = await startThreads(data, way === 'two-threads' ? 2 : 1)
  const { made, ...times } = await bestOf(runs, () => threads.run(task))
  const megabytes = peak()
  const numbers = numbersOf(made)
  return task === 'design'
    ? { ...times, megabytes, numbers, worst: worstOfSome(made as CubeComparisons, data) }
    : { ...times, megabytes, numbers }
}

async function askDuckDb(form: SqlForm, runs: number): Promise<Timed> {
  const connection = await loadTable(data, 2)
  const { made, ...times } = await bestOf(runs, () => askCounts(connection, form))
  return { ...times, megabytes: peak(), numbers: arrangeCounts(made, form) }
}

/** Compares a few of the shares with the estimators that go row by row. */
function worstOfSome(found: CubeComparisons, data: BenchData): number {
  const design = designOf(data)
  let worst = 0
  for (const [item, group, value] of [
    [0, 0, 0],
    [17, 20, 1],
    [49, 35, 2],
  ] as const) {
    const column = Float64Array.from(collapse(data.items[item]!), (answer) =>
      answer > 2 ? Number.NaN : Number(answer === value),
    )
    const wanted = compareGroupWithRest(design, column, data.flags[group]!)
    const at = (item * groupCount + group) * 3 + value
    const pairs = [
      [found.estimates[at]!, wanted.estimates[1]],
      [found.standardErrors[at]!, wanted.standardErrors[1]],
      [found.differences[at]!, wanted.difference],
      [found.differenceStandardErrors[at]!, wanted.standardError],
    ] as const
    for (const [mine, theirs] of pairs) worst = Math.max(worst, Math.abs(mine / theirs - 1))
  }
  return worst
}
