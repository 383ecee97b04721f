import { isAnswered, type Language, type LocalText, textIn } from '#core/foundation'
import {
  type Answers,
  choicesOf,
  firstSentence,
  type Instrument,
  type Question,
  readNoteKey,
  type Section,
  session,
  textToYou,
} from '#core/instruments'
import { answerInWords, valueInWords } from '../form/field/value-words.ts'

const words = {
  comment: { nb: 'Kommentar', nn: 'Kommentar', en: 'Comment' },
  choiceComment: {
    nb: 'Kommentar om {choice}',
    nn: 'Kommentar om {choice}',
    en: 'Comment about {choice}',
  },
  reason: { nb: 'Uvanlig, men riktig', nn: 'Uvanleg, men rett', en: 'Unusual, but right' },
  oldReason: { nb: 'Begrunnelse fra før', nn: 'Grunngiving frå før', en: 'Earlier reason' },
  parts: { nb: 'Ett for ett', nn: 'Eitt for eitt', en: 'One by one' },
} satisfies Record<string, LocalText>

/** Something that is kept beside an answer. */
interface NoteTold {
  readonly key: string
  readonly label: string
  readonly text: string
}

/** A question as it is told to the person it is about. */
export interface AnswerTold {
  readonly question: Question
  /** «Har du egne barn under 18 år?» */
  readonly text: LocalText
  readonly answered: boolean
  /** The answer in words. */
  readonly answer: string
  /** What the chosen answer means, as the form explains it. */
  readonly meaning: LocalText | null
  readonly notes: readonly NoteTold[]
  /** The day it was corrected together, `YYYY-MM-DD`. */
  readonly corrected: string | null
}

export interface SectionTold {
  readonly section: Section
  /** In the form's order, also those that are asked and not filled in. */
  readonly rows: readonly AnswerTold[]
}

/** Nothing is stored of it: no answer, no note. */
export const isOpen = ({ answered, notes }: AnswerTold): boolean => !answered && notes.length === 0

/**
 * What is stored of a registration, section by section in the form's order: each question that is asked, its answer in
 * words, and the comments and reasons beside it, which are about the person too. Sections where nothing is asked are left
 * out. A question that is asked no longer is told while its answer is still stored.
 */
export function answersTold(
  instrument: Instrument,
  answers: Answers,
  notes: Readonly<Record<string, unknown>>,
  language: Language,
): readonly SectionTold[] {
  const { states, problems } = session(instrument, answers)
  const broken = new Set(problems.map(({ rule }) => rule))
  return instrument.sections.flatMap((section) => {
    const told = section.questions
      .filter(({ code }) => states.get(code)?.state !== 'notAsked' || isAnswered(answers[code]))
      .map((question) => answerTold(instrument, question, answers[question.code], notes, broken, language))
    return told.length === 0 ? [] : [{ section, rows: told }]
  })
}

function answerTold(
  instrument: Instrument,
  question: Question,
  value: unknown,
  notes: Readonly<Record<string, unknown>>,
  broken: ReadonlySet<number | undefined>,
  language: Language,
): AnswerTold {
  const corrected = notes[`corrected:${question.code}`]
  const choice = question.type === 'choice' ? question.choices.find(({ code }) => code === value) : undefined
  return {
    question,
    text: textToYou(question.text),
    answered: isAnswered(value),
    answer: answerInWords(question, value, language),
    meaning: choice?.help ? textToYou(choice.help) : null,
    notes: notesBeside(instrument, question, notes, broken, language),
    corrected: typeof corrected === 'string' ? corrected : null,
  }
}

/** Comments on the question and its choices, its parts, and reasons of rules that concern it first. */
function notesBeside(
  instrument: Instrument,
  question: Question,
  notes: Readonly<Record<string, unknown>>,
  broken: ReadonlySet<number | undefined>,
  language: Language,
): readonly NoteTold[] {
  return Object.entries(notes).flatMap(([key, value]): NoteTold[] => {
    const place = readNoteKey(instrument, key)
    if (place?.kind === 'reason') {
      const rule = instrument.rules.find(({ number }) => number === place.rule)
      if (rule?.questions[0] !== question.code || typeof value !== 'string') return []
      // what was unusual has been mended since: the reason is still stored, so it is still told
      if (!broken.has(rule.number)) return [{ key, label: textIn(words.oldReason, language), text: value }]
      const unusual = firstSentence(textIn(textToYou(rule.message), language))
      return [{ key, label: textIn(words.reason, language), text: `${unusual} ${value}` }]
    }
    if (place?.question !== question.code) return []
    if (place.kind === 'part') {
      const text = valueInWords(instrument, key, value, language)
      return [{ key, label: textIn(words.parts, language), text }]
    }
    if (place.kind !== 'comment' || typeof value !== 'string') return []
    return [{ key, label: commentLabel(question, place.choice, language), text: value }]
  })
}

function commentLabel(question: Question, code: string | undefined, language: Language): string {
  const choice = choicesOf(question).find((one) => one.code === code)
  if (!choice) return textIn(words.comment, language)
  return textIn(words.choiceComment, language).replace('{choice}', () => textIn(choice.label, language))
}
