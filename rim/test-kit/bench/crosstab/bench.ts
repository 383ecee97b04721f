import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Measured } from './run.ts'
import type { TaskName } from './tasks.ts'

const execute = promisify(execFile)

/** A way to do a task, and up to how many rows it is worth waiting for. */
interface Way {
  readonly task: TaskName
  readonly way: string
  readonly label: string
  readonly runs: number
  readonly most: number
}

const million = 1_000_000
const ways: readonly Way[] = [
  {
    task: 'cross',
    way: 'grouping-sets',
    label: 'DuckDB, GROUPING SETS, 2 threads',
    runs: 3,
    most: 6 * million,
  },
  { task: 'cross', way: 'union-all', label: 'DuckDB, UNION ALL, 2 threads', runs: 3, most: 6 * million },
  { task: 'cross', way: 'plain', label: 'plain loop, 1 thread', runs: 1, most: 6 * million },
  { task: 'cross', way: 'one-thread', label: 'bit planes, 1 thread', runs: 5, most: 6 * million },
  { task: 'cross', way: 'two-threads', label: 'bit planes, 2 threads', runs: 5, most: 6 * million },
  { task: 'municipalities', way: 'plain', label: 'plain loop, 1 thread', runs: 1, most: million },
  { task: 'municipalities', way: 'one-thread', label: 'bit planes, 1 thread', runs: 3, most: 6 * million },
  { task: 'municipalities', way: 'two-threads', label: 'bit planes, 2 threads', runs: 3, most: 6 * million },
  { task: 'design', way: 'one-thread', label: 'cube, 1 thread', runs: 3, most: million },
  { task: 'design', way: 'two-threads', label: 'cube, 2 threads', runs: 3, most: million },
]

const titles: Record<TaskName, string> = {
  cross: '50 questions x 36 groups and their rests, 5 answers',
  municipalities: 'the same for each of 350 municipalities',
  design: '5,400 weighted shares with standard errors, and differences from the rest with theirs',
}

/**
 * Counts the same tables by DuckDB, by a plain loop and by bit planes, says whether all numbers are the same, and prints
 * best times (loading left out), the first run's time, the processors' time over all threads, how many times faster than
 * DuckDB's best, and peak memory.
 */
export async function benchCrosstab(quick: boolean, print: (line: string) => void): Promise<void> {
  const sizes = quick ? [60_000] : [60_000, 600_000, 6_000_000]
  for (const task of ['cross', 'municipalities', 'design'] as const) {
    print(`\n${titles[task]}`)
    print(`${'rows'.padStart(9)}  ${'way'.padEnd(33)} ${heads.map((head) => head.padStart(9)).join(' ')}`)
    for (const size of sizes) {
      const lines: { readonly way: Way; readonly measured: Measured }[] = []
      for (const way of ways.filter((one) => one.task === task && size <= one.most)) {
        lines.push({ way, measured: await runApart(way, size) })
      }
      const sql = lines
        .filter(({ way }) => way.label.startsWith('DuckDB'))
        .map(({ measured }) => measured.best)
      for (const { way, measured } of lines) print(lineOf(way, measured, size, Math.min(...sql)))
      const hashes = new Set(lines.map(({ measured }) => measured.hash))
      if (hashes.size > 1) {
        print(`${' '.repeat(11)}NOT THE SAME NUMBERS: ${[...hashes].join(', ')}`)
        process.exitCode = 1
      }
    }
  }
}

const heads = ['best ms', 'first ms', 'cpu ms', 'x DuckDB', 'peak MB', 'hash']

function lineOf(way: Way, measured: Measured, size: number, sql: number): string {
  const { best, first, processors, hash, megabytes, worst } = measured
  const ratio = Number.isFinite(sql) ? (sql / best).toFixed(1) : ''
  const cells = [best.toFixed(1), first.toFixed(1), processors.toFixed(1), ratio, String(megabytes), hash]
  const columns = cells.map((cell) => cell.padStart(9)).join(' ')
  const check = worst === undefined ? '' : `  differs from row by row by ${worst.toExponential(1)}`
  return `${String(size).padStart(9)}  ${way.label.padEnd(33)} ${columns}${check}`
}

async function runApart({ task, way, runs }: Way, size: number): Promise<Measured> {
  const script = fileURLToPath(new URL('./run.ts', import.meta.url))
  const start = ['--conditions=lyttepost-source', '--import', 'tsx', script]
  const { stdout } = await execute(process.execPath, [...start, task, way, String(size), String(runs)])
  return JSON.parse(stdout) as Measured
}
