export { type ChecklistPoint, readersChecklist, unread } from './checklist.ts'
export { type Mark, originalsOf, sameWords, suggestedMarks, withMark } from './marks.ts'
export { freeToken, tokenFor, tokenForm, tokensIn, wordOfToken } from './tokens.ts'
