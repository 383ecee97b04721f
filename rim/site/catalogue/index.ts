export { describeCatalogue } from './describe.ts'
export { writeJsonLd, writeTurtle } from './write.ts'
