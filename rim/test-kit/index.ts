export {
  legalRegistrations,
  plainAnswers,
  plainSubstanceAnswers,
  randomAnswers,
  randomRegistrations,
} from './registrations.ts'
export { lyttepost, type Said } from './terminal.ts'
