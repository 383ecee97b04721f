export { createWriterContext, type Format, formatOf, type WriterContext, writeReport } from './write.ts'
