import { ageHistograms, moveToSum, oldest, youngest } from './ages.ts'
import { apportion } from './apportion.ts'
import { unknown } from './frame.ts'
import { mix, uniform } from './noise.ts'
import { where } from './pick.ts'
import { cellCounts, cellsOfTable1 } from './target-areas.ts'
import { natural, type Six, scaled } from './target-kit.ts'
import { young as youngCounts } from './target-municipalities.ts'
import { birthCountry, education, meanAge, meanAge2017, women } from './target-people.ts'
import { type Cohort, type Work, without } from './work.ts'

/** Counts by category of the parts of the substance group that have their own cells of table 1. */
function categoriesOf(part: keyof typeof cellCounts): number[] {
  const counts = [0, 0, 0]
  cellsOfTable1.forEach(([category], i) => {
    counts[category]! += cellCounts[part][i]!
  })
  return counts
}

/** Gives the rows of one group their category. `part`: which published division holds; the national one otherwise. */
export function giveCategories(
  work: Work,
  rows: Uint32Array,
  group: 0 | 1,
  part: keyof typeof cellCounts | 'young' | null,
): void {
  const national: readonly number[] = part === 'young' ? youngCounts : natural
  const weights =
    group === 0 && part !== null && part !== 'young'
      ? categoriesOf(part)
      : national.slice(group * 3, group * 3 + 3)
  const [milder = 0, , severe = 0] = apportion(rows.length, weights)
  const middle = rows.length - milder - severe
  const levels = [group * 3 + 2, group * 3 + 1, group * 3]
  work.pick.levels(
    rows,
    [severe, middle],
    `category/${group}`,
    () => 0,
    (row, level) => {
      work.category[row] = levels[level]!
    },
  )
}

/** Sex, age, education and country of birth. Who is known from a later round keeps what does not change. */
export function giveBackground(work: Work, cohort: Cohort): void {
  giveSex(work, cohort)
  if (cohort.young) giveYoungAges(work, cohort)
  else giveAges(work, cohort)
  for (const rows of cohort.byCategory) {
    for (const row of rows) {
      const person = work.person[row]!
      if (work.linked[row]) continue
      work.people.female[person] = work.female[row]!
      work.people.birthYear[person] = work.year[row]! - work.age[row]!
    }
  }
  const sex = work.frame.choice('sex')
  const [female, male] = [sex.at('female'), sex.at('male')]
  const age = work.frame.number('age')
  for (const row of cohort.rows) {
    sex.data[row] = work.female[row] ? female : male
    age[row] = work.age[row]!
  }
  giveEducation(work, cohort)
  giveCountry(work, cohort)
}

function giveSex(work: Work, cohort: Cohort): void {
  cohort.byCategory.forEach((rows, category) => {
    const known = where(rows, (row) => work.linked[row] === 1 && work.female[row] === 1).length
    const fresh = where(rows, (row) => work.linked[row] === 0)
    const quota = scaled(women[category as 0], category, rows.length) - known
    work.pick.levels(
      fresh,
      [Math.max(0, Math.min(quota, fresh.length))],
      'sex',
      (row) => (work.unitType[row] === 1 ? -40 : 0),
      (row, level) => {
        work.female[row] = level === 0 ? 1 : 0
      },
    )
  })
}

/** The mean age of a cohort if its categories had their ages of 2020. */
function usualMean(cohort: Cohort): number {
  const sum = cohort.byCategory.reduce(
    (all, rows, category) => all + rows.length * meanAge[category as 0]!,
    0,
  )
  return sum / cohort.rows.length
}

let histograms: readonly (readonly number[])[] | undefined

function giveAges(work: Work, cohort: Cohort): void {
  histograms ??= ageHistograms()
  cohort.byCategory.forEach((rows, category) => {
    const fresh = where(rows, (row) => work.linked[row] === 0)
    if (fresh.length === 0) return
    const wanted = apportion(rows.length, histograms![category]!)
    const residual = [...wanted]
    let sum = wanted.reduce((all, n, k) => all + n * (k + youngest), 0)
    if (cohort.name === 'sample2017') sum -= Math.round((usualMean(cohort) - meanAge2017) * rows.length)
    for (const row of rows) {
      if (!work.linked[row]) continue
      residual[work.age[row]! - youngest]!--
      sum -= work.age[row]!
    }
    const counts =
      fresh.length === rows.length
        ? residual
        : apportion(
            fresh.length,
            residual.map((n) => Math.max(0, n)),
          )
    if (cohort.name === 'sample2017') moveToSum(counts, sum, false)
    work.pick.levels(
      fresh,
      [...counts].reverse(),
      'age',
      (row) => (work.unitType[row] === 1 ? -60 : 0),
      (row, level) => {
        work.age[row] = Math.max(youngest, oldest - level)
      },
    )
  })
}

function giveYoungAges(work: Work, cohort: Cohort): void {
  const fresh = where(cohort.rows, (row) => work.linked[row] === 0)
  work.pick.levels(
    fresh,
    [Math.round(fresh.length * 0.62)],
    'age',
    () => 0,
    (row, level) => {
      work.age[row] = level === 0 ? 17 : 16
    },
  )
}

/** None, primary, upper secondary, higher; unknown. Back in time it never rises. */
function giveEducation(work: Work, cohort: Cohort): void {
  const slot = work.frame.choice('education')
  const steps = ['none', 'primary', 'upper_secondary', 'higher'].map((code) => slot.at(code))
  const keep = (row: number): void => {
    work.people.education[work.person[row]!] = slot.data[row]!
  }
  cohort.byCategory.forEach((rows, category) => {
    const counts: Record<string, number> = {}
    for (const [code, six] of Object.entries(education))
      counts[code] = scaled((six as Six)[category as 0], category, rows.length)
    for (const row of rows) {
      const known = work.people.education[work.person[row]!]!
      if (known === 250) continue
      const step = steps.indexOf(known)
      const age = work.age[row]!
      const highest = age < 19 ? 1 : age < 22 ? 2 : 3
      const studied = step > 1 && age < 30 && uniform(mix(work.person[row]!, work.year[row]!), 100) < 8
      const now = step < 0 ? -1 : Math.min(step - (studied ? 1 : 0), highest)
      slot.data[row] = now < 0 ? known : steps[now]!
      const code = now < 0 ? null : ['none', 'primary', 'upper_secondary', 'higher'][now]!
      if (code) counts[code]!--
      keep(row)
    }
    let open = where(rows, (row) => work.people.education[work.person[row]!] === 250)
    const give = (code: string, among: (row: number) => boolean, lean: (row: number) => number): void => {
      const chosen = work.pick.top(where(open, among), Math.max(0, counts[code]!), `education/${code}`, lean)
      for (const row of chosen) {
        slot.data[row] = slot.at(code)
        keep(row)
      }
      open = without(open, chosen)
    }
    if (cohort.young) {
      for (const row of open) {
        slot.data[row] = slot.at('primary')
        keep(row)
      }
      return
    }
    const fade = (row: number): number => (work.age[row]! > 66 ? -60 : 0)
    give(
      'higher',
      (row) => work.age[row]! >= 22,
      (row) => (work.female[row] ? 40 : 0) + (work.age[row]! < 27 ? -80 : 0),
    )
    give('upper_secondary', (row) => work.age[row]! >= 19, fade)
    give(
      'none',
      () => true,
      (row) => (work.age[row]! > 66 ? 60 : 0),
    )
    give(
      'primary',
      () => true,
      (row) => (work.age[row]! < 25 ? 90 : 0),
    )
    for (const row of open) {
      slot.data[row] = unknown
      keep(row)
    }
  })
}

function giveCountry(work: Work, cohort: Cohort): void {
  const slot = work.frame.choice('birth_country')
  cohort.byCategory.forEach((rows, category) => {
    const counts: Record<string, number> = {}
    for (const [code, six] of Object.entries(birthCountry))
      counts[code] = scaled((six as Six)[category as 0], category, rows.length)
    for (const row of rows) {
      const known = work.people.country[work.person[row]!]!
      if (known === 250) continue
      slot.data[row] = known
      for (const code of Object.keys(counts)) if (slot.at(code) === known) counts[code]!--
    }
    let open = where(rows, (row) => work.people.country[work.person[row]!] === 250)
    for (const [code, count] of Object.entries(counts)) {
      const lean = (row: number): number => (code === 'outside_europe' ? (work.age[row]! < 45 ? 60 : -60) : 0)
      const chosen = work.pick.top(open, Math.max(0, count), `country/${code}`, lean)
      for (const row of chosen) slot.data[row] = slot.at(code)
      open = without(open, chosen)
    }
    for (const row of open) slot.data[row] = slot.at('norway')
    for (const row of rows) work.people.country[work.person[row]!] = slot.data[row]!
  })
}
