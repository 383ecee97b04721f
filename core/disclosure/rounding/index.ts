export { type RoundedCounts, type RoundingOptions, roundSmallCounts } from './round-small-counts.ts'
