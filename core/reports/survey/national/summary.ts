import { groupBy, type LocalText, listed, lowerFirst, printedDate, textIn } from '#core/foundation'
import type { TableQuestion } from '#core/survey'
import type { ReportSection } from '../../model.ts'
import { saidCount, saidNumber, saidPercent } from '../../numbers-said.ts'
import {
  answerSaid,
  baseAt,
  type Change,
  changeOf,
  ends,
  keySentence,
  percentAt,
  type QuestionOverTime,
  questionSaid,
} from '../parts/index.ts'
import { everybodyColumn } from '../tables.ts'
import { type Context, list, paragraph, questionsIn } from './context.ts'
import { bearingOn, type EvaluationQuestion, evaluationQuestions } from './evaluation-questions.ts'
import { recurringSentences } from './recurring.ts'
import { nationalWords as words } from './words.ts'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** The summary: what the wave is, and a part for each of the survey's overall questions. */
export function summary(context: Context): readonly ReportSection[] {
  const { say } = context
  return [
    {
      id: 'summary',
      title: say(words.summary),
      level: 1,
      nodes: [
        ...paragraph('summary_wave', waveSentence(context)),
        ...list('summary_main', [...extremes(context), ...recurringSentences(context)]),
        ...paragraph('summary_reading', say(reading)),
      ],
    },
    ...evaluationQuestions.map(
      (question): ReportSection => ({
        id: `summary_question_${question.id}`,
        title: say(words.evaluationQuestion, { number: question.id, text: say(question.text) }),
        level: 2,
        nodes: questionParagraphs(context, question),
      }),
    ),
  ]
}

/** What the slide on one of the overall questions says, an item for each sentence that can stand alone. */
export function questionItems(context: Context, question: EvaluationQuestion): readonly string[] {
  return [
    ...leadSentences(context, question).slice(0, 3),
    ...changesSentences(context, bearingOn(question)),
    lowSentence(context, question),
  ].filter((one): one is string => one !== null)
}

/** The summary's paragraphs under one of the overall questions. */
function questionParagraphs(context: Context, question: EvaluationQuestion) {
  return [
    ...paragraph(`summary_${question.id}`, leadSentences(context, question).join(' ')),
    ...paragraph(`summary_${question.id}_change`, changesSentence(context, bearingOn(question))),
  ]
}

const wave = text(
  'Undersøkelsen ble gjort fra {from} til {to} i {municipalities} kommuner.',
  'Undersøkinga blei gjord frå {from} til {to} i {municipalities} kommunar.',
)
const answered = text('{n} brukere svarte.', '{n} brukarar svara.')
const earlierWaves = text(
  'Svarene er sammenlignet med undersøkelsen i {years} der spørsmålene er like nok.',
  'Svara er samanlikna med undersøkinga i {years} der spørsmåla er like nok.',
)
const reading = text(
  'Med «statistisk sikker» menes at feilmarginene ikke overlapper. Svarene viser hva brukerne mener, ikke hvorfor. Tallene er prosent av dem som tok stilling til hvert spørsmål.',
  'Med «statistisk sikker» meiner vi at feilmarginane ikkje overlappar. Svara viser kva brukarane meiner, ikkje kvifor. Tala er prosent av dei som tok stilling til kvart spørsmål.',
)

/** The first day of a period; its year is said once, with the last day, where they are the same. */
const dayWithin = (from: string, to: string, language: 'nb' | 'nn'): string => {
  const said = printedDate(from, language)
  return from.slice(0, 4) === to.slice(0, 4) ? said.replace(/ \d{4}$/, '') : said
}

/** When, where and how many; the number of answers only where it is shown. */
export function waveSentence(context: Context): string {
  const { say, tables, earlier, language } = context
  const { municipalities, opensOn, closesOn } = tables.wave
  const n = answersShown(context)
  const years = earlier.map((one) => String(one.wave.year))
  return [
    say(wave, {
      municipalities: saidCount(municipalities),
      from: dayWithin(opensOn, closesOn, language),
      to: printedDate(closesOn, language),
    }),
    ...(n === null ? [] : [say(answered, { n: saidCount(n) })]),
    ...(years.length > 0 ? [say(earlierWaves, { years: listed(years) })] : []),
  ].join(' ')
}

/** How many answered, where the wave shows it. */
export function answersShown({ tables }: Context): number | null {
  if (!tables.has('answers')) return null
  return baseAt(tables.answers(), everybodyColumn)
}

/** Sentences on the questions that bear on it most; those that are shown. */
const leadSentences = (context: Context, { lead }: EvaluationQuestion): readonly string[] =>
  questionsIn(context, lead).flatMap(
    (question) => keySentence(context.tables, question, context.language) ?? [],
  )

const raised = text(
  'En statistisk sikkert høyere andel enn i {year} svarer {grade} om {list}.',
  'Ein statistisk sikkert høgare del enn i {year} svarer {grade} om {list}.',
)
const fallen = text(
  'En statistisk sikkert lavere andel enn i {year} svarer {grade} om {list}.',
  'Ein statistisk sikkert lågare del enn i {year} svarer {grade} om {list}.',
)
const unchanged = text(
  'Ingen av spørsmålene som kan sammenlignes, har en statistisk sikker endring øverst eller nederst på skalaen siden {year}.',
  'Ingen av spørsmåla som kan samanliknast, har ei statistisk sikker endring øvst eller nedst på skalaen sidan {year}.',
)
const item = text('{topic} ({now} mot {before} prosent)', '{topic} ({now} mot {before} prosent)')
const changedItem = text(
  '{topic} ({now} mot {before} prosent, endret spørsmål)',
  '{topic} ({now} mot {before} prosent, endra spørsmål)',
)
const care = text(
  'Der spørsmålet er endret, må forskjellen tolkes med varsomhet.',
  'Der spørsmålet er endra, må skilnaden tolkast med varsemd.',
)

/** What has changed since the newest earlier wave among some questions; null where nothing can be compared. */
export function changesSentence(context: Context, codes: readonly string[]): string | null {
  const sentences = changesSentences(context, codes)
  return sentences.length > 0 ? sentences.join(' ') : null
}

/** The same by sentences: one for each answer and direction. None where nothing can be compared. */
export function changesSentences(context: Context, codes: readonly string[]): readonly string[] {
  const { say, language } = context
  const newest = context.earlier.at(-1)
  if (!newest) return []
  const year = String(newest.wave.year)
  const compared = questionsIn(context, codes).flatMap((question) => {
    const over = context.over(question)
    const before = over.before.find(({ tables }) => tables.wave.year === newest.wave.year)
    return before ? [{ question, changes: endChanges(over, before), kind: before.continuity.kind }] : []
  })
  if (!compared.some(({ changes }) => changes.length > 0)) return []
  const marked = compared
    .flatMap(({ question, changes, kind }) =>
      // the end that the scale is read by says the same as the other one, and better
      changes
        .filter(({ change, end }) => change.mark !== null && (end === 'key' || !changes[0]?.change.mark))
        .map((one) => ({ ...one, question, kind, answer: answerSaid(question.scale, one.category) })),
    )
    .sort((a, b) => Math.abs(b.change.now - b.change.before) - Math.abs(a.change.now - a.change.before))
  if (marked.length === 0) return [say(unchanged, { year })]
  const sentences = (['key', 'far'] as const).flatMap((end) =>
    (['higher', 'lower'] as const).flatMap((mark) => {
      const alike = marked.filter((one) => one.end === end && one.change.mark === mark)
      return [...groupBy(alike, ({ answer }) => textIn(answer, language))].map(([grade, of]) =>
        say(mark === 'higher' ? raised : fallen, {
          year,
          grade,
          list: listed(
            of.map(({ question, change, kind }) =>
              say(kind === 'changed' ? changedItem : item, {
                topic: inSentence(question, language),
                now: saidNumber(change.now),
                before: saidNumber(change.before),
              }),
            ),
          ),
        }),
      )
    }),
  )
  return [...sentences, ...(marked.some(({ kind }) => kind === 'changed') ? [say(care)] : [])]
}

interface EndChange {
  readonly end: 'key' | 'far'
  readonly category: string
  readonly change: Change
}

/** What has changed at the two ends of a question's scale, as far as it is shown; the end it is read by first. */
function endChanges(
  over: QuestionOverTime,
  before: QuestionOverTime['before'][number],
): readonly EndChange[] {
  const { key, far } = ends[over.question.scale]
  const of = (end: EndChange['end'], category: string | null): readonly EndChange[] => {
    const change = category === null ? null : changeOf(over, before, category)
    return change && category !== null ? [{ end, category, change }] : []
  }
  return [...of('key', key), ...of('far', far)]
}

const inSentence = (question: TableQuestion, language: 'nb' | 'nn'): string => {
  const topic = textIn(questionSaid(question).topic, language)
  return /^\p{Lu}[\p{Ll} ]/u.test(topic) ? lowerFirst(topic) : topic
}

/** Questions on extent by the share to a large extent, the highest first; those that are shown. */
function byKeyShare(
  { tables }: Pick<Context, 'tables'>,
  questions: readonly TableQuestion[],
): readonly { readonly question: TableQuestion; readonly share: number }[] {
  return questions
    .filter(({ scale }) => scale === 'extent')
    .flatMap((question) => {
      const share = percentAt(tables.groups(question.code), 'high', everybodyColumn)
      return share === null ? [] : [{ question, share }]
    })
    .sort((a, b) => b.share - a.share)
}

const low = text(
  'Av spørsmålene her er det færrest som svarer «i stor grad» om {list}.',
  'Av spørsmåla her er det færrast som svarer «i stor grad» om {list}.',
)
const lowItem = text('{topic} ({share})', '{topic} ({share})')

function lowSentence(context: Context, question: EvaluationQuestion): string | null {
  const { say, language } = context
  const ordered = byKeyShare(context, questionsIn(context, bearingOn(question)))
  const led = new Set(question.lead)
  const lowest = ordered.slice(-2).filter(({ question: one }) => !led.has(one.code))
  if (ordered.length < 4 || lowest.length === 0) return null
  const items = [...lowest]
    .reverse()
    .map(({ question: one, share }) =>
      say(lowItem, { topic: inSentence(one, language), share: saidPercent(share) }),
    )
  return say(low, { list: listed(items) })
}

const highest = text('Flest svarer «i stor grad» om {list}.', 'Flest svarer «i stor grad» om {list}.')
const lowestOfAll = text('Færrest svarer «i stor grad» om {list}.', 'Færrast svarer «i stor grad» om {list}.')

/** The questions with the highest and the lowest share to a large extent, of all. */
export function extremes(context: Context, count = 4): readonly string[] {
  const { say, language, tables } = context
  const ordered = byKeyShare(context, tables.questions)
  if (ordered.length < 2 * count) return []
  const said = (ones: typeof ordered): string =>
    listed(
      ones.map(({ question, share }) =>
        say(lowItem, { topic: inSentence(question, language), share: saidPercent(share) }),
      ),
    )
  return [
    say(highest, { list: said(ordered.slice(0, count)) }),
    say(lowestOfAll, { list: said([...ordered].reverse().slice(0, count)) }),
  ]
}
