import { dateText, fillText } from '#core/foundation'
import type { MessageText, PlaceName } from './templates.ts'

/** What the places of a message are filled with; those that its text does not have are not needed. */
export type MessageFacts = Readonly<Partial<Record<PlaceName, string>>>

/** The names between braces in a text that are not among those that may stand there, each once. */
export function unknownPlaces(text: string, allowed: readonly string[]): readonly string[] {
  const found = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name)
  return [...new Set(found.filter((name) => !allowed.includes(name)))]
}

/**
 * Fills a text for one recipient. The subject is one line, whatever is filled into it; the body has its line breaks as `\n`
 * and no space at the ends of lines.
 *
 * @throws Error where a place has no value: look for them first with `unknownPlaces`.
 * @example fillMessage({ subject: 'Til {kontakt}', body: 'Hei' }, { kontakt: 'Kari' }) // { subject: 'Til Kari', body: 'Hei' }
 */
export function fillMessage({ subject, body }: MessageText, facts: MessageFacts): MessageText {
  const values = facts as Readonly<Record<string, string>>
  return {
    subject: oneLine(fillText(subject, values)),
    body: fillText(body.replace(/\r\n?/g, '\n'), values)
      .replace(/[^\S\n]+$/gm, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  }
}

/** All on one line: what breaks lines, and other signs that do not show, become single spaces. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
export const oneLine = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim()

/** A date in words, with spaces that may be broken: 3. november 2026. */
export const plainDate = (date: string): string => dateText(date).replaceAll('\u00a0', ' ')

/** A training day as it is told of in a message. */
export interface TrainingDayLine {
  /** `YYYY-MM-DD` */
  readonly day: string
  /** `HH:MM` */
  readonly begins: string
  readonly ends: string
  readonly place: string
  readonly link: string
}

/**
 * Training days as lines of a message, in the order given.
 *
 * @example trainingDayLines([{ day: '2026-11-03', begins: '09:00', ends: '15:00', place: 'Rådhuset', link: '' }], 'nb')
 * // '– 3. november 2026 kl. 09.00–15.00: Rådhuset'
 */
export function trainingDayLines(days: readonly TrainingDayLine[], language: 'nb' | 'nn'): string {
  if (days.length === 0) return noDays[language]
  const clock = (time: string): string => time.replace(':', '.')
  return days
    .map(({ day, begins, ends, place, link }) => {
      const where = [place, link].map(oneLine).filter((text) => text !== '')
      return `– ${plainDate(day)} kl. ${clock(begins)}–${clock(ends)}: ${where.join(', ')}`
    })
    .join('\n')
}

const noDays = {
  nb: 'Ingen opplæringsdager er satt opp ennå.',
  nn: 'Ingen opplæringsdagar er sette opp enno.',
}
