import { type Dataset, type KeyedCount, keyedPeople, keyedSum, type Rows } from '#core/dataset'
import { cellKeyRules, houseTable, noisyCount } from '#core/disclosure'
import { type Problem, ProblemError, problem } from '#core/foundation'
import { builderProblems } from './problems.ts'
import type { TableFilter, TableGroup } from './request.ts'
import { type ReadVariable, readVariable, rowsByChoice } from './variables.ts'

/** A filter with what it takes to try it on a row. */
export interface ReadFilter {
  readonly variable: ReadVariable
  /** The choices that pass, by position. */
  readonly passes: readonly number[]
}

/** @throws problems 1740, 1741 and 1748 for a variable or choice that does not exist, or no choice. */
export function readFilter(
  dataset: Dataset,
  group: TableGroup,
  { variable: code, choices }: TableFilter,
): ReadFilter {
  const variable = readVariable(dataset, group, code)
  if (choices.length === 0)
    throw new ProblemError(problem(builderProblems.emptyFilter, { variable: variable.label.nb }))
  if (variable.answers === 'several' && choices.length > 1)
    throw new ProblemError(problem(builderProblems.oneOfSeveral, { variable: variable.label.nb }))
  const passes = choices.map((choice) => {
    const at = variable.choices.findIndex((one) => one.code === choice)
    if (at < 0) {
      const known = variable.choices.map((one) => one.code).join(', ')
      throw new ProblemError(problem(builderProblems.unknownChoice, { variable: code, choice, known }))
    }
    return at
  })
  return { variable, passes }
}

/** The people of a place who pass all filters, and whether there are enough of them, and of those that each leaves out. */
export interface FilteredPeople {
  readonly rows: Rows
  /** Null: a table of them may be shown. */
  readonly refused: ProblemError | null
}

/**
 * Applies filters, and applies the rules on people: enough of them; of those who pass the other filters, enough left out by each
 * filter, and enough with each of its choices. Two tables that may be asked for and that one filter tells apart are then never
 * apart by a few people only. Only noisy counts decide, so a refusal tells no more than a count would.
 */
export function filteredPeople(
  filters: readonly ReadFilter[],
  people: Rows,
  keys: Uint32Array,
): FilteredPeople {
  const tests = filters.map(testOf)
  const everyone = (1 << tests.length) - 1
  const failed = filters.map((): KeyedCount => ({ count: 0, key: 0 }))
  const kept = new Uint32Array(people.length)
  let size = 0
  for (let i = 0; i < people.length; i++) {
    const row = people[i]!
    let passed = 0
    for (let at = 0; at < tests.length; at++) if (tests[at]!(row)) passed |= 1 << at
    if (passed === everyone) kept[size++] = row
    else {
      const lacking = everyone & ~passed
      // exactly one filter leaves this one out
      if ((lacking & (lacking - 1)) === 0) {
        const at = 31 - Math.clz32(lacking)
        failed[at] = keyedSum([failed[at]!, { count: 1, key: keys[row]! }])
      }
    }
  }
  const rows = tests.length === 0 ? people : kept.slice(0, size)
  const problems = [
    ...tooFew(filters, keyedPeople(rows, keys), failed),
    ...filters.flatMap((filter) => tooFewChosen(filter, rows, keys)),
  ]
  return { rows, refused: problems.length > 0 ? new ProblemError(...problems) : null }
}

const noisy = ({ count, key }: KeyedCount): number => noisyCount(count, key, houseTable)

/** Choices of a filter that few of the people have: with and without one of them, the tables would differ by those few. */
function tooFewChosen({ variable, passes }: ReadFilter, rows: Rows, keys: Uint32Array): Problem[] {
  if (passes.length < 2) return []
  const { minimumLeftOut } = cellKeyRules
  const lists = rowsByChoice(variable, rows)
  return passes
    .filter((at) => noisy(keyedPeople(lists[at]!, keys)) < minimumLeftOut)
    .map((at) =>
      problem(builderProblems.tooFewChosen, {
        variable: variable.label.nb,
        choice: variable.choices[at]!.label.nb,
        least: String(minimumLeftOut),
      }),
    )
}

function tooFew(
  filters: readonly ReadFilter[],
  people: KeyedCount,
  failed: readonly KeyedCount[],
): Problem[] {
  const { minimumPeople, minimumLeftOut } = cellKeyRules
  const problems = filters.flatMap(({ variable }, at) =>
    noisy(failed[at]!) < minimumLeftOut
      ? [
          problem(builderProblems.tooFewLeftOut, {
            variable: variable.label.nb,
            least: String(minimumLeftOut),
          }),
        ]
      : [],
  )
  if (noisy(people) < minimumPeople)
    problems.unshift(problem(builderProblems.tooFewPeople, { least: String(minimumPeople) }))
  return problems
}

function testOf({ variable: { membership }, passes }: ReadFilter): (row: number) => boolean {
  if (membership.kind === 'several') {
    const flags = passes.map((at) => membership.flags[at]!)
    return (row) => flags.some(({ data, is }) => data[row] === is)
  }
  const { data, choiceOf } = membership
  const passing = Uint8Array.from(choiceOf, (at) => (at >= 0 && passes.includes(at) ? 1 : 0))
  return (row) => passing[data[row]!] === 1
}
