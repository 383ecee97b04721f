export {
  type CategoryChain,
  type CodeChain,
  type Evidence,
  evidenceChains,
  type InformantOf,
  type QuestionChain,
  type ThemeChain,
} from './chain.ts'
export type { ChecklistItem, ReportingChecklist } from './checklist.ts'
export { coreq } from './coreq.ts'
export { type DraftedItem, drafted } from './drafted.ts'
export type { ItemState } from './drafts.ts'
export { type AnalysisFacts, analysisFacts, type InterviewerFacts, type ReportingFacts } from './facts.ts'
export { type EvidenceFlag, type EvidenceFlagCode, type EvidenceGround, evidenceFlags } from './flags.ts'
export { type ListedRecommendation, recommendationList } from './recommendations.ts'
export { srqr } from './srqr.ts'
export { isShownUnder, type Stance, type StanceThing } from './stance.ts'
