export { readCodeBookCsv } from './code-book.ts'
export { type PackageLimits, packageLimits } from './open-package.ts'
export { refiImportProblems } from './problems.ts'
export { type RefiFile, readRefi } from './read.ts'
