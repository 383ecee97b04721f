import { type Problem, problem } from '#core/foundation'
import { categories, type MainGroup } from './category.ts'
import { enteredProblems } from './entered-problems.ts'
import { type EnteredSpec, type EnteredTable, enteredTable } from './entered-specs.ts'
import { standardTable } from './standard-tables.ts'

/** Something wrong with an entered table, and the row it is wrong in; null: the table as a whole. */
export interface EnteredFault {
  readonly group: MainGroup
  readonly table: string
  readonly row: string | null
  readonly problem: Problem
  /** What fills the text in words of their own language: a table's title, a row's label. */
  readonly names: Readonly<Record<string, { readonly nb: string; readonly nn: string }>>
}

/** `empty`: nothing is entered; `begun`: something lacks; `wrong`: something does not fit; `ready`: it adds up. */
export type EnteredState = 'empty' | 'begun' | 'wrong' | 'ready'

/** Everything entered in a round: the forms, and what stands in them. */
export interface EnteredNumbers {
  readonly specs: readonly EnteredSpec[]
  readonly tables: readonly EnteredTable[]
}

/** Rows that hold some of those in a row of another table, besides what the standard tables say of themselves. */
const parts = [
  { table: 'pregnant', of: { table: 'sex', row: 'female' } },
  { table: 'children_contact', of: { table: 'own_children', row: 'own_children' } },
] as const

/** How many a table is about; null where that is not entered yet. */
export function enteredBase({ tables }: EnteredNumbers, spec: EnteredSpec): number | null {
  const own = enteredTable(tables, spec.group, spec.table)
  if (spec.base !== 'everyone') return own?.base ?? null
  return enteredTable(tables, spec.group, 'category')?.base ?? null
}

/** The sum of what stands in the rows. */
export const enteredSum = ({ counts }: Pick<EnteredTable, 'counts'>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

/** Whether everything that the form asks for is there, right or wrong. */
function isComplete(numbers: EnteredNumbers, spec: EnteredSpec): boolean {
  const own = enteredTable(numbers.tables, spec.group, spec.table)
  return (
    own !== undefined &&
    enteredBase(numbers, spec) !== null &&
    spec.rows.every(({ code }) => own.counts[code] !== undefined)
  )
}

const isEmpty = (own: EnteredTable | undefined): boolean =>
  own === undefined || (own.base === null && Object.keys(own.counts).length === 0)

/** The state of one table, from the faults of all. */
export function enteredState(
  numbers: EnteredNumbers,
  spec: EnteredSpec,
  faults: readonly EnteredFault[],
): EnteredState {
  if (isEmpty(enteredTable(numbers.tables, spec.group, spec.table))) return 'empty'
  const mine = faults.filter(({ group, table }) => group === spec.group && table === spec.table)
  if (mine.some(({ problem: { severity } }) => severity === 'error')) return 'wrong'
  return isComplete(numbers, spec) ? 'ready' : 'begun'
}

/** Everything that does not fit, within tables and between them. What is not entered yet is nothing wrong. */
export function enteredFaults(numbers: EnteredNumbers): EnteredFault[] {
  return numbers.specs.flatMap((spec) => {
    const own = enteredTable(numbers.tables, spec.group, spec.table)
    if (!own || isEmpty(own)) return []
    const base = enteredBase(numbers, spec)
    if (base === null && spec.base === 'everyone') return [fault(spec, null, enteredProblems.nothingYet, {})]
    return [
      ...(base === null ? [] : within(numbers, spec, own, base)),
      ...routed(numbers, spec, base),
      ...partsOf(numbers, spec, own),
      ...byCategory(numbers, spec, own),
    ]
  })
}

function fault(
  { group, table }: EnteredSpec,
  row: string | null,
  kind: (typeof enteredProblems)[keyof typeof enteredProblems],
  details: Readonly<Record<string, number>>,
  names: EnteredFault['names'] = {},
): EnteredFault {
  return { group, table, row, problem: problem(kind, details), names }
}

function within(numbers: EnteredNumbers, spec: EnteredSpec, own: EnteredTable, base: number): EnteredFault[] {
  const of = (code: string): number => own.counts[code] ?? 0
  if (spec.kind === 'single') {
    const sum = enteredSum(own)
    // what is still to be entered can only make it more
    const wrong = isComplete(numbers, spec) ? sum !== base : sum > base
    return wrong
      ? [fault(spec, null, enteredProblems.sum, { sum, base, difference: Math.abs(base - sum) })]
      : []
  }
  return spec.rows.flatMap(({ code }) => {
    // whoever stands in a row that is answered alone can stand in no other
    const elsewhere = spec.rows.filter((row) => spec.kind === 'multiple' && row.alone && row.code !== code)
    const most = Math.max(0, base - elsewhere.reduce((sum, row) => sum + of(row.code), 0))
    return of(code) > most ? [fault(spec, code, enteredProblems.tooMany, { most })] : []
  })
}

/** Those asked must be as many as another table says. */
function routed(numbers: EnteredNumbers, spec: EnteredSpec, base: number | null): EnteredFault[] {
  const by = standardTable(spec.table)?.routedBy
  if (!by || base === null) return []
  const source = enteredTable(numbers.specs, spec.group, by.table)
  const count = enteredTable(numbers.tables, spec.group, by.table)?.counts[by.row]
  const everyone = source && enteredBase(numbers, source)
  if (!source || count === undefined || everyone === null || everyone === undefined) return []
  const expected = by.whether === 'in' ? count : everyone - count
  if (base === expected) return []
  return [fault(spec, null, enteredProblems.otherBase, { base, expected }, { table: source.title })]
}

/** Rows that hold some of those in a row elsewhere: none of them more than it, and it no more than all of them. */
function partsOf(numbers: EnteredNumbers, spec: EnteredSpec, own: EnteredTable): EnteredFault[] {
  const standard = standardTable(spec.table)?.within
  const more = parts.filter(({ table }) => table === spec.table).map(({ of }) => of)
  return [...(standard ? [standard] : []), ...more].flatMap((whole) => {
    const source = enteredTable(numbers.specs, spec.group, whole.table)
    const total = enteredTable(numbers.tables, spec.group, whole.table)?.counts[whole.row]
    const label = source?.rows.find(({ code }) => code === whole.row)?.label
    if (!source || !label || total === undefined) return []
    const only = 'rows' in whole ? whole.rows : undefined
    const isWhole = (code: string): boolean => whole.table === spec.table && whole.row === code
    const rows = spec.rows.filter(
      ({ code }) => code !== 'unknown' && !isWhole(code) && (only === undefined || only.includes(code)),
    )
    const names = { row: label, table: source.title }
    const over = rows.flatMap(({ code }) =>
      (own.counts[code] ?? 0) > total
        ? [fault(spec, code, enteredProblems.outsideTotal, { most: total }, names)]
        : [],
    )
    const most = rows.reduce((sum, { code }) => sum + (own.counts[code] ?? 0), 0)
    const all = rows.every(({ code }) => own.counts[code] !== undefined)
    // not everybody in a whole need be in one of these parts
    const covers = standard === whole || spec.table === 'children_contact'
    const under = all && covers && total > most
    return [
      ...over,
      ...(under ? [fault(spec, null, enteredProblems.totalTooLarge, { total, most }, names)] : []),
    ]
  })
}

/** With mental problems alone the colour of mental health is the category; substance problems alone have it green. */
function byCategory(numbers: EnteredNumbers, spec: EnteredSpec, own: EnteredTable): EnteredFault[] {
  if (spec.table !== 'mental_health') return []
  const counted = enteredTable(numbers.tables, spec.group, 'category')?.counts
  const label = (code: string) => categories.find((category) => category.code === code)!.label
  const differs = (colour: string, category: string, exact: boolean): EnteredFault[] => {
    const [count, expected] = [own.counts[colour], counted?.[category]]
    if (count === undefined || expected === undefined) return []
    if (exact ? count === expected : count >= expected) return []
    return [fault(spec, colour, enteredProblems.otherCategory, { expected }, { row: label(category) })]
  }
  return spec.group === 'substance'
    ? differs('green', 'substance_only', false)
    : [
        ...differs('green', 'mental_milder', true),
        ...differs('yellow', 'mental_moderate', true),
        ...differs('red', 'mental_severe', true),
      ]
}
