import { beforeAll, describe, expect, it } from 'vitest'
import { choiceColumn, type Dataset, flagsColumn, numberColumn } from '#core/dataset'
import { attackDecided, policies, type SafeValue } from '#core/disclosure'
import { type CountryRound, categories, lifeAreas } from '#core/mapping'
import { generateCountry } from '#core/synthetic'
import { loadInstruments, loadLinearSolver, loadTerritory } from '#rim/assets'
import { randomRegistrations } from '#rim/test-kit'
import { annualReleaseOf, annualTables, releaseAnnual } from './index.ts'
import { createTestAnnual } from './test-annual.ts'

const versions = loadInstruments().filter(({ family }) => family === 'brukerplan')
const territory = loadTerritory()
const solver = await loadLinearSolver()
const { countryOf, modelsOf, people, roundOf, shownAll } = createTestAnnual({
  ...{ versions, territory, solver, draw: randomRegistrations },
  generate: (size) => generateCountry({ territory, instruments: versions, size, rounds: ['2019', '2020'] }),
})

let country: CountryRound
beforeAll(() => {
  country = countryOf(1500)
})

/** One registration's answer, read from the columns without any counting code. */
function reader(dataset: Dataset) {
  const choice = (row: number, code: string): string | undefined => {
    const column = choiceColumn(dataset, code)
    return column.choices[column.data[row]!]?.code
  }
  const has = (row: number, code: string, flag: string): boolean => {
    const column = flagsColumn(dataset, code)
    return column.flags[column.choices.findIndex((one) => one.code === flag)]![row] === 1
  }
  const number = (row: number, code: string): number => numberColumn(dataset, code).data[row]!
  /** Green 1, yellow 2, red 4. */
  const units = (row: number): number =>
    lifeAreas.reduce((sum, area) => sum + { green: 1, yellow: 2, red: 4 }[choice(row, area)!]!, 0)
  const category = (row: number): string => {
    const [use, health] = [choice(row, 'substance_use')!, choice(row, 'mental_health')!]
    if (choice(row, 'substance_problem') !== 'yes')
      return { green: 'mental_milder', yellow: 'mental_moderate', red: 'mental_severe' }[health]!
    if (choice(row, 'mental_problem') !== 'yes') return 'substance_only'
    const severe = ['red yellow', 'red red', 'yellow red'].includes(`${use} ${health}`)
    return severe ? 'dual_severe' : 'dual_less_severe'
  }
  return { choice, has, number, units, category }
}

const value = (safe: SafeValue | undefined): number | string =>
  safe === undefined ? 'none' : 'value' in safe ? safe.value : safe.symbol

describe('the annual report’s tables', () => {
  it('are what a plain loop over the registrations counts', () => {
    const { choice, has, number, units, category } = reader(country.dataset)
    const tables = annualTables(shownAll(country))
    const adults = [...country.population.adults]
    const row = (population: string, table: string, code: string) => {
      const found = tables.frequency(population, table)!
      return value(found.cells[found.rows.findIndex((one) => one.code === code)]?.[0]?.count)
    }
    const mean = (population: string, table: string, code: string) => {
      const found = tables.mean(population, table)!
      const cell = found.cells[found.rows.findIndex((one) => one.code === code)]![0]!
      return [value(cell.n), value(cell.mean)]
    }
    const average = (rows: readonly number[], of: (at: number) => number) => [
      rows.length,
      rows.length === 0 ? '.' : rows.reduce((sum, at) => sum + of(at), 0) / rows.length,
    ]
    for (const { code, group } of categories) {
      const mine = adults.filter((at) => category(at) === code)
      const counted = (holds: (at: number) => boolean): number => mine.filter(holds).length
      for (const area of lifeAreas) {
        if (area === 'substance_use' && group === 'mental') continue
        for (const colour of ['green', 'yellow', 'red'])
          expect(row(code, area, colour)).toBe(counted((at) => choice(at, area) === colour))
      }
      for (const use of ['green', 'yellow', 'red'])
        for (const health of ['green', 'yellow', 'red'])
          expect(row(code, 'area_colours', `${use}.${health}`)).toBe(
            counted((at) => choice(at, 'substance_use') === use && choice(at, 'mental_health') === health),
          )
      const parents = (at: number): boolean => choice(at, 'own_children') === 'yes'
      const caring = (at: number): boolean =>
        parents(at) && (has(at, 'children_contact', 'daily_care') || has(at, 'children_contact', 'contact'))
      expect(row(code, 'children_contact_of_parents', 'daily_care')).toBe(
        counted((at) => parents(at) && has(at, 'children_contact', 'daily_care')),
      )
      const poor = mine.filter((at) => caring(at) && units(at) > 14)
      expect(value(tables.frequency(`poor:${code}`, 'child_welfare')!.columns[0]!.base)).toBe(poor.length)
      expect(row(`poor:${code}`, 'child_welfare', 'child_welfare')).toBe(
        poor.filter((at) => has(at, 'services_municipal', 'child_welfare')).length,
      )
      expect(mean(group, 'index', code)).toEqual(average(mine, (at) => units(at) * 17.25))
      expect(mean(group, 'age', code)).toEqual(average(mine, (at) => number(at, 'age')))
      expect(mean(group, 'children_count', code)).toEqual(
        average(mine.filter(parents), (at) => number(at, 'children_count')),
      )
      for (const sex of ['female', 'male'])
        expect(row(`sex:${sex}`, 'category', code)).toBe(counted((at) => choice(at, 'sex') === sex))
    }
    for (const group of ['substance', 'mental'] as const) {
      const mine = adults.filter(
        (at) => (choice(at, 'substance_problem') === 'yes') === (group === 'substance'),
      )
      const working = mine.filter(
        (at) => number(at, 'age') < 60 && !has(at, 'services_nav', 'permanent_benefit'),
      )
      expect(row(`working_age:${group}`, 'time_since_work', 'over_2')).toBe(
        working.filter((at) => choice(at, 'time_since_work') === 'over_2').length,
      )
      const asked = working.filter((at) => choice(at, 'work_experience') !== 'none')
      expect(value(tables.frequency(`working_age:${group}`, 'time_since_work')!.columns[0]!.base)).toBe(
        asked.length,
      )
      const others = mine.filter((at) => number(at, 'others_children_count') > 0)
      expect(value(tables.frequency(`others_children:${group}`, 'index_level')!.columns[0]!.base)).toBe(
        others.length,
      )
      const aged = mine.filter((at) => number(at, 'age') >= 24)
      expect(row(`age:${group}:24+`, 'network', 'red')).toBe(
        aged.filter((at) => choice(at, 'network') === 'red').length,
      )
      const young = [...country.population.young].filter(
        (at) => (choice(at, 'substance_problem') === 'yes') === (group === 'substance'),
      )
      expect(row(`young:${group}`, 'young_age', '17')).toBe(
        young.filter((at) => number(at, 'age') === 17).length,
      )
      const poorLevel = mine.filter((at) => units(at) > 22)
      expect(mean(group, 'services_by_level', 'blue_light')[0]).toBe(poorLevel.length)
    }
    const users = adults.filter((at) =>
      flagsColumn(country.dataset, 'substances_used').flags.some((flag) => flag[at] === 1),
    )
    const fifty = users.filter((at) => number(at, 'age') >= 50 && number(at, 'age') <= 59)
    expect(row('any_substance:50-59', 'substances_used', 'alcohol')).toBe(
      fifty.filter((at) => has(at, 'substances_used', 'alcohol')).length,
    )
  })

  it('leave nothing for an attacker under the default policy, which hiding the small counts alone would', () => {
    const { decision } = releaseAnnual(country, policies.default, solver)
    const { counts } = decision
    const narrow = (hidden: Uint8Array): number =>
      attackDecided({ ...counts, hidden }, solver, false).found.filter(
        ({ cell, low, high }) => high - low < counts.protection[cell]!,
      ).length
    const small = counts.protection.map((needs, cell) => (needs > 0 && counts.printed[cell] === 1 ? 1 : 0))
    expect(counts.unresolved + decision.sums.unresolved).toBe(0)
    expect(counts.hidden.filter((hidden) => hidden === 1).length).toBeGreaterThan(
      small.filter((one) => one === 1).length,
    )
    expect(narrow(counts.hidden)).toBe(0)
    expect(narrow(Uint8Array.from(small))).toBeGreaterThan(50)
  }, 240_000)

  it.each([
    [3, false],
    [60, false],
    [240, true],
  ])('of %i recipients: so much less is tabled that nothing is left unprotected', (count, categoriesToo) => {
    const of = roundOf('2020', people('1103', '2020', count, 5))
    const release = releaseAnnual(of, policies.default, solver)
    const { counts, sums } = release.decision
    expect(counts.unresolved + sums.unresolved).toBe(0)
    const narrow = attackDecided(counts, solver, false).found.filter(
      ({ cell, low, high }) => high - low < counts.protection[cell]!,
    )
    expect(narrow).toEqual([])
    expect(annualTables(release).frequency('dual_severe', 'housing') !== undefined).toBe(categoriesToo)
    // the kept decision is read as it was made
    const kept = annualReleaseOf(of, release.decision)
    expect([...kept.counts.populations.keys()]).toEqual([...release.counts.populations.keys()])
    expect(annualTables(kept).frequency('substance', 'housing')).toEqual(
      annualTables(release).frequency('substance', 'housing'),
    )
  })

  it('follow a decision that is out already: what it withheld stays withheld', () => {
    const first = releaseAnnual(country, policies.default, solver).decision
    const again = releaseAnnual(country, policies.default, solver, [first]).decision
    const at = new Map(again.counts.keys.map((key, cell) => [key, cell]))
    const shown = first.counts.keys.filter(
      (key, cell) => key !== '' && first.counts.hidden[cell] === 1 && again.counts.hidden[at.get(key)!] === 0,
    )
    expect(shown).toEqual([])
    // a decision of other registrations is refused
    const other = countryOf(900)
    expect(() => modelsOf(annualReleaseOf(other, first))).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ number: 3004 })] }),
    )
  }, 240_000)
})
