export { common, lengthOf, trimmed, union, without } from './spans.ts'
