import type { ProblemKind } from '#core/foundation'

/** What can be wrong with what is entered of indicators. Numbers 3220-3229, permanent. */
export const goalProblems = {
  outsideUnit: {
    number: 3220,
    severity: 'error',
    text: {
      nb: 'Verdien {value} for {year} kan ikke stemme: den må være minst 0 og høyst {most}. Se etter om kommaet står rett.',
      nn: 'Verdien {value} for {year} kan ikkje stemme: han må vere minst 0 og høgst {most}. Sjå etter om kommaet står rett.',
      en: 'The value {value} for {year} cannot be right: it must be at least 0 and at most {most}. Look whether the decimal comma is in its place.',
    },
  },
  outsideInterval: {
    number: 3221,
    severity: 'error',
    text: {
      nb: 'Verdien {value} for {year} ligger utenfor sitt eget usikkerhetsintervall. Rett verdien eller grensene.',
      nn: 'Verdien {value} for {year} ligg utanfor sitt eige uvisseintervall. Rett verdien eller grensene.',
      en: 'The value {value} for {year} is outside its own interval. Correct the value or the limits.',
    },
  },
} as const satisfies Record<string, ProblemKind>
