import { fillText, type Language, type LocalText, textIn } from '#core/foundation'
import { type Instrument, questionsOf } from '#core/instruments'
import type { RoutingNews } from './routed-store.ts'

const words = {
  takenOne: {
    nb: 'Svaret på {questions} er tatt bort, fordi spørsmålet ikke lenger blir stilt. Endrer du tilbake, kommer det igjen.',
    nn: 'Svaret på {questions} er teke bort, fordi spørsmålet ikkje lenger blir stilt. Endrar du tilbake, kjem det att.',
    en: 'The answer to {questions} has been taken away, because the question is no longer asked. If you change back, it returns.',
  },
  takenSome: {
    nb: 'Svarene på {questions} er tatt bort, fordi spørsmålene ikke lenger blir stilt. Endrer du tilbake, kommer de igjen.',
    nn: 'Svara på {questions} er tekne bort, fordi spørsmåla ikkje lenger blir stilte. Endrar du tilbake, kjem dei att.',
    en: 'The answers to {questions} have been taken away, because the questions are no longer asked. If you change back, they return.',
  },
  restoredOne: {
    nb: 'Svaret på {questions} er kommet tilbake.',
    nn: 'Svaret på {questions} er kome tilbake.',
    en: 'The answer to {questions} is back.',
  },
  restoredSome: {
    nb: 'Svarene på {questions} er kommet tilbake.',
    nn: 'Svara på {questions} er komne tilbake.',
    en: 'The answers to {questions} are back.',
  },
  and: { nb: '{first} og {last}', nn: '{first} og {last}', en: '{first} and {last}' },
  more: { nb: '{count} spørsmål til', nn: '{count} spørsmål til', en: '{count} more questions' },
} as const satisfies Record<string, LocalText>

/** With more than this, the rest is a number. */
const mostNamed = 3

/** What the routing took away or brought back, in words. */
export function routingWords(
  { taken, restored }: RoutingNews,
  instrument: Instrument,
  language: Language,
): string {
  const told = [
    [taken, words.takenOne, words.takenSome],
    [restored, words.restoredOne, words.restoredSome],
  ] as const
  return told
    .filter(([codes]) => codes.length > 0)
    .map(([codes, one, some]) =>
      fillText(textIn(codes.length === 1 ? one : some, language), {
        questions: named(codes, instrument, language),
      }),
    )
    .join(' ')
}

function named(codes: readonly string[], instrument: Instrument, language: Language): string {
  const texts = questionsOf(instrument)
    .filter(({ code }) => codes.includes(code))
    .map(({ text }) => `«${textIn(text, language)}»`)
  if (texts.length === 1) return texts[0]!
  const shown = texts.length > mostNamed ? texts.slice(0, mostNamed - 1) : texts.slice(0, -1)
  const rest = texts.length - shown.length
  const last = rest === 1 ? texts.at(-1)! : fillText(textIn(words.more, language), { count: String(rest) })
  return fillText(textIn(words.and, language), { first: shown.join(', '), last })
}
