export { type Lane, type LaneStretch, type Lanes, lanesOf } from './lanes.ts'
export { type Marked, type Run, runsOf } from './runs.ts'
