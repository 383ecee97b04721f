import type { ProblemKind } from '#core/foundation'

/** What the reception of paper refuses, with what to do with the paper. Numbers 4440-4459, permanent. */
export const paperEntryProblems = {
  codeMisread: {
    number: 4440,
    severity: 'error',
    text: {
      nb: '«{typed}» er ikke en kode. En kode har ti tegn, og bare A C E F H J K M N P R T U W X Y 3 4 7 er i bruk. Se på skjemaet og tast den på nytt.',
      nn: '«{typed}» er ikkje ein kode. Ein kode har ti teikn, og berre A C E F H J K M N P R T U W X Y 3 4 7 er i bruk. Sjå på skjemaet og tast han på nytt.',
      en: '“{typed}” is not a code. A code has ten characters, and only A C E F H J K M N P R T U W X Y 3 4 7 are used. Look at the form and type it again.',
    },
  },
  codeUnknown: {
    number: 4441,
    severity: 'error',
    text: {
      nb: 'Ingen måling som pågår, har koden {code}. Tast den en gang til. Er den den samme, legger du skjemaet i mappen for ukjente koder og fører konvolutten som ubrukelig.',
      nn: 'Inga måling som går føre seg, har koden {code}. Tast han ein gong til. Er han den same, legg du skjemaet i mappa for ukjende kodar og fører konvolutten som ubrukeleg.',
      en: 'No wave under way has the code {code}. Type it once more. If it is the same, put the form in the folder for unknown codes and note the envelope as unusable.',
    },
  },
  otherWave: {
    number: 4442,
    severity: 'error',
    text: {
      nb: 'Skjemaet hører til en annen måling: {year}. Legg det i bunken for den, og bytt måling øverst på siden når du skal føre det inn.',
      nn: 'Skjemaet høyrer til ei anna måling: {year}. Legg det i bunken for henne, og byt måling øvst på sida når du skal føre det inn.',
      en: 'The form belongs to another wave: {year}. Put it in the pile of that one, and change wave at the top of the page when you are to enter it.',
    },
  },
  usedAlready: {
    number: 4443,
    severity: 'error',
    text: {
      nb: 'Koden er brukt: svarene er gitt på nett, eller skjemaet er ført inn før. Det teller bare én gang. Legg skjemaet til makulering.',
      nn: 'Koden er brukt: svara er gitt på nett, eller skjemaet er ført inn før. Det tel berre éin gong. Legg skjemaet til makulering.',
      en: 'The code is used: the answers were given on the web, or the form was entered before. It counts once only. Put the form with what is to be shredded.',
    },
  },
  codeVoid: {
    number: 4444,
    severity: 'error',
    text: {
      nb: 'Koden er gjort ugyldig, så skjemaet skal ikke føres inn. Legg det til makulering, og før konvolutten som ubrukelig.',
      nn: 'Koden er gjord ugyldig, så skjemaet skal ikkje førast inn. Legg det til makulering, og før konvolutten som ubrukeleg.',
      en: 'The code has been made void, so the form is not to be entered. Put it with what is to be shredded, and note the envelope as unusable.',
    },
  },
  waveNotOpen: {
    number: 4445,
    severity: 'error',
    text: {
      nb: 'Målingen er ikke åpen for innføring. Ta vare på skjemaet, og spør nasjonal koordinator.',
      nn: 'Målinga er ikkje open for innføring. Ta vare på skjemaet, og spør nasjonal koordinator.',
      en: 'The wave is not open for entry. Keep the form, and ask the national coordinator.',
    },
  },
  begunOnWeb: {
    number: 4446,
    severity: 'error',
    text: {
      nb: 'Noen har begynt å svare på nett med denne koden, uten å fullføre. Papirskjemaet gjelder. Velg «Før inn papirskjemaet» for å erstatte det som er begynt på nett.',
      nn: 'Nokon har byrja å svare på nett med denne koden, utan å fullføre. Papirskjemaet gjeld. Vel «Før inn papirskjemaet» for å erstatte det som er påbyrja på nett.',
      en: 'Somebody has begun to answer on the web with this code, and not finished. The paper form counts. Choose “Enter the paper form” to replace what was begun on the web.',
    },
  },
  openElsewhere: {
    number: 4447,
    severity: 'error',
    text: {
      nb: 'Skjemaet er åpent hos en annen, eller i et annet vindu hos deg. Det som er lagret, blir med om du overtar.',
      nn: 'Skjemaet er ope hos nokon andre, eller i eit anna vindauge hos deg. Det som er lagra, blir med om du tek over.',
      en: 'Somebody else has the form open, or you have it open in another window. What is saved comes along if you take over.',
    },
  },
  enteredAlready: {
    number: 4448,
    severity: 'error',
    text: {
      nb: 'Skjemaet er ført inn og ligger i bunke {batch}. Legg det tilbake der.',
      nn: 'Skjemaet er ført inn og ligg i bunke {batch}. Legg det tilbake der.',
      en: 'The form has been entered and lies in batch {batch}. Put it back there.',
    },
  },
  nothingOnIt: {
    number: 4449,
    severity: 'error',
    text: {
      nb: 'Det står ingen svar på skjemaet som kan brukes. Før konvolutten som tom i stedet, og velg «Legg bort skjemaet».',
      nn: 'Det står ingen svar på skjemaet som kan brukast. Før konvolutten som tom i staden, og vel «Legg bort skjemaet».',
      en: 'There is no answer on the form that can be used. Note the envelope as empty instead, and choose “Put the form away”.',
    },
  },
  tooMuch: {
    number: 4450,
    severity: 'error',
    text: {
      nb: 'Det er skrevet for mye i tekstfeltene til å lagres. Kort ned den lengste teksten.',
      nn: 'Det er skrive for mykje i tekstfelta til å lagrast. Kort ned den lengste teksten.',
      en: 'Too much is written in the text fields to be stored. Shorten the longest text.',
    },
  },
  notTheFields: {
    number: 4451,
    severity: 'error',
    text: {
      nb: 'Alle feltene som er ulike, må avgjøres, og ingen andre. Les inn koden på nytt.',
      nn: 'Alle felta som er ulike, må avgjerast, og ingen andre. Les inn koden på nytt.',
      en: 'Every field that differs must be decided, and no other. Read the code again.',
    },
  },
  notSettled: {
    number: 4452,
    severity: 'error',
    text: {
      nb: 'Bunke {batch} kan ikke gå videre ennå: {count} skjemaer mangler andre inntasting eller siste kontroll.',
      nn: 'Bunke {batch} kan ikkje gå vidare enno: {count} skjema manglar andre inntasting eller siste kontroll.',
      en: 'Batch {batch} cannot go on yet: {count} forms lack their second entry or the last check.',
    },
  },
  batchBefore: {
    number: 4453,
    severity: 'error',
    text: {
      nb: 'Bunke {batch} må gjøres opp først: hvor mye som skal tastes to ganger, kommer an på hvordan det gikk med den.',
      nn: 'Bunke {batch} må gjerast opp først: kor mykje som skal tastast to gonger, kjem an på korleis det gjekk med han.',
      en: 'Batch {batch} must be settled first: how much is typed twice depends on how it went.',
    },
  },
} as const satisfies Record<string, ProblemKind>
