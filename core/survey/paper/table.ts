import { type Language, ProblemError, problem, textIn } from '#core/foundation'
import { type Choice, choicesOf, type InstrumentText, type Question, questionName } from '#core/instruments'
import { type Arranged, linesHeight, questionText, sum } from './arrange.ts'
import { linesOf, widestWord } from './measure.ts'
import { paperProblems } from './problems.ts'
import { boxSize, columnAir, contentArea, sizes } from './sheet.ts'
import type { TableItem } from './types.ts'

const { width: wide } = contentArea

/** What a table is made of. */
export interface TableParts {
  /** Printed number of the block; empty: none. */
  readonly number: string
  readonly lead: string
  readonly answerIf: string | null
  readonly rows: readonly { readonly question: Question; readonly number: string }[]
}

const rowNumberWidth = 8.5
/** Between a question's text and its first box. */
const textAir = 3
/** Least and greatest width of a column of the scale, and the steps between that are tried. */
const [leastColumn, mostColumn, columnStep] = [14.8, 20, 0.2]
/** Before what stands beside the scale. */
const apartGap = 3
/** Narrower no text may be. */
const leastText = 40

/**
 * Questions with the same choices as a table: rows with the text to the left, the scale on top. Its columns are as wide as
 * makes the table lowest: wide ones leave the questions more lines, narrow ones the scale.
 *
 * @throws problems 1832 where the choices differ, 1833 where there are too many of them.
 */
export function arrangeTable(parts: TableParts, language: Language): Arranged<TableItem> {
  const first = parts.rows[0]!.question
  const choices = choicesOf(first)
  if (
    parts.rows.some(
      ({ question }) => !sameChoices(choicesOf(question), choices) || question.type !== 'choice',
    )
  ) {
    throw new ProblemError(problem(paperProblems.unlikeRows, { block: parts.number || questionName(first) }))
  }
  let best: Arranged<TableItem> | null = null
  for (let step = leastColumn; step <= mostColumn; step += columnStep) {
    const table = tableWith(step, parts, choices, language)
    if (table.textWidth >= leastText && (!best || table.height < best.height)) best = table
  }
  if (!best) throw new ProblemError(problem(paperProblems.tooHigh, { question: questionName(first) }))
  return best
}

/** The table with columns of a width, or what the longest word of their heads needs. */
function tableWith(
  step: number,
  parts: TableParts,
  choices: readonly Choice[],
  language: Language,
): Arranged<TableItem> {
  const labels = choices.map(({ label }) => textIn(label, language))
  const least = labels.map((label) => widestWord(label, sizes.scale, 'semibold') + columnAir)
  // the steps of the scale are equally wide, and what stands beside it is as wide as it must be
  const scale = Math.max(step, ...least.filter((_, at) => !choices[at]!.apart))
  const columns = choices.map(({ code, apart }, at) => {
    const gap = apart && at > 0 && !choices[at - 1]!.apart ? apartGap : 0
    return { code, label: labels[at]!, gap, width: apart ? Math.max(step, least[at]!) : scale }
  })
  const numberWidth = parts.rows.some(({ number }) => number !== '') ? rowNumberWidth : 0
  const textWidth = wide - numberWidth - sum(columns.map(({ gap, width }) => gap + width))
  const { number, lead, answerIf } = parts
  const head = [answerIf ?? '', lead === '' ? '' : questionText(number, lead)].join(' ').trim()
  const leadLines = head === '' ? 0 : linesOf(head, sizes.text, numberWidth + textWidth - textAir, 'semibold')
  const labelLines = Math.max(
    ...columns.map(({ label, width }) => linesOf(label, sizes.scale, width - columnAir, 'semibold')),
  )
  const headHeight = Math.max(linesHeight(leadLines, sizes.text), linesHeight(labelLines, sizes.scale)) + 1.6
  const rows = parts.rows.map((row) => {
    const text = textIn(row.question.text, language)
    const lines = linesOf(text, sizes.text, textWidth - textAir)
    const height = Math.max(boxSize + 1.5, linesHeight(lines, sizes.text) + 1.5)
    return { question: row.question.code, number: row.number, text, height }
  })
  return {
    kind: 'table',
    number,
    lead,
    answerIf,
    continued: false,
    headHeight,
    numberWidth,
    textWidth,
    columns,
    rows,
    width: wide,
    height: headHeight + sum(rows.map(({ height }) => height)),
  }
}

function sameChoices(one: readonly Choice[], other: readonly Choice[]): boolean {
  const same = (a: InstrumentText, b: InstrumentText) => a.nb === b.nb && a.nn === b.nn && a.en === b.en
  return (
    one.length === other.length &&
    one.every(({ code, label }, at) => code === other[at]!.code && same(label, other[at]!.label))
  )
}
