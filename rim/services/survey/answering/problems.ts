import type { ProblemKind } from '#core/foundation'

/** What answering the survey refuses, in words for whoever answers. Numbers 4400-4419, permanent. */
export const answeringProblems = {
  codeUnknown: {
    number: 4400,
    severity: 'error',
    text: {
      nb: 'Vi finner ikke denne koden. Se om du har skrevet den riktig. Det kan også være at undersøkelsen er over.',
      nn: 'Vi finn ikkje denne koden. Sjå om du har skrive han rett. Det kan òg vere at undersøkinga er over.',
      en: 'We cannot find this code. Please check that you typed it right. The survey may also be over.',
    },
  },
  codeSigns: {
    number: 4401,
    severity: 'error',
    text: {
      nb: 'Dette finnes ikke i noen kode: {signs}. Se på koden en gang til. Kodene har bare tegnene {used}.',
      nn: 'Dette finst ikkje i nokon kode: {signs}. Sjå på koden ein gong til. Kodane har berre teikna {used}.',
      en: 'No code has this in it: {signs}. Look at the code again. Codes have only {used}.',
    },
  },
  codeLength: {
    number: 4402,
    severity: 'error',
    text: {
      nb: 'En kode har {count} tegn. Se om noe mangler, eller om noe er med to ganger.',
      nn: 'Ein kode har {count} teikn. Sjå om noko manglar, eller om noko er med to gonger.',
      en: 'A code has {count} characters. Check whether something is missing, or is there twice.',
    },
  },
  codeMistyped: {
    number: 4403,
    severity: 'error',
    text: {
      nb: 'Koden stemmer ikke. Ett av tegnene er feil, eller to har byttet plass. Se på koden en gang til.',
      nn: 'Koden stemmer ikkje. Eitt av teikna er feil, eller to har bytt plass. Sjå på koden ein gong til.',
      en: 'The code is not right. One of the characters is wrong, or two have changed places. Look at the code again.',
    },
  },
  codeUsed: {
    number: 4404,
    severity: 'error',
    text: {
      nb: 'Denne koden er brukt. Svarene er levert, og kan ikke hentes fram igjen.',
      nn: 'Denne koden er brukt. Svara er leverte, og kan ikkje hentast fram igjen.',
      en: 'This code has been used. The answers are handed in and cannot be shown again.',
    },
  },
  codeVoid: {
    number: 4405,
    severity: 'error',
    text: {
      nb: 'Denne koden gjelder ikke lenger. Spør der du fikk den, om en ny.',
      nn: 'Denne koden gjeld ikkje lenger. Spør der du fekk han, om ein ny.',
      en: 'This code is no longer valid. Ask for a new one where you got it.',
    },
  },
  notOpen: {
    number: 4406,
    severity: 'error',
    text: {
      nb: 'Undersøkelsen har ikke begynt ennå. Du kan svare fra {day}.',
      nn: 'Undersøkinga har ikkje byrja enno. Du kan svare frå {day}.',
      en: 'The survey has not begun yet. You can answer from {day}.',
    },
  },
  closed: {
    number: 4407,
    severity: 'error',
    text: {
      nb: 'Undersøkelsen er over. Siste dag å svare på nett var {day}.',
      nn: 'Undersøkinga er over. Siste dag å svare på nett var {day}.',
      en: 'The survey is over. The last day to answer on the web was {day}.',
    },
  },
  tooLong: {
    number: 4408,
    severity: 'error',
    text: {
      nb: 'Det du har skrevet, er for langt til å lagres. Gjør tekstene kortere.',
      nn: 'Det du har skrive, er for langt til å lagrast. Gjer tekstane kortare.',
      en: 'What you have written is too long to be stored. Please make the texts shorter.',
    },
  },
  nothingAnswered: {
    number: 4409,
    severity: 'error',
    text: {
      nb: 'Du har ikke svart på noe ennå. Svar på minst ett spørsmål før du leverer. Vil du ikke være med, kan du bare lukke siden.',
      nn: 'Du har ikkje svart på noko enno. Svar på minst eitt spørsmål før du leverer. Vil du ikkje vere med, kan du berre lukke sida.',
      en: 'You have not answered anything yet. Answer at least one question before you hand in. If you do not want to take part, just close the page.',
    },
  },
  notOfToday: {
    number: 4410,
    severity: 'error',
    text: {
      nb: 'Et svar telles på den dagen det blir levert, og ingen annen. Ingenting er lagret.',
      nn: 'Eit svar blir talt på den dagen det blir levert, og ingen annan. Ingenting er lagra.',
      en: 'An answer is counted on the day it is handed in, and no other. Nothing is stored.',
    },
  },
  telling: {
    number: 4411,
    severity: 'warning',
    text: {
      nb: 'Databasens innstilling {name} er {setting}. Da kan loggen eller radene fortelle hvem som svarte hva i brukerundersøkelsen. Den som drifter databasen må endre den.',
      nn: 'Innstillinga {name} i databasen er {setting}. Då kan loggen eller radene fortelje kven som svara kva i brukarundersøkinga. Den som driftar databasen må endre henne.',
      en: 'The database’s setting {name} is {setting}. Its log or its rows could then tell who answered what in the user survey. Whoever runs the database must change it.',
    },
  },
} as const satisfies Record<string, ProblemKind>
