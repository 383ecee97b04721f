import { byColour, type ChoiceRule, is, partition, quota } from './answer-kit.ts'
import type { Lean } from './pick.ts'
import { cognitive, mentalDuration } from './target-people.ts'
import { suicide, violence } from './target-risk.ts'
import { type Cohort, type Work, without } from './work.ts'

/** Duration of the mental problem, cognitive difficulties, suicide, violence. */
export function giveRisk(work: Work, cohort: Cohort): void {
  partition(work, cohort, 'mental_duration', mentalDuration, 'unknown', {
    asked: (row) => work.category[row] !== 0,
    rules: {
      under_1: { lean: (row) => (40 - work.age[row]!) * 2 },
      over_3: { lean: (row) => (work.age[row]! - 25) * 3 },
    },
  })
  const severity: Lean = (row) => work.severity[row]! / 3
  const poor: ChoiceRule = { lean: severity }
  partition(work, cohort, 'cognitive', cognitive, 'none', { rules: { known: poor, suspected: poor } })
  const low = byColour(work, 'mental_health', 50)
  const suicidal: Lean = (row) => low(row) + work.severity[row]! / 4 + (work.age[row]! < 40 ? 40 : -20)
  partition(
    work,
    cohort,
    'suicide_attempt_3_years',
    { yes: suicide.attempt, unknown: suicide.attemptUnknown },
    'no',
    {
      rules: { yes: { lean: suicidal } },
    },
  )
  const tried = is(work, 'suicide_attempt_3_years', 'yes')
  partition(
    work,
    cohort,
    'suicide_attempt_last_year',
    { yes: suicide.attemptLastYear, unknown: suicide.attemptUnknown },
    'no',
    { rules: { yes: { eligible: tried } } },
  )
  partition(work, cohort, 'suicide_risk', { yes: suicide.risk, unknown: suicide.riskUnknown }, 'no', {
    rules: { yes: { lean: (row) => suicidal(row) + (tried(row) ? 250 : 0) } },
  })
  giveViolence(work, cohort)
}

function giveViolence(work: Work, cohort: Cohort): void {
  const slot = work.frame.choice('violence')
  const hard: Lean = (row) => work.severity[row]! / 3 - Math.max(0, work.age[row]! - 55) * 4
  const leans: Record<string, Lean> = {
    both: hard,
    victim: (row) => hard(row) + (work.female[row] ? 90 : -60),
    perpetrator: (row) => hard(row) + (work.female[row] ? -90 : 50),
  }
  cohort.byCategory.forEach((rows, category) => {
    let open = rows
    for (const row of rows) slot.data[row] = slot.at('none')
    for (const code of ['both', 'victim', 'perpetrator'] as const) {
      const chosen = work.pick.top(
        open,
        quota(violence[code], category, rows),
        `violence/${code}`,
        leans[code]!,
      )
      for (const row of chosen) slot.data[row] = slot.at(code)
      open = without(open, chosen)
    }
  })
}
