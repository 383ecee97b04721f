import type { ProblemKind } from '#core/foundation'

/** What can be refused of archive packages in the house. Numbers 4740-4749, permanent. */
export const archiveServiceProblems = {
  nothingSuch: {
    number: 4740,
    severity: 'error',
    text: {
      nb: 'Huset har ikke noe «{of}» å arkivere. Skriv id-en; en runde kan også kalles ved koden sin.',
      nn: 'Huset har ikkje noko «{of}» å arkivere. Skriv id-en; ein runde kan òg kallast ved koden sin.',
      en: 'The house has no "{of}" to archive. Write the id; a round can also be called by its code.',
    },
  },
} as const satisfies Record<string, ProblemKind>
