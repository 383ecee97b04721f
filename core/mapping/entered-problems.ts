import type { ProblemKind } from '#core/foundation'

/** What can be wrong with numbers that are entered instead of persons. Numbers 1560-1579, permanent. */
export const enteredProblems = {
  sum: {
    number: 1560,
    severity: 'error',
    text: {
      nb: 'Radene summerer til {sum}, men det er {base} mottakere i tabellen. Forskjellen er {difference}.',
      nn: 'Radene summerer til {sum}, men det er {base} mottakarar i tabellen. Skilnaden er {difference}.',
      en: 'The rows add up to {sum}, but the table is about {base} recipients. The difference is {difference}.',
    },
  },
  tooMany: {
    number: 1561,
    severity: 'error',
    text: {
      nb: 'Det kan ikke være flere enn {most} her.',
      nn: 'Det kan ikkje vere fleire enn {most} her.',
      en: 'There cannot be more than {most} here.',
    },
  },
  otherBase: {
    number: 1562,
    severity: 'error',
    text: {
      nb: 'Spørsmålet gjelder {base} her, men {expected} etter tabellen «{table}».',
      nn: 'Spørsmålet gjeld {base} her, men {expected} etter tabellen «{table}».',
      en: 'The question concerns {base} here, but {expected} by the table “{table}”.',
    },
  },
  outsideTotal: {
    number: 1563,
    severity: 'error',
    text: {
      nb: 'Flere enn «{row}» i tabellen «{table}», som er {most}.',
      nn: 'Fleire enn «{row}» i tabellen «{table}», som er {most}.',
      en: 'More than “{row}” in the table “{table}”, which is {most}.',
    },
  },
  totalTooLarge: {
    number: 1564,
    severity: 'warning',
    text: {
      nb: '«{row}» er {total} i tabellen «{table}», men radene her gir høyst {most}.',
      nn: '«{row}» er {total} i tabellen «{table}», men radene her gir høgst {most}.',
      en: '“{row}” is {total} in the table “{table}”, but the rows here give at most {most}.',
    },
  },
  otherCategory: {
    number: 1565,
    severity: 'error',
    text: {
      nb: 'Fargen på psykisk helse avgjør kategorien: det er {expected} i «{row}» i tabellen over kategorier.',
      nn: 'Fargen på psykisk helse avgjer kategorien: det er {expected} i «{row}» i tabellen over kategoriar.',
      en: 'The colour of mental health decides the category: there are {expected} in “{row}” in the table of categories.',
    },
  },
  nothingYet: {
    number: 1566,
    severity: 'error',
    text: {
      nb: 'Før inn antall mottakere og kategorier først. De andre tabellene regnes mot dem.',
      nn: 'Før inn talet på mottakarar og kategoriar først. Dei andre tabellane blir rekna mot dei.',
      en: 'Enter the number of recipients and the categories first. The other tables are held against them.',
    },
  },
  unknownTable: {
    number: 1570,
    severity: 'error',
    text: {
      nb: 'Linje {line}: gruppen «{group}» har ingen tabell «{table}».',
      nn: 'Linje {line}: gruppa «{group}» har ingen tabell «{table}».',
      en: 'Line {line}: the group “{group}” has no table “{table}”.',
    },
  },
  unknownRow: {
    number: 1571,
    severity: 'error',
    text: {
      nb: 'Linje {line}: tabellen «{table}» har ingen rad «{row}».',
      nn: 'Linje {line}: tabellen «{table}» har inga rad «{row}».',
      en: 'Line {line}: the table “{table}” has no row “{row}”.',
    },
  },
  notANumber: {
    number: 1572,
    severity: 'error',
    text: {
      nb: 'Linje {line}, kolonnen «antall»: «{value}» er ikke et helt tall fra 0 til 999 999.',
      nn: 'Linje {line}, kolonnen «antall»: «{value}» er ikkje eit heilt tal frå 0 til 999 999.',
      en: 'Line {line}, column “antall”: “{value}” is not a whole number from 0 to 999,999.',
    },
  },
  twice: {
    number: 1573,
    severity: 'error',
    text: {
      nb: 'Linje {line}: raden «{row}» i tabellen «{table}» står i filen fra før.',
      nn: 'Linje {line}: rada «{row}» i tabellen «{table}» står i fila frå før.',
      en: 'Line {line}: the row “{row}” of the table “{table}” is in the file already.',
    },
  },
  lacksColumn: {
    number: 1574,
    severity: 'error',
    text: {
      nb: 'Filen mangler kolonnen «{column}». Hent malen på nytt, og behold overskriftene i første linje.',
      nn: 'Fila manglar kolonnen «{column}». Hent malen på nytt, og behald overskriftene i første linje.',
      en: 'The file lacks the column “{column}”. Fetch the template again, and keep the headings in the first line.',
    },
  },
  nothingInFile: {
    number: 1575,
    severity: 'error',
    text: {
      nb: 'Det er ingen tall i filen.',
      nn: 'Det er ingen tal i fila.',
      en: 'There are no numbers in the file.',
    },
  },
} as const satisfies Record<string, ProblemKind>
