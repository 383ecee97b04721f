import type { ProblemKind } from '#core/foundation'

/** What a service can refuse. Numbers 4200-4299, permanent. */
export const serviceProblems = {
  nothingToReport: {
    number: 4201,
    severity: 'error',
    text: {
      nb: 'Ingen kommuner har registreringer som kan brukes i runden {round}. Kontroller at datasettet og runden er riktige.',
      nn: 'Ingen kommunar har registreringar som kan brukast i runden {round}. Kontroller at datasettet og runden er rette.',
      en: 'No municipality has usable registrations in round {round}. Check that dataset and round are right.',
    },
  },
  noOwnReport: {
    number: 4202,
    severity: 'error',
    text: {
      nb: '{place} har ikke nok svar til en egen rapport. Under ti svar brukes rapporten for regionen: velg --all.',
      nn: '{place} har ikkje nok svar til ein eigen rapport. Under ti svar blir rapporten for regionen brukt: vel --all.',
      en: '{place} has too few answers for a report of its own. Below ten answers the report of the region is used: choose --all.',
    },
  },
} as const satisfies Record<string, ProblemKind>
