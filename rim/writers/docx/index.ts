export { lintDocx } from './lint.ts'
export { readDocx } from './read.ts'
export { writeDocx } from './write.ts'
