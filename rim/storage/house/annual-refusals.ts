import type { ProblemKind } from '#core/foundation'

/** What the database refuses of annual reports. Numbers 1523 and 1524, permanent; the services have 1525-1527. */
export const annualRefusals = {
  figuresNotReleased: {
    number: 1523,
    severity: 'error',
    text: {
      nb: 'Tallene for landet i denne runden er ikke gitt ut, så årsrapporten kan ikke lages ennå. Gi ut tallene først.',
      nn: 'Tala for landet i denne runden er ikkje gitt ut, så årsrapporten kan ikkje lagast enno. Gi ut tala først.',
      en: 'The country’s figures of this round are not released, so the annual report cannot be made yet. Release the figures first.',
    },
  },
  noAnnualReport: {
    number: 1524,
    severity: 'error',
    text: {
      nb: 'Det er ikke laget noen årsrapport for runden ennå. Lag den først.',
      nn: 'Det er ikkje laga nokon årsrapport for runden enno. Lag han først.',
      en: 'No annual report is made of the round yet. Make it first.',
    },
  },
} as const satisfies Record<string, ProblemKind>
