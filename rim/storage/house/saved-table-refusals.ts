import type { ProblemKind } from '#core/foundation'

/** What the database refuses of saved tables. Numbers 1765-1769, permanent. */
export const savedTableRefusals = {
  sharedStays: {
    number: 1765,
    severity: 'error',
    text: {
      nb: 'En delt tabell kan ikke gjøres privat igjen, for andre kan bruke den. Slett den i stedet; da ser de at den er slettet.',
      nn: 'Ein delt tabell kan ikkje gjerast privat igjen, for andre kan bruke han. Slett han i staden; då ser dei at han er sletta.',
      en: 'A shared table cannot be made private again, since others may use it. Delete it instead; they then see that it is deleted.',
    },
  },
  deleted: {
    number: 1766,
    severity: 'error',
    text: {
      nb: 'Tabellen er slettet og kan ikke endres. Lagre en kopi hvis du vil bruke den videre.',
      nn: 'Tabellen er sletta og kan ikkje endrast. Lagre ein kopi om du vil bruke han vidare.',
      en: 'The table is deleted and cannot be changed. Save a copy if you want to go on using it.',
    },
  },
} as const satisfies Record<string, ProblemKind>
