export type { TextDeskAnswer, WrittenAnswer } from './answers.ts'
export type { TextDesk, Writing } from './desk.ts'
export { ReportTexts } from './report-texts.tsx'
export { useWrittenForm, WrittenFormField } from './written-form.tsx'
