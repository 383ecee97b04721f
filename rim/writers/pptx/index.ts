export { lintPptx } from './lint.ts'
export { type ReadChart, type ReadSeries, type ReadSlide, type ReadTable, readPptx } from './read.ts'
export { writePptx } from './write.ts'
