import type { ProblemKind } from '#core/foundation'

/** What the mapping's own rules can refuse. Numbers 1500-1599, permanent. */
export const mappingProblems = {
  weightedIndexUnknown: {
    number: 1501,
    severity: 'error',
    text: {
      nb: 'Den vektede levekårsindeksen som ble brukt for rusgruppen før 2018, kan ikke beregnes for {round}: vektene er ikke kjent. Bruk definisjonen fra 2018; tallene merkes da som beregnet på nytt.',
      nn: 'Den vekta levekårsindeksen som blei brukt for rusgruppa før 2018, kan ikkje reknast ut for {round}: vektene er ikkje kjende. Bruk definisjonen frå 2018; tala blir då merkte som rekna ut på nytt.',
      en: 'The weighted index used for substance recipients before 2018 cannot be computed for {round}: its weights are not known. Use the definition of 2018; the figures are then marked as recomputed.',
    },
  },
  noRegistrations: {
    number: 1502,
    severity: 'error',
    text: {
      nb: 'Kommune {municipality} har ingen registreringer som kan brukes i runden {round}. «lyttepost table --list municipalities» viser kommunene som har det.',
      nn: 'Kommune {municipality} har ingen registreringar som kan brukast i runden {round}. «lyttepost table --list municipalities» viser kommunane som har det.',
      en: 'Municipality {municipality} has no usable registrations in round {round}. For those that have: "lyttepost table --list municipalities".',
    },
  },
  unknownTable: {
    number: 1503,
    severity: 'error',
    text: {
      nb: 'Tabellen «{table}» finnes ikke. Velg en av: {known}.',
      nn: 'Tabellen «{table}» finst ikkje. Vel ein av: {known}.',
      en: 'There is no table "{table}". Choose one of: {known}.',
    },
  },
  unknownRound: {
    number: 1504,
    severity: 'error',
    text: {
      nb: 'Runden {round} finnes ikke i datasettet. Runder: {known}.',
      nn: 'Runden {round} finst ikkje i datasettet. Rundar: {known}.',
      en: 'The dataset has no round {round}. Rounds: {known}.',
    },
  },
} as const satisfies Record<string, ProblemKind>
