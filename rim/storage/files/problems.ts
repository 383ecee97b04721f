import type { ProblemKind } from '#core/foundation'

/** What can go wrong with stored data. Numbers 4000-4099, permanent. */
export const storageProblems = {
  notAColumnFile: {
    number: 4001,
    severity: 'error',
    text: {
      nb: '«{path}» er ikke et datasett fra Lyttepost. Lag et med «lyttepost import» eller «lyttepost synthetic».',
      nn: '«{path}» er ikkje eit datasett frå Lyttepost. Lag eit med «lyttepost import» eller «lyttepost synthetic».',
      en: '"{path}" is not a Lyttepost dataset. Make one with "lyttepost import" or "lyttepost synthetic".',
    },
  },
  columnFileChanged: {
    number: 4002,
    severity: 'error',
    text: {
      nb: '«{path}» er endret eller skadet siden det ble laget, og kan ikke brukes. Lag datasettet på nytt.',
      nn: '«{path}» er endra eller skadd sidan det blei laga, og kan ikkje brukast. Lag datasettet på nytt.',
      en: '"{path}" has changed or is damaged and cannot be used. Make the dataset again.',
    },
  },
} as const satisfies Record<string, ProblemKind>
