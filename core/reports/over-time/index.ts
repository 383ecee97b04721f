export {
  type ChangeRow,
  type ChangeTable,
  leastMunicipalities,
  type MeanChange,
  type SafeInterval,
  type SampleTables,
  sampleTables,
} from './changes.ts'
export { developmentSections } from './development-chapter.ts'
export { brokenLines } from './methods.ts'
export {
  type PanelShare,
  type PanelTable,
  type PanelTables,
  panelSections,
  panelSentence,
  panelTables,
} from './panel-chapter.ts'
export { type PanelRelease, releasePanel } from './panel-release.ts'
export type { SampleCounts } from './sample-counts.ts'
export { followedTables, releaseSample, type SampleRelease } from './sample-release.ts'
export { areaSentence, changeSentence, rowSentence } from './sentences.ts'
