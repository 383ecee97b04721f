import { textIn } from '#core/foundation'
import type { MunicipalQuestion } from '#core/survey'
import type { ReportNode, ReportSection } from '../model.ts'
import { list, paragraph } from '../nodes.ts'
import type { Context } from './context.ts'
import { coverageFigure, groupsTable } from './coverage.ts'
import { choicesFigure, keyFigure, pointsFigure } from './figures.ts'
import { methodTexts } from './method-texts.ts'
import { meansTable, sharesTable, trendTable } from './overview-tables.ts'
import { questionTable } from './question-table.ts'
import {
  coverageSentence,
  levelSentence,
  questionSentences,
  risingSentence,
  sizesSentence,
  usesSentence,
} from './sentences.ts'
import { municipalWords as words } from './words.ts'

/** The questions that the survey is about, told first. */
const mainQuestions = ['usefulness', 'more_resources', 'new_services', 'time_worth', 'take_part_again']

const questionsWith = ({ tables }: Context, codes: readonly string[]): readonly MunicipalQuestion[] =>
  codes.flatMap((code) => tables.questions.find((question) => question.code === code) ?? [])

/** What there is to say shortest: who answered, what it is used to, and whether it is useful. */
export function summarySentences(context: Context): readonly string[] {
  const usefulness = questionsWith(context, ['usefulness'])[0]
  return [
    coverageSentence(context),
    ...(usefulness ? questionSentences(context, usefulness) : []),
    ...questionsWith(context, mainQuestions.slice(1)).map((one) => levelSentence(context, one)),
    usesSentence(context),
    risingSentence(context),
  ].flatMap((one) => one ?? [])
}

/** The document's chapters, and one with a table of every question. */
export function chapters(context: Context): readonly ReportSection[] {
  const { say } = context
  const sections: ReportSection[] = [
    { id: 'summary', title: say(words.summary), nodes: list('summary_text', summarySentences(context)) },
  ]
  const add = (id: string, title: string, nodes: readonly ReportNode[]): void => {
    if (nodes.length > 0) sections.push({ id, title, number: String(sections.length), nodes })
  }
  add('who', say(words.who), who(context))
  for (const { code, title } of context.instrument.sections.slice(1)) {
    const questions = context.tables.questions.filter(({ section }) => section === code)
    add(
      `section_${code.toLowerCase()}`,
      textIn(title, context.language),
      answers(context, textIn(title, context.language), questions),
    )
  }
  add('by_mappings', say(words.byMappings), byMappings(context))
  add('by_size', say(words.bySize), [sharesTable(context, 'size'), meansTable(context, 'size')])
  add('methods', say(words.methods), [
    ...methodTexts(context).flatMap((one, at) => paragraph(`methods_${at + 1}`, one)),
    trendTable(context),
  ])
  sections.push({
    id: 'questions',
    title: say(words.allQuestions),
    number: say(words.appendix),
    nodes: context.tables.questions.map((question) => questionTable(context, question)),
  })
  return sections
}

function who(context: Context): readonly ReportNode[] {
  const said = [coverageSentence(context), sizesSentence(context)].flatMap((one) => one ?? [])
  const roles = context.tables.questions.filter(
    ({ section }) => section === context.instrument.sections[0]?.code,
  )
  return [
    ...paragraph('who_text', said.length > 0 ? said.join(' ') : null),
    coverageFigure(context),
    groupsTable(context),
    ...roles.map((question) => choicesFigure(context, question)),
  ]
}

/** Figures and sentences on the questions of one section: those with the same points are in one figure. */
export function sectionFigures(
  context: Context,
  id: string,
  heading: string,
  questions: readonly MunicipalQuestion[],
) {
  const together = new Map<string, MunicipalQuestion[]>()
  for (const question of questions) {
    const stacked = question.key !== undefined
    const points = stacked ? question.points.map(({ code }) => code).join() : question.code
    together.set(points, [...(together.get(points) ?? []), question])
  }
  return [...together.values()].map((group, at) => {
    const first = group[0]!
    const figure =
      group.length === 1
        ? choicesFigure(context, first)
        : pointsFigure(context, `${id}_${at + 1}`, `${heading}. ${context.year}`, group)
    return { figure, questions: group }
  })
}

const answers = (
  context: Context,
  heading: string,
  questions: readonly MunicipalQuestion[],
): readonly ReportNode[] => [
  ...(questions.some(({ key }) => key !== undefined)
    ? paragraph(`intro_${questions[0]!.section.toLowerCase()}`, context.say(words.sectionIntro))
    : []),
  ...sectionFigures(context, `points_${questions[0]?.section.toLowerCase()}`, heading, questions).flatMap(
    ({ figure, questions: group }) => [
      ...list(
        `${figure.id}_said`,
        group.flatMap((question) => questionSentences(context, question)),
      ),
      figure,
    ],
  ),
]

function byMappings(context: Context): readonly ReportNode[] {
  return [
    ...paragraph('rising', risingSentence(context)),
    sharesTable(context, 'mappings'),
    meansTable(context, 'mappings'),
    ...questionsWith(context, ['usefulness', 'more_resources']).map((question) =>
      keyFigure(context, question, 'mappings'),
    ),
  ]
}
