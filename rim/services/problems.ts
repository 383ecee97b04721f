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
} as const satisfies Record<string, ProblemKind>
