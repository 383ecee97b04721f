import type { ProblemKind } from '#core/foundation'

/** What a county's report can be refused for. Numbers 4320-4329, permanent. */
export const regionProblems = {
  notReleased: {
    number: 4320,
    severity: 'error',
    text: {
      nb: 'De nasjonale tallene for runden er ikke gitt ut ennå. Fylkesrapporten kan lages når de er det.',
      nn: 'Dei nasjonale tala for runden er ikkje gitt ut enno. Fylkesrapporten kan lagast når dei er det.',
      en: 'The national figures of the round are not out yet. The county report can be made when they are.',
    },
  },
  underWay: {
    number: 4321,
    severity: 'error',
    text: {
      nb: 'Fylkesrapporten lages allerede. Den er klar om noen minutter.',
      nn: 'Fylkesrapporten blir laga allereie. Han er klar om nokre minutt.',
      en: 'The county report is being made already. It is ready in a few minutes.',
    },
  },
  madeAlready: {
    number: 4322,
    severity: 'error',
    text: {
      nb: 'Fylkesrapporten er laget av de samme tallene allerede, i samme målform. Last ned den som finnes.',
      nn: 'Fylkesrapporten er laga av dei same tala allereie, i same målform. Last ned den som finst.',
      en: 'The county report is already made of the same figures, in the same language. Download the one there is.',
    },
  },
} as const satisfies Record<string, ProblemKind>
