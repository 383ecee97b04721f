import type { ProblemKind } from '#core/foundation'

/** What is refused of invitations, training days and messages. Numbers 4250-4253, permanent. */
export const messageProblems = {
  alreadyTakesPart: {
    number: 4250,
    severity: 'error',
    text: {
      nb: 'Kommunen er alt med i runden, så invitasjonen kan ikke avslås. Meld kommunen av runden i stedet.',
      nn: 'Kommunen er alt med i runden, så invitasjonen kan ikkje avslåast. Meld kommunen av runden i staden.',
      en: 'The municipality takes part in the round already, so the invitation cannot be declined. Leave the round instead.',
    },
  },
  unknownPlace: {
    number: 4251,
    severity: 'error',
    text: {
      nb: 'Teksten har noe i klammer som ikke kan fylles ut her: {places}. Ingenting er sendt. Rett det, eller ta det bort.',
      nn: 'Teksten har noko i klammer som ikkje kan fyllast ut her: {places}. Ingenting er sendt. Rett det, eller ta det bort.',
      en: 'The text has something between braces that cannot be filled in here: {places}. Nothing is sent. Correct it, or take it away.',
    },
  },
  nobodyToWrite: {
    number: 4252,
    severity: 'error',
    text: {
      nb: 'Ingen av kommunene som er valgt, skal ha denne meldingen nå, eller de har ingen kontakt. Last siden på nytt og velg igjen.',
      nn: 'Ingen av kommunane som er valde, skal ha denne meldinga no, eller dei har ingen kontakt. Last sida på nytt og vel igjen.',
      en: 'None of the chosen municipalities is to have this message now, or they have no contact. Load the page again and choose anew.',
    },
  },
  placesTaken: {
    number: 4253,
    severity: 'error',
    text: {
      nb: 'Det er alt meldt på {taken}. Antall plasser kan ikke være lavere.',
      nn: 'Det er alt meldt på {taken}. Talet på plassar kan ikkje vere lågare.',
      en: '{taken} are signed up already. The number of places cannot be lower.',
    },
  },
} as const satisfies Record<string, ProblemKind>
