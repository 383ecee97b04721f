import type { LocalText } from '#core/foundation'
import type { Say } from '../../words/index.ts'
import { type CodingAnswer, cannotCode, type GroupAnswer } from './answers.ts'

const words = {
  cannot: { nb: 'Kan ikke kodes', nn: 'Kan ikkje kodast', en: 'Cannot be coded' },
  nowhere: {
    nb: 'Flere små kommuner',
    nn: 'Fleire små kommunar',
    en: 'Several small municipalities',
  },
} satisfies Record<string, LocalText>

/** What a code is called. */
export function codeName({ choices }: CodingAnswer, code: string, say: Say): string {
  if (code === cannotCode) return say(words.cannot)
  const found = choices.find((choice) => choice.code === code)
  return found ? say(found.label) : code
}

/** Where a text was written. */
export const placeName = ({ participants }: CodingAnswer, { participant }: GroupAnswer, say: Say): string =>
  participants.find(({ id }) => id === participant)?.name ?? say(words.nowhere)
