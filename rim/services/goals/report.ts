import type { Plan } from '#core/indicators'
import { goalModels } from '#core/reports'
import type { Work } from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import { type ReportFormat, reportFile } from '../report-file.ts'
import { followedPlan, goalIn } from './followed.ts'
import type { FollowedOwnGoal } from './own.ts'
import { printedQuotes } from './quotes.ts'

interface FileAsked {
  readonly format: ReportFormat
  readonly language: 'nb' | 'nn'
}
type Writing = Pick<Desks, 'writeReports' | 'clock' | 'training'>

/**
 * The nation's plan with what is entered and judged, or one goal of it, as a file.
 *
 * @throws problem 4761 for a goal that the plan does not have.
 */
export async function planFile(
  desks: Desks,
  work: Work,
  shipped: Plan,
  { format, language, goal }: FileAsked & { readonly goal: string | undefined },
) {
  const { plan } = await followedPlan(desks, work, shipped)
  if (goal !== undefined) goalIn(plan, goal)
  const models = goalModels({
    ...{ plan, language, territory: 'NO', made: desks.clock.today() },
    // what ships is as it is printed; what is entered in a training house is made up
    synthetic: desks.training,
    ...(goal !== undefined && { goals: [goal] }),
    quotes: await printedQuotes(work, plan.code, language),
  })
  return reportFile(desks, models, format)
}

/** A municipality's own goal as a file for its meeting. */
export async function ownGoalFile(
  desks: Writing,
  work: Work,
  { own, plan, goal }: FollowedOwnGoal,
  municipality: { readonly code: string; readonly name: string },
  { format, language }: FileAsked,
) {
  const models = goalModels({
    ...{ plan, language, territory: municipality, title: own.title, goals: [goal.code] },
    ...(own.responsible !== '' && { responsible: own.responsible }),
    ...{ made: desks.clock.today(), synthetic: desks.training },
    quotes: await printedQuotes(work, plan.code, language),
  })
  return reportFile(desks, models, format)
}
