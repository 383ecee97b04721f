import type { ProblemKind } from '#core/foundation'

/** What can be wrong with a training case that ships. Numbers 1730-1739, permanent. */
export const trainingProblems = {
  shape: {
    number: 1730,
    severity: 'error',
    text: {
      nb: 'Øvingseksempelet «{code}» er feil i «{path}»: skal være {expected}. Rett filen.',
      nn: 'Øvingsdømet «{code}» er feil i «{path}»: skal vere {expected}. Rett fila.',
      en: 'The training case "{code}" is wrong in "{path}": must be {expected}. Mend the file.',
    },
  },
  answers: {
    number: 1731,
    severity: 'error',
    text: {
      nb: 'Fasiten i øvingseksempelet «{code}» passer ikke med skjemaet: {what}. Rett filen.',
      nn: 'Fasiten i øvingsdømet «{code}» passar ikkje med skjemaet: {what}. Rett fila.',
      en: 'The expert answers of the training case "{code}" do not fit the form: {what}. Mend the file.',
    },
  },
} as const satisfies Record<string, ProblemKind>
