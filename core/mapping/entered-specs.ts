import { type AxisItem, type Dataset, datasetFromRegistrations, frequencyTable } from '#core/dataset'
import { type LocalText, remember } from '#core/foundation'
import { type Instrument, type Question, questionOf } from '#core/instruments'
import { categories, type MainGroup } from './category.ts'
import { deriveColumns } from './derive.ts'
import { type Chapter, type StandardTable, standardTables, tableForGroup } from './standard-tables.ts'

/** A table that a municipality without registrations can enter, as its form. */
export interface EnteredSpec {
  readonly group: MainGroup
  /** Id of the standard table, or `young` for 16 and 17 years. */
  readonly table: string
  readonly chapter: Chapter | 'young'
  readonly title: LocalText
  readonly note: LocalText | null
  /** `single`: each person stands in one row; `some`: the row is some of them; `multiple`: anybody can stand in several rows. */
  readonly kind: 'single' | 'some' | 'multiple'
  /** How many it is about: entered with it (`own`, or `asked` where not everybody was), or everybody in the group. */
  readonly base: 'own' | 'asked' | 'everyone'
  readonly rows: readonly (AxisItem & {
    /** Whoever stands here stands in no other row. */
    readonly alone: boolean
  })[]
  /** Whether nothing can be submitted without it. */
  readonly required: boolean
}

/** What has been entered of a table. */
export interface EnteredTable {
  readonly group: MainGroup
  readonly table: string
  /** Null: not entered yet. */
  readonly base: number | null
  /** By row; a row that is not entered yet is left out. */
  readonly counts: Readonly<Record<string, number>>
}

/** The one of a group and table; undefined where there is none such. */
export const enteredTable = <T extends Pick<EnteredTable, 'group' | 'table'>>(
  all: readonly T[],
  group: string,
  table: string,
): T | undefined => all.find((one) => one.group === group && one.table === table)

/** The rows of a table that say nothing of what was chosen. */
const withoutAnswer = ['unknown', 'unanswered']

/** A dataset of nobody, with every column that the forms have: what tables look like before anybody is counted. */
export function emptyDataset(versions: readonly Instrument[], synthetic: boolean): Dataset {
  return deriveColumns(datasetFromRegistrations([], versions, { synthetic }))
}

/**
 * The tables that can be entered for a group, in the order of the report.
 *
 * @param versions all versions of the form in use, oldest first; the round's own among them.
 * @param instrument the round's own: what it does not ask is not entered.
 */
export function enteredSpecs(
  versions: readonly Instrument[],
  instrument: Instrument,
  group: MainGroup,
): readonly EnteredSpec[] {
  const key = `${versions.map(({ id }) => id).join(' ')} ${group}`
  return remember(
    remember(known, instrument, () => new Map<string, readonly EnteredSpec[]>()),
    key,
    () => makeSpecs(versions, instrument, group),
  )
}

/** Forms are frozen, so what is made of them is kept with them. */
const known = new WeakMap<Instrument, Map<string, readonly EnteredSpec[]>>()

function makeSpecs(
  versions: readonly Instrument[],
  instrument: Instrument,
  group: MainGroup,
): readonly EnteredSpec[] {
  const dataset = emptyDataset(versions, false)
  const asked = (spec: StandardTable): boolean =>
    dataset.columns.get(spec.column)?.kindOfSource !== 'question' ||
    questionOf(instrument, spec.column) !== undefined
  return [
    ...standardTables
      .filter((spec) => spec.groups.includes(group) && asked(spec))
      .map((spec) => specOf(dataset, instrument, spec, group)),
    youngSpec(group),
  ]
}

function specOf(
  dataset: Dataset,
  instrument: Instrument,
  spec: StandardTable,
  group: MainGroup,
): EnteredSpec {
  const nobody = { code: 'own', label: spec.title, rows: new Uint32Array(0) }
  const { shape, rows, pieces } = frequencyTable(dataset, tableForGroup(spec, group), [nobody])
  const isCategory = spec.id === 'category'
  const question = questionOf(instrument, spec.column)
  // choices that only other versions have stand in everybody's tables, and are entered by nobody
  const known = question && 'choices' in question ? new Set(question.choices.map(({ code }) => code)) : null
  const offered = (row: number): boolean =>
    known === null || pieces[row]!.some(({ choice }) => choice.startsWith('(') || known.has(choice))
  const multiple = shape === 'multiple'
  const covers = isCategory || spec.id === 'age_band' || rows.some(({ code }) => code === 'unanswered')
  const alone = choicesAlone(question)
  return {
    group,
    table: spec.id,
    chapter: spec.chapter,
    title: spec.title,
    note: spec.note ?? null,
    // a table of "yes" alone leaves the others out; the bands of age leave out the young, who are not among the adults
    kind: multiple ? 'multiple' : covers ? 'single' : 'some',
    base: isCategory ? 'own' : spec.base === 'asked' ? 'asked' : 'everyone',
    rows: rows
      // whoever is in the group has a category
      .filter(({ code }, row) => offered(row) && !(isCategory && code === 'unanswered'))
      .map(({ code, label }) => ({
        code,
        label,
        alone: !multiple || withoutAnswer.includes(code) || alone.has(code),
      })),
    required: isCategory,
  }
}

const choicesAlone = (question: Question | undefined): ReadonlySet<string> =>
  new Set(
    question?.type === 'multi'
      ? question.choices.filter(({ exclusive }) => exclusive === true).map(({ code }) => code)
      : [],
  )

const youngSpec = (group: MainGroup): EnteredSpec => ({
  group,
  table: 'young',
  chapter: 'young',
  title: { nb: 'Mottakere på 16 og 17 år', nn: 'Mottakarar på 16 og 17 år' },
  note: {
    nb: 'De unge regnes ikke med i noen av de andre tabellene.',
    nn: 'Dei unge blir ikkje rekna med i nokon av dei andre tabellane.',
  },
  kind: 'single',
  base: 'own',
  rows: categories
    .filter((category) => category.group === group)
    .map(({ code, label }) => ({ code, label, alone: true })),
  required: false,
})
