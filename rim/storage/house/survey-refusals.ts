import type { ProblemKind } from '#core/foundation'

/** What the database refuses of the survey. Numbers 4098, 4099, 4470-4490 and 4530-4539, permanent; part of `refusals`. */
export const surveyRefusals = {
  drawStands: {
    number: 4098,
    severity: 'error',
    text: {
      nb: 'En trekking kan ikke endres eller slettes, og det kan ikke trekkes på nytt når noen av de trukne er invitert. Ingenting er lagret.',
      nn: 'Ei trekking kan ikkje endrast eller slettast, og det kan ikkje trekkjast på nytt når nokon av dei trekte er inviterte. Ingenting er lagra.',
      en: 'A draw cannot be changed or deleted, and none can be made when somebody drawn has been invited. Nothing is stored.',
    },
  },
  waveStands: {
    number: 4099,
    severity: 'error',
    text: {
      nb: 'Målingen er avsluttet, eller det som skulle endres, står fast fra den åpnet. Ingenting er lagret.',
      nn: 'Målinga er avslutta, eller det som skulle endrast, står fast frå ho opna. Ingenting er lagra.',
      en: 'The wave is closed, or what was to be changed has stood since it opened. Nothing is stored.',
    },
  },
  sheetTaken: {
    number: 4476,
    severity: 'error',
    text: {
      nb: 'Skjemaet er åpnet av noen andre siden du åpnet det, eller det har kommet lenger. Ingenting er lagret nå. Les inn koden på nytt for å se hvor det står.',
      nn: 'Skjemaet er opna av nokon andre sidan du opna det, eller det har kome lenger. Ingenting er lagra no. Les inn koden på nytt for å sjå kvar det står.',
      en: 'Somebody else has opened the form since you did, or it has come further. Nothing is stored now. Read the code again to see where it stands.',
    },
  },
  sameClerk: {
    number: 4477,
    severity: 'error',
    text: {
      nb: 'Du har tastet inn dette skjemaet første gang. En annen må taste det inn andre gang. Ingenting er lagret.',
      nn: 'Du har tasta inn dette skjemaet første gong. Nokon andre må taste det inn andre gong. Ingenting er lagra.',
      en: 'You entered this form the first time. Somebody else must enter it the second time. Nothing is stored.',
    },
  },
  enteredOnPaper: {
    number: 4478,
    severity: 'error',
    text: {
      nb: 'Et papirskjema med denne koden er kommet inn og blir ført inn nå. Du trenger ikke å svare på nett også.',
      nn: 'Eit papirskjema med denne koden er kome inn og blir ført inn no. Du treng ikkje å svare på nett òg.',
      en: 'A paper form with this code has come in and is being entered now. You need not answer on the web as well.',
    },
  },
  batchHeld: {
    number: 4479,
    severity: 'error',
    text: {
      nb: 'Bunken med papirskjemaer holdes tilbake, eller den har kommet lenger enn siden viste. Last siden inn på nytt. Ingenting er endret.',
      nn: 'Bunken med papirskjema blir halden tilbake, eller han har kome lenger enn sida viste. Last sida inn på nytt. Ingenting er endra.',
      en: 'The batch of paper forms is held back, or has come further than the page showed. Load the page again. Nothing is changed.',
    },
  },
  feedbackNotNow: {
    number: 4480,
    severity: 'error',
    text: {
      nb: 'Tilbakemeldingen gis når målingen er avsluttet, og av kommuner som var med. Ingenting er lagret.',
      nn: 'Tilbakemeldinga blir gitt når målinga er avslutta, og av kommunar som var med. Ingenting er lagra.',
      en: 'The feedback is given when the wave is closed, by municipalities that took part. Nothing is stored.',
    },
  },
  feedbackFull: {
    number: 4481,
    severity: 'error',
    text: {
      nb: 'Kommunen har alt gitt 200 tilbakemeldinger, så det blir ikke tatt imot flere. Ingenting er lagret.',
      nn: 'Kommunen har alt gitt 200 tilbakemeldingar, så det blir ikkje teke imot fleire. Ingenting er lagra.',
      en: 'The municipality has given 200 answers already, so no more are taken. Nothing is stored.',
    },
  },
  codeUnknown: {
    number: 4470,
    severity: 'error',
    text: {
      nb: 'Koden finnes ikke, eller undersøkelsen er over. Ingenting er lagret.',
      nn: 'Koden finst ikkje, eller undersøkinga er over. Ingenting er lagra.',
      en: 'There is no such code, or the survey is over. Nothing is stored.',
    },
  },
  codeUsed: {
    number: 4471,
    severity: 'error',
    text: {
      nb: 'Koden er brukt. Hver kode kan brukes én gang, enten på papir eller på nett. Ingenting er lagret.',
      nn: 'Koden er brukt. Kvar kode kan brukast éin gong, anten på papir eller på nett. Ingenting er lagra.',
      en: 'The code has been used. Each code can be used once, on paper or on the web. Nothing is stored.',
    },
  },
  surveyNotOpen: {
    number: 4472,
    severity: 'error',
    text: {
      nb: 'Undersøkelsen er ikke åpen nå. Ingenting er lagret.',
      nn: 'Undersøkinga er ikkje open no. Ingenting er lagra.',
      en: 'The survey is not open now. Nothing is stored.',
    },
  },
  codeOnOtherChannel: {
    number: 4473,
    severity: 'error',
    text: {
      nb: 'Skjemaet med denne koden blir ført inn et annet sted: enten på papir eller på nett. Ingenting er lagret.',
      nn: 'Skjemaet med denne koden blir ført inn ein annan stad: anten på papir eller på nett. Ingenting er lagra.',
      en: 'The form with this code is being filled in elsewhere: on paper or on the web. Nothing is stored.',
    },
  },
  nothingSaved: {
    number: 4474,
    severity: 'error',
    text: {
      nb: 'Det er ikke lagret noe på denne koden, så det er ikke noe å levere.',
      nn: 'Det er ikkje lagra noko på denne koden, så det er ikkje noko å levere.',
      en: 'Nothing is saved under this code, so there is nothing to hand in.',
    },
  },
  poolNotMixed: {
    number: 4475,
    severity: 'error',
    text: {
      nb: 'Svarene kan ikke tas ut slik: det er for få å blande dem med, eller de er endret imens. Ingenting er lagret.',
      nn: 'Svara kan ikkje takast ut slik: det er for få å blande dei med, eller dei er endra imens. Ingenting er lagra.',
      en: 'The answers cannot be let out like this: there are too few to mix them with, or they changed meanwhile. Nothing is stored.',
    },
  },
  codingDone: {
    number: 4485,
    severity: 'error',
    text: {
      nb: 'Kodingen av tjenester i denne målingen er avsluttet og kan ikke endres. Ingenting er lagret.',
      nn: 'Kodinga av tenester i denne målinga er avslutta og kan ikkje endrast. Ingenting er lagra.',
      en: 'The coding of services of this wave is done and cannot be changed. Nothing is stored.',
    },
  },
  otherCoder: {
    number: 4486,
    severity: 'error',
    text: {
      nb: 'Teksten skal kodes av noen andre enn den som kodet den først. Ingenting er lagret.',
      nn: 'Teksten skal kodast av nokon andre enn den som koda han først. Ingenting er lagra.',
      en: 'The text is to be coded by somebody else than whoever coded it first. Nothing is stored.',
    },
  },
  codingStays: {
    number: 4487,
    severity: 'error',
    text: {
      nb: 'Kodingen kan ikke angres lenger. Du kan kode teksten på nytt og skrive hvorfor. Ingenting er endret.',
      nn: 'Kodinga kan ikkje angrast lenger. Du kan kode teksten på nytt og skrive kvifor. Ingenting er endra.',
      en: 'The coding cannot be taken back any longer. You can code the text anew and say why. Nothing is changed.',
    },
  },
  answersToCome: {
    number: 4488,
    severity: 'error',
    text: {
      nb: 'Målingen er ikke avsluttet, så det kan komme flere tekster. Kodingen kan avsluttes etterpå.',
      nn: 'Målinga er ikkje avslutta, så det kan kome fleire tekstar. Kodinga kan avsluttast etterpå.',
      en: 'The wave is not closed, so more texts may come. The coding can be ended afterwards.',
    },
  },
  noReportYet: {
    number: 4490,
    severity: 'error',
    text: {
      nb: 'Målingen er ikke avsluttet, så den har ingen rapport ennå. Tekstene kan skrives når den er avsluttet.',
      nn: 'Målinga er ikkje avslutta, så ho har ingen rapport enno. Tekstane kan skrivast når ho er avslutta.',
      en: 'The wave is not closed, so it has no report yet. Its texts can be written when it is closed.',
    },
  },
  textElsewhere: {
    number: 4489,
    severity: 'error',
    text: {
      nb: 'En annen har skrevet om den samme teksten i mellomtiden. Det du skrev, er ikke lagret: ta vare på det, last siden inn på nytt og se hva som står der nå.',
      nn: 'Nokon annan har skrive om den same teksten i mellomtida. Det du skreiv, er ikkje lagra: ta vare på det, last sida inn på nytt og sjå kva som står der no.',
      en: 'Somebody else has rewritten the same text meanwhile. What you wrote is not saved: keep it, load the page again and see what stands there now.',
    },
  },
  otherPerson: {
    number: 4530,
    severity: 'error',
    text: {
      nb: 'Dette skal noen andre enn den som gjorde det først, se på. Ingenting er lagret.',
      nn: 'Dette skal nokon andre enn den som gjorde det først, sjå på. Ingenting er lagra.',
      en: 'Somebody else than whoever did this first is to look at it. Nothing is stored.',
    },
  },
  notCleanedByTwo: {
    number: 4531,
    severity: 'error',
    text: {
      nb: 'Kommentaren er ikke vasket og bekreftet av to personer ennå. Da kan den ikke kodes eller siteres.',
      nn: 'Kommentaren er ikkje vaska og stadfesta av to personar enno. Då kan han ikkje kodast eller siterast.',
      en: 'The comment is not cleaned and confirmed by two people yet, so it cannot be coded or quoted.',
    },
  },
  commentQuoted: {
    number: 4532,
    severity: 'error',
    text: {
      nb: 'Kommentaren er sitert. Fjern sitatet før du vasker teksten på nytt.',
      nn: 'Kommentaren er sitert. Fjern sitatet før du vaskar teksten på nytt.',
      en: 'The comment is quoted. Remove the quote before you clean the text anew.',
    },
  },
  commentCodingStays: {
    number: 4533,
    severity: 'error',
    text: {
      nb: 'Kodingen kan ikke gjøres eller endres nå: en annen har kodet kommentaren i mellomtiden, eller den er ikke kodet først. Last siden inn på nytt.',
      nn: 'Kodinga kan ikkje gjerast eller endrast no: nokon annan har koda kommentaren i mellomtida, eller han er ikkje koda først. Last sida inn på nytt.',
      en: 'The coding cannot be made or changed now: somebody else has coded the comment meanwhile, or it is not coded first. Load the page again.',
    },
  },
  commentsLeft: {
    number: 4534,
    severity: 'error',
    text: {
      nb: 'Arbeidet med kommentarene kan ikke avsluttes: noe er ikke bekreftet, kodet eller godkjent ennå.',
      nn: 'Arbeidet med kommentarane kan ikkje avsluttast: noko er ikkje stadfesta, koda eller godkjent enno.',
      en: 'The work on the comments cannot be ended: something is not confirmed, coded or approved yet.',
    },
  },
  commentsDone: {
    number: 4535,
    severity: 'error',
    text: {
      nb: 'Arbeidet med kommentarene i denne målingen er avsluttet og kan ikke endres. Ingenting er lagret.',
      nn: 'Arbeidet med kommentarane i denne målinga er avslutta og kan ikkje endrast. Ingenting er lagra.',
      en: 'The work on the comments of this wave is done and cannot be changed. Nothing is stored.',
    },
  },
} as const satisfies Record<string, ProblemKind>
