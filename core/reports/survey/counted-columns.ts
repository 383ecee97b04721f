import { type ChoiceColumn, type Column, type Dataset, firstMissingCode, missingCodes } from '#core/dataset'
import { placedValues, type TableQuestion } from '#core/survey'

/** The column that holds a question's points. */
export const pointsCode = (question: string): string => `on_${question}`

/** The question's points, and `notAsked` for whoever is in no category: so that the base is those with an opinion. */
export function pointsColumn(dataset: Dataset, question: TableQuestion): ChoiceColumn {
  const placeOf = (choice: string): number => question.points.findIndex(({ code }) => code === choice)
  return {
    kind: 'choice',
    kindOfSource: 'derived',
    code: pointsCode(question.code),
    number: question.number,
    label: question.title,
    choices: question.points,
    data: placedValues(dataset, question, placeOf, missingCodes.notAsked),
  }
}

/** The column with `notAsked` for whoever left it open: its base is those who answered, as in the printed report. */
export function answeredColumn(column: Column): Column {
  const asked = (codes: Uint8Array): Uint8Array =>
    codes.map((code) => (code >= firstMissingCode ? missingCodes.notAsked : code))
  if (column.kind === 'choice') return { ...column, data: asked(column.data) }
  if (column.kind === 'flags') return { ...column, state: asked(column.state) }
  return column
}
