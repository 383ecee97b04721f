import type { ProblemKind } from '#core/foundation'
import { publicationProblems } from '#core/releases'

/** What the database refuses of publications beside what the core refuses with the same words. Numbers 4700-4709, permanent. */
export const publicationRefusals = {
  writtenMeanwhile: {
    number: 4700,
    severity: 'error',
    text: {
      nb: 'Noen andre har skrevet i publikasjonen imens. Last siden på nytt for å se det; det du nettopp skrev, er ikke lagret.',
      nn: 'Nokon andre har skrive i publikasjonen imens. Last sida på nytt for å sjå det; det du nett skreiv, er ikkje lagra.',
      en: 'Somebody else has written in the publication meanwhile. Load the page again to see it; what you just wrote is not saved.',
    },
  },
  answeredAlready: {
    number: 4701,
    severity: 'error',
    text: {
      nb: 'Svaret fra denne instansen er allerede ført inn. Last siden på nytt for å se det.',
      nn: 'Svaret frå denne instansen er alt ført inn. Last sida på nytt for å sjå det.',
      en: 'The answer of this body is already recorded. Load the page again to see it.',
    },
  },
  notReady: {
    number: 4702,
    severity: 'error',
    text: {
      nb: 'Noen som er spurt, har ikke svart eller går imot. Skriv hvorfor publikasjonen godkjennes likevel.',
      nn: 'Nokon som er spurde, har ikkje svart eller går imot. Skriv kvifor publikasjonen blir godkjend likevel.',
      en: 'Somebody who was asked has not answered, or declines. Write why the publication is approved nevertheless.',
    },
  },
} as const satisfies Record<string, ProblemKind>

/** By the database's own code. */
export const publicationCodes = {
  LY233: publicationProblems.notNow,
  LY234: publicationRefusals.writtenMeanwhile,
  LY235: publicationProblems.fourEyes,
  LY236: publicationRefusals.notReady,
  LY237: publicationRefusals.answeredAlready,
} as const satisfies Record<string, ProblemKind>
