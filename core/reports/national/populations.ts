import {
  choiceColumn,
  flagsColumn,
  numberColumn,
  type Rows,
  rowsWith,
  selectRows,
  unionOf,
} from '#core/dataset'
import type { PopulationSum } from '#core/disclosure'
import { type LocalText, sizeClasses } from '#core/foundation'
import { ageBands, type CountryRound, categories, type MainGroup, sizeClassRows } from '#core/mapping'
import { type NamedPopulation, populationNames } from '../raw-columns.ts'
import { words } from '../words.ts'
import { annualWords } from './words.ts'

export const groups: readonly MainGroup[] = ['substance', 'mental']
export const adultBands = ageBands.filter(({ from }) => from >= 18)
export const sexes = ['female', 'male'] as const

/** The merged categories of those under 18: few are dually diagnosed. */
export const youngCategories = [
  { code: 'substance_only', group: 'substance', choices: ['substance_only'] },
  { code: 'dual', group: 'substance', choices: ['dual_less_severe', 'dual_severe'] },
  ...categories
    .filter(({ group }) => group === 'mental')
    .map(({ code }) => ({ code, group: 'mental' as const, choices: [code] })),
] as const satisfies readonly { code: string; group: MainGroup; choices: readonly string[] }[]

/** Adults in two ages, that those under 18 are set beside. */
export const adultAges = ['18-23', '24+'] as const

/** The codes of the annual report's populations. */
export const populationCodes = {
  sex: (sex: string): string => `sex:${sex}`,
  sizeClass: (group: MainGroup, size: string): string => `class:${group}:${size}`,
  usersOf: (band: string): string => `any_substance:${band}`,
  workingAge: (group: MainGroup): string => `working_age:${group}`,
  caring: (group: MainGroup): string => `caring:${group}`,
  /** With care of or contact with own children, and a red or blue-light index: `all`, a group or a category. */
  poor: (whose: string): string => `poor:${whose}`,
  others: (group: MainGroup): string => `others_children:${group}`,
  young: (whose: string): string => `young:${whose}`,
  age: (group: MainGroup, age: string): string => `age:${group}:${age}`,
}
const codes = populationCodes

/** Everybody that the report has figures of, and who is a part of whom. */
export interface AnnualPopulations {
  readonly all: ReadonlyMap<string, NamedPopulation>
  readonly sums: readonly PopulationSum[]
}

/** @param country with the report's own columns. */
export function annualPopulations(country: CountryRound): AnnualPopulations {
  const { dataset, population, round } = country
  const all = new Map<string, NamedPopulation>()
  const sums: PopulationSum[] = []
  const add = (code: string, name: string, rows: Rows, label: LocalText = words.total): string => {
    all.set(code, { code, name, rows, label })
    return name
  }
  const rowsOf = (code: string): Rows => all.get(code)!.rows
  const having = (column: string, choice: string, among: Rows): Rows => {
    const { choices, flags } = flagsColumn(dataset, column)
    const flag = flags[choices.findIndex(({ code }) => code === choice)]!
    return selectRows(dataset, (row) => flag[row] === 1, among)
  }
  const everybody = `all/country/${round}`
  add('all', everybody, population.adults)
  const daily = having(
    'children_contact',
    'daily_care',
    rowsWith(dataset, 'own_children', 'yes', population.adults),
  )
  add('daily_care', `${everybody}/daily_care`, daily)
  const poorEverywhere = add(codes.poor('all'), `${everybody}/caring_poor`, new Uint32Array(0))
  const bySex = sexes.map((sex) =>
    add(
      codes.sex(sex),
      `${everybody}/sex/${sex}`,
      rowsWith(dataset, 'sex', sex, population.adults),
      choiceColumn(dataset, 'sex').choices.find(({ code }) => code === sex)!.label,
    ),
  )
  const wholes: string[] = []
  const poorWholes: string[] = []
  for (const group of groups) {
    const name = add(group, populationNames.country(group, round), country.groups[group], annualWords[group])
    wholes.push(name)
    const sized = sizeClasses.flatMap((size) => {
      const rows = sizeClassRows(country, size, group)
      const code = codes.sizeClass(group, size.code)
      return rows.length > 0
        ? [add(code, populationNames.sizeClass(group, size.code, round), rows, size.label)]
        : []
    })
    const caring = caringRows(country, rowsOf(group))
    const caringName = add(codes.caring(group), `${name}/caring`, caring, annualWords[group])
    const poor = unionOf(
      rowsWith(dataset, 'index_level', 'red', caring),
      rowsWith(dataset, 'index_level', 'blue_light', caring),
    )
    const poorName = add(codes.poor(group), `${name}/caring_poor`, poor, annualWords[group])
    poorWholes.push(poorName)
    const mine = categories.filter((category) => category.group === group)
    const parts = mine.map(({ code, label }) =>
      add(
        code,
        `${name}/category/${code}`,
        rowsWith(dataset, 'category', code, country.groups[group]),
        label,
      ),
    )
    const poorParts = mine.map(({ code, label }, at) => {
      const part = add(
        codes.poor(code),
        `${poorName}/category/${code}`,
        rowsWith(dataset, 'category', code, poor),
        label,
      )
      sums.push({ whole: parts[at]!, parts: [part] })
      return part
    })
    const others = numberColumn(dataset, 'others_children_count').data
    const othersName = add(
      codes.others(group),
      `${name}/others_children`,
      selectRows(dataset, (row) => others[row]! > 0, rowsOf(group)),
      annualWords[group],
    )
    const age = numberColumn(dataset, 'age').data
    const pension = new Set(having('services_nav', 'permanent_benefit', rowsOf(group)))
    const working = selectRows(dataset, (row) => age[row]! <= 59 && !pension.has(row), rowsOf(group))
    const workingName = add(codes.workingAge(group), `${name}/working_age`, working, annualWords[group])
    const aged = adultAges.map((code) => {
      const young = code === '18-23'
      const rows = selectRows(dataset, (row) => age[row]! <= 23 === young, rowsOf(group))
      return add(codes.age(group, code), `${name}/age/${code}`, rows, annualWords[group])
    })
    const youngName = populationNames.young(name)
    const young = rowsWith(dataset, 'group', group, population.young)
    add(codes.young(group), youngName, young, annualWords[group])
    const youngParts = youngCategories
      .filter((category) => category.group === group)
      .map(({ code, choices }) => {
        const rows = unionOf(...choices.map((choice) => rowsWith(dataset, 'category', choice, young)))
        return add(codes.young(code), `${youngName}/category/${code}`, rows)
      })
    sums.push(
      { whole: name, parts },
      { whole: name, parts: sized },
      { whole: name, parts: [caringName] },
      { whole: name, parts: [othersName] },
      { whole: name, parts: [workingName] },
      { whole: name, parts: aged },
      { whole: poorName, parts: poorParts },
      { whole: youngName, parts: youngParts },
    )
  }
  all.set(codes.poor('all'), {
    ...all.get(codes.poor('all'))!,
    rows: unionOf(...groups.map((group) => rowsOf(codes.poor(group)))),
  })
  addUsers(country, add, sums)
  sums.push(
    { whole: everybody, parts: wholes },
    { whole: everybody, parts: bySex },
    { whole: everybody, parts: [`${everybody}/daily_care`] },
    { whole: poorEverywhere, parts: poorWholes },
  )
  return { all, sums: sums.filter(({ parts }) => parts.length > 0) }
}

/** Parents with daily care of or contact with own children. */
function caringRows({ dataset }: CountryRound, rows: Rows): Rows {
  const { choices, flags } = flagsColumn(dataset, 'children_contact')
  const wanted = choices.flatMap(({ code }, at) => (code === 'no_contact' ? [] : [flags[at]!]))
  return selectRows(
    dataset,
    (row) => wanted.some((flag) => flag[row] === 1),
    rowsWith(dataset, 'own_children', 'yes', rows),
  )
}

/** Those who use at least one substance, by age. */
function addUsers(
  { dataset, groups: people, round }: CountryRound,
  add: (code: string, name: string, rows: Rows, label?: LocalText) => string,
  sums: PopulationSum[],
): void {
  const { flags } = flagsColumn(dataset, 'substances_used')
  const rows = selectRows(dataset, (row) => flags.some((flag) => flag[row] === 1), people.substance)
  const whole = populationNames.country('substance', round)
  const name = add('any_substance', `${whole}/any_substance`, rows)
  const bands = adultBands.map(({ code, label }) =>
    add(codes.usersOf(code), `${name}/age_band/${code}`, rowsWith(dataset, 'age_band', code, rows), label),
  )
  sums.push({ whole, parts: [name] }, { whole: name, parts: bands })
}
