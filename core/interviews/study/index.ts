export {
  type Consent,
  mayQuote,
  mayRecord,
  mayReuse,
  sheetOf,
  wrongWithConsent,
} from './consent.ts'
export {
  type Coverage,
  type CoverageRow,
  type CoverageState,
  coverage,
  type GuidedInterview,
} from './coverage.ts'
export { type Deadline, deadlines, type HeldInterview, type StudyPromises } from './deadlines.ts'
export {
  type GuidePiece,
  type GuidePrompt,
  type GuideQuestion,
  type GuideTopic,
  guidePieces,
  type InterviewGuide,
  questionsOf,
  wrongWithGuide,
} from './guide.ts'
export { type GuideChange, guideDiff } from './guide-diff.ts'
export { guideElderly2019 } from './guides/eldre-2019.ts'
export {
  type Approval,
  type ConsentScope,
  type CutOff,
  cutOffWords,
  type InfoSheet,
  type SheetBlocks,
  type SheetContact,
  sheetOn,
} from './info-sheet.ts'
export {
  type AgeRange,
  ageRangeOf,
  type CaseAttributes,
  type Informant,
  type Sample,
  type Sex,
  sampleOf,
} from './informants.ts'
export { studyProblems } from './problems.ts'
export {
  endsWithReason,
  type Funnel,
  type FunnelCounts,
  funnel,
  type Prospect,
  type ProspectState,
  prospectStates,
  type ReasonCount,
  type RecruitmentReason,
  recruitmentReasons,
  replyDays,
  replyDueOn,
  wrongWithProspect,
} from './recruitment.ts'
export { funnelSentences } from './recruitment-words.ts'
export { missingInSheet, type SheetItem, sheetChecklist } from './sheet-check.ts'
export { consentForm, informationSheet } from './sheet-document.ts'
export {
  type StudyRelease,
  type ToRead,
  type Trace,
  type TracedCitation,
  type TracedRelease,
  type TracedThings,
  traceOf,
  type Withdrawal,
} from './trace.ts'
