import type { ProblemKind } from '#core/foundation'

/** What the coding of services can be refused for. Numbers 4460-4469, permanent. */
export const codingProblems = {
  unknownCode: {
    number: 4460,
    severity: 'error',
    text: {
      nb: 'Målingens skjema har ingen tjeneste med koden «{code}». Velg en av tjenestene i listen.',
      nn: 'Skjemaet i målinga har inga teneste med koden «{code}». Vel ei av tenestene i lista.',
      en: 'The form of the wave has no service with the code “{code}”. Choose one of the services of the list.',
    },
  },
  textsLeft: {
    number: 4461,
    severity: 'error',
    text: {
      nb: 'Kodingen kan ikke avsluttes: {count} skrivemåter er ikke kodet. Kod dem, eller velg «Kan ikke kodes».',
      nn: 'Kodinga kan ikkje avsluttast: {count} skrivemåtar er ikkje koda. Kod dei, eller vel «Kan ikkje kodast».',
      en: 'The coding cannot be ended: {count} ways of writing are not coded. Code them, or choose “Cannot be coded”.',
    },
  },
  notCodedHere: {
    number: 4462,
    severity: 'error',
    text: {
      nb: 'Teksten er ikke kodet ennå, så det er ingen koding å endre. Last siden inn på nytt.',
      nn: 'Teksten er ikkje koda enno, så det er inga koding å endre. Last sida inn på nytt.',
      en: 'The text is not coded yet, so there is no coding to change. Load the page again.',
    },
  },
} as const satisfies Record<string, ProblemKind>
