export { type Exported, exported } from './exported.ts'
export { leftOutWords } from './left-out.ts'
export type { ExportKind, ExportOptions, LeftOut } from './options.ts'
