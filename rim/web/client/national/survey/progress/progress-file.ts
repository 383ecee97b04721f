import { saveFile } from '../../../figures/save-file.ts'
import { fewText } from '../../../words/counts.ts'
import type { Say } from '../../../words/index.ts'
import { csvOf } from '../../status/status-view.ts'
import type { SampleAnswer, WaveAnswer } from '../answers.ts'
import { regionName, sizeName } from '../survey-words.ts'
import type { ProgressLine } from './answers.ts'
import { columnNames } from './progress-table.tsx'
import { standingNames } from './standing-words.ts'

const columns = [
  'code',
  'name',
  'region',
  'size',
  'standing',
  'services',
  'copies',
  'handedOut',
  'declined',
  'finished',
  'target',
  'recipients',
] as const

/** The lines that are shown, as a file for spreadsheets. Answers as they are told: in steps of five and more. */
export function saveProgress(
  { year }: Pick<WaveAnswer, 'year'>,
  lines: readonly ProgressLine[],
  regions: SampleAnswer['regions'],
  say: Say,
): void {
  const rows = lines.map(({ taking, name, standing, services, copies, coverage, recipients }) => [
    taking.district ?? taking.municipality,
    name,
    say(regionName(regions, taking.region)),
    say(sizeName(taking.sizeClass)),
    say(standingNames[standing]),
    services.joined,
    copies,
    coverage.handedOut,
    coverage.declined,
    taking.answer !== 'accepted' ? '' : coverage.finished === 0 ? say(fewText) : coverage.finished,
    coverage.target ?? '',
    recipients ?? '',
  ])
  saveFile(
    `datainnsamling-${year}.csv`,
    'text/csv',
    csvOf([columns.map((column) => say(columnNames[column])), ...rows]),
  )
}
