export {
  type AttentionReason,
  attentionList,
  attentionQuestions,
  attentionReasons,
  attentionTier,
  rulesOf,
  undecidedList,
} from './attention.ts'
export { type PriorityTier, priorityRules, priorityTierNames, priorityTiers } from './rules.ts'
