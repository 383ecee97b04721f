import { dateText, isMissing, type Language, type LocalText, sayIn, textIn } from '#core/foundation'
import {
  type Instrument,
  missingInWords,
  type NotePlace,
  type Question,
  questionOf,
  questionsOf,
  readNoteKey,
} from '#core/instruments'

/** An answer as it reads in the form: labels of choices, "vet ikke"; a value that the form lacks as it stands. */
export function answerInWords(question: Question, answer: unknown, language: Language): string {
  if (isMissing(answer)) return missingInWords(answer.missing, language)
  const label = (code: unknown): string => choiceLabel(question, code, language) ?? String(code)
  return Array.isArray(answer) ? answer.map(label).join(', ') : label(answer)
}

function choiceLabel(question: Question, code: unknown, language: Language): string | null {
  const choice = 'choices' in question ? question.choices.find((one) => one.code === code) : undefined
  return choice ? textIn(choice.label, language) : null
}

/** A note as it is told to the person it is about. */
export interface NoteInWords {
  readonly key: string
  /** The question that it stands beside; null: a rule, or the whole registration. */
  readonly question: string | null
  /** What it is, by itself: "Kommentar til «Bosituasjon»". */
  readonly about: string
  /** The same beside its question: "Kommentar". */
  readonly label: string
  readonly text: string
}

const words = {
  beside: { nb: '{label} til «{question}»', nn: '{label} til «{question}»', en: '{label} on “{question}”' },
  comment: { nb: 'Kommentar', nn: 'Kommentar', en: 'Comment' },
  choiceComment: {
    nb: 'Kommentar om {choice}',
    nn: 'Kommentar om {choice}',
    en: 'Comment about {choice}',
  },
  reason: {
    nb: 'Skjemaet sa fra: «{rule}» Derfor er svaret riktig',
    nn: 'Skjemaet sa frå: «{rule}» Derfor er svaret rett',
    en: 'The form said: “{rule}” This is why the answer is right',
  },
  parts: { nb: 'Én for én', nn: 'Éin for éin', en: 'One by one' },
  part: { nb: '{number}: {what}', nn: '{number}: {what}', en: '{number}: {what}' },
  partOpen: { nb: 'ikke sagt ennå', nn: 'ikkje sagt enno', en: 'not said yet' },
  corrected: {
    nb: 'Rettet sammen med deg',
    nn: 'Retta saman med deg',
    en: 'Corrected together with you',
  },
  review: {
    nb: 'Gått gjennom sammen med deg',
    nn: 'Gått gjennom saman med deg',
    en: 'Gone through together with you',
  },
  ofQuestion: {
    nb: '{label}: «{question}»',
    nn: '{label}: «{question}»',
    en: '{label}: “{question}”',
  },
} as const satisfies Record<string, LocalText>

/**
 * The notes of a registration in words, as the person it is about reads them: those beside questions in the form's order,
 * then the reasons, then when it was gone through together. A note that the form has no place for is told by its key:
 * nothing that is stored is left out.
 */
export function notesInWords(
  instrument: Instrument,
  notes: Readonly<Record<string, unknown>>,
  language: Language,
): readonly NoteInWords[] {
  const order = new Map(questionsOf(instrument).map(({ code }, at) => [code, at]))
  const told = Object.entries(notes).map(([key, value]) => {
    const about = readNoteKey(instrument, key)
    const { kind, question, rule = 0 } = about ?? {}
    const place = question !== undefined ? order.get(question)! : kind === 'reason' ? 1e6 + rule : 1e9
    return { place, note: noteInWords(instrument, about, { key, value }, language) }
  })
  return told.sort((a, b) => a.place - b.place || (a.note.key < b.note.key ? -1 : 1)).map(({ note }) => note)
}

function noteInWords(
  instrument: Instrument,
  place: NotePlace | null,
  { key, value }: { readonly key: string; readonly value: unknown },
  language: Language,
): NoteInWords {
  const say = sayIn(language)
  const found = questionOf(instrument, place?.question)
  const beside = (label: string, text: string, form: LocalText): NoteInWords => {
    const about = say(form, { label, question: textIn(found!.text, language) })
    return { key, question: found!.code, about, label, text }
  }
  const alone = (label: string, text: string): NoteInWords => ({
    key,
    question: null,
    about: label,
    label,
    text,
  })
  switch (place?.kind) {
    case 'comment': {
      const choice = place.choice === undefined ? null : choiceLabel(found!, place.choice, language)
      const label = choice === null ? say(words.comment) : say(words.choiceComment, { choice: `«${choice}»` })
      return beside(label, String(value), words.beside)
    }
    case 'reason': {
      const rule = instrument.rules.find(({ number }) => number === place.rule)!
      return alone(say(words.reason, { rule: textIn(rule.message, language) }), String(value))
    }
    case 'part': {
      const items = Array.isArray(value) ? (value as unknown[]) : []
      const parts = items.map((code, at) => {
        const what = code === null ? say(words.partOpen) : answerInWords(found!, code, language)
        return say(words.part, { number: String(at + 1), what })
      })
      return beside(say(words.parts), parts.join('; '), words.ofQuestion)
    }
    case 'corrected':
      return beside(say(words.corrected), dateText(String(value)), words.ofQuestion)
    case 'review':
      return alone(say(words.review), dateText(String(value)))
    default:
      return alone(key, typeof value === 'string' ? value : JSON.stringify(value))
  }
}
