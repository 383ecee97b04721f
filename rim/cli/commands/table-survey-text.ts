import { formatNumber, type Language } from '#core/foundation'
import type { DifferenceFlag } from '#core/statistics'
import type { TableQuestion } from '#core/survey'
import type { PlainTable } from '#rim/exports'
import type { GroupRow, QuestionRow, WaveRow } from './table-survey-rows.ts'

/** What stands in a text table where a number is not shown (Statistics Norway's symbol). */
const withheld = ':'
const marks = { higher: ' ▲', lower: ' ▼' } as const

const words = {
  nb: {
    note: 'Prosent. ▲ ▼: feilmarginen overlapper ikke med de andres. «:» vises ikke.',
    waves: 'Prosent. ▲ ▼: feilmarginen overlapper ikke med målingen før. «:» vises ikke.',
    before: 'før',
    now: 'nå',
    changed: 'Endret ordlyd; forskjeller må tolkes med varsomhet.',
    count: 'antall',
    percent: 'prosent',
  },
  nn: {
    note: 'Prosent. ▲ ▼: feilmarginen overlappar ikkje med dei andre sin. «:» blir ikkje vist.',
    waves: 'Prosent. ▲ ▼: feilmarginen overlappar ikkje med målinga før. «:» blir ikkje vist.',
    before: 'før',
    now: 'no',
    changed: 'Endra ordlyd; skilnader må tolkast varsamt.',
    count: 'tal',
    percent: 'prosent',
  },
  en: {
    note: 'Per cent. ▲ ▼: the margin of error does not overlap with that of the others. ":" is not shown.',
    waves: 'Per cent. ▲ ▼: the margin of error does not overlap with the wave before. ":" is not shown.',
    before: 'before',
    now: 'now',
    changed: 'Changed wording; read differences with care.',
    count: 'count',
    percent: 'per cent',
  },
} as const

/** A question by groups, for a terminal. */
export function groupsText(
  question: TableQuestion,
  rows: readonly GroupRow[],
  policy: string,
  language: Language,
): PlainTable {
  const text = texts(language)
  return {
    title: `${question.number} ${question.title.nb}`,
    head: ['', '', 'n', ...question.categories.map(({ label }) => label.nb)],
    rows: rows.map(({ variable, group, n, cells }, at) => [
      rows[at - 1]?.variable === variable ? '' : variable,
      group,
      text.count(n),
      ...cells.map(({ percent, flag }) => text.percent(percent, flag)),
    ]),
    notes: [words[language].note, policy],
  }
}

/** A question in two waves, for a terminal. */
export function wavesText(
  question: TableQuestion,
  row: WaveRow,
  policy: string,
  language: Language,
): PlainTable {
  const text = texts(language)
  const say = words[language]
  return {
    title: `${question.number} ${question.title.nb}`,
    head: ['', 'n', ...question.categories.map(({ label }) => label.nb)],
    rows: [
      [
        say.before,
        text.count(row.nBefore),
        ...row.cells.map(({ percentBefore }) => text.percent(percentBefore, null)),
      ],
      [say.now, text.count(row.n), ...row.cells.map(({ percent, flag }) => text.percent(percent, flag))],
    ],
    notes: [say.waves, ...(row.changedWording ? [say.changed] : []), policy],
  }
}

/** A question in all, for a terminal: categories, then points. */
export function questionText(row: QuestionRow, policy: string, language: Language): PlainTable {
  const text = texts(language)
  const say = words[language]
  const line = ({ category, count, percent }: QuestionRow['cells'][number]): readonly string[] => [
    category,
    text.count(count),
    text.percent(percent, null),
  ]
  // on some scales every point is a category
  const same = row.points.map(({ category }) => category).join() === row.cells.map((c) => c.category).join()
  return {
    title: `${row.question} ${row.title}`,
    head: ['', say.count, say.percent],
    rows: [
      ...row.cells.map(line),
      ...(same ? [] : [['', '', ''], ...row.points.map(line), ['', '', '']]),
      ['n', text.count(row.n), ''],
    ],
    notes: [policy],
  }
}

const texts = (language: Language) => ({
  count: (count: number | null): string =>
    count === null ? withheld : formatNumber(count, 'count', language),
  percent: (percent: number | null, flag: DifferenceFlag): string =>
    percent === null
      ? withheld
      : `${formatNumber(percent, 'count', language)}${flag === null ? '  ' : marks[flag]}`,
})
