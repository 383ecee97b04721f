import type { PrintedRow, PrintedTable, PrintedWave } from '#core/statistics'
import { backgroundVariables } from '#core/survey'
import type { PrintedSurveyTable } from './table.ts'
import { tables12to15 } from './tables-12-15.ts'
import { tables17to21 } from './tables-17-21.ts'
import { tables22to26 } from './tables-22-26.ts'

const marks: Readonly<Record<string, string>> = { '': '', '+': '▲', '-': '▼' }

/** `308 13 25 61+`: the number of answers, and percentages with their marks; `*`: not shown. */
function rowOf(variable: string, group: string, cell: string): PrintedRow {
  if (cell === '*') return { variable, group, n: null, percent: null, flag: null }
  const [n, ...shares] = cell.split(' ')
  return {
    variable,
    group,
    n: Number(n),
    percent: shares.map((share) => Number.parseInt(share, 10)),
    flag: shares.map((share) => marks[share.replace(/\d+/, '')]!),
  }
}

function tableOf({ number, lines }: PrintedSurveyTable): PrintedTable {
  const rows = lines.flatMap((line) => {
    const [code, cells] = line.split(': ') as [string, string]
    const groups = backgroundVariables.find((variable) => variable.code === code)?.groups
    return cells
      .split(' | ')
      .map((cell, at) => (groups ? rowOf(code, groups[at]!.code, cell) : rowOf('alle', everybodyGroup, cell)))
  })
  return { id: number, question: number, rows }
}

const everybodyGroup = 'all'

/** The 25 tables of appendix 2 that are known, with our codes of variables and groups; the line of everybody is `alle`. */
export const printedTables = (): readonly PrintedTable[] =>
  [...tables12to15, ...tables17to21, ...tables22to26].map(tableOf)

/** A wave of a question as it is kept here: `1095 11- 26 63+`. */
export function waveOf(cell: string): PrintedWave {
  const { n, percent, flag } = rowOf('', '', cell)
  return { n: n!, percent: percent!, flag: flag! }
}
