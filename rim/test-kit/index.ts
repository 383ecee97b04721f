export { createTestDatabase, type TestDatabase } from './house/database.ts'
export { type Snapshot, takeSnapshot } from './house/snapshot.ts'
export { createWorld, type Place, type World } from './house/world.ts'
export {
  legalRegistrations,
  plainAnswers,
  plainSubstanceAnswers,
  randomAnswers,
  randomRegistrations,
} from './registrations.ts'
export { lyttepost, type Said } from './terminal.ts'
