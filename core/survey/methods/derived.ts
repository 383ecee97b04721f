import {
  type ChoiceColumn,
  type Column,
  type ColumnChoice,
  type Dataset,
  type FlagsColumn,
  firstMissingCode,
  missingCodes,
  missingNumbers,
  type NumberColumn,
} from '#core/dataset'
import type { LocalText } from '#core/foundation'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** How many substances somebody has used; those who have used none, or did not answer, are not asked. */
export const substancesUsed = 'substances_used'
/** How many services somebody has had help from; those who ticked none, or did not answer, are not asked. */
export const servicesUsed = 'services_used'
/** Own health in three: the columns that help with health is crossed by. */
export const physicalHealthGroups = 'by_own_physical_health'
export const mentalHealthGroups = 'by_own_mental_health'
/** Age in the year of the wave; and in the three groups that the sample is compared by. */
export const ageInYears = 'age'
export const ageShares = 'age_shares'

const howMany: readonly ColumnChoice[] = [
  { code: 'one', label: text('Ett', 'Eitt') },
  { code: 'two', label: text('To', 'To') },
  { code: 'three_or_more', label: text('Tre eller flere', 'Tre eller fleire') },
]
const howManyServices = [{ code: 'one', label: text('Én', 'Éi') }, ...howMany.slice(1)]

const health: readonly (ColumnChoice & { readonly of: readonly string[] })[] = [
  { code: 'low', label: text('Dårlig', 'Dårleg'), of: ['very_bad', 'quite_bad'] },
  { code: 'middle', label: text('Verken bra eller dårlig', 'Verken bra eller dårleg'), of: ['neither'] },
  { code: 'high', label: text('Bra', 'Bra'), of: ['quite_good', 'very_good'] },
]

const ages: readonly ColumnChoice[] = [
  { code: 'to_23', label: text('23 år eller yngre', '23 år eller yngre') },
  { code: '24_59', label: text('24–59 år', '24–59 år') },
  { code: 'from_60', label: text('60 år eller eldre', '60 år eller eldre') },
]

/**
 * Columns made from the answers for the report's sentences and crossed figures: `substances_used` and `services_used` (one,
 * two, three or more), own physical and mental health in three, and `on_satisfied_with_service` (the points of question
 * 11_2, without those who did not wish to answer); and the age in the year of the wave, in years and in three. A column whose question the form does not have has `notAsked` everywhere.
 *
 * Whoever ticked "none used" is not among those who used substances, whatever else was ticked, and services count whatever
 * they are, the general practitioner too.
 *
 * Source: Brukertilfredshetsevalueringen 2021, table 1, chapter 3.1 with note 18, chapter 4, figures 5, 26 and 27.
 */
export function derivedColumns(dataset: Dataset): readonly Column[] {
  const substances = text(
    'Antall rusmidler brukt siste 12 måneder',
    'Talet på rusmiddel brukte siste 12 månader',
  )
  const services = text('Antall tjenester det siste året', 'Talet på tenester det siste året')
  return [
    counted(dataset, 'substances', substancesUsed, substances, howMany, 'none_used'),
    counted(dataset, 'services_received', servicesUsed, services, howManyServices),
    healthColumn(
      dataset,
      'own_physical_health',
      physicalHealthGroups,
      text('Egen fysisk helse', 'Eiga fysiske helse'),
    ),
    healthColumn(
      dataset,
      'own_mental_health',
      mentalHealthGroups,
      text('Egen psykisk helse', 'Eiga psykiske helse'),
    ),
    satisfactionPoints(dataset),
    ...ageColumns(dataset),
  ]
}

/** Age is the wave's year less the year of birth: what somebody turns that year, as the groups by age have it. */
function ageColumns(dataset: Dataset): readonly [NumberColumn, ChoiceColumn] {
  const base = { kindOfSource: 'derived', number: null, label: text('Alder', 'Alder') } as const
  const years = new Int16Array(dataset.size).fill(missingNumbers.blank)
  const data = new Uint8Array(dataset.size).fill(missingCodes.notAsked)
  const born = dataset.columns.get('birth_year')
  const round = dataset.columns.get('round')
  if (born?.kind === 'number' && round?.kind === 'choice') {
    const year = round.choices.map(({ code }) => Number(code))
    for (let row = 0; row < data.length; row++) {
      const age = year[round.data[row]!]! - born.data[row]!
      if (born.data[row]! <= 0 || Number.isNaN(age)) continue
      years[row] = age
      data[row] = age <= 23 ? 0 : age < 60 ? 1 : 2
    }
  }
  return [
    { ...base, code: ageInYears, kind: 'number', data: years },
    { ...base, code: ageShares, kind: 'choice', choices: ages, data },
  ]
}

/** How many choices each row ticked; who ticked `none` is left out. */
function counted(
  dataset: Dataset,
  question: string,
  code: string,
  label: LocalText,
  choices: readonly ColumnChoice[],
  none?: string,
): ChoiceColumn {
  const data = new Uint8Array(dataset.size).fill(missingCodes.notAsked)
  const column: ChoiceColumn = {
    kind: 'choice',
    kindOfSource: 'derived',
    code,
    number: null,
    label,
    choices,
    data,
  }
  const source = dataset.columns.get(question)
  if (source?.kind !== 'flags') return column
  const [ticked, left] = ticks(source, none)
  for (let row = 0; row < data.length; row++) {
    const number = ticked[row]!
    if (number === 0 || left?.[row] === 1 || source.state[row]! >= firstMissingCode) continue
    data[row] = Math.min(number, choices.length) - 1
  }
  return column
}

function ticks(source: FlagsColumn, none?: string): readonly [Uint8Array, Uint8Array | undefined] {
  const without = source.choices.findIndex(({ code }) => code === none)
  const sum = new Uint8Array(source.state.length)
  source.flags.forEach((flag, at) => {
    if (at === without) return
    for (let row = 0; row < sum.length; row++) sum[row]! += flag[row]!
  })
  return [sum, source.flags[without]]
}

function healthColumn(dataset: Dataset, question: string, code: string, label: LocalText): ChoiceColumn {
  const data = new Uint8Array(dataset.size).fill(missingCodes.notAsked)
  const choices = health.map((group) => ({ code: group.code, label: group.label }))
  const column: ChoiceColumn = {
    kind: 'choice',
    kindOfSource: 'derived',
    code,
    number: null,
    label,
    choices,
    data,
  }
  const source = dataset.columns.get(question)
  if (source?.kind !== 'choice') return column
  const of = recode(source, (choice) => health.findIndex((group) => group.of.includes(choice)))
  for (let row = 0; row < data.length; row++) data[row] = of[source.data[row]!]!
  return column
}

/** What each byte of a column becomes; `notAsked` where the choice has no place. */
function recode(source: ChoiceColumn, place: (choice: string) => number): Uint8Array {
  const of = new Uint8Array(256).fill(missingCodes.notAsked)
  source.choices.forEach(({ code }, at) => {
    const to = place(code)
    if (to >= 0) of[at] = to
  })
  return of
}

function satisfactionPoints(dataset: Dataset): ChoiceColumn {
  const source = dataset.columns.get('satisfied_with_service')
  const data = new Uint8Array(dataset.size).fill(missingCodes.notAsked)
  const given = source?.kind === 'choice' ? source.choices : []
  const choices = given.filter(({ code }) => code !== 'no_answer')
  const column: ChoiceColumn = {
    kind: 'choice',
    kindOfSource: 'derived',
    code: 'on_satisfied_with_service',
    number: source?.number ?? null,
    label: source?.label ?? text('Fornøyd med tjenesten', 'Nøgd med tenesta'),
    choices,
    data,
  }
  if (source?.kind !== 'choice') return column
  const of = recode(source, (choice) => choices.findIndex(({ code }) => code === choice))
  for (let row = 0; row < data.length; row++) data[row] = of[source.data[row]!]!
  return column
}
