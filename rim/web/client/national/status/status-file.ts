import type { RoundAnswer } from '../../api/index.ts'
import { saveFile } from '../../figures/save-file.ts'
import { fewText } from '../../words/counts.ts'
import { dayInOslo } from '../../words/dates.ts'
import type { Say } from '../../words/index.ts'
import type { StatusAnswer, StatusLine } from './answers.ts'
import { reportNames, stageNames } from './stages.ts'
import { columnNames } from './status-table.tsx'
import { csvOf } from './status-view.ts'

const columns = [
  'number',
  'municipality',
  'county',
  'stage',
  'units',
  'drafts',
  'complete',
  'expected',
  'submitted',
  'release',
  'report',
] as const

/** The lines that are shown, as a file for spreadsheets, saved by the browser. */
export function saveStatus(
  round: Pick<RoundAnswer, 'code'>,
  { counties }: StatusAnswer,
  lines: readonly StatusLine[],
  say: Say,
): void {
  const names = new Map(counties.map(({ number, name }) => [number, name]))
  const count = (value: number | null | undefined): string | number =>
    value === null || value === undefined ? '' : value < 0 ? say(fewText) : value
  const head = columns.map((column) => say(columnNames[column]))
  const rows = lines.map((line) => [
    line.municipality,
    line.name,
    names.get(line.county) ?? line.county,
    say(stageNames[line.stage]),
    count(line.taking?.units),
    count(line.taking?.drafts),
    count(line.taking?.complete),
    count(line.taking?.expected),
    line.taking?.submittedAt ? dayInOslo(new Date(line.taking.submittedAt)) : '',
    count(line.taking?.release),
    line.report ? say(reportNames[line.report]) : '',
  ])
  saveFile(`status-${round.code}.csv`, 'text/csv', csvOf([head, ...rows]))
}
