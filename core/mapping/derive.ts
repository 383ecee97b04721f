import {
  type ChoiceColumn,
  type Column,
  choiceColumn,
  choicePosition,
  type Dataset,
  type FlagsColumn,
  flagsColumn,
  missingCodes,
  type NumberColumn,
  numberColumn,
  withColumns,
} from '#core/dataset'
import type { LocalText } from '#core/foundation'
import { categories, categoryOf } from './category.ts'
import {
  ageBands,
  levelLabels,
  overdoseChoices,
  serviceFamilies,
  servicesAnyChoices,
} from './derived-labels.ts'
import {
  type Colour,
  colours,
  defaultIndexSettings,
  type IndexSettings,
  indexLevels,
  levelOf,
  lifeAreas,
} from './index-settings.ts'
import { substancesUsed } from './substances.ts'

/**
 * Adds what the program itself makes of the answers: category, main group, index units and level, age band, whether
 * any service of each family was received, the number of services, and overdose in one variable. Pure; the answers
 * are not changed.
 */
export function deriveColumns(dataset: Dataset, settings: IndexSettings = defaultIndexSettings): Dataset {
  const units = indexUnits(dataset, settings)
  return withColumns(dataset, [
    ...categoryColumns(dataset),
    units,
    levelColumn(units, settings),
    ageBandColumn(dataset),
    ...serviceColumns(dataset),
    overdoseColumn(dataset),
    substancesUsed(dataset),
  ])
}

function derivedChoice(
  code: string,
  label: LocalText,
  choices: ChoiceColumn['choices'],
  data: Uint8Array,
): ChoiceColumn {
  return { kind: 'choice', kindOfSource: 'derived', code, number: null, label, choices, data }
}

function categoryColumns(dataset: Dataset): Column[] {
  const substance = choiceColumn(dataset, 'substance_problem')
  const mental = choiceColumn(dataset, 'mental_problem')
  const use = choiceColumn(dataset, 'substance_use')
  const health = choiceColumn(dataset, 'mental_health')
  const yesSubstance = choicePosition(substance, 'yes')
  const yesMental = choicePosition(mental, 'yes')
  const useColours = coloursOf(use)
  const healthColours = coloursOf(health)
  const position = new Map(categories.map((category, at) => [category.code, at]))
  const category = new Uint8Array(dataset.size).fill(missingCodes.blank)
  const group = new Uint8Array(dataset.size).fill(missingCodes.blank)
  for (let row = 0; row < dataset.size; row++) {
    const substanceUse = useColours[use.data[row]!]
    const mentalHealth = healthColours[health.data[row]!]
    if (substanceUse === undefined || mentalHealth === undefined) continue
    const found = categoryOf({
      substanceProblem: substance.data[row] === yesSubstance,
      mentalProblem: mental.data[row] === yesMental,
      substanceUse,
      mentalHealth,
    })
    if (found === null) continue
    const at = position.get(found)!
    category[row] = at
    group[row] = categories[at]!.group === 'substance' ? 0 : 1
  }
  return [
    derivedChoice('category', { nb: 'Kategori', nn: 'Kategori' }, categories, category),
    derivedChoice('group', { nb: 'Hovedgruppe', nn: 'Hovudgruppe' }, groupChoices, group),
  ]
}

const groupChoices = [
  { code: 'substance', label: { nb: 'Rusproblemer', nn: 'Rusproblem' } },
  { code: 'mental', label: { nb: 'Kun psykiske problemer', nn: 'Berre psykiske problem' } },
]

const coloursOf = (column: ChoiceColumn): readonly (Colour | undefined)[] =>
  column.choices.map((choice) => colours.find((colour) => colour === choice.code))

/** The sum of units over the eight areas; blank where an area has no colour. Points are units * 17.25. */
function indexUnits(dataset: Dataset, settings: IndexSettings): NumberColumn {
  const data = new Int16Array(dataset.size)
  for (const area of lifeAreas) {
    const column = choiceColumn(dataset, area)
    const worth = new Int16Array(256).fill(-1000)
    column.choices.forEach((choice, at) => {
      worth[at] = settings.units[choice.code as Colour]
    })
    for (let row = 0; row < dataset.size; row++) data[row] = data[row]! + worth[column.data[row]!]!
  }
  for (let row = 0; row < dataset.size; row++) if (data[row]! < 0) data[row] = -4
  return {
    kind: 'number',
    kindOfSource: 'derived',
    code: 'index_units',
    number: null,
    label: { nb: 'Levekårsindeks (enheter à 17,25 poeng)', nn: 'Levekårsindeks (einingar à 17,25 poeng)' },
    data,
  }
}

function levelColumn(units: NumberColumn, settings: IndexSettings): ChoiceColumn {
  const levels = Uint8Array.from({ length: 64 }, (_, n) => indexLevels.indexOf(levelOf(n, settings)))
  const data = Uint8Array.from(units.data, (n) => (n < 0 ? missingCodes.blank : levels[n]!))
  const choices = indexLevels.map((code) => ({ code, label: levelLabels[code] }))
  return derivedChoice('index_level', { nb: 'Levekårsindeks', nn: 'Levekårsindeks' }, choices, data)
}

function ageBandColumn(dataset: Dataset): ChoiceColumn {
  const age = numberColumn(dataset, 'age')
  const band = Uint8Array.from({ length: 200 }, (_, years) => {
    const at = ageBands.findIndex((item) => years >= item.from && years <= item.to)
    return at < 0 ? missingCodes.blank : at
  })
  const data = Uint8Array.from(age.data, (years) =>
    years < 0 ? missingCodes.blank : (band[years] ?? missingCodes.blank),
  )
  return derivedChoice('age_band', { nb: 'Alder', nn: 'Alder' }, ageBands, data)
}

function serviceColumns(dataset: Dataset): Column[] {
  const size = dataset.size
  const count = new Int16Array(size)
  const any = new Map<string, Uint8Array>()
  for (const family of serviceFamilies) {
    const column = flagsColumn(dataset, family)
    const flag = new Uint8Array(size)
    for (const chosen of column.flags) {
      for (let row = 0; row < size; row++) {
        count[row] = count[row]! + chosen[row]!
        flag[row] = flag[row]! | chosen[row]!
      }
    }
    any.set(family, flag)
  }
  const specialist = new Uint8Array(size)
  for (const family of ['services_tsb', 'services_mental_care', 'services_somatic']) {
    const flag = any.get(family)!
    for (let row = 0; row < size; row++) specialist[row] = specialist[row]! | flag[row]!
  }
  const flags: FlagsColumn = {
    kind: 'flags',
    kindOfSource: 'derived',
    code: 'services_any',
    number: null,
    label: { nb: 'Tjenester siste 12 måneder', nn: 'Tenester siste 12 månader' },
    choices: servicesAnyChoices,
    flags: servicesAnyChoices.map((choice) =>
      choice.code === 'specialist' ? specialist : any.get(`services_${choice.code}`)!,
    ),
    state: new Uint8Array(size),
  }
  const number: NumberColumn = {
    kind: 'number',
    kindOfSource: 'derived',
    code: 'services_count',
    number: null,
    label: { nb: 'Antall tjenester siste 12 måneder', nn: 'Talet på tenester siste 12 månader' },
    data: count,
  }
  return [flags, number]
}

/** Overdose last year and risk of one in a single variable, as the key figures print it. */
function overdoseColumn(dataset: Dataset): ChoiceColumn {
  const had = choiceColumn(dataset, 'overdose_last_year')
  const risk = choiceColumn(dataset, 'overdose_risk')
  const yesHad = choicePosition(had, 'yes')
  const yesRisk = choicePosition(risk, 'yes')
  const data = new Uint8Array(dataset.size)
  for (let row = 0; row < dataset.size; row++) {
    const a = had.data[row]!
    const b = risk.data[row]!
    // both must be known, or the combination is missing in the way that the first missing one is
    if (a >= missingCodes.blank) data[row] = a
    else if (b >= missingCodes.blank) data[row] = b
    else data[row] = a === yesHad ? (b === yesRisk ? 2 : 0) : b === yesRisk ? 1 : 3
  }
  return derivedChoice('overdose', { nb: 'Overdose', nn: 'Overdose' }, overdoseChoices, data)
}
