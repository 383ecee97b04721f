import type { ProblemKind } from '#core/foundation'

/** What stops an edit of a quote. */
export const quoteProblems = {
  outside: {
    number: 1960,
    severity: 'error',
    text: {
      nb: 'Endringen ligger utenfor sitatet. Merk på nytt.',
      nn: 'Endringa ligg utanfor sitatet. Merk på nytt.',
      en: 'The edit lies outside the quote. Mark again.',
    },
  },
  overlapping: {
    number: 1961,
    severity: 'error',
    text: {
      nb: 'To endringer ligger i hverandre. Ta bort den ene.',
      nn: 'To endringar ligg i kvarandre. Ta bort den eine.',
      en: 'Two edits lie in each other. Take one away.',
    },
  },
  insideCharacter: {
    number: 1962,
    severity: 'error',
    text: {
      nb: 'Endringen begynner eller slutter midt i et tegn. Merk hele tegnet.',
      nn: 'Endringa byrjar eller sluttar midt i eit teikn. Merk heile teiknet.',
      en: 'The edit begins or ends within a character. Mark the whole character.',
    },
  },
  nothingThere: {
    number: 1963,
    severity: 'error',
    text: {
      nb: 'Merk det som skal endres.',
      nn: 'Merk det som skal endrast.',
      en: 'Mark what is to be changed.',
    },
  },
  notBetween: {
    number: 1964,
    severity: 'error',
    text: {
      nb: 'Det som settes inn, skal stå mellom ord og ikke erstatte noe.',
      nn: 'Det som blir sett inn, skal stå mellom ord og ikkje erstatte noko.',
      en: 'What is put in stands between words and replaces nothing.',
    },
  },
  noWords: {
    number: 1965,
    severity: 'error',
    text: {
      nb: 'Skriv hva som skal stå der.',
      nn: 'Skriv kva som skal stå der.',
      en: 'Write what is to stand there.',
    },
  },
  nothingLeft: {
    number: 1966,
    severity: 'error',
    text: {
      nb: 'Det er ingen ord igjen av det som ble sagt. Velg et annet sitat.',
      nn: 'Det er ingen ord att av det som vart sagt. Vel eit anna sitat.',
      en: 'No words are left of what was said. Choose another quote.',
    },
  },
} as const satisfies Record<string, ProblemKind>
