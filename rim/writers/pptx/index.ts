export { lintPptx } from './lint.ts'
export { type ReadChart, type ReadSlide, readPptx } from './read.ts'
export { writePptx } from './write.ts'
