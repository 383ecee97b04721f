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
      nb: 'Tallene bygger på for få personer, eller er for ulikt fordelt, til at den enkelte kan skjermes i tabellene. De kan ikke gis ut.',
      nn: 'Tala byggjer på for få personar, eller er for ulikt fordelte, til at den enkelte kan skjermast i tabellane. Dei kan ikkje givast ut.',
      en: 'The figures are of too few people, or too unevenly spread, for each to be protected in the tables. They cannot be released.',
    },
  },
  noEdits: {
    number: 1522,
    severity: 'error',
    text: {
      nb: 'Filen med egne tekster kan ikke brukes: Tekst nummer {position} mangler noe eller har feil form. Se docs/annual-report.md for hvordan listen skal se ut.',
      nn: 'Fila med eigne tekstar kan ikkje brukast: Tekst nummer {position} manglar noko eller har feil form. Sjå docs/annual-report.md for korleis lista skal sjå ut.',
      en: 'The file with own texts cannot be used: text number {position} lacks something or has the wrong form. docs/annual-report.md shows how the list must look.',
    },
  },
} as const satisfies Record<string, ProblemKind>
