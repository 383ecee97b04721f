import type { ProblemKind, Severity } from '#core/foundation'

const kind = (number: number, severity: Severity, nb: string, nn: string, en: string): ProblemKind => ({
  number,
  severity,
  text: { nb, nn, en },
})

/** What can be wrong with a file of statistics from elsewhere. Numbers 3230-3239, permanent. */
export const jsonStatProblems = {
  notDataset: kind(
    3230,
    'error',
    'Filen er ikke en tabell i JSON-stat 2. Last ned tabellen på nytt og velg formatet JSON-stat 2.',
    'Fila er ikkje ein tabell i JSON-stat 2. Last ned tabellen på nytt og vel formatet JSON-stat 2.',
    'The file is no table in JSON-stat 2. Download the table again and choose the format JSON-stat 2.',
  ),
  notWhole: kind(
    3231,
    'error',
    'Filen har ikke like mange tall som dimensjonene tilsier, så den er ikke hel. Last den ned på nytt.',
    'Fila har ikkje like mange tal som dimensjonane tilseier, så ho er ikkje heil. Last ho ned på nytt.',
    'The file does not have as many numbers as its dimensions say, so it is not whole. Download it again.',
  ),
  chooseOne: kind(
    3232,
    'error',
    'Velg én kategori av «{dimension}»: {known}.',
    'Vel éin kategori av «{dimension}»: {known}.',
    'Choose one category of “{dimension}”: {known}.',
  ),
  unknownPlace: kind(
    3233,
    'warning',
    '«{code}» er ikke landet, et fylke eller en kommune, og er utelatt.',
    '«{code}» er ikkje landet, eit fylke eller ein kommune, og er utelate.',
    '“{code}” is not the country, a county or a municipality, and is left out.',
  ),
  unknownYear: kind(
    3234,
    'warning',
    '«{code}» er ikke ett år, og er utelatt.',
    '«{code}» er ikkje eitt år, og er utelate.',
    '“{code}” is not one year, and is left out.',
  ),
  unknownSign: kind(
    3235,
    'warning',
    'Tegnet «{sign}» ved {code} er ukjent, så verdien er utelatt.',
    'Teiknet «{sign}» ved {code} er ukjent, så verdien er utelaten.',
    'The sign “{sign}” at {code} is not known, so the value is left out.',
  ),
  noTime: kind(
    3236,
    'error',
    'Tabellen har ingen dimensjon for år, så verdiene kan ikke føres inn. Last ned tabellen med år.',
    'Tabellen har ingen dimensjon for år, så verdiane kan ikkje førast inn. Last ned tabellen med år.',
    'The table has no dimension of years, so the values cannot be entered. Download the table with years.',
  ),
} as const satisfies Record<string, ProblemKind>
