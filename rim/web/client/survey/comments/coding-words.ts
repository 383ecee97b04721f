import type { LocalText } from '#core/foundation'
import type { Say } from '../../words/index.ts'
import type { CommentsAnswer, GridCoding } from './answers.ts'

const words = {
  overall: { nb: 'helheten', nn: 'heilskapen', en: 'the whole' },
} satisfies Record<string, LocalText>

/** A coding in words: «helheten: ros; NAV: kritikk». */
export function codingInWords(desk: CommentsAnswer, coding: GridCoding, say: Say): string {
  const value = (code: string | undefined): string => {
    const found = desk.values.find((one) => one.code === code)
    return found ? say(found.label).toLowerCase() : ''
  }
  const services = desk.services.flatMap(({ code, label }) =>
    coding.services[code] === undefined ? [] : [`${say(label)}: ${value(coding.services[code])}`],
  )
  return [`${say(words.overall)}: ${value(coding.overall)}`, ...services].join('; ')
}
