import type { ProblemKind } from '#core/foundation'

/** What taking files in and out of an interview study refuses. Numbers 4640-4659, permanent. */
export const studyExchangeProblems = {
  nothingChosen: {
    number: 4640,
    severity: 'error',
    text: {
      nb: 'Det er ingenting i filen å ta inn med disse valgene. Ingenting er endret.',
      nn: 'Det er ingenting i fila å ta inn med desse vala. Ingenting er endra.',
      en: 'There is nothing in the file to take in with these choices. Nothing has changed.',
    },
  },
  holdsIdentityNumber: {
    number: 4641,
    severity: 'error',
    text: {
      nb: 'Filen har noe som ser ut som et fødselsnummer, i «{where}». Ta det ut der filen kommer fra. Ingenting er tatt inn.',
      nn: 'Fila har noko som ser ut som eit fødselsnummer, i «{where}». Ta det ut der fila kjem frå. Ingenting er teke inn.',
      en: 'The file holds what looks like a national identity number, in “{where}”. Take it out where the file comes from. Nothing was taken in.',
    },
  },
} as const satisfies Record<string, ProblemKind>
