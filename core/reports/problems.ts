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
  notProtected: {
    number: 1521,
    severity: 'error',
    text: {
      nb: 'Svarene er for få eller for ulikt fordelt til at de som har svart, kan skjermes i tabellene. Tallene kan ikke gis ut.',
      nn: 'Svara er for få eller for ulikt fordelte til at dei som har svart, kan skjermast i tabellane. Tala kan ikkje givast ut.',
      en: 'The answers are too few, or too unevenly spread, for those who gave them to be protected in the tables. The figures cannot be released.',
    },
  },
} as const satisfies Record<string, ProblemKind>
