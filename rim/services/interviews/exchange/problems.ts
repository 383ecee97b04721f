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
  textTwice: {
    number: 4642,
    severity: 'error',
    text: {
      nb: 'To av tekstene skal til samme intervju ({code}). Et intervju har én tekst. Velg et annet for den ene. Ingenting er tatt inn.',
      nn: 'To av tekstane skal til same intervju ({code}). Eit intervju har éin tekst. Vel eit anna for den eine. Ingenting er teke inn.',
      en: 'Two of the texts are to go to one interview ({code}). An interview has one text. Choose another for one of them. Nothing was taken in.',
    },
  },
  hasText: {
    number: 4643,
    severity: 'error',
    text: {
      nb: 'Intervjuet {code} har en tekst eller en påbegynt utskrift fra før. Velg et annet intervju. Ingenting er tatt inn.',
      nn: 'Intervjuet {code} har ein tekst eller ei påbyrja utskrift frå før. Vel eit anna intervju. Ingenting er teke inn.',
      en: 'The interview {code} has a text, or a transcript that is begun. Choose another interview. Nothing was taken in.',
    },
  },
  chosenGone: {
    number: 4644,
    severity: 'error',
    text: {
      nb: 'Et av valgene gjelder en tekst eller et intervju som ikke er der lenger. Les filen på nytt. Ingenting er tatt inn.',
      nn: 'Eit av vala gjeld ein tekst eller eit intervju som ikkje er der lenger. Les fila på nytt. Ingenting er teke inn.',
      en: 'One of the choices is about a text or an interview that is no longer there. Read the file again. Nothing was taken in.',
    },
  },
  readsNoRaw: {
    number: 4645,
    severity: 'error',
    text: {
      nb: 'Bare den som leser tekster som ikke er avidentifisert, kan ta inn tekster. Lederen gir tilgangen på siden Studien. Ingenting er tatt inn.',
      nn: 'Berre den som les tekstar som ikkje er avidentifiserte, kan ta inn tekstar. Leiaren gir tilgangen på sida Studien. Ingenting er teke inn.',
      en: 'Only those who read texts that are not de-identified can take texts in. The leader gives access on the page Study. Nothing was taken in.',
    },
  },
} as const satisfies Record<string, ProblemKind>
