import type { ProblemKind } from '#core/foundation'

/** Why forms of the survey could not be made, or fetched. Numbers 4430-4439, permanent. */
export const paperFormProblems = {
  couldNotBeMade: {
    number: 4430,
    severity: 'error',
    text: {
      nb: 'Skjemaene kunne ikke lages etter {attempts} forsøk. Bestill dem på nytt, og si fra til den som drifter Lyttepost hvis det skjer igjen.',
      nn: 'Skjema kunne ikkje lagast etter {attempts} forsøk. Bestill dei på nytt, og sei frå til den som driftar Lyttepost om det skjer igjen.',
      en: 'The forms could not be made in {attempts} attempts. Order them again, and tell whoever runs Lyttepost if it happens again.',
    },
  },
  noAddress: {
    number: 4431,
    severity: 'error',
    text: {
      nb: 'Lyttepost vet ikke hvilken adresse folk skal svare på, så skjemaene kan ikke trykkes. Si fra til den som drifter Lyttepost.',
      nn: 'Lyttepost veit ikkje kva adresse folk skal svare på, så skjema kan ikkje trykkjast. Sei frå til den som driftar Lyttepost.',
      en: 'Lyttepost does not know at which address people are to answer, so the forms cannot be printed. Tell whoever runs Lyttepost.',
    },
  },
  noFile: {
    number: 4432,
    severity: 'error',
    text: {
      nb: 'Det finnes ingen fil for denne bestillingen. Enten er den ikke laget ennå, eller så er målingen avsluttet.',
      nn: 'Det finst inga fil for denne bestillinga. Anten er ho ikkje laga enno, eller så er målinga avslutta.',
      en: 'There is no file for this order. It is not made yet, or the wave is closed.',
    },
  },
} as const satisfies Record<string, ProblemKind>
