export { AnalysisProvider, useAnalysis, useAnalysisState, useProject } from './context.tsx'
export { SaveState } from './save-state.tsx'
export type { AnalysisStore } from './store.ts'
export { stored } from './stored.ts'
