import type { ProblemKind } from '#core/foundation'

/** What the use cases refuse. Numbers 4210-4239, permanent. */
export const houseProblems = {
  notTakingPart: {
    number: 4210,
    severity: 'error',
    text: {
      nb: 'Kommunen er ikke med i denne runden. Kommunens koordinator kan melde den på.',
      nn: 'Kommunen er ikkje med i denne runden. Koordinatoren i kommunen kan melde han på.',
      en: 'The municipality does not take part in this round. The coordinator can join it.',
    },
  },
  numbersOnly: {
    number: 4211,
    severity: 'error',
    text: {
      nb: 'Kommunen er meldt på uten registreringer om personer i denne runden, så personer registreres ikke.',
      nn: 'Kommunen er meld på utan registreringar om personar i denne runden, så personar blir ikkje registrerte.',
      en: 'The municipality has joined this round without registrations of persons, so persons are not registered.',
    },
  },
  changedSince: {
    number: 4212,
    severity: 'error',
    text: {
      nb: 'Registreringen er endret av noen andre siden du så den sist. Hent den på nytt, se over og fullfør.',
      nn: 'Registreringa er endra av nokon andre sidan du såg henne sist. Hent henne på nytt, sjå over og fullfør.',
      en: 'Somebody else has changed the registration since you last saw it. Fetch it again, look it over and complete.',
    },
  },
  answersWithFaults: {
    number: 4213,
    severity: 'error',
    text: {
      nb: 'Registreringen har {count} feil som må rettes før den kan fullføres.',
      nn: 'Registreringa har {count} feil som må rettast før ho kan fullførast.',
      en: 'The registration has {count} faults that must be mended before it can be completed.',
    },
  },
  unknownQuestion: {
    number: 4214,
    severity: 'error',
    text: {
      nb: 'Skjemaet har ikke noe felt som heter «{code}». Ingenting er lagret.',
      nn: 'Skjemaet har ikkje noko felt som heiter «{code}». Ingenting er lagra.',
      en: 'The form has no field called "{code}". Nothing is stored.',
    },
  },
  invitationNotValid: {
    number: 4215,
    severity: 'error',
    text: {
      nb: 'Invitasjonen er brukt, utløpt eller trukket tilbake. Be den som inviterte deg, om en ny.',
      nn: 'Invitasjonen er brukt, har gått ut eller er trekt tilbake. Be den som inviterte deg, om ein ny.',
      en: 'The invitation has been used, has run out or has been withdrawn. Ask whoever invited you for a new one.',
    },
  },
  notAppointed: {
    number: 4216,
    severity: 'error',
    text: {
      nb: 'Du er ikke utnevnt til dette. Velg en av dine egne roller, eller be kommunens koordinator om en invitasjon.',
      nn: 'Du er ikkje utnemnd til dette. Vel ei av dine eigne roller, eller be koordinatoren i kommunen om ein invitasjon.',
      en: 'You are not appointed to this. Choose one of your own roles, or ask the municipal coordinator for an invitation.',
    },
  },
  ownNumberMissing: {
    number: 4217,
    severity: 'error',
    text: {
      nb: 'Innloggingen ga ikke noe fødselsnummer, så det går ikke å finne hva som er registrert om deg. Logg inn med ID-porten.',
      nn: 'Innlogginga gav ikkje noko fødselsnummer, så det går ikkje å finne kva som er registrert om deg. Logg inn med ID-porten.',
      en: 'The login gave no identity number, so what is registered about you cannot be found. Log in with ID-porten.',
    },
  },
  unknownMunicipality: {
    number: 4218,
    severity: 'error',
    text: {
      nb: 'Det finnes ingen kommune med nummer {code} i runden.',
      nn: 'Det finst ingen kommune med nummer {code} i runden.',
      en: 'There is no municipality with number {code} in the round.',
    },
  },
  unitClosed: {
    number: 4219,
    severity: 'error',
    text: {
      nb: 'Enheten er nedlagt, så ingen kan registreres der.',
      nn: 'Eininga er lagd ned, så ingen kan registrerast der.',
      en: 'The unit is closed, so nobody can be registered there.',
    },
  },
  birthNeeded: {
    number: 4220,
    severity: 'error',
    text: {
      nb: 'Nummeret viser ikke fødselsår og kjønn. Oppgi dem.',
      nn: 'Nummeret viser ikkje fødselsår og kjønn. Oppgi dei.',
      en: 'The number does not show year of birth and sex. Give them.',
    },
  },
  numberAmongAnswers: {
    number: 4221,
    severity: 'error',
    text: {
      nb: 'Et fødselsnummer står blant svarene. Det blir ikke lagret noe sted, så ingenting av dette er lagret. Ta det bort og lagre igjen.',
      nn: 'Eit fødselsnummer står blant svara. Det blir ikkje lagra nokon stad, så ingenting av dette er lagra. Ta det bort og lagre igjen.',
      en: 'An identity number stands among the answers. It is stored nowhere, so nothing of this is stored. Take it away and save again.',
    },
  },
  goneMeanwhile: {
    number: 4222,
    severity: 'error',
    text: {
      nb: 'Registreringen finnes ikke lenger: den ble slettet mens du arbeidet. Ingenting er lagret.',
      nn: 'Registreringa finst ikkje lenger: ho blei sletta medan du arbeidde. Ingenting er lagra.',
      en: 'The registration no longer exists: it was deleted while you were working. Nothing is stored.',
    },
  },
  warningsWithoutReason: {
    number: 4223,
    severity: 'error',
    text: {
      nb: 'Registreringen har {count} uvanlige svar uten begrunnelse. Skriv hvorfor det er riktig, eller rett svaret.',
      nn: 'Registreringa har {count} uvanlege svar utan grunngiving. Skriv kvifor det er rett, eller rett svaret.',
      en: 'The registration has {count} unusual answers without a reason. Write why it is right, or correct the answer.',
    },
  },
  offlineDay: {
    number: 4224,
    severity: 'error',
    text: {
      nb: 'Det som venter på denne maskinen, kan åpnes i {days} dager. Nøkkelen for denne dagen gis ikke.',
      nn: 'Det som ventar på denne maskina, kan opnast i {days} dagar. Nøkkelen for denne dagen blir ikkje gitt.',
      en: 'What waits on this machine can be opened for {days} days. The key of this day is not given.',
    },
  },
} as const satisfies Record<string, ProblemKind>
