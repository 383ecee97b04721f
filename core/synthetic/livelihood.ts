import { byColour, family, has, neutral, quota } from './answer-kit.ts'
import { unknown } from './frame.ts'
import { type Lean, where } from './pick.ts'
import { fullTime, livelihood, positions, workExperience } from './target-people.ts'
import { type Cohort, type Work, without } from './work.ts'

/** Livelihood, position, work experience, time since work. */
export function giveLivelihood(work: Work, cohort: Cohort): void {
  const slot = work.frame.flags('livelihood')
  const working = has(work, 'activity', 'work')
  const permanent = has(work, 'services_nav', 'permanent_benefit')
  const temporary = has(work, 'services_nav', 'temporary_benefit')
  const assistance = has(work, 'services_nav', 'social_assistance')
  const parents = has(work, 'lives_with', 'parents')
  const partner = has(work, 'lives_with', 'partner')
  const money = byColour(work, 'finances', 80)
  const ordinary = slot.flag('ordinary_work')
  const { unknown: unknownQuota, ...quotas } = livelihood
  const paid = (row: number): boolean => permanent(row) || temporary(row)
  family(work, cohort, 'livelihood', quotas, {
    scale: cohort.young ? 0.15 : 1,
    any: (rows, category) => {
      const wanted = quota(unknownQuota, category, rows)
      const open = where(rows, (row) => !working(row) && !paid(row) && !assistance(row))
      const chosen = work.pick.top(open, wanted, 'livelihood/unknown', neutral)
      for (const row of chosen) slot.state[row] = unknown
      return without(rows, chosen)
    },
    rules: {
      ordinary_work: {
        eligible: (row) => working(row) && work.age[row]! >= 18,
        lean: (row) =>
          (permanent(row) ? -350 : 0) +
          (temporary(row) ? -60 : 0) -
          money(row) +
          (work.age[row]! > 66 ? -300 : 0),
      },
      nav_benefits: {
        lean: (row) =>
          (paid(row) ? 2500 : assistance(row) ? 1500 : 0) +
          (ordinary[row] ? -250 : 0) +
          (work.age[row]! > 61 ? 200 : 0),
      },
      supported_by_others: {
        eligible: (row) => !permanent(row),
        lean: (row) => (parents(row) ? 350 : partner(row) ? 80 : 0) + (work.age[row]! <= 23 ? 200 : 0),
      },
      other_source: { lean: (row) => (paid(row) ? -100 : 0) },
    },
  })
  if (cohort.young) supportTheYoung(work, cohort)
  givePosition(work, cohort)
  giveExperience(work, cohort)
}

/** People under 18 are supported by their parents unless something else is said. */
function supportTheYoung(work: Work, cohort: Cohort): void {
  const slot = work.frame.flags('livelihood')
  const supported = slot.flag('supported_by_others')
  for (const row of cohort.rows) {
    slot.state[row] = 0
    if (!slot.all.some((flag) => flag[row] === 1)) supported[row] = 1
  }
}

function givePosition(work: Work, cohort: Cohort): void {
  const slot = work.frame.choice('work_position')
  const rows = where(cohort.rows, has(work, 'livelihood', 'ordinary_work'))
  const permanent = has(work, 'services_nav', 'permanent_benefit')
  const full = Math.round((fullTime * rows.length) / 5370)
  const lean: Lean = (row) => (permanent(row) ? -500 : 0) - Math.max(0, work.age[row]! - 62) * 20
  const most = work.pick.top(rows, full, 'position', lean)
  for (const row of most) slot.data[row] = slot.at('pct_75_100')
  const rest = without(rows, most)
  const shares = [positions.pct_50_74, positions.pct_25_49, positions.pct_1_24]
  work.pick.levels(
    rest,
    shares.map((share) => Math.round((share * rest.length) / 100)),
    'position/part',
    lean,
    (row, level) => {
      slot.data[row] = [slot.at('pct_50_74'), slot.at('pct_25_49'), slot.at('pct_1_24'), unknown][level]!
    },
  )
}

/** Published: how many aged 18 to 59 without permanent benefit have some work experience (or it is not known). */
function giveExperience(work: Work, cohort: Cohort): void {
  const slot = work.frame.choice('work_experience')
  const since = work.frame.choice('time_since_work')
  const ordinary = has(work, 'livelihood', 'ordinary_work')
  const permanent = has(work, 'services_nav', 'permanent_benefit')
  const active = has(work, 'activity', 'work')
  const inBase = (row: number): boolean => work.age[row]! >= 18 && work.age[row]! <= 59 && !permanent(row)
  const lean: Lean = (row) =>
    (work.age[row]! < 25 ? 250 : work.age[row]! < 30 ? 80 : 0) + work.severity[row]! / 3
  for (const group of [0, 1]) {
    const rows = where(cohort.rows, (row) => (work.category[row]! < 3 ? 0 : 1) === group)
    const base = where(rows, inBase)
    const total = group === 0 ? 11823 : 25798
    const wanted = Math.round((workExperience.withoutBenefitBase[group]! * rows.length) / total)
    const none = cohort.exact ? base.length - wanted : Math.round(base.length * (group === 0 ? 0.126 : 0.089))
    const able = where(base, (row) => !ordinary(row) && !active(row))
    for (const row of work.pick.top(able, none, 'experience/none', lean)) slot.data[row] = slot.at('none')
  }
  cohort.byCategory.forEach((rows, category) => {
    const taken = (row: number): boolean => slot.data[row] === slot.at('none')
    let open = where(rows, (row) => !taken(row))
    const give = (code: string, eligible: (row: number) => boolean, wanted: number, by: Lean): void => {
      const chosen = work.pick.top(where(open, eligible), wanted, `experience/${code}`, by)
      for (const row of chosen) slot.data[row] = code === 'unknown' ? unknown : slot.at(code)
      open = without(open, chosen)
    }
    const outside = where(rows, (row) => !inBase(row)).length
    const share =
      workExperience.noneElsewhere[category as 0] / [1714, 7459, 2650, 3356, 19556, 2886][category]!
    give('none', (row) => !inBase(row) && !ordinary(row) && !active(row), Math.round(outside * share), lean)
    give('unknown', (row) => !ordinary(row), quota(workExperience.unknown, category, rows), neutral)
    give(
      'under_1',
      (row) => work.age[row]! <= 60,
      quota(workExperience.under_1, category, rows),
      (row) => (35 - work.age[row]!) * 8,
    )
    give(
      'from_1_to_5',
      (row) => work.age[row]! >= 18,
      quota(workExperience.from_1_to_5, category, rows),
      (row) => (35 - work.age[row]!) * 6,
    )
    for (const row of open)
      slot.data[row] = slot.at(
        work.age[row]! >= 24 ? 'over_5' : work.age[row]! >= 19 ? 'from_1_to_5' : 'under_1',
      )
  })
  const [recent, lately, long] = ['under_1', 'from_1_to_2', 'over_2'].map((code) => since.at(code))
  const rows = where(cohort.rows, (row) => slot.data[row] !== slot.at('none'))
  const open = where(rows, (row) => !ordinary(row))
  for (const row of rows) since.data[row] = recent!
  const far: Lean = (row) =>
    (permanent(row) ? 350 : 0) +
    (active(row) ? -250 : 0) +
    (work.age[row]! - 40) * 4 +
    (work.category[row]! < 3 ? 120 : 0)
  const n = open.length
  // assumed: over two years, not known, one to two years, less
  work.pick.levels(
    open,
    [Math.round(n * 0.46), Math.round(n * 0.22), Math.round(n * 0.1)],
    'since',
    far,
    (row, level) => {
      since.data[row] = [long!, unknown, lately!, recent!][level]!
    },
  )
}
