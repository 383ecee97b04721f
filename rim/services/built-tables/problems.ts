import type { ProblemKind } from '#core/foundation'

/** What the house can refuse of tables that people put together, beside the rules of the tables. Numbers 1760-1764, permanent. */
export const builtTableProblems = {
  notReleased: {
    number: 1760,
    severity: 'error',
    text: {
      nb: 'Tallene for landet er ikke gitt ut for denne runden, eller de oppbevares ikke lenger. Tabeller kan lages når de er gitt ut.',
      nn: 'Tala for landet er ikkje gitt ut for denne runden, eller dei blir ikkje tekne vare på lenger. Tabellar kan lagast når dei er gitt ut.',
      en: 'The country’s figures of this round are not released, or are kept no longer. Tables can be made when they are released.',
    },
  },
  opening: {
    number: 1761,
    severity: 'error',
    text: {
      nb: 'Tallene for runden blir hentet fram nå. Prøv igjen om noen sekunder.',
      nn: 'Tala for runden blir henta fram no. Prøv igjen om nokre sekund.',
      en: 'The figures of the round are being opened now. Try again in a few seconds.',
    },
  },
  madeAnew: {
    number: 1762,
    severity: 'error',
    text: {
      nb: 'Tallene for {place} blir laget på nytt, fordi noen er slettet. Prøv igjen om noen minutter.',
      nn: 'Tala for {place} blir laga på nytt, fordi nokon er sletta. Prøv igjen om nokre minutt.',
      en: 'The figures of {place} are being made anew, because somebody was deleted. Try again in some minutes.',
    },
  },
  severalPlaces: {
    number: 1763,
    severity: 'error',
    text: {
      nb: 'Tabellene i en fil må gjelde samme sted og samme gruppe. Lag en fil for hvert sted.',
      nn: 'Tabellane i ei fil må gjelde same stad og same gruppe. Lag ei fil for kvar stad.',
      en: 'The tables of a file must be of the same place and group. Make a file for each place.',
    },
  },
  oneTable: {
    number: 1764,
    severity: 'error',
    text: {
      nb: 'Formatet {format} tar én tabell. Velg én tabell, eller et annet format.',
      nn: 'Formatet {format} tek éin tabell. Vel éin tabell, eller eit anna format.',
      en: 'The format {format} takes one table. Choose one table, or another format.',
    },
  },
} as const satisfies Record<string, ProblemKind>
