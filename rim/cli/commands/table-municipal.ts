import type { ShownTable } from '#core/reports'
import { municipalSurveyReport } from '#core/reports'
import { type PlainTable, tableCsv, tableMarkdown, tableText } from '#rim/exports'
import type { Call, ExitCode } from '../command.ts'
import { municipalJob, refuseOptions } from './municipal-survey.ts'

/** Every table of the survey to the municipalities, as its workbook has them. */
export async function municipalTables(call: Call): Promise<ExitCode> {
  refuseOptions(call, ['report', 'against', 'against-instrument', 'municipality', 'group', 'list'])
  const models = municipalSurveyReport(await municipalJob(call, 'table'))
  const workbook = models.find(({ edition }) => edition === 'workbook')!
  const tables = workbook.sections.flatMap(({ nodes }) =>
    nodes.flatMap((node) => (node.type === 'table' ? [node.table] : [])),
  )
  const writers = { text: tableText, md: tableMarkdown, csv: tableCsv }
  const write = writers[call.option('format') as keyof typeof writers]
  call.terminal.out(
    call.json
      ? JSON.stringify(tables.flatMap(cellsOf), null, 1)
      : tables.map((table) => write(plain(table))).join('\n\n'),
  )
  return 0
}

function plain({ caption, corner, columns, rows, notes }: ShownTable): PlainTable {
  return {
    title: caption,
    head: [corner, ...columns.map(({ label, base }) => (base ? `${label} (${base})` : label))],
    rows: rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
    notes,
  }
}

/** A table's cells one by one: what is printed, and the unrounded number; null where a symbol stands. */
const cellsOf = ({ id, columns, rows }: ShownTable) =>
  rows.flatMap(({ label, role, cells }) =>
    role === 'heading'
      ? []
      : cells.map(({ text, value }, at) => ({
          table: id,
          row: label,
          column: columns[at]!.label,
          value,
          text,
        })),
  )
