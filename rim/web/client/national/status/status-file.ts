import type { RoundAnswer } from '../../api/index.ts'
import { dayInOslo } from '../../words/dates.ts'
import type { Say } from '../../words/index.ts'
import type { StatusAnswer, StatusLine } from './answers.ts'
import { reportNames, stageNames } from './stages.ts'
import { columnNames } from './status-table.tsx'
import { csvOf } from './status-view.ts'

/** The lines that are shown, as a file for spreadsheets, saved by the browser. */
export function saveStatus(
  round: Pick<RoundAnswer, 'code'>,
  { counties }: StatusAnswer,
  lines: readonly StatusLine[],
  say: Say,
): void {
  const names = new Map(counties.map(({ number, name }) => [number, name]))
  const count = (value: number | null | undefined): string | number =>
    value === null || value === undefined ? '' : value < 0 ? say(columnNames.few) : value
  const {
    number,
    municipality,
    county,
    stage,
    units,
    drafts,
    complete,
    expected,
    submitted,
    release,
    report,
  } = columnNames
  const head = [
    number,
    municipality,
    county,
    stage,
    units,
    drafts,
    complete,
    expected,
    submitted,
    release,
    report,
  ]
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
  const file = new Blob([csvOf([head.map((text) => say(text)), ...rows])], { type: 'text/csv;charset=utf-8' })
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = `status-${round.code}.csv`
  link.click()
  URL.revokeObjectURL(address)
}
