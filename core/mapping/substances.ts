import {
  choiceColumn,
  choicePosition,
  type Dataset,
  type FlagsColumn,
  flagsColumn,
  missingCodes,
} from '#core/dataset'

/**
 * The substances used, over the change of 2020: until 2019 each had a degree (none, modest, considerable, very
 * extensive), from 2020 it is only ticked. Any degree counts as use; this is the declared mapping of the instrument.
 * A row is unknown where every degree is.
 */
export function substancesUsed(dataset: Dataset): FlagsColumn {
  const ticked = flagsColumn(dataset, 'substances')
  const state = Uint8Array.from(ticked.state)
  const flags = ticked.flags.map((flag) => Uint8Array.from(flag))
  const degrees = ticked.choices.map((choice) => choiceColumn(dataset, `substance_degree_${choice.code}`))
  const none = degrees.map((degree) => choicePosition(degree, 'none'))
  for (let row = 0; row < dataset.size; row++) {
    if (state[row] !== missingCodes.notAsked) continue
    let answered = 0
    let missing = missingCodes.notAsked
    for (let at = 0; at < degrees.length; at++) {
      const degree = degrees[at]!.data[row]!
      if (degree >= missingCodes.blank) {
        missing = Math.min(missing, degree)
        continue
      }
      answered++
      if (degree !== none[at]) flags[at]![row] = 1
    }
    state[row] = answered > 0 ? 0 : missing
  }
  const rounds = [...new Set([ticked, ...degrees].flatMap((column) => column.rounds ?? []))]
  return { ...ticked, kindOfSource: 'derived', code: 'substances_used', rounds, flags, state }
}
