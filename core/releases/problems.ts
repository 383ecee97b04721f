import type { ProblemKind } from '#core/foundation'

/** What a stored release can be refused for. Numbers 3100-3149, permanent. */
export const releaseProblems = {
  notARelease: {
    number: 3101,
    severity: 'error',
    text: {
      nb: 'Filen er ikke en lagret avgjørelse om hva som kan vises, eller den er laget av en annen utgave av Lyttepost. Lag den på nytt med «lyttepost disclosure decide».',
      nn: 'Fila er ikkje ei lagra avgjerd om kva som kan visast, eller ho er laga av ei anna utgåve av Lyttepost. Lag ho på nytt med «lyttepost disclosure decide».',
      en: 'The file is not a stored disclosure decision, or another version of Lyttepost made it. Make it again with "lyttepost disclosure decide".',
    },
  },
  oldRules: {
    number: 3102,
    severity: 'error',
    text: {
      nb: 'Avgjørelsen er gjort etter {made}, men reglene er nå {current}. Lag den på nytt med «lyttepost disclosure decide».',
      nn: 'Avgjerda er teken etter {made}, men reglane er no {current}. Lag ho på nytt med «lyttepost disclosure decide».',
      en: 'The decision was made by {made}, but the rules are now {current}. Make it again with "lyttepost disclosure decide".',
    },
  },
} as const satisfies Record<string, ProblemKind>
