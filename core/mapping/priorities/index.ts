export { attentionList, attentionReasons } from './attention.ts'
export { priorityRules } from './rules.ts'
