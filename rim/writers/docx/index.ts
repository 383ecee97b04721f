export { lintDocx } from './lint.ts'
export { type PrintedQuote, quotesInDocument } from './quotes-in.ts'
export { readDocx } from './read.ts'
export { writeDocx } from './write.ts'
