export { readColumnFile, writeColumnFile } from './column-file.ts'
export { storageProblems } from './problems.ts'
