import { textIn } from '#core/foundation'
import type { TableQuestion } from '#core/survey'
import type { FigureNode, ReportNode, ReportSection } from '../../model.ts'
import {
  answerNamed,
  changeSentence,
  comparisonTable,
  differencesTable,
  ends,
  farDifferences,
  type GroupDifference,
  groupDifferences,
  groupSentence,
  levelSentence,
  limitsSentence,
  pointsFigure,
  questionSaid,
} from '../parts/index.ts'
import { backgroundFigure } from './background-figure.ts'
import type { ChapterPart, ChapterPlan } from './chapters.ts'
import { type Context, paragraph, questionsIn } from './context.ts'
import { crossedFigure, crossedSentence } from './crossed-figure.ts'
import { mostTicked } from './sample.ts'
import { nationalWords as words } from './words.ts'

/** A chapter on results: a part for each figure with its texts, then the questions over the waves and the groups. */
export function resultChapter(
  context: Context,
  chapter: ChapterPlan,
  number: number,
): readonly ReportSection[] {
  const { say } = context
  const id = `chapter_${chapter.id}`
  const parts = chapter.parts.map((part) => ({
    id: `${id}_${part.id}`,
    title: say(part.title),
    nodes: partNodes(context, part),
  }))
  const after = [
    { id: `${id}_waves`, title: say(words.overTime), nodes: comparisons(context, chapter, 'waves') },
    { id: `${id}_groups`, title: say(words.groups), nodes: differences(context, chapter) },
  ]
  const sections = [...parts, ...after].filter(({ nodes }) => nodes.length > 0)
  return [
    {
      id,
      title: say(chapter.title),
      level: 1,
      number: String(number),
      nodes: paragraph(`${chapter.id}_intro`, say(chapter.intro)),
    },
    ...sections.map(
      (section, at): ReportSection => ({ ...section, level: 2, number: `${number}.${at + 1}` }),
    ),
  ]
}

function partNodes(context: Context, part: ChapterPart): readonly ReportNode[] {
  const questions = questionsIn(context, part.questions)
  return [
    ...(part.background ? mostTicked(context, `${part.id}_text`, part.background, 3) : []),
    ...partFigures(context, part),
    ...(part.crossed ?? []).flatMap((id) => paragraph(`${id}_text`, crossedSentence(context, id))),
    ...questions.flatMap((question) => questionTexts(context, question, questions.length > 1)),
  ]
}

/** The figures of a part: of its questions, of who answers, and crossed ones. */
export function partFigures(context: Context, part: ChapterPart): readonly FigureNode[] {
  const { tables, language } = context
  const questions = questionsIn(context, part.questions)
  const background = part.background
    ? backgroundFigure(context, `figure_${part.id}`, part.title, [part.background])
    : null
  const crossed = (part.crossed ?? []).flatMap((id) => crossedFigure(context, id) ?? [])
  return [
    ...(background ? [background] : []),
    ...byPoints(questions).map((alike, at) =>
      pointsFigure(
        {
          id: at === 0 ? `figure_${part.id}` : `figure_${part.id}_${at + 1}`,
          title: part.title,
          questions: alike,
        },
        tables,
        language,
      ),
    ),
    ...crossed,
  ]
}

/** Questions whose points are the same can share a figure. */
function byPoints(questions: readonly TableQuestion[]): readonly (readonly TableQuestion[])[] {
  const found = new Map<string, TableQuestion[]>()
  for (const question of questions) {
    const key = question.points.map(({ code }) => code).join()
    found.set(key, [...(found.get(key) ?? []), question])
  }
  return [...found.values()]
}

/** What is said of a question, its name first where others stand beside it. Ids follow the question alone, so that a writer's text stays on it. */
function questionTexts(context: Context, question: TableQuestion, named: boolean): readonly ReportNode[] {
  const { tables, language } = context
  const over = context.over(question)
  const id = question.number
  const level = levelSentence(tables, question, language)
  const topic = textIn(questionSaid(question).topic, language)
  return [
    ...paragraph(`${id}_level`, level && named ? `${topic}: ${level}` : level),
    ...paragraph(`${id}_change`, changeSentence(over, language)),
    ...paragraph(`${id}_limits`, context.earlier.length > 0 ? limitsSentence(over, language) : null),
    ...paragraph(`${id}_groups`, groupSentence(tables, question, language)),
  ]
}

/** The chapter's questions over the waves, a table for each scale. */
export function comparisons(context: Context, chapter: ChapterPlan, prefix: string): readonly ReportNode[] {
  const questions = questionsIn(
    context,
    chapter.parts.flatMap((part) => part.questions),
  )
  const scales = [...new Set(questions.map(({ scale }) => scale))]
  return scales.flatMap((scale) => {
    const over = questions.filter((question) => question.scale === scale).map(context.over)
    const title = { nb: '', nn: '' }
    for (const language of ['nb', 'nn'] as const) {
      title[language] = `${textIn(chapter.title, language)}, ${textIn(words.comparedOver, language)}`
    }
    const table = comparisonTable(`${prefix}_${chapter.id}_${scale}`, title, over, context.language)
    return table ? [table] : []
  })
}

function differences(context: Context, chapter: ChapterPlan): readonly ReportNode[] {
  const { tables, language } = context
  const questions = questionsIn(
    context,
    chapter.parts.flatMap((part) => part.questions),
  )
  const parts = questions.flatMap((question) => {
    const { key, far } = ends[question.scale]
    const { topic } = questionSaid(question)
    const part = (category: string, found: readonly GroupDifference[]) => {
      const grade = answerNamed(question.scale, category)
      const label = { nb: `${topic.nb}: ${grade.nb}`, nn: `${topic.nn}: ${grade.nn}` }
      return { question, label, differences: found }
    }
    return [
      part(key, groupDifferences(tables, question, key)),
      ...(far === null ? [] : [part(far, farDifferences(tables, question))]),
    ]
  })
  const table = differencesTable(`groups_${chapter.id}`, words.groupsTable, parts, tables, language)
  return table ? [...paragraph(`groups_${chapter.id}_intro`, context.say(words.groupsIntro)), table] : []
}
