import type { ProblemKind } from '#core/foundation'

/** What revising the form refuses. Numbers 4260-4269, permanent. */
export const revisionProblems = {
  draftChangedSince: {
    number: 4260,
    severity: 'error',
    text: {
      nb: 'Noen andre har endret utkastet siden du så det sist. Ingenting av ditt er lagret. Hent utkastet på nytt, og gjør endringen igjen.',
      nn: 'Nokon andre har endra utkastet sidan du såg det sist. Ingenting av ditt er lagra. Hent utkastet på nytt, og gjer endringa igjen.',
      en: 'Somebody else has changed the draft since you last saw it. Nothing of yours is stored. Fetch the draft again and make your change anew.',
    },
  },
  draftWithFaults: {
    number: 4261,
    severity: 'error',
    text: {
      nb: 'Utkastet har {count} feil som må rettes først. De står ved endringene de gjelder.',
      nn: 'Utkastet har {count} feil som må rettast først. Dei står ved endringane dei gjeld.',
      en: 'The draft has {count} faults that must be mended first. They stand beside the changes they are about.',
    },
  },
  draftWithoutChanges: {
    number: 4262,
    severity: 'error',
    text: {
      nb: 'Utkastet har ingen endringer, så det er ingenting å publisere eller prøve. Den forrige versjonen kan brukes i en ny runde som den er.',
      nn: 'Utkastet har ingen endringar, så det er ingenting å publisere eller prøve. Den førre versjonen kan brukast i ein ny runde som han er.',
      en: 'The draft has no changes, so there is nothing to publish or try. The version before can be used in a new round as it is.',
    },
  },
  newerBase: {
    number: 4263,
    severity: 'error',
    text: {
      nb: '{newest} er publisert siden utkastet ble laget. Flytt utkastet til den versjonen, og se over endringene før du publiserer.',
      nn: '{newest} er publisert sidan utkastet blei laga. Flytt utkastet til den versjonen, og sjå over endringane før du publiserer.',
      en: '{newest} has been published since the draft was made. Move the draft to that version, and look over the changes before you publish.',
    },
  },
  versionAltered: {
    number: 4264,
    severity: 'error',
    text: {
      nb: 'Skjemaversjonen {id} i databasen stemmer ikke med kontrollsummen den ble publisert med. Den brukes ikke. Meld fra til den som drifter Lyttepost.',
      nn: 'Skjemaversjonen {id} i databasen stemmer ikkje med kontrollsummen han blei publisert med. Han blir ikkje brukt. Meld frå til den som driftar Lyttepost.',
      en: 'The version {id} of the form in the database is not as its checksum when it was published. It is not used. Tell whoever runs Lyttepost.',
    },
  },
  unknownPlace: {
    number: 4265,
    severity: 'error',
    text: {
      nb: 'Spørsmålet «{question}» finnes ikke i skjemaet. Velg et annet, eller velg «Skjemaet som helhet».',
      nn: 'Spørsmålet «{question}» finst ikkje i skjemaet. Vel eit anna, eller vel «Skjemaet som heilskap».',
      en: 'The form has no question “{question}”. Choose another, or choose “The form as a whole”.',
    },
  },
  takenUp: {
    number: 4266,
    severity: 'error',
    text: {
      nb: 'Forslaget er støttet av andre kommuner eller tatt opp i revisjonsgruppen, så det kan ikke trekkes.',
      nn: 'Forslaget er støtta av andre kommunar eller teke opp i revisjonsgruppa, så det kan ikkje trekkjast.',
      en: 'Other municipalities support the proposal, or the revision group has taken it up, so it cannot be withdrawn.',
    },
  },
  notAccepted: {
    number: 4267,
    severity: 'error',
    text: {
      nb: 'En endring viser til et vedtak som ikke finnes, eller som ikke er en godkjenning. Velg et annet vedtak, eller skriv en redaksjonell begrunnelse.',
      nn: 'Ei endring viser til eit vedtak som ikkje finst, eller som ikkje er ei godkjenning. Vel eit anna vedtak, eller skriv ei redaksjonell grunngiving.',
      en: 'A change points to a decision that does not exist, or does not accept. Choose another decision, or write an editorial reason.',
    },
  },
  remarkNowhere: {
    number: 4268,
    severity: 'error',
    text: {
      nb: 'En merknad gjelder et spørsmål som ikke finnes i utkastet. Ingenting er lagret.',
      nn: 'Ein merknad gjeld eit spørsmål som ikkje finst i utkastet. Ingenting er lagra.',
      en: 'A remark is about a question that the draft does not have. Nothing is stored.',
    },
  },
  triedByUsers: {
    number: 4269,
    severity: 'error',
    text: {
      nb: 'Skjemaet for brukerundersøkelsen prøves sammen med brukere, og sendes ikke til koordinatorene. Skriv inn det de sier, som en uttalelse.',
      nn: 'Skjemaet for brukarundersøkinga blir prøvd saman med brukarar, og blir ikkje sendt til koordinatorane. Skriv inn det dei seier, som ei fråsegn.',
      en: 'The user survey’s form is tried together with users, and is not sent to the coordinators. Write down what they say as an opinion.',
    },
  },
} as const satisfies Record<string, ProblemKind>
