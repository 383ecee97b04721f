import type { ProblemKind } from '#core/foundation'

/** What can be wrong with what is entered of indicators. Numbers 3220-3229, permanent. */
export const goalProblems = {
  outsideUnit: {
    number: 3220,
    severity: 'error',
    text: {
      nb: 'Verdien {value} for {year} kan ikke stemme: den må være minst 0 og høyst {most}. Se etter om kommaet står rett.',
      nn: 'Verdien {value} for {year} kan ikkje stemme: han må vere minst 0 og høgst {most}. Sjå etter om kommaet står rett.',
      en: 'The value {value} for {year} cannot be right: it must be at least 0 and at most {most}. Look whether the decimal comma is in its place.',
    },
  },
  outsideInterval: {
    number: 3221,
    severity: 'error',
    text: {
      nb: 'Verdien {value} for {year} ligger utenfor sitt eget usikkerhetsintervall. Rett verdien eller grensene.',
      nn: 'Verdien {value} for {year} ligg utanfor sitt eige uvisseintervall. Rett verdien eller grensene.',
      en: 'The value {value} for {year} is outside its own interval. Correct the value or the limits.',
    },
  },
  noTable: {
    number: 3222,
    severity: 'error',
    text: {
      nb: 'Filen kan ikke leses som en tabell. Den første linjen må ha overskriftene År og Verdi, med semikolon mellom, og hver linje etter den ett tall.',
      nn: 'Fila kan ikkje lesast som ein tabell. Den første linja må ha overskriftene År og Verdi, med semikolon mellom, og kvar linje etter ho eitt tal.',
      en: 'The file cannot be read as a table. The first line must have the heads År (year) and Verdi (value), with a semicolon between, and each line after it one number.',
    },
  },
  unreadCell: {
    number: 3223,
    severity: 'error',
    text: {
      nb: 'Linje {row}, «{column}»: «{text}» kan ikke leses. Rett det i filen, og velg den på nytt.',
      nn: 'Linje {row}, «{column}»: «{text}» kan ikkje lesast. Rett det i fila, og vel ho på nytt.',
      en: 'Line {row}, "{column}": "{text}" cannot be read. Correct it in the file, and choose it again.',
    },
  },
} as const satisfies Record<string, ProblemKind>
