import type { ProblemKind } from '#core/foundation'

/** What the house can refuse of goals and indicators. Numbers 4760-4769, permanent. */
export const goalServiceProblems = {
  unknownIndicator: {
    number: 4760,
    severity: 'error',
    text: {
      nb: 'Planen har ingen indikator med koden «{indicator}». Indikatorene er: {known}.',
      nn: 'Planen har ingen indikator med koden «{indicator}». Indikatorane er: {known}.',
      en: 'The plan has no indicator with the code "{indicator}". The indicators are: {known}.',
    },
  },
  unknownGoal: {
    number: 4761,
    severity: 'error',
    text: {
      nb: 'Planen har ikke noe mål med koden «{goal}». Målene er: {known}.',
      nn: 'Planen har ikkje noko mål med koden «{goal}». Måla er: {known}.',
      en: 'The plan has no goal with the code "{goal}". The goals are: {known}.',
    },
  },
  unknownTerritory: {
    number: 4762,
    severity: 'error',
    text: {
      nb: '«{territory}» var ikke en kommune eller et fylke i {year}. Skriv NO for landet, to sifre for et fylke eller fire for en kommune.',
      nn: '«{territory}» var ikkje ein kommune eller eit fylke i {year}. Skriv NO for landet, to siffer for eit fylke eller fire for ein kommune.',
      en: '"{territory}" was not a municipality or county in {year}. Write NO for the country, two digits for a county or four for a municipality.',
    },
  },
  judgedLater: {
    number: 4763,
    severity: 'error',
    text: {
      nb: 'Vurderingen kan ikke være datert etter i dag. Rett datoen.',
      nn: 'Vurderinga kan ikkje vere datert etter i dag. Rett datoen.',
      en: 'The judgement cannot be dated after today. Correct the date.',
    },
  },
  notOfGoal: {
    number: 4764,
    severity: 'error',
    text: {
      nb: 'Indikatoren «{indicator}» hører ikke til dette målet, så det kan ikke settes et måltall for den her.',
      nn: 'Indikatoren «{indicator}» høyrer ikkje til dette målet, så det kan ikkje setjast eit måltal for han her.',
      en: 'The indicator "{indicator}" does not belong to this goal, so no target can be set for it here.',
    },
  },
  followedAlready: {
    number: 4765,
    severity: 'error',
    text: {
      nb: 'Kommunen følger allerede dette målet. Åpne det i listen over egne mål.',
      nn: 'Kommunen følgjer alt dette målet. Opne det i lista over eigne mål.',
      en: 'The municipality follows this goal already. Open it in the list of own goals.',
    },
  },
  twice: {
    number: 4766,
    severity: 'error',
    text: {
      nb: 'Indikatoren «{indicator}» står flere ganger for samme sted og år. Ta bort den ene.',
      nn: 'Indikatoren «{indicator}» står fleire gonger for same stad og år. Ta bort den eine.',
      en: 'The indicator "{indicator}" stands several times for the same place and year. Remove one.',
    },
  },
  notPrinted: {
    number: 4767,
    severity: 'error',
    text: {
      nb: 'Sitatet står ikke i den publiserte rapporten. Velg et fra listen; bare det som er trykt, kan brukes.',
      nn: 'Sitatet står ikkje i den publiserte rapporten. Vel eit frå lista; berre det som er prenta, kan brukast.',
      en: 'The quote is not in the published report. Choose one from the list; only what is printed can be used.',
    },
  },
  quotedAlready: {
    number: 4768,
    severity: 'error',
    text: {
      nb: 'Sitatet står allerede ved målet.',
      nn: 'Sitatet står alt ved målet.',
      en: 'The quote stands beside the goal already.',
    },
  },
} as const satisfies Record<string, ProblemKind>
