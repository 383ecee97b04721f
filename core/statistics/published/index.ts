export {
  type CollapsedCounts,
  type CollapsePlan,
  type CollapsePlanName,
  collapsePlans,
  collapseScale,
} from './collapse-scale.ts'
export { compareMethods, type MethodComparison } from './compare-methods.ts'
export {
  type DifferenceFlag,
  differenceFlag,
  marginsOverlap,
  type ReportMargin,
  reportMargin,
} from './margin.ts'
export {
  type PrintedTable,
  type PrintedWave,
  rowSpans,
  searchTable,
  type TableSearch,
  waveWitness,
} from './printed-tables.ts'
export { reportMethod, whyStricter } from './report-method.ts'
export {
  type SubgroupCell,
  type SubgroupCounts,
  type SubgroupQuestion,
  type SubgroupRow,
  type SubgroupTable,
  type SubgroupVariable,
  smallestShown,
  subgroupTable,
} from './subgroup-table.ts'
export { type WaveCell, type WaveComparison, waveComparison } from './wave-comparison.ts'
export { markOf, type PrintedRow, printedSpan, type Span, vectors } from './witness.ts'
