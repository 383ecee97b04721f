import {
  type ChoiceColumn,
  choiceColumn,
  type Dataset,
  firstMissingCode,
  missingCodes,
  numberColumn,
  withColumns,
} from '#core/dataset'
import { type Colour, type CountryRound, colours, levelLabels } from '#core/mapping'

const colourPairs = colours.flatMap((use) =>
  colours.map((health) => ({
    code: `${use}.${health}`,
    label: {
      nb: `${levelLabels[use].nb}, ${levelLabels[health].nb.toLowerCase()}`,
      nn: `${levelLabels[use].nn}, ${levelLabels[health].nn.toLowerCase()}`,
    },
  })),
)

/**
 * A round with the columns that only the annual report counts: the colours of substance use and mental health together
 * (table 1), and the age in years of those under 18 (figure 37).
 */
export function annualColumns(country: CountryRound): CountryRound {
  return { ...country, dataset: withColumns(country.dataset, columnsOf(country.dataset)) }
}

function columnsOf(dataset: Dataset): ChoiceColumn[] {
  const use = choiceColumn(dataset, 'substance_use')
  const health = choiceColumn(dataset, 'mental_health')
  const age = numberColumn(dataset, 'age').data
  const pairs = new Uint8Array(dataset.size)
  const years = new Uint8Array(dataset.size)
  const at = (column: ChoiceColumn): Uint8Array =>
    Uint8Array.from(column.choices, ({ code }) => colours.indexOf(code as Colour))
  const [useAt, healthAt] = [at(use), at(health)]
  for (let row = 0; row < dataset.size; row++) {
    const [u, h] = [use.data[row]!, health.data[row]!]
    pairs[row] =
      u >= firstMissingCode || h >= firstMissingCode
        ? missingCodes.blank
        : useAt[u]! * colours.length + healthAt[h]!
    years[row] = age[row] === 16 ? 0 : age[row] === 17 ? 1 : missingCodes.notAsked
  }
  const derived = (
    code: string,
    label: ChoiceColumn['label'],
    choices: ChoiceColumn['choices'],
    data: Uint8Array,
  ): ChoiceColumn => ({
    kind: 'choice',
    kindOfSource: 'derived',
    number: null,
    ...{ code, label, choices, data },
  })
  return [
    derived(
      'area_colours',
      { nb: 'Rusmiddelbruk og psykisk helse', nn: 'Rusmiddelbruk og psykisk helse' },
      colourPairs,
      pairs,
    ),
    derived(
      'young_age',
      { nb: 'Alder', nn: 'Alder' },
      ['16', '17'].map((year) => ({ code: year, label: { nb: `${year} år`, nn: `${year} år` } })),
      years,
    ),
  ]
}
