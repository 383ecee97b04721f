import type { ProblemKind } from '#core/foundation'

/** What orders are refused, or could not be made, for. Numbers 4305-4319, permanent. */
export const orderProblems = {
  noReleaseYet: {
    number: 4305,
    severity: 'error',
    text: {
      nb: 'Kommunen har ingen ferdig rapport i runden ennå. Lever runden, vent til rapporten er laget, og prøv igjen.',
      nn: 'Kommunen har ingen ferdig rapport i runden enno. Lever runden, vent til rapporten er laga, og prøv igjen.',
      en: 'The municipality has no finished report in the round yet. Submit the round, wait until the report is made, and try again.',
    },
  },
  unknownSubject: {
    number: 4306,
    severity: 'error',
    text: {
      nb: 'Det finnes ikke noe tema som heter «{subject}». Velg et fra listen, eller bestill med egne ord.',
      nn: 'Det finst ikkje noko tema som heiter «{subject}». Vel eit frå lista, eller bestill med eigne ord.',
      en: 'There is no subject called "{subject}". Choose one from the list, or order in own words.',
    },
  },
  wishMissing: {
    number: 4307,
    severity: 'error',
    text: {
      nb: 'Skriv hva rapporten skal vise, med minst ti tegn.',
      nn: 'Skriv kva rapporten skal vise, med minst ti teikn.',
      en: 'Write what the report is to show, in at least ten characters.',
    },
  },
  tooFineForYoung: {
    number: 4308,
    severity: 'error',
    text: {
      nb: 'Det er for få på 16 og 17 år til å dele dem etter kategori. Velg hovedgruppe eller kjønn.',
      nn: 'Det er for få på 16 og 17 år til å dele dei etter kategori. Vel hovudgruppe eller kjønn.',
      en: 'There are too few of 16 and 17 years to divide them by category. Choose main group or sex.',
    },
  },
  unknownTables: {
    number: 4309,
    severity: 'error',
    text: {
      nb: 'Disse tabellene finnes ikke: {tables}. Velg blant standardtabellene.',
      nn: 'Desse tabellane finst ikkje: {tables}. Vel blant standardtabellane.',
      en: 'There are no such tables: {tables}. Choose among the standard tables.',
    },
  },
  numbersOnly: {
    number: 4310,
    severity: 'error',
    text: {
      nb: 'Kommunen har ført inn tall i stedet for registreringer i denne runden, så det finnes ikke noe å lage mer av.',
      nn: 'Kommunen har ført inn tal i staden for registreringar i denne runden, så det finst ikkje noko å lage meir av.',
      en: 'The municipality has entered numbers instead of registrations in this round, so there is nothing to make more of.',
    },
  },
  keptNoLonger: {
    number: 4311,
    severity: 'error',
    text: {
      nb: 'Registreringene i runden er slettet fordi oppbevaringstiden er over. Rapportene som er laget, finnes fortsatt.',
      nn: 'Registreringane i runden er sletta fordi oppbevaringstida er over. Rapportane som er laga, finst framleis.',
      en: 'The registrations of the round are deleted because they are kept no longer. The reports that were made are still there.',
    },
  },
  couldNotBeMade: {
    number: 4312,
    severity: 'error',
    text: {
      nb: 'Tilleggsrapporten kunne ikke lages, etter {attempts} forsøk. Feilen står i driftsloggen. Prøv igjen senere, og meld fra hvis det ikke hjelper.',
      nn: 'Tilleggsrapporten kunne ikkje lagast, etter {attempts} forsøk. Feilen står i driftsloggen. Prøv igjen seinare, og meld frå om det ikkje hjelper.',
      en: 'The extra report could not be made, after {attempts} attempts. The fault stands in the operator’s log. Try again later, and tell if it does not help.',
    },
  },
  basisDoesNotHold: {
    number: 4313,
    severity: 'error',
    text: {
      nb: 'Behandlingsgrunnlaget er trukket tilbake eller gjelder ikke i dag, så registreringene kan ikke tas ut med det.',
      nn: 'Behandlingsgrunnlaget er trekt tilbake eller gjeld ikkje i dag, så registreringane kan ikkje takast ut med det.',
      en: 'The legal basis is withdrawn or does not hold today, so registrations cannot be taken out under it.',
    },
  },
  exportRunOut: {
    number: 4314,
    severity: 'error',
    text: {
      nb: 'Lenken er brukt, er ikke bekreftet eller har gått ut. Den gjelder én gang, i {minutes} minutter, for den som ba om den. Be om et nytt uttak.',
      nn: 'Lenkja er brukt, er ikkje stadfesta eller har gått ut. Ho gjeld éin gong, i {minutes} minutt, for den som bad om henne. Be om eit nytt uttak.',
      en: 'The link is used, is not confirmed or has run out. It holds once, for {minutes} minutes, for whoever asked for it. Ask for a new one.',
    },
  },
  dataChanged: {
    number: 4315,
    severity: 'error',
    text: {
      nb: 'Kommunen har levert på nytt eller noen har reservert seg siden uttaket ble bekreftet. Be om et nytt uttak.',
      nn: 'Kommunen har levert på nytt eller nokon har reservert seg sidan uttaket blei stadfesta. Be om eit nytt uttak.',
      en: 'The municipality has submitted again, or somebody has opted out, since it was confirmed. Ask for a new one.',
    },
  },
  nothingToShow: {
    number: 4316,
    severity: 'error',
    text: {
      nb: 'Ingen av tabellene kan vises uten å røpe enkeltpersoner, sammen med det kommunen har fått før. Velg en grovere inndeling eller et annet tema.',
      nn: 'Ingen av tabellane kan visast utan å røpe enkeltpersonar, saman med det kommunen har fått før. Vel ei grovare inndeling eller eit anna tema.',
      en: 'None of the tables can be shown without giving persons away, together with what the municipality has had before. Choose a coarser division or another subject.',
    },
  },
  reopened: {
    number: 4317,
    severity: 'error',
    text: {
      nb: 'Kommunen har åpnet runden igjen. Lever den på nytt, vent til rapporten er laget, og prøv igjen.',
      nn: 'Kommunen har opna runden igjen. Lever han på nytt, vent til rapporten er laga, og prøv igjen.',
      en: 'The municipality has opened the round again. Submit it anew, wait until the report is made, and try again.',
    },
  },
} as const satisfies Record<string, ProblemKind>
