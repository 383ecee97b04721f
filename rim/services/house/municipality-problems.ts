import type { ProblemKind } from '#core/foundation'

/** What a coordinator is refused. Numbers 4270-4279, permanent. */
export const municipalityProblems = {
  basisDaysReversed: {
    number: 4270,
    severity: 'error',
    text: {
      nb: 'Behandlingsgrunnlaget slutter å gjelde før det begynner. Rett en av datoene.',
      nn: 'Behandlingsgrunnlaget sluttar å gjelde før det begynner. Rett ein av datoane.',
      en: 'The legal basis ends before it begins. Correct one of the dates.',
    },
  },
  basisOutsideRound: {
    number: 4271,
    severity: 'error',
    text: {
      nb: 'Behandlingsgrunnlaget gjelder ikke noen dag mens runden er åpen. Da kan ingen registreres etter det.',
      nn: 'Behandlingsgrunnlaget gjeld ikkje nokon dag medan runden er open. Då kan ingen registrerast etter det.',
      en: 'The legal basis holds on no day while the round is open. Nobody can be registered under it.',
    },
  },
  typeNotInRound: {
    number: 4272,
    severity: 'error',
    text: {
      nb: 'Denne typen enhet er ikke med i runden.',
      nn: 'Denne typen eining er ikkje med i runden.',
      en: 'This type of unit does not take part in the round.',
    },
  },
} as const satisfies Record<string, ProblemKind>
