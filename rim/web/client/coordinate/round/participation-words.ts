import type { LocalText } from '#core/foundation'
import type { ParticipationAnswer } from './answers.ts'

/** The main groups of the mapping. */
export const groupNames: Readonly<Record<ParticipationAnswer['groups'][number], LocalText>> = {
  substance: { nb: 'Rusproblemer', nn: 'Rusproblem', en: 'Substance-use problems' },
  mental: {
    nb: 'Kun psykiske problemer',
    nn: 'Berre psykiske problem',
    en: 'Mental-health problems only',
  },
}

/** How a municipality takes part. */
export const modeNames: Readonly<Record<ParticipationAnswer['mode'], LocalText>> = {
  person: { nb: 'Med registreringer', nn: 'Med registreringar', en: 'With registrations' },
  aggregate: { nb: 'Bare tall', nn: 'Berre tal', en: 'With numbers only' },
}
