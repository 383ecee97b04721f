import type { ProblemKind } from '#core/foundation'

/** What stops something in a study's registers. */
export const studyProblems = {
  noDate: {
    number: 1950,
    severity: 'error',
    text: {
      nb: '«{date}» er ingen dato. Skriv år, måned og dag, som 2026-03-31.',
      nn: '«{date}» er ingen dato. Skriv år, månad og dag, som 2026-03-31.',
      en: '“{date}” is no date. Write year, month and day, as in 2026-03-31.',
    },
  },
  askedOnWrong: {
    number: 1951,
    severity: 'error',
    text: {
      nb: 'Skriv når personen ble spurt. Den som ikke ble spurt, skal stå uten dato.',
      nn: 'Skriv når personen vart spurd. Den som ikkje vart spurd, skal stå utan dato.',
      en: 'Write when the person was asked. One who was not asked stands without a date.',
    },
  },
  beforeAsked: {
    number: 1952,
    severity: 'error',
    text: {
      nb: 'Datoen er før personen ble spurt. Rett en av datoene.',
      nn: 'Datoen er før personen vart spurd. Rett ein av datoane.',
      en: 'The date is before the person was asked. Mend one of the dates.',
    },
  },
  reasonWrong: {
    number: 1953,
    severity: 'error',
    text: {
      nb: 'Velg en grunn når det ikke ble noe intervju, og bare da.',
      nn: 'Vel ein grunn når det ikkje vart noko intervju, og berre då.',
      en: 'Choose a reason where it came to no interview, and only there.',
    },
  },
  otherUntold: {
    number: 1954,
    severity: 'error',
    text: {
      nb: 'Skriv med egne ord hva den andre grunnen er.',
      nn: 'Skriv med eigne ord kva den andre grunnen er.',
      en: 'Write in your own words what the other reason is.',
    },
  },
  informantWrong: {
    number: 1955,
    severity: 'error',
    text: {
      nb: 'Den som er intervjuet, skal vise til en informant. Andre skal ikke.',
      nn: 'Den som er intervjua, skal vise til ein informant. Andre skal ikkje.',
      en: 'One who was interviewed points to an informant; others do not.',
    },
  },
  guideCodes: {
    number: 1956,
    severity: 'error',
    text: {
      nb: 'Koden «{code}» står flere ganger i guiden. Gi hvert tema, hvert spørsmål og hvert stikkord sin egen kode.',
      nn: 'Koden «{code}» står fleire gonger i guiden. Gi kvart tema, kvart spørsmål og kvart stikkord sin eigen kode.',
      en: 'The code “{code}” stands several times in the guide. Give each topic, question and prompt its own.',
    },
  },
  notOffered: {
    number: 1957,
    severity: 'error',
    text: {
      nb: 'Samtykket gjelder noe som informasjonsskrivet (versjon {version}) ikke spør om. Rett samtykket.',
      nn: 'Samtykket gjeld noko som informasjonsskrivet (versjon {version}) ikkje spør om. Rett samtykket.',
      en: 'The consent covers something that the information sheet (version {version}) does not ask for. Mend the consent.',
    },
  },
  noSheet: {
    number: 1958,
    severity: 'error',
    text: {
      nb: 'Informasjonsskrivet (versjon {version}) finnes ikke eller gjaldt ikke da samtykket ble gitt.',
      nn: 'Informasjonsskrivet (versjon {version}) finst ikkje eller galdt ikkje då samtykket vart gitt.',
      en: 'The information sheet (version {version}) is not there or did not hold when consent was given.',
    },
  },
} as const satisfies Record<string, ProblemKind>
