import type { ProblemKind } from '#core/foundation'

/** Why a document about the processing cannot be written. Numbers 1720-1729, permanent. */
export const privacyProblems = {
  noLegalBasis: {
    number: 1720,
    severity: 'error',
    text: {
      nb: 'Det er ikke registrert noe behandlingsgrunnlag for enhetstypen «{unitType}» som gjelder i runden «{round}». Registrer det før brevet lages.',
      nn: 'Det er ikkje registrert noko behandlingsgrunnlag for einingstypen «{unitType}» som gjeld i runden «{round}». Registrer det før brevet blir laga.',
      en: 'No legal basis that holds in the round "{round}" is recorded for the unit type "{unitType}". Record one before the letter is made.',
    },
  },
} as const satisfies Record<string, ProblemKind>
