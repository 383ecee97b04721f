import { type LocalText, listed } from '#core/foundation'
import type { Bearing, EvaluationQuestion, Theme } from '#core/interviews'
import type { ReportNode, ReportSection } from '../model.ts'
import { type Context, firstSentence } from './context.ts'
import { findingsOf, questionsInOrder, recommendationsOf } from './evidence.ts'
import { list, paragraphs, part, text } from './nodes.ts'
import { interviewWords as words } from './words.ts'

const bearings: Readonly<Record<Bearing, LocalText>> = {
  supports: text('Temaer som støtter:', 'Tema som støttar:'),
  nuances: text('Temaer som nyanserer:', 'Tema som nyanserer:'),
  contradicts: text('Temaer som taler imot:', 'Tema som talar imot:'),
}

const basis = text(
  'Studien bygger på {interviews} med {people} i {places}.',
  'Studien byggjer på {interviews} med {people} i {places}.',
)
const themesSaid = text('Analysen har {themes}: {names}.', 'Analysen har {themes}: {names}.')
const unanswered = text(
  'Ingen av temaene er knyttet til denne problemstillingen.',
  'Ingen av temaa er knytte til denne problemstillinga.',
)
const recommends = text('Studien gir disse anbefalingene:', 'Studien gir desse tilrådingane:')

/** What is studied, what was found under each evaluation question, and the recommendations. */
export function summary(context: Context): readonly ReportSection[] {
  const { say, project } = context
  return [
    { id: 'summary', title: say(words.summary), level: 1, nodes: summaryLead(context) },
    ...questionsInOrder(project).flatMap((question) =>
      part(`summary_question_${question.id}`, questionTitle(context, question), [
        ...answerNodes(context, question, `summary_question_${question.id}`),
      ]),
    ),
    ...part('summary_recommendations', say(words.recommendations), [
      ...(project.recommendation.size > 0 ? paragraphs('summary_recommendations_lead', say(recommends)) : []),
      ...recommendationList(context, 'summary_recommendations_list'),
    ]),
  ]
}

export const questionTitle = (
  { say, language }: Context,
  { number, text: question }: EvaluationQuestion,
): string => say(words.evaluationQuestion, { number: String(number), text: question[language] })

/** What the study is built on, in two sentences. */
export function summaryLead(context: Context): readonly ReportNode[] {
  const { say, facts, count, themes } = context
  const said = [
    say(basis, {
      interviews: count(facts.interviews.held, 'interview'),
      people: count(facts.sample.n, 'informant'),
      places: count(facts.study.municipalities, 'municipality'),
    }),
    ...(themes.length > 0
      ? [
          say(themesSaid, {
            themes: count(themes.length, 'theme'),
            names: listed(themes.map(({ name }) => `«${name}»`)),
          }),
        ]
      : []),
  ]
  return paragraphs('summary_basis', said.join(' '))
}

/** The themes that bear on a question, by how they do, each with its first sentence. */
export function answerNodes(
  context: Context,
  question: EvaluationQuestion,
  id: string,
): readonly ReportNode[] {
  const { say, themes } = context
  const nodes = (['supports', 'nuances', 'contradicts'] as const).flatMap((bearing) => {
    const bearingThemes = themes.filter(({ questions }) =>
      questions.some((one) => one.question === question.id && one.bearing === bearing),
    )
    if (bearingThemes.length === 0) return []
    return [
      ...paragraphs(`${id}_${bearing}_lead`, say(bearings[bearing])),
      ...list(
        `${id}_${bearing}`,
        bearingThemes.map((theme) => themeSaid(context, theme)),
      ),
    ]
  })
  return nodes.length > 0 ? nodes : paragraphs(`${id}_none`, say(unanswered))
}

/** A theme with the first sentence of its text, or of its first finding where it has no text. */
function themeSaid({ project }: Context, theme: Theme): string {
  const told = firstSentence(theme.text || (findingsOf(project, theme.id)[0]?.text ?? ''))
  return told === '' ? theme.name : `${theme.name}: ${told}`
}

/** The recommendations as one list, the same wherever it stands. */
export const recommendationList = ({ project }: Context, id: string): readonly ReportNode[] =>
  list(
    id,
    recommendationsOf(project).map((one) => one.text),
  )
