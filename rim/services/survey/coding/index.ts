export { type CodingDesk, type CodingGroup, codingDesk, type ShownText } from './desk.ts'
export { codingProblems } from './problems.ts'
export { type CodedTexts, closeCoding, codeTexts, maskText, recodeTexts, uncodeTexts } from './write.ts'
