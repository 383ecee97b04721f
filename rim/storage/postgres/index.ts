export type { BinarySource } from './binaries.ts'
export { defaultFolder } from './folder.ts'
export { postgresProblems } from './problems.ts'
export { type EmbeddedServer, type StartOptions, startEmbedded, stopEmbedded } from './server.ts'
