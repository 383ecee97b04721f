import { byColour, has, is, neutral, partition, quota } from './answer-kit.ts'
import { coverEveryone } from './cover.ts'
import { type Lean, where } from './pick.ts'
import { equipmentShare, injecting, injectingUnknown, overdose, substances } from './target-risk.ts'
import { type Cohort, type Work, without } from './work.ts'

const codes = [
  'alcohol',
  'cannabis',
  'central_stimulants',
  'heroin',
  'other_opioids',
  'prescription_drugs',
  'other',
] as const

/** Substances, injecting and overdose; asked of people with a substance problem. */
export function giveSubstances(work: Work, cohort: Cohort): void {
  const slot = work.frame.flags('substances')
  const green = is(work, 'substance_use', 'green')
  const opioid = (row: number): boolean => used.some((flag) => flag[row] === 1)
  const used = ['heroin', 'other_opioids'].map((code) => slot.flag(code))
  const age =
    (weight: number): Lean =>
    (row) =>
      (work.age[row]! - 45) * weight
  const leans: Record<(typeof codes)[number], Lean> = {
    alcohol: age(7),
    cannabis: age(-6),
    central_stimulants: age(-4),
    heroin: age(-2),
    other_opioids: (row) => (opioid(row) ? 250 : 0),
    prescription_drugs: (row) => (opioid(row) ? 150 : 0) + (35 - work.age[row]!),
    other: neutral,
  }
  for (const category of [0, 1, 2]) {
    const rows = cohort.byCategory[category]!
    const flags = codes.map((code) => slot.flag(code))
    // whoever's use is yellow or red uses something; without any are people who have stopped or cut down
    const must = where(rows, (row) => !green(row))
    const free = without(rows, must)
    const more = work.pick.top(
      free,
      quota(substances.any, category, rows) - must.length,
      'substances',
      neutral,
    )
    const any = where(rows, (row) => !green(row) || inSorted(more, row))
    for (const row of rows) slot.state[row] = 0
    codes.forEach((code, i) => {
      const chosen = work.pick.top(
        any,
        quota(substances[code], category, rows),
        `substances/${code}`,
        leans[code],
      )
      for (const row of chosen) flags[i]![row] = 1
    })
    coverEveryone(any, flags, () => true)
  }
  const asked = (row: number): boolean => work.category[row]! < 3
  const injectable = (row: number): boolean =>
    ['central_stimulants', 'heroin', 'other_opioids', 'prescription_drugs'].some(
      (c) => slot.flag(c)[row] === 1,
    )
  const use = byColour(work, 'substance_use', 80)
  partition(work, cohort, 'injecting', { yes: injecting, unknown: injectingUnknown }, 'no', {
    asked,
    rules: {
      yes: {
        eligible: (row) => injectable(row) && work.age[row]! >= 18,
        lean: (row) =>
          use(row) +
          (used[0]![row] ? 300 : 0) +
          (opioid(row) ? 60 : 0) -
          Math.max(0, work.age[row]! - 60) * 12,
      },
    },
  })
  const shoots = is(work, 'injecting', 'yes')
  const equipment = work.frame.choice('injecting_equipment')
  const injectors = where(cohort.rows, shoots)
  const [yes, no] = [equipment.at('yes'), equipment.at('no')]
  for (const row of injectors) equipment.data[row] = no
  const served = work.pick.top(
    injectors,
    Math.round(injectors.length * equipmentShare),
    'injecting_equipment',
    neutral,
  )
  for (const row of served) equipment.data[row] = yes
  giveOverdose(work, cohort)
  giveDegrees(work, cohort)
}

function inSorted(sorted: Uint32Array, row: number): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < row) low = middle + 1
    else high = middle
  }
  return sorted[low] === row
}

function giveOverdose(work: Work, cohort: Cohort): void {
  const year = work.frame.choice('overdose_last_year')
  const risk = work.frame.choice('overdose_risk')
  const shoots = is(work, 'injecting', 'yes')
  const heroin = has(work, 'substances', 'heroin')
  const use = byColour(work, 'substance_use', 90)
  const lean: Lean = (row) => use(row) + (shoots(row) ? 200 : 0) + (heroin(row) ? 150 : 0)
  for (const category of [0, 1, 2]) {
    const rows = cohort.byCategory[category]!
    let open = rows
    for (const row of rows) {
      year.data[row] = year.at('no')
      risk.data[row] = risk.at('no')
    }
    const cells = [
      ['both', true, true],
      ['riskOnly', false, true],
      ['lastYearOnly', true, false],
    ] as const
    for (const [name, had, at] of cells) {
      const chosen = work.pick.top(open, quota(overdose[name], category, rows), `overdose/${name}`, lean)
      for (const row of chosen) {
        if (had) year.data[row] = year.at('yes')
        if (at) risk.data[row] = risk.at('yes')
      }
      open = without(open, chosen)
    }
  }
}

/** Until 2019 each substance had a degree; "none" where it is not used. Assumed: how degrees follow the area's colour. */
function giveDegrees(work: Work, cohort: Cohort): void {
  const ticked = work.frame.flags('substances')
  const red = is(work, 'substance_use', 'red')
  const green = is(work, 'substance_use', 'green')
  for (const code of codes) {
    const slot = work.frame.choice(`substance_degree_${code}`)
    const flag = ticked.flag(code)
    const [none, modest, much, most] = ['none', 'modest', 'considerable', 'very_extensive'].map((c) =>
      slot.at(c),
    )
    const users = where(
      cohort.rows,
      (row) => work.category[row]! < 3 && flag[row] === 1 && work.year[row]! < 2020,
    )
    for (const row of cohort.rows) if (work.category[row]! < 3) slot.data[row] = none!
    const lean: Lean = (row) => (red(row) ? 150 : green(row) ? -200 : 0)
    const counts = [Math.round(users.length * 0.17), Math.round(users.length * 0.43)]
    work.pick.levels(users, counts, `degree/${code}`, lean, (row, level) => {
      slot.data[row] = [most!, much!, modest!][level]!
    })
  }
}
