import type { ProblemKind } from '#core/foundation'

/** Why a publication cannot go on. Numbers 3150-3169, permanent. */
export const publicationProblems = {
  notNow: {
    number: 3150,
    severity: 'error',
    text: {
      nb: 'Publikasjonen er kommet til et annet trinn, så dette kan ikke gjøres nå. Last siden på nytt for å se hvor den står.',
      nn: 'Publikasjonen er komen til eit anna steg, så dette kan ikkje gjerast no. Last sida på nytt for å sjå kvar han står.',
      en: 'The publication has come to another step, so this cannot be done now. Load the page again to see where it stands.',
    },
  },
  fourEyes: {
    number: 3151,
    severity: 'error',
    text: {
      nb: 'Den som har skrevet i publikasjonen eller sendt den til gjennomsyn, kan ikke godkjenne den. Be en kollega om å se på den.',
      nn: 'Den som har skrive i publikasjonen eller sendt han til gjennomsyn, kan ikkje godkjenne han. Be ein kollega om å sjå på han.',
      en: 'Whoever has written in the publication or sent it to review cannot approve it. Ask a colleague to look at it.',
    },
  },
  unanswered: {
    number: 3152,
    severity: 'error',
    text: {
      nb: 'Disse har ikke svart: {bodies}. Før inn svarene, eller skriv hvorfor publikasjonen godkjennes uten dem.',
      nn: 'Desse har ikkje svart: {bodies}. Før inn svara, eller skriv kvifor publikasjonen blir godkjend utan dei.',
      en: 'These have not answered: {bodies}. Record their answers, or write why the publication is approved without them.',
    },
  },
  declined: {
    number: 3153,
    severity: 'error',
    text: {
      nb: 'Disse går imot publiseringen: {bodies}. Skriv hvorfor den godkjennes likevel, eller send den tilbake.',
      nn: 'Desse går imot publiseringa: {bodies}. Skriv kvifor ho blir godkjend likevel, eller send ho tilbake.',
      en: 'These decline: {bodies}. Write why it is approved nevertheless, or send it back.',
    },
  },
  past: {
    number: 3154,
    severity: 'error',
    text: {
      nb: 'Tidspunktet for publisering er passert. Velg et tidspunkt som kommer, eller publiser nå.',
      nn: 'Tidspunktet for publisering er passert. Vel eit tidspunkt som kjem, eller publiser no.',
      en: 'The time of publication has passed. Choose one to come, or publish now.',
    },
  },
  noTitle: {
    number: 3155,
    severity: 'error',
    text: {
      nb: 'Skriv tittelen på både bokmål og nynorsk.',
      nn: 'Skriv tittelen på både bokmål og nynorsk.',
      en: 'Write the title in both bokmål and nynorsk.',
    },
  },
  noExcerpt: {
    number: 3156,
    severity: 'error',
    text: {
      nb: 'Skriv ingressen på både bokmål og nynorsk.',
      nn: 'Skriv ingressen på både bokmål og nynorsk.',
      en: 'Write the excerpt in both bokmål and nynorsk.',
    },
  },
  noText: {
    number: 3157,
    severity: 'error',
    text: {
      nb: 'Skriv teksten på både bokmål og nynorsk.',
      nn: 'Skriv teksten på både bokmål og nynorsk.',
      en: 'Write the text in both bokmål and nynorsk.',
    },
  },
  noChange: {
    number: 3158,
    severity: 'error',
    text: {
      nb: 'Skriv hva som er endret, på både bokmål og nynorsk. Det vises øverst på siden.',
      nn: 'Skriv kva som er endra, på både bokmål og nynorsk. Det blir vist øvst på sida.',
      en: 'Write what has changed, in both bokmål and nynorsk. It is shown at the top of the page.',
    },
  },
  noContact: {
    number: 3159,
    severity: 'error',
    text: {
      nb: 'Skriv hvem som kan svare på spørsmål om det som publiseres.',
      nn: 'Skriv kven som kan svare på spørsmål om det som blir publisert.',
      en: 'Write who can answer questions about what is published.',
    },
  },
  pictureUntold: {
    number: 3160,
    severity: 'error',
    text: {
      nb: 'Skriv hva bildet viser, på både bokmål og nynorsk, og hvem som har laget det.',
      nn: 'Skriv kva biletet viser, på både bokmål og nynorsk, og kven som har laga det.',
      en: 'Write what the picture shows, in both bokmål and nynorsk, and who made it.',
    },
  },
} as const satisfies Record<string, ProblemKind>
