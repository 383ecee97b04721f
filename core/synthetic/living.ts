import { byColour, family, has, is, neutral, quota } from './answer-kit.ts'
import { coverEveryone } from './cover.ts'
import { unknown } from './frame.ts'
import { type Lean, where } from './pick.ts'
import { giveInSample } from './sample.ts'
import { byCategory, percents, type Six, scaled } from './target-kit.ts'
import { activity, livesWith, partnerShareOfDailyCare, sampleWork } from './target-people.ts'
import { type Cohort, type Work, without } from './work.ts'

/** Whom people live with. */
export function giveHousehold(work: Work, cohort: Cohort): void {
  const slot = work.frame.flags('lives_with')
  const flag = (code: string): Uint8Array => slot.flag(code)
  const daily = has(work, 'children_contact', 'daily_care')
  const sees = has(work, 'children_contact', 'contact')
  const lodger = has(work, 'others_children', 'lives_with')
  const siblings = has(work, 'others_children', 'minor_siblings')
  const homeless = is(work, 'housing', 'red')
  const supervised = has(work, 'services_municipal', 'housing_staffed')
  const codes = ['partner', 'children_under_18', 'adult_children', 'parents', 'friends'] as const
  const mayHave: Record<(typeof codes)[number], (row: number) => boolean> = {
    partner: (row) => work.age[row]! >= 18 && !supervised(row),
    children_under_18: (row) => daily(row) || sees(row) || lodger(row) || siblings(row),
    adult_children: (row) => work.age[row]! >= 40 && !supervised(row),
    parents: (row) => work.age[row]! <= 60 && !daily(row),
    friends: (row) => work.age[row]! >= 18 && !daily(row),
  }
  const leans: Record<(typeof codes)[number], Lean> = {
    partner: (row) => (work.age[row]! >= 28 ? 40 : -60),
    children_under_18: (row) => (daily(row) ? 1200 : lodger(row) || siblings(row) ? 500 : 0),
    adult_children: (row) => 100 - Math.abs(work.age[row]! - 54) * 8,
    parents: (row) =>
      work.age[row]! <= 20 ? 500 : work.age[row]! <= 24 ? 300 : work.age[row]! <= 29 ? 80 : -200,
    friends: (row) => (homeless(row) ? 400 : 0) - Math.max(0, work.age[row]! - 30) * 3,
  }
  cohort.byCategory.forEach((rows, category) => {
    for (const row of rows) slot.state[row] = 0
    const n = (six: Six): number => quota(six, category, rows)
    const young = cohort.young
    const unknowns = young
      ? new Uint32Array(0)
      : work.pick.top(
          where(rows, (row) => !daily(row)),
          n(livesWith.unknown),
          'lives_with/unknown',
          neutral,
        )
    for (const row of unknowns) slot.state[row] = unknown
    const known = without(rows, unknowns)
    const alone = work.pick.top(
      where(known, (row) => !daily(row)),
      young ? Math.round(rows.length * 0.06) : n(livesWith.alone),
      'lives_with/alone',
      (row) =>
        (supervised(row) ? 250 : 0) -
        (work.age[row]! <= 24 ? 180 : 0) -
        (lodger(row) || siblings(row) ? 200 : 0),
    )
    for (const row of alone) flag('alone')[row] = 1
    const together = without(known, alone)
    for (const code of codes) {
      const wanted = young
        ? code === 'parents'
          ? Math.round(rows.length * 0.8)
          : Math.round(n(livesWith.friends))
        : n(livesWith[code])
      if (code === 'partner' && !young) {
        const caring = where(together, daily)
        const both = work.pick.top(
          caring,
          Math.min(wanted, Math.round(caring.length * partnerShareOfDailyCare)),
          'partner',
          neutral,
        )
        const others = where(together, (row) => !daily(row) && mayHave.partner(row))
        for (const row of both) flag('partner')[row] = 1
        for (const row of work.pick.top(others, wanted - both.length, 'partner', leans.partner))
          flag('partner')[row] = 1
        continue
      }
      const pool = where(together, mayHave[code])
      for (const row of work.pick.top(pool, wanted, `lives_with/${code}`, leans[code])) flag(code)[row] = 1
    }
    const order = ['partner', 'parents', 'friends', 'adult_children', 'children_under_18'] as const
    const bare = coverEveryone(
      together,
      order.map(flag),
      (f, row) => mayHave[order[f]!](row) && !(order[f] === 'parents' && work.age[row]! > 45),
      (f, row) =>
        !(order[f] === 'partner' && daily(row)) && !(order[f] === 'children_under_18' && daily(row)),
    )
    if (bare === 0) return
    // small groups: whoever is left lives with whom their age suggests
    for (const row of together) {
      if (order.some((code) => flag(code)[row] === 1)) continue
      if (mayHave.parents(row) && work.age[row]! <= 45) flag('parents')[row] = 1
      else if (mayHave.partner(row)) flag('partner')[row] = 1
      else flag('alone')[row] = 1
    }
  })
}

/** P: annex on people under 18: 71 and 91 percent at school, 12 percent of the substance group in nothing. A: the rest. */
const youngActivity: Record<string, Six> = {
  ...activity,
  work: percents(12, 6),
  education: byCategory(72.7, 72.1, 66.7, 91, 91, 90.5),
  none: percents(12, 3),
}

/** What people do. Nobody whose activity is green does nothing; work and study are not red. */
export function giveActivity(work: Work, cohort: Cohort): void {
  const { none: noneQuota, ...quotas } = cohort.young ? youngActivity : activity
  const none = work.frame.flags('activity').flag('none')
  const green = is(work, 'meaningful_activity', 'green')
  const red = is(work, 'meaningful_activity', 'red')
  const colour = byColour(work, 'meaningful_activity', 130)
  const atWork = work.frame.flags('activity').flag('work')
  const workRule = giveInSample(work, cohort, atWork, 'activity/work', activity.work, sampleWork, {
    eligible: (row) => work.age[row]! <= 69 && !red(row),
    lean: (row) => -colour(row) + (work.age[row]! > 62 ? -150 : work.age[row]! < 20 ? -40 : 40),
  })
  family(work, cohort, 'activity', quotas as Record<string, Six>, {
    any: (rows, category) => {
      const idle = work.pick.top(
        where(rows, (row) => !green(row) && atWork[row] === 0),
        Math.min(rows.length, scaled(noneQuota![category as 0], category, rows.length)),
        'activity/none',
        (row) => (red(row) ? 260 : 0) + (work.age[row]! > 66 ? 40 : 0),
      )
      for (const row of idle) none[row] = 1
      return without(rows, idle)
    },
    rules: {
      work: workRule,
      education: {
        eligible: (row) => work.age[row]! <= 55 && (!red(row) || cohort.young),
        lean: (row) => -Math.max(0, work.age[row]! - 19) * 14,
      },
    },
  })
}
