import type { ProblemKind } from '#core/foundation'

/** What can stop a login. Numbers 5010-5029, permanent. */
export const loginProblems = {
  levelTooLow: {
    number: 5010,
    severity: 'error',
    text: {
      nb: 'Innloggingen hos {provider} var på et lavere sikkerhetsnivå enn det som kreves her. Logg inn på nytt, og velg en sikrere måte, for eksempel BankID eller Buypass.',
      nn: 'Innlogginga hos {provider} var på eit lågare tryggingsnivå enn det som krevst her. Logg inn på nytt, og vel ein sikrare måte, til dømes BankID eller Buypass.',
      en: 'You logged in at {provider} at a lower level of security than is needed here. Log in again and choose a safer way, for example BankID or Buypass.',
    },
  },
  loginUnknown: {
    number: 5011,
    severity: 'error',
    text: {
      nb: 'Denne innloggingen er allerede brukt, eller den ble ikke startet her. Gå til forsiden og logg inn på nytt.',
      nn: 'Denne innlogginga er alt brukt, eller ho blei ikkje starta her. Gå til framsida og logg inn på nytt.',
      en: 'This login has been used already, or it was not started here. Go to the front page and log in again.',
    },
  },
  tookTooLong: {
    number: 5012,
    severity: 'error',
    text: {
      nb: 'Innloggingen tok for lang tid. Den må fullføres innen {minutes} minutter. Logg inn på nytt.',
      nn: 'Innlogginga tok for lang tid. Ho må fullførast innan {minutes} minutt. Logg inn på nytt.',
      en: 'The login took too long. It must be finished within {minutes} minutes. Log in again.',
    },
  },
  cancelled: {
    number: 5013,
    severity: 'error',
    text: {
      nb: 'Innloggingen ble avbrutt hos {provider}. Du er ikke logget inn.',
      nn: 'Innlogginga blei avbroten hos {provider}. Du er ikkje logga inn.',
      en: 'The login was cancelled at {provider}. You are not logged in.',
    },
  },
  providerNotAnswering: {
    number: 5014,
    severity: 'error',
    text: {
      nb: '{provider} svarer ikke nå. Prøv igjen om noen minutter.',
      nn: '{provider} svarer ikkje no. Prøv igjen om nokre minutt.',
      en: '{provider} does not answer at the moment. Try again in a few minutes.',
    },
  },
  noRepresentation: {
    number: 5015,
    severity: 'error',
    text: {
      nb: 'Du har ikke valgt noen virksomhet hos {provider}, eller du har ikke rett til å handle for noen. Be den som styrer tilganger i virksomheten din, om å gi deg rettigheten, og logg inn på nytt.',
      nn: 'Du har ikkje valt noka verksemd hos {provider}, eller du har ikkje rett til å handle for noka. Be den som styrer tilgangar i verksemda di, om å gi deg retten, og logg inn på nytt.',
      en: 'You have not chosen any organisation at {provider}, or you have no right to act for one. Ask the person who manages access in your organisation to give you the right, and log in again.',
    },
  },
  answerRefused: {
    number: 5016,
    severity: 'error',
    text: {
      nb: 'Svaret fra {provider} kunne ikke godtas, og du er ikke logget inn. Prøv igjen. Skjer det flere ganger, si fra til den som drifter systemet.',
      nn: 'Svaret frå {provider} kunne ikkje godtakast, og du er ikkje logga inn. Prøv igjen. Skjer det fleire gonger, sei frå til den som driftar systemet.',
      en: 'The answer from {provider} could not be accepted, and you are not logged in. Try again. If it happens again, tell those who run the system.',
    },
  },
  credentialNotAccepted: {
    number: 5017,
    severity: 'error',
    text: {
      nb: '{provider} godtar ikke denne måten å bekrefte systemet på. Mulige måter: {accepted}.',
      nn: '{provider} godtek ikkje denne måten å stadfeste systemet på. Moglege måtar: {accepted}.',
      en: '{provider} does not accept this way of authenticating the system. Possible: {accepted}.',
    },
  },
  insecureIssuer: {
    number: 5018,
    severity: 'error',
    text: {
      nb: 'Adressen «{issuer}» til innloggingstjenesten må begynne med https. Unntak gjelder bare for denne maskinen (127.0.0.1).',
      nn: 'Adressa «{issuer}» til innloggingstenesta må byrje med https. Unntak gjeld berre for denne maskina (127.0.0.1).',
      en: 'The address "{issuer}" of the login provider must begin with https. The only exception is this machine (127.0.0.1).',
    },
  },
  trialInProduction: {
    number: 5019,
    severity: 'error',
    text: {
      nb: 'Prøveinnlogging slipper inn hvem som helst og kan ikke startes i produksjon (NODE_ENV=production).',
      nn: 'Prøveinnlogging slepper inn kven som helst og kan ikkje startast i produksjon (NODE_ENV=production).',
      en: 'Trial login lets anybody in and cannot be started in production (NODE_ENV=production).',
    },
  },
  trialNotLocal: {
    number: 5020,
    severity: 'error',
    text: {
      nb: 'Prøveinnlogging kan bare startes på denne maskinen (127.0.0.1), ikke på «{host}».',
      nn: 'Prøveinnlogging kan berre startast på denne maskina (127.0.0.1), ikkje på «{host}».',
      en: 'Trial login can only be started on this machine (127.0.0.1), not on "{host}".',
    },
  },
} as const satisfies Record<string, ProblemKind>
