import { v7 } from 'uuid'
import type { TestDatabase } from './database.ts'

/** Ids of what `fillGoals` puts there in a municipality. */
export interface FilledGoal {
  readonly ownGoal: string
  readonly ownJudgement: string
}

const plan = 'opptrapping-rus-2016'

/** A value, a judgement and a quote of the nation's, whose ids are returned, and in each municipality an own goal with target, value and judgement. */
export async function fillGoals(
  seed: TestDatabase['seed'],
  municipalities: readonly string[],
  by: string,
): Promise<{
  readonly judgement: string
  readonly goalQuote: string
  readonly own: ReadonlyMap<string, FilledGoal>
}> {
  const own = new Map<string, FilledGoal>()
  const value = (municipality: string | null) =>
    seed('indicator_value', {
      ...{
        id: v7(),
        municipality,
        plan,
        indicator: 'green_housing',
        territory: municipality ?? 'NO',
        year: 2021,
      },
      ...{ status: 'value', value: 61, cited: 'prøve', entered_by: by },
    })
  const judged = async (municipality: string | null, ownGoal: string | null): Promise<string> => {
    const id = v7()
    await seed('goal_judgement', {
      ...{
        id,
        municipality,
        own_goal: ownGoal,
        plan,
        goal: 'active_life',
        level: 'overall',
        verdict: 'mixed',
      },
      ...{ reason_nb: 'Prøve', reason_nn: 'Prøve', judged_on: '2026-01-01', author: 'Prøve', judged_by: by },
    })
    return id
  }
  await value(null)
  const judgement = await judged(null, null)
  const goalQuote = v7()
  await seed('goal_quote', {
    ...{
      id: goalQuote,
      plan,
      goal: 'active_life',
      report: v7(),
      quoted: 'Prøve',
      cited_nb: 'prøve',
      cited_nn: 'prøve',
      chosen_by: by,
    },
  })
  for (const municipality of municipalities) {
    const ownGoal = v7()
    const goal = { id: ownGoal, municipality, plan, goal: 'active_life', title: 'Aktiv' }
    await seed('own_goal', { ...goal, begun_by: by })
    const target = { own_goal: ownGoal, municipality, indicator: 'green_housing', value: 70, year: 2027 }
    await seed('own_goal_target', target)
    await value(municipality)
    own.set(municipality, { ownGoal, ownJudgement: await judged(municipality, ownGoal) })
  }
  return { judgement, goalQuote, own }
}
