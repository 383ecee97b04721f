import type { SafeFrequencyTable } from '#core/disclosure'
import { type NumberFormat, sayIn, sizeClasses, textIn } from '#core/foundation'
import type { ShownCell, ShownRow, ShownTable } from '../model.ts'
import { baseText, provenanceLines, shownCell, usesSymbols } from '../show.ts'
import { type ChangeRow, leastMunicipalities, type SampleTables } from './changes.ts'
import type { SampleRelease } from './sample-release.ts'
import { overTimeWords as words } from './words.ts'

type Form = 'nb' | 'nn'

/** What the chapter's nodes are made of. */
export interface Context {
  readonly release: SampleRelease
  readonly tables: SampleTables
  readonly form: Form
}

/** Table 14: municipalities and recipients by size class. */
export function sizesTable({ release, tables, form }: Context): ShownTable {
  const { sample } = release
  const { sizes } = tables
  const say = sayIn(form)
  const rows = sizeClasses.map(({ code, label }): ShownRow => {
    const at = sizes.rows.findIndex((row) => row.code === code)
    const members = sample.municipalities.filter(({ sizeClass }) => sizeClass.code === code).length
    const recipients = sizes.cells[at]!.map(({ count }) => shownCell(count, 'count', form))
    return { label: textIn(label, form), role: 'normal', cells: [counted(members, form), ...recipients] }
  })
  const bases = sizes.columns.map(({ base }) => shownCell(base, 'count', form))
  const total: ShownRow = {
    label: say(words.inTotal),
    role: 'total',
    cells: [counted(sample.municipalities.length, form), ...bases],
  }
  const heads = [
    say(words.municipalities),
    ...[sample.from, sample.to].map((year) => say(words.recipients, { year })),
  ]
  return {
    id: 'over_time_sizes',
    caption: captionOf(release, form, say(words.sizes)),
    corner: say(words.sizes),
    columnGroups: [],
    columns: heads.map((label) => ({ label, base: null })),
    rows: [...rows, total],
    notes: notesOf(sizes, [...rows, total], form),
  }
}

const counted = (value: number, form: Form): ShownCell => shownCell({ value }, 'count', form)

const captionOf = ({ sample }: SampleRelease, form: Form, title: string): string =>
  sayIn(form)(words.caption, { title, from: sample.from, to: sample.to })

export function notesOf(
  table: SafeFrequencyTable,
  rows: readonly ShownRow[],
  form: Form,
  more: readonly string[] = [],
): string[] {
  const parts = [{ provenance: table.provenance, base: table.columns.at(-1)!.base }]
  const options = { multiple: table.shape === 'multiple', symbols: usesSymbols(rows) }
  return [...provenanceLines(parts, options, form), ...more]
}

/** Both shares, the change and its interval: the cells of one row. */
const changeCells = (row: ChangeRow, form: Form, format: NumberFormat = 'percent1'): ShownCell[] => [
  ...[row.from, row.to].map((value) => shownCell(value, format, form)),
  ...[row.clustered.change, row.clustered.low, row.clustered.high].map((value) =>
    shownCell(value, 'decimal1', form),
  ),
]

/** A table of changes, a row each. */
export function changeTable(
  { release, form }: Context,
  about: { readonly id: string; readonly title: string; readonly corner: string },
  lines: readonly { readonly label: string; readonly row: ChangeRow }[],
  source: SafeFrequencyTable,
): ShownTable {
  const say = sayIn(form)
  const { sample } = release
  const rows = lines.map(
    ({ label, row }): ShownRow => ({ label, role: 'normal', cells: changeCells(row, form) }),
  )
  const few = sample.municipalities.length < leastMunicipalities
  const unit = say(
    few ? words.fewMunicipalities : words.changeUnit,
    few ? { least: String(leastMunicipalities) } : {},
  )
  return {
    id: about.id,
    caption: captionOf(release, form, about.title),
    corner: about.corner,
    columnGroups: [],
    columns: [
      ...[sample.from, sample.to].map((label, at) => ({
        label,
        base: baseText(source.columns[at]!.base, form),
      })),
      ...[words.change, words.low, words.high].map((one) => ({ label: say(one), base: null })),
    ],
    rows,
    notes: notesOf(source, rows, form, [unit]),
  }
}

/** Mean age in years and mean index in points. */
export function meansTable({ release, tables, form }: Context): ShownTable {
  const say = sayIn(form)
  const { from, to } = release.sample
  const means = [...tables.means.values()]
  const rows = means.map(
    ({ row }): ShownRow => ({
      label: textIn(row.label, form),
      role: 'normal',
      cells: changeCells(row, form, 'decimal1'),
    }),
  )
  const { table } = means[0]!
  const provenance = { ...table.provenance, notes: means.flatMap((one) => one.table.provenance.notes) }
  const bases = table.cells[0]!.map(({ n }) => n)
  return {
    id: 'over_time_means',
    caption: captionOf(release, form, say(words.means)),
    corner: say(words.measure),
    columnGroups: [],
    columns: [
      ...[from, to].map((label, at) => ({ label, base: baseText(bases[at]!, form) })),
      ...[words.change, words.low, words.high].map((one) => ({ label: say(one), base: null })),
    ],
    rows,
    notes: provenanceLines(
      [{ provenance, base: bases[1]! }],
      { multiple: false, symbols: usesSymbols(rows) },
      form,
    ),
  }
}
