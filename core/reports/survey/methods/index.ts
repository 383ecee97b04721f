export { continuedFrom, type MethodBlocks, type MethodBlocksInput, methodBlocks } from './blocks.ts'
export { coverageParagraph } from './coverage.ts'
export { marginExample, marginFigure } from './margin-figure.ts'
export { comparisonLabel, keptSentence, methodListNodes, methodsNodes } from './nodes.ts'
export {
  type ComparedMapping,
  type ComparedWave,
  type MappingChoice,
  mappingChoice2019,
  type Representativeness,
  type RepresentativenessRow,
  representativeness,
  type Standing,
} from './representativeness.ts'
export { representativenessTable } from './representativeness-table.ts'
export {
  type ShownBefore,
  type ShownComparison,
  type ShownPrecision,
  type ShownRobust,
  type ShownTest,
  shownRobust,
} from './shown.ts'
