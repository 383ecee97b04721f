import {
  choiceColumn,
  type Dataset,
  flagsColumn,
  missingCodes,
  type RawFrequencyTable,
  roundsAsked,
} from '#core/dataset'

/**
 * Tells for each person whether they stand in a row of a counted table: 1, or 0; NaN where they are not in its base.
 *
 * @param table as `frequencyTable` made it from the same dataset.
 */
export function createMembership(
  dataset: Dataset,
  table: RawFrequencyTable,
): (row: number, person: number) => number {
  const column = dataset.columns.get(table.question)!
  const round = choiceColumn(dataset, 'round').data
  const inForm = roundsAsked(dataset, column)
  const state =
    table.shape === 'partition'
      ? choiceColumn(dataset, column.code).data
      : flagsColumn(dataset, column.code).state
  const inBase = (person: number): boolean =>
    inForm[round[person]!] === 1 && !(table.ofAsked && state[person] === missingCodes.notAsked)
  const tests = table.pieces.map((pieces) => pieces.map(({ choice }) => holds(dataset, table, choice, state)))
  return (row, person) => (inBase(person) ? Number(tests[row]!.some((test) => test(person))) : Number.NaN)
}

/** Whether a person has one choice, or one of the missing answers that tables name in brackets. */
function holds(
  dataset: Dataset,
  { question, shape }: RawFrequencyTable,
  choice: string,
  state: Uint8Array,
): (person: number) => boolean {
  if (choice === '(unknown)') return (person) => state[person] === missingCodes.unknown
  if (choice === '(unanswered)') {
    return (person) => state[person] === missingCodes.blank || state[person] === missingCodes.refused
  }
  if (shape === 'partition') {
    const { choices } = choiceColumn(dataset, question)
    const at = choices.findIndex(({ code }) => code === choice)
    return (person) => state[person] === at
  }
  const { choices, flags } = flagsColumn(dataset, question)
  const flag = flags[choices.findIndex(({ code }) => code === choice)]!
  return (person) => flag[person] === 1
}
