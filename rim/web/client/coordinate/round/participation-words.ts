import type { LocalText } from '#core/foundation'
import type { ParticipationAnswer } from './answers.ts'

/** The main groups of the mapping. */
export const groupNames: Readonly<Record<ParticipationAnswer['groups'][number], LocalText>> = {
  substance: { nb: 'Rusmiddelproblemer', nn: 'Rusmiddelproblem', en: 'Substance-use problems' },
  mental: {
    nb: 'Psykiske helseproblemer alene',
    nn: 'Psykiske helseproblem åleine',
    en: 'Mental-health problems alone',
  },
}

/** How a municipality takes part. */
export const modeNames: Readonly<Record<ParticipationAnswer['mode'], LocalText>> = {
  person: { nb: 'Med registreringer', nn: 'Med registreringar', en: 'With registrations' },
  aggregate: { nb: 'Bare med tall', nn: 'Berre med tal', en: 'With numbers only' },
}
