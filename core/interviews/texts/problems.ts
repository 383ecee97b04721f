import type { ProblemKind } from '#core/foundation'

/** What is wrong with an interview's text. Numbers 1900-1919, permanent. */
export const textProblems = {
  empty: {
    number: 1900,
    severity: 'error',
    text: {
      nb: 'Teksten er tom. Skriv eller lim inn det som ble sagt.',
      nn: 'Teksten er tom. Skriv eller lim inn det som blei sagt.',
      en: 'The text is empty. Write or paste what was said.',
    },
  },
  tooLong: {
    number: 1901,
    severity: 'error',
    text: {
      nb: 'Teksten har {length} tegn. Et intervju kan ha høyst {limit}. Del det i to.',
      nn: 'Teksten har {length} teikn. Eit intervju kan ha høgst {limit}. Del det i to.',
      en: 'The text has {length} characters. An interview can have at most {limit}. Divide it in two.',
    },
  },
  unreadable: {
    number: 1902,
    severity: 'warning',
    text: {
      nb: '{count} tegn kunne ikke leses og vises som �. Se etter hva som skal stå der.',
      nn: '{count} teikn kunne ikkje lesast og blir viste som �. Sjå etter kva som skal stå der.',
      en: '{count} characters could not be read and are shown as �. Look up what they should be.',
    },
  },
  noTurns: {
    number: 1903,
    severity: 'info',
    text: {
      nb: 'Teksten er ikke delt i replikker. Si hvem som er intervjuer og informant, så kan de holdes fra hverandre.',
      nn: 'Teksten er ikkje delt i replikkar. Sei kven som er intervjuar og informant, så kan dei haldast frå kvarandre.',
      en: 'The text is not divided into turns. Tell who is interviewer and informant, so that they can be told apart.',
    },
  },
} as const satisfies Record<string, ProblemKind>
