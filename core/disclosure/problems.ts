import type { ProblemKind } from '#core/foundation'

/** What disclosure control can refuse. Numbers 3000-3999, permanent. */
export const disclosureProblems = {
  policyForTrainingOnly: {
    number: 3001,
    severity: 'error',
    text: {
      nb: 'Regelsettet «{policy}» viser små tall og kan bare brukes på opplæringsdata. Bruk «default» for virkelige registreringer.',
      nn: 'Regelsettet «{policy}» viser små tal og kan berre brukast på opplæringsdata. Bruk «default» for verkelege registreringar.',
      en: 'The policy "{policy}" shows small counts and is for training data only. Use "default" for real registrations.',
    },
  },
  unknownPolicy: {
    number: 3002,
    severity: 'error',
    text: {
      nb: 'Regelsettet «{policy}» finnes ikke. Velg ett av: {known}.',
      nn: 'Regelsettet «{policy}» finst ikkje. Vel eitt av: {known}.',
      en: 'There is no policy "{policy}". Choose one of: {known}.',
    },
  },
  rowsNeedPurpose: {
    number: 3003,
    severity: 'error',
    text: {
      nb: 'Enkeltregistreringer gis bare ut med formål og rettslig grunnlag, og utleveringen loggføres. Oppgi begge deler.',
      nn: 'Enkeltregistreringar blir berre gitte ut med formål og rettsleg grunnlag, og utleveringa blir loggført. Oppgi begge delar.',
      en: 'Single registrations are released only with a purpose and a legal basis, and the release is logged. State both.',
    },
  },
  decisionForOtherData: {
    number: 3004,
    severity: 'error',
    text: {
      nb: 'Avgjørelsen om hva som kan vises, gjelder andre tall enn disse ({cell}). Lag den på nytt med «lyttepost disclosure decide».',
      nn: 'Avgjerda om kva som kan visast, gjeld andre tal enn desse ({cell}). Lag ho på nytt med «lyttepost disclosure decide».',
      en: 'The disclosure decision was made for other figures than these ({cell}). Make it again with "lyttepost disclosure decide".',
    },
  },
} as const satisfies Record<string, ProblemKind>
