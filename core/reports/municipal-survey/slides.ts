import { textIn } from '#core/foundation'
import type { ReportNode, ReportSection } from '../model.ts'
import { list } from '../nodes.ts'
import { withMessage } from '../with-message.ts'
import { sectionFigures, summarySentences } from './chapters.ts'
import type { Context } from './context.ts'
import { coverageFigure } from './coverage.ts'
import { keyFigure } from './figures.ts'
import { readings } from './method-texts.ts'
import {
  coverageSentence,
  endsSentence,
  questionSentences,
  sizesSentence,
  trendSentence,
  usesSentence,
} from './sentences.ts'
import { municipalWords as words } from './words.ts'

/** As many sentences as a slide has room for. */
const mostSentences = 4

/** The slides: one message each over its figure, with what else there is to say in the speaker's notes. */
export function slides(context: Context): readonly ReportSection[] {
  const { say, tables, instrument, language } = context
  const chapter = (
    id: string,
    title: string,
    nodes: readonly (readonly ReportNode[])[],
  ): readonly ReportSection[] => {
    const filled = nodes.filter((one) => one.length > 0)
    if (filled.length === 0) return []
    return [
      { id: `slides_${id}`, title, level: 1, nodes: [] },
      ...filled.map(
        (one, at): ReportSection => ({ id: `slide_${id}_${at + 1}`, title, level: 2, nodes: one }),
      ),
    ]
  }
  const summary = summarySentences(context)
  const followed = tables.questions.filter(({ code }) => code === 'usefulness' || code === 'more_resources')
  return [
    ...chapter('summary', say(words.summary), [
      list('slide_summary_1', summary.slice(0, mostSentences)),
      list('slide_summary_2', summary.slice(mostSentences, 2 * mostSentences)),
    ]),
    ...chapter('who', say(words.who), [
      withMessage(
        [coverageFigure(context)],
        [coverageSentence(context), sizesSentence(context)].flatMap((one) => one ?? []),
      ),
    ]),
    ...instrument.sections.slice(1).flatMap(({ code, title }) => {
      const heading = textIn(title, language)
      const questions = tables.questions.filter(({ section }) => section === code)
      return chapter(
        `section_${code.toLowerCase()}`,
        heading,
        sectionFigures(context, `slide_${code.toLowerCase()}`, heading, questions).map(
          ({ figure, questions: group }) => {
            const uses = group.every(({ number }) => number.startsWith('3_')) ? usesSentence(context) : null
            const said = group.flatMap((question) => questionSentences(context, question))
            return withMessage([figure], uses === null ? said : [uses, ...said])
          },
        ),
      )
    }),
    ...chapter(
      'by_mappings',
      say(words.byMappings),
      followed.map((question) => {
        const said = [endsSentence(context, question), trendSentence(context, question)].flatMap(
          (one) => one ?? [],
        )
        return withMessage([keyFigure(context, question, 'mappings')], said)
      }),
    ),
    ...chapter('reading', say(words.reading), [list('slide_reading', readings(context))]),
  ]
}
