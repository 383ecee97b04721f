import { type CrossCounts, countsByKey, crossCounts, mergeCounts, type PlaneKernel } from '#core/dataset'
import { type CubeComparisons, compareGroups, joinComparisons, weightedCube } from '#core/statistics'
import { type BenchData, collapse, designOf, groupsOf, itemsOf, keysOf } from './data.ts'

/** What is counted: the two crosstabs, and the design-based shares. */
export type TaskName = 'cross' | 'municipalities' | 'design'
export type TaskResult = CrossCounts | CubeComparisons

/** One of `parts` equal parts of a task: counts are cut by rows, shares by questions. */
export function doPart(
  task: TaskName,
  data: BenchData,
  kernel: PlaneKernel | null,
  part: number,
  parts: number,
): TaskResult {
  if (task === 'design') {
    // pairs of questions are counted together: cut between pairs
    const cut = (at: number): number => 2 * Math.round((data.items.length * at) / parts / 2)
    const own = data.items.slice(cut(part), cut(part + 1))
    const items = own.map((answers) => ({ data: collapse(answers), values: 3 }))
    return compareGroups(weightedCube(designOf(data), items, groupsOf(data)))
  }
  const cut = (at: number): number => Math.round((data.size * at) / parts)
  const rows = { from: cut(part), to: cut(part + 1) }
  return task === 'cross'
    ? crossCounts(kernel, itemsOf(data), groupsOf(data), rows)
    : countsByKey(kernel, itemsOf(data), groupsOf(data), rows, keysOf(data))
}

/** The whole from its parts. */
export function putTogether(task: TaskName, parts: readonly TaskResult[]): TaskResult {
  if (parts.length === 1) return parts[0]!
  return task === 'design'
    ? joinComparisons(parts as readonly CubeComparisons[])
    : mergeCounts(parts as readonly CrossCounts[])
}

/** The result's numbers, for a hash; the design's are rounded to 11 digits, because sums of weights depend on their order. */
export function numbersOf(result: TaskResult): ArrayBufferView[] {
  if ('counts' in result) return [result.counts, result.rest]
  const round = (values: Float64Array): Float64Array => values.map((value) => Number(value.toPrecision(11)))
  return [
    round(result.estimates),
    round(result.standardErrors),
    round(result.differences),
    round(result.differenceStandardErrors),
  ]
}
