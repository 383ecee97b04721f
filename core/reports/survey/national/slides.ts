import type { LocalText } from '#core/foundation'
import type { TableQuestion } from '#core/survey'
import type { ReportNode, ReportSection } from '../../model.ts'
import { sentencesOf, withMessage } from '../../with-message.ts'
import { changeSentence, keySentence, levelSentence } from '../parts/index.ts'
import { commentsChapter } from './comments.ts'
import { type Context, list, questionsIn } from './context.ts'
import { evaluationQuestions } from './evaluation-questions.ts'
import { recurringNodes } from './recurring.ts'
import { partFigures } from './result-chapter.ts'
import { sampleFigures } from './sample.ts'
import { changesSentences, extremes, questionItems, waveSentence } from './summary.ts'
import { nationalWords as words } from './words.ts'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

const slideTitles = {
  wave: text('Hvem har svart', 'Kven har svart'),
  high: text('Der brukerne er mest og minst fornøyde', 'Der brukarane er mest og minst nøgde'),
  change: text('Hva har endret seg', 'Kva har endra seg'),
  groups: text('Grupper som skiller seg ut', 'Grupper som skil seg ut'),
  reading: text('Slik må tallene leses', 'Slik må tala lesast'),
}

const readings = [
  text(
    'Tallene er prosent av dem som tok stilling til spørsmålet.',
    'Tala er prosent av dei som tok stilling til spørsmålet.',
  ),
  text(
    'Antallet svar er ikke en svarprosent: Det er ikke kjent hvor mange som fikk tilbud om å svare.',
    'Talet på svar er ikkje ein svarprosent: Det er ikkje kjent kor mange som fekk tilbod om å svare.',
  ),
  text(
    'En forskjell kalles statistisk sikker når feilmarginene ikke overlapper.',
    'Ein skilnad blir kalla statistisk sikker når feilmarginane ikkje overlappar.',
  ),
  text('Tallene sier ikke hva forskjellene skyldes.', 'Tala seier ikkje kva skilnadene kjem av.'),
]

/** As many sentences as a slide has room for. */
const mostSentences = 3

/** The slides: one message each over its figure, with what else there is to say in the speaker's notes. */
export function nationalSlides(context: Context): readonly ReportSection[] {
  const { say, tables } = context
  const slide = (id: string, title: LocalText, nodes: readonly ReportNode[]): readonly ReportSection[] =>
    nodes.length > 0 ? [{ id: `slide_${id}`, title: say(title), level: 2, nodes }] : []
  // the list of contents has the chapters alone: with a line for each slide it would not fit on one
  const chapter = (
    id: string,
    title: LocalText,
    slides: readonly ReportSection[],
  ): readonly ReportSection[] =>
    slides.length > 0 ? [{ id: `slides_${id}`, title: say(title), level: 1, nodes: [] }, ...slides] : []
  const changes = changesSentences(
    context,
    tables.questions.filter(({ scale }) => scale === 'extent').map(({ code }) => code),
  )
  return [
    ...chapter('summary', words.summary, [
      ...slide('wave', slideTitles.wave, list('slide_wave_text', sentencesOf(waveSentence(context)))),
      ...evaluationQuestions.flatMap((question) =>
        slide(
          `question_${question.id}`,
          question.text,
          list(`slide_question_${question.id}_text`, questionItems(context, question)),
        ),
      ),
      ...slide('high', slideTitles.high, list('slide_high_text', extremes(context))),
      ...slide('change', slideTitles.change, list('slide_change_text', changes)),
    ]),
    ...chapter(
      'sample',
      words.sample,
      sampleFigures(context).map(({ id, title, texts, figures }) => ({
        id: `slide_${id}`,
        title,
        level: 2,
        nodes: withMessage(figures.slice(0, 1), texts),
      })),
    ),
    ...context.chapters.flatMap((plan) =>
      chapter(
        plan.id,
        plan.title,
        plan.parts.flatMap((part) => {
          const questions = questionsIn(context, part.questions)
          // who has a plan or a coordinator is ground for other questions, and no message itself
          if (questions.length === 0 || questions.every(({ scale }) => scale === 'having')) return []
          const said = questions.length === 1 ? whole(context, questions[0]!) : short(context, questions)
          const figures = partFigures(context, { ...part, crossed: [] })
          return slide(part.id, part.title, withMessage(figures, said))
        }),
      ),
    ),
    ...commentsChapter(context, 0).flatMap(({ number: _, ...section }) =>
      chapter('comments', words.comments, [{ ...section, level: 2 }]),
    ),
    ...chapter('closing', words.closing, [
      ...slide('groups', slideTitles.groups, recurringNodes(context)),
      ...slide(
        'reading',
        slideTitles.reading,
        list(
          'slide_reading_text',
          readings.map((one) => say(one)),
        ),
      ),
    ]),
  ]
}

/** A question alone on its slide: what is answered, and what has changed. */
const whole = (context: Context, question: TableQuestion): readonly string[] =>
  [
    levelSentence(context.tables, question, context.language),
    changeSentence(context.over(question), context.language),
  ].filter((one): one is string => one !== null)

/** Several questions: the share that each is read by. */
const short = (context: Context, questions: readonly TableQuestion[]): readonly string[] =>
  questions
    .flatMap((question) => keySentence(context.tables, question, context.language) ?? [])
    .slice(0, mostSentences)
