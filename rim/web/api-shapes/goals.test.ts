import type {
  GivenJudgement,
  GoalQuoteTold,
  OwnGoalAnswer,
  OwnGoalListed,
  OwnGoalsAnswer,
  PlanAnswer,
  PlanListed,
  QuotedReportTold,
  TargetAnswer,
} from '../client/goals/answers.ts'
import { holdAgainstRoutes, inMunicipality, namesOf } from './test-shapes.ts'

const planNames = namesOf<PlanListed>({ code: 0, title: 0, from: 0, to: 0, goals: 0 })
const givenNames = namesOf<GivenJudgement>({ id: 0, goal: 0, judgedAt: 0, judgement: 0, withdrawn: 0 })
const ownNames: Record<keyof OwnGoalListed, 0> = {
  ...{ id: 0, plan: 0, goal: 0, title: 0, responsible: 0, revision: 0, begunAt: 0, endedAt: 0 },
}

holdAgainstRoutes({
  'GET /api/plans': { '[]': planNames },
  'GET /api/plans/{plan}': {
    '': namesOf<PlanAnswer>({ plan: 0, developments: 0, given: 0, outdated: 0, quotes: 0 }),
    'quotes[]': namesOf<GoalQuoteTold>({ id: 0, goal: 0, text: 0, label: 0, cited: 0 }),
    'given[]': givenNames,
  },
  'GET /api/plans/{plan}/quotes/printed': {
    '[]': namesOf<QuotedReportTold>({ report: 0, cited: 0, quotes: 0 }),
  },
  [`GET ${inMunicipality}/goals`]: {
    '': namesOf<OwnGoalsAnswer>({ goals: 0, plans: 0 }),
    'goals[]': namesOf<OwnGoalListed>(ownNames),
    'plans[]': planNames,
  },
  [`GET ${inMunicipality}/goals/{ownGoal}`]: {
    '': namesOf<OwnGoalAnswer>({
      ...ownNames,
      ...{
        note: 0,
        targets: 0,
        followed: 0,
        indicators: 0,
        developments: 0,
        given: 0,
        outdated: 0,
        quotes: 0,
      },
    }),
    'targets[]': namesOf<TargetAnswer>({ indicator: 0, value: 0, year: 0 }),
    'given[]': givenNames,
  },
})
