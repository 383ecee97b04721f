import { v7 } from 'uuid'
import { type Problem, ProblemError, problem } from '#core/foundation'
import { type EnteredValue, type Judgement, type Plan, valueFaults } from '#core/indicators'
import { loadTerritory } from '#rim/assets'
import { addJudgement, enterIndicatorValues, type StoredOwnGoal, type Work } from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import { goalIn, indicatorIn } from './followed.ts'
import { goalServiceProblems as problems } from './problems.ts'

/** Whose values or judgements they are: a municipality's, of a goal of its own, or the nation's. */
export type Owner = Pick<StoredOwnGoal, 'id' | 'municipality'> | null

/**
 * Enters values of a plan's indicators, all or none. The same place and year again stands in place of what stood there.
 *
 * @throws problems 3220, 3221, 4760, 4762 and 4766, with every fault that is met.
 */
export async function enterValues(
  work: Work,
  plan: Plan,
  entered: readonly EnteredValue[],
  owner: Owner,
  by: string,
): Promise<void> {
  // tables from elsewhere list places in years when they were none, with a sign that says so: nothing is lost with these
  const told = entered.filter(
    ({ value: { status, territory, year } }) =>
      (status !== 'not_applicable' && status !== 'missing') || isTerritory(territory, year),
  )
  const seen = new Set<string>()
  const faults = told.flatMap(({ indicator, value }): readonly Problem[] => {
    const key = [indicator, value.territory, value.year].join(' ')
    const twice = seen.has(key)
    seen.add(key)
    return [
      ...(twice ? [problem(problems.twice, { indicator })] : []),
      ...(isTerritory(value.territory, value.year)
        ? []
        : [problem(problems.unknownTerritory, { territory: value.territory, year: value.year })]),
      ...valueFaults(indicatorIn(plan, indicator), value),
    ]
  })
  if (faults.length > 0) throw new ProblemError(...faults)
  if (told.length === 0) return
  const municipality = owner?.municipality ?? null
  await enterIndicatorValues(
    work,
    plan.code,
    told.map((one) => ({ ...one, id: v7(), municipality, plan: plan.code })),
    by,
  )
}

/** Whether there was such a place: the country, a county or a municipality of the year. */
function isTerritory(code: string, year: number): boolean {
  if (code === 'NO') return true
  const territory = loadTerritory()
  return code.length === 4
    ? territory.municipalityAt(code, year) !== undefined
    : territory.counties(year).some(({ number }) => number === code)
}

/**
 * Judges a goal.
 *
 * @returns the judgement's id.
 * @throws problem 4761 where the plan has no such goal, 4763 where it is dated after today, 4752 where the own goal is ended.
 */
export async function judge(
  { clock }: Pick<Desks, 'clock'>,
  work: Work,
  of: { readonly plan: Plan; readonly goal: string; readonly owner: Owner },
  judgement: Judgement,
  by: string,
): Promise<string> {
  const { plan, goal, owner } = of
  goalIn(plan, goal)
  if (judgement.date > clock.today()) throw new ProblemError(problem(problems.judgedLater))
  const id = v7()
  const municipality = owner?.municipality ?? null
  const given = { id, municipality, ownGoal: owner?.id ?? null, plan: plan.code, goal, judgement }
  await addJudgement(work, given, by)
  return id
}
