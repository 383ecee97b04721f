import type { LocalText } from '#core/foundation'

/** Words of the catalogue. */
export const catalogueWords = {
  title: {
    nb: 'Åpne tabeller fra {publisher}',
    nn: 'Opne tabellar frå {publisher}',
    en: 'Open tables from {publisher}',
  },
  description: {
    nb: 'Tall om mennesker som får hjelp for rus eller psykisk helse i kommunen. Små tall er holdt tilbake.',
    nn: 'Tal om menneske som får hjelp for rus eller psykisk helse i kommunen. Små tal er haldne tilbake.',
    en: 'Figures about people who get help with substance use or mental health from their municipality. Small numbers are withheld.',
  },
  dataset: {
    nb: '{title}. Kilde: {source}, {round}. {population}. Små tall er holdt tilbake.',
    nn: '{title}. Kjelde: {source}, {round}. {population}. Små tal er haldne tilbake.',
    en: '{title}. Source: {source}, {round}. {population}. Small numbers are withheld.',
  },
  keywords: [
    { nb: 'rus', nn: 'rus', en: 'substance use' },
    { nb: 'psykisk helse', nn: 'psykisk helse', en: 'mental health' },
    { nb: 'kommunale tjenester', nn: 'kommunale tenester', en: 'municipal services' },
  ],
} as const satisfies Record<string, LocalText | readonly LocalText[]>
