import type { ProblemKind } from '#core/foundation'

/** What a report can be refused for. Numbers 1520-1529, permanent. */
export const reportProblems = {
  nobodyInCounty: {
    number: 1520,
    severity: 'error',
    text: {
      nb: 'Ingen kommuner i fylket er med i de nasjonale tallene for runden, så det er ingenting å lage en fylkesrapport av.',
      nn: 'Ingen kommunar i fylket er med i dei nasjonale tala for runden, så det er ingenting å lage ein fylkesrapport av.',
      en: 'No municipality in the county is in the national figures of the round, so there is nothing to make a county report from.',
    },
  },
} as const satisfies Record<string, ProblemKind>
