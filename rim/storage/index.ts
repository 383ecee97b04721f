export * from './backup/index.ts'
export * from './files/index.ts'
export * from './house/index.ts'
export {
  type BinarySource,
  defaultFolder,
  type EmbeddedServer,
  postgresProblems,
  type StartOptions,
  startEmbedded,
  stopEmbedded,
} from './postgres/index.ts'
