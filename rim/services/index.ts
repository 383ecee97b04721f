export * from './house/index.ts'
export * from './mapping/index.ts'
export * from './operate/index.ts'
export { createWriterPool, type WriterPool } from './writing/pool.ts'
