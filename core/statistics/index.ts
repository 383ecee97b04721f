export { type MomentStatistics, momentStatistics, percentOf } from './moments.ts'
