import {
  type AxisItem,
  type ChoiceColumn,
  columnOf,
  type Dataset,
  type FlagsColumn,
  missingCodes,
  type RowSpec,
  unansweredRow,
} from '#core/dataset'
import { type LocalText, ProblemError, problem } from '#core/foundation'
import {
  type Chapter,
  type MainGroup,
  type StandardTable,
  standardTables,
  tableForGroup,
} from '#core/mapping'
import { builderProblems } from './problems.ts'
import type { TableGroup } from './request.ts'

/** A variable that tables are put together of: the data dictionary's entry. */
export interface BuilderVariable {
  readonly code: string
  readonly label: LocalText
  readonly chapter: Chapter
  /** `several`: one person may have several of its choices, and they may add up to more than 100 %. */
  readonly answers: 'one' | 'several'
  readonly choices: readonly AxisItem[]
  /** The rounds whose form has the question; null: all. */
  readonly rounds: readonly string[] | null
  /** Whether only some are asked: percentages are then of those. */
  readonly ofAsked: boolean
  readonly note: LocalText | null
}

/** How a person's choices are found: a row per byte of a column, or a column of its own for each choice. */
type Membership =
  | {
      readonly kind: 'one'
      readonly data: Uint8Array
      /** By byte: the choice's position, -1: none. */
      readonly choiceOf: Int16Array
    }
  | {
      readonly kind: 'several'
      /** By choice; the byte is compared with `is`. */
      readonly flags: readonly { readonly data: Uint8Array; readonly is: number }[]
    }

/** A variable with what it takes to count it. */
export interface ReadVariable extends BuilderVariable {
  readonly column: ChoiceColumn | FlagsColumn
  readonly membership: Membership
  /** Those who were not asked: the byte of `column` that says so is `missingCodes.notAsked`. */
  readonly asked: Uint8Array
  /** By choice code: the first round whose form has it. */
  readonly since: Readonly<Record<string, string>>
}

const groupVariable: StandardTable = {
  id: 'group',
  title: { nb: 'Hovedgruppe', nn: 'Hovudgruppe', en: 'Main group' },
  chapter: 'scope',
  column: 'group',
  base: 'population',
  groups: ['substance', 'mental'],
}

/** All variables of a group of people, in the order of the reports. Of everybody: those that are asked of both groups too. */
export function builderVariables(dataset: Dataset, group: TableGroup): BuilderVariable[] {
  return specsOf(group).map((spec) => {
    const { column: _, membership: __, asked: ___, since: ____, ...told } = read(dataset, spec)
    return told
  })
}

function specsOf(group: TableGroup): StandardTable[] {
  const all = [groupVariable, ...standardTables]
  if (group === 'all') return all.filter(({ groups }) => groups.length === 2)
  return all
    .filter(({ id, groups }) => id !== groupVariable.id && groups.includes(group))
    .map((spec) => tableForGroup(spec, group as MainGroup))
}

/** A variable by code. @throws problem 1740 where the group has none such. */
export function readVariable(dataset: Dataset, group: TableGroup, code: string): ReadVariable {
  const specs = specsOf(group)
  const spec = specs.find(({ id }) => id === code)
  if (!spec) {
    const known = specs.map(({ id }) => id).join(', ')
    throw new ProblemError(problem(builderProblems.unknownVariable, { variable: code, known }))
  }
  return read(dataset, spec)
}

function read(dataset: Dataset, spec: StandardTable): ReadVariable {
  const found = dataset.columns.get(spec.column)
  const column =
    found?.kind === 'flags'
      ? columnOf(dataset, spec.column, 'flags')
      : columnOf(dataset, spec.column, 'choice')
  const rows: readonly RowSpec[] =
    spec.rows ?? column.choices.map(({ code, label }) => ({ code, label, choices: [code] }))
  const { choices, membership } =
    column.kind === 'choice' ? ofChoice(column, spec, rows) : ofFlags(column, spec, rows)
  return {
    code: spec.id,
    label: spec.title,
    chapter: spec.chapter,
    answers: column.kind === 'choice' ? 'one' : 'several',
    choices,
    rounds: column.rounds ?? null,
    ofAsked: spec.base === 'asked',
    note: spec.note ?? null,
    column,
    membership,
    asked: column.kind === 'choice' ? column.data : column.state,
    since: spec.since ?? {},
  }
}

type Counted = Pick<ReadVariable, 'choices' | 'membership'>

function ofChoice(column: ChoiceColumn, spec: StandardTable, rows: readonly RowSpec[]): Counted {
  const choiceOf = new Int16Array(256).fill(-1)
  const position = new Map(column.choices.map(({ code }, at) => [code, at]))
  const choices: AxisItem[] = rows.map(({ code, label, choices: of }, at) => {
    for (const choice of of) choiceOf[position.get(choice)!] = at
    return { code, label }
  })
  if (spec.unknownRow) {
    choiceOf[missingCodes.unknown] = choices.length
    choices.push({ code: 'unknown', label: spec.unknownRow })
  }
  if (column.choices.every((_, at) => choiceOf[at]! >= 0)) {
    choiceOf[missingCodes.blank] = choices.length
    choiceOf[missingCodes.refused] = choices.length
    choices.push(unansweredRow)
  }
  return { choices, membership: { kind: 'one', data: column.data, choiceOf } }
}

function ofFlags(column: FlagsColumn, spec: StandardTable, rows: readonly RowSpec[]): Counted {
  const position = new Map(column.choices.map(({ code }, at) => [code, at]))
  const choices: AxisItem[] = rows.map(({ code, label }) => ({ code, label }))
  const flags = rows.map(({ choices: [choice] }) => ({ data: column.flags[position.get(choice!)!]!, is: 1 }))
  if (spec.unknownRow) {
    choices.push({ code: 'unknown', label: spec.unknownRow })
    flags.push({ data: column.state, is: missingCodes.unknown })
  }
  return { choices, membership: { kind: 'several', flags } }
}

/** The people of some rows by their choice; with several answers a person can be in several lists. */
export function rowsByChoice({ choices, membership }: ReadVariable, rows: Uint32Array): Uint32Array[] {
  if (membership.kind === 'several') {
    return membership.flags.map(({ data, is }) => rows.filter((row) => data[row] === is))
  }
  const { data, choiceOf } = membership
  const sizes = new Uint32Array(choices.length)
  for (let i = 0; i < rows.length; i++) {
    const at = choiceOf[data[rows[i]!]!]!
    if (at >= 0) sizes[at]!++
  }
  const lists = Array.from(sizes, (size) => new Uint32Array(size))
  sizes.fill(0)
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    const at = choiceOf[data[row]!]!
    if (at >= 0) lists[at]![sizes[at]!++] = row
  }
  return lists
}
