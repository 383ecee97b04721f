export { plainAnswers, plainSubstanceAnswers, randomAnswers, randomRegistrations } from './registrations.ts'
