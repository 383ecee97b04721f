export { enterValues, judge, type Owner } from './enter.ts'
export { type FollowedPlan, followedPlan, shippedPlan, shippedPlans } from './followed.ts'
export { copyGoal, type FollowedOwnGoal, followedOwnGoal, writeOwnGoal } from './own.ts'
export { goalServiceProblems } from './problems.ts'
