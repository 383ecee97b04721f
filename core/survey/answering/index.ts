export { type ClosingGroup, closingGroups, type PoolPlace } from './closing.ts'
export { type DayCount, type FinishedCount, toldCounts } from './counts.ts'
export { type Below, fewestToMix, mixed, shuffled } from './mixing.ts'
export { packFixed, unpackFixed } from './pack.ts'
