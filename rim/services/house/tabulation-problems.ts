import type { ProblemKind } from '#core/foundation'

/** What tabulating refuses. Numbers 4236-4239, permanent. */
export const tabulationProblems = {
  notCounted: {
    number: 4236,
    severity: 'error',
    text: {
      nb: 'Feltet «{code}» har tall som svar og kan ikke telles opp over kommunene. Velg et felt med svaralternativer.',
      nn: 'Feltet «{code}» har tal som svar og kan ikkje teljast opp over kommunane. Vel eit felt med svaralternativ.',
      en: 'The field "{code}" has numbers as answers and cannot be counted across municipalities. Choose one with choices.',
    },
  },
  othersTabulate: {
    number: 4237,
    severity: 'error',
    text: {
      nb: 'Andre lager tabeller av den samme runden nå. Prøv igjen om et minutt.',
      nn: 'Andre lagar tabellar av den same runden no. Prøv igjen om eit minutt.',
      en: 'Others are making tables of the same round now. Try again in a minute.',
    },
  },
  tooLittleChanged: {
    number: 4238,
    severity: 'error',
    text: {
      nb: 'Tallene har endret seg for lite siden tabellene av runden ble laget til at nye kan vises uten å røpe enkeltpersoner. Tabellene som finnes, gjelder fortsatt.',
      nn: 'Tala har endra seg for lite sidan tabellane av runden blei laga til at nye kan visast utan å røpe enkeltpersonar. Tabellane som finst, gjeld framleis.',
      en: 'The numbers have changed too little since the tables of the round were made for new ones to be shown without telling of persons. The tables that are there still hold.',
    },
  },
} as const satisfies Record<string, ProblemKind>
