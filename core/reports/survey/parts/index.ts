export { baseAt, columnAt, countAt, percentAt, rowAt } from './cells.ts'
export {
  type Change,
  changeOf,
  changeSentence,
  limitsSentence,
  overTime,
  type QuestionOverTime,
} from './change-sentence.ts'
export { comparisonTable } from './comparison-table.ts'
export { type Continuity, continuityOf } from './continuity.ts'
export { farDifferences, type GroupDifference, groupDifferences, groupSentence } from './group-sentence.ts'
export { groupSaid } from './groups-said.ts'
export { askedSaid, keySentence, levelSentence } from './level-sentence.ts'
export { pointsFigure } from './points-figure.ts'
export { answerNamed, answerSaid, ends, gradeSaid, questionSaid } from './questions-said.ts'
export { notesOf, sourceNote } from './source-note.ts'
export { figureNode, stackedNode } from './stacked-node.ts'
export { differencesTable, subgroupTable } from './subgroup-table.ts'
export { surveyWords } from './survey-words.ts'
