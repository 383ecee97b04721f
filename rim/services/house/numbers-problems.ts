import type { ProblemKind } from '#core/foundation'

/** What the quality list and the entered numbers refuse. Numbers 4280-4289, permanent. */
export const numbersProblems = {
  categoriesNotReady: {
    number: 4280,
    severity: 'error',
    text: {
      nb: 'Runden kan ikke leveres ennå: antall og kategorier må være ført inn og summere for hver hovedgruppe. Det gjenstår i {tables}.',
      nn: 'Runden kan ikkje leverast enno: tal på mottakarar og kategoriar må vere førte inn og summere for kvar hovudgruppe. Det står att i {tables}.',
      en: 'The round cannot be submitted yet: numbers and categories must be entered and add up for each main group. This remains in {tables}.',
    },
  },
  tableChangedSince: {
    number: 4281,
    severity: 'error',
    text: {
      nb: 'Noen andre har endret tabellen siden du så den sist. Hent siden på nytt, og før inn det du hadde igjen.',
      nn: 'Nokon andre har endra tabellen sidan du såg han sist. Hent sida på nytt, og før inn det du hadde att.',
      en: 'Somebody else has changed the table since you last saw it. Load the page again, and enter what you had left.',
    },
  },
  tablesDoNotFit: {
    number: 4282,
    severity: 'error',
    text: {
      nb: 'Runden kan ikke leveres ennå: noen tabeller har tall som ikke stemmer. Rett dem, eller tøm dem: {tables}.',
      nn: 'Runden kan ikkje leverast enno: nokre tabellar har tal som ikkje stemmer. Rett dei, eller tøm dei: {tables}.',
      en: 'The round cannot be submitted yet: some tables have numbers that do not fit. Correct them, or empty them: {tables}.',
    },
  },
  registersPersons: {
    number: 4283,
    severity: 'error',
    text: {
      nb: 'Kommunen registrerer personer i denne runden, og fører ikke inn tabeller.',
      nn: 'Kommunen registrerer personar i denne runden, og fører ikkje inn tabellar.',
      en: 'The municipality registers persons in this round, and enters no tables.',
    },
  },
  fileNotRead: {
    number: 4284,
    severity: 'error',
    text: {
      nb: 'Filen kan ikke leses som CSV. Lagre den fra regnearket som «CSV UTF-8», og prøv igjen.',
      nn: 'Fila kan ikkje lesast som CSV. Lagre ho frå reknearket som «CSV UTF-8», og prøv igjen.',
      en: 'The file cannot be read as CSV. Save it from the spreadsheet as “CSV UTF-8”, and try again.',
    },
  },
  unknownRow: {
    number: 4285,
    severity: 'error',
    text: {
      nb: 'Tabellen har ingen rad «{row}». Ingenting er lagret.',
      nn: 'Tabellen har inga rad «{row}». Ingenting er lagra.',
      en: 'The table has no row “{row}”. Nothing is stored.',
    },
  },
  unknownEnteredTable: {
    number: 4286,
    severity: 'error',
    text: {
      nb: 'Det finnes ingen slik tabell for hovedgruppene som kommunen er meldt på med. Ingenting er lagret.',
      nn: 'Det finst ingen slik tabell for hovudgruppene som kommunen er meld på med. Ingenting er lagra.',
      en: 'There is no such table for the main groups that the municipality has joined with. Nothing is stored.',
    },
  },
} as const satisfies Record<string, ProblemKind>
