export { independentCodings, projectAt } from './independent.ts'
export { type AskedSecondCoding, askSecondCoding, openSecond } from './second.ts'
