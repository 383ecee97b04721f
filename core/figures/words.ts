import type { Figure } from './specification.ts'

type FigureLanguage = Figure['language']

/** The few words that the drawings and alternative texts bring along themselves. */
export interface FigureWords {
  /** Legend of the hatched segment. */
  readonly withheld: string
  readonly empty: string
  readonly and: string
  readonly stacked: string
  readonly grouped: string
  readonly line: string
  readonly flow: string
  readonly barometer: string
  readonly axis: string
  /** Said of a category that no line leads to. */
  readonly breakBefore: string
  /** Said instead of a number, by symbol. */
  readonly symbols: Readonly<Record<string, string>>
  readonly noNumber: string
  readonly rest: string
}

export const figureWords: Readonly<Record<FigureLanguage, FigureWords>> = {
  nb: {
    withheld: 'vises ikke',
    empty: 'Ingen tall å vise',
    and: 'og',
    stacked: 'Liggende stolper på 100 prosent, delt i {series}.',
    grouped: 'Liggende stolper for {series}.',
    line: 'Linjediagram for {series}.',
    barometer: 'Merker på en skala fra 0 til 100 prosent for {series}.',
    flow: 'Bånd fra det som var før, til det som er etterpå: {series}.',
    axis: 'Tallene er {axis}.',
    breakBefore: 'Brudd i tidsserien før {category}.',
    symbols: { ':': 'vises ikke', '..': 'tall mangler', '.': 'ikke aktuelt' },
    noNumber: 'tall mangler',
    rest: 'Resten av tallene står i tabellen.',
  },
  nn: {
    withheld: 'blir ikkje vist',
    empty: 'Ingen tal å vise',
    and: 'og',
    stacked: 'Liggjande stolpar på 100 prosent, delte i {series}.',
    grouped: 'Liggjande stolpar for {series}.',
    line: 'Linjediagram for {series}.',
    barometer: 'Merke på ein skala frå 0 til 100 prosent for {series}.',
    flow: 'Band frå det som var før, til det som er etterpå: {series}.',
    axis: 'Tala er {axis}.',
    breakBefore: 'Brot i tidsserien før {category}.',
    symbols: { ':': 'blir ikkje vist', '..': 'tal manglar', '.': 'ikkje aktuelt' },
    noNumber: 'tal manglar',
    rest: 'Resten av tala står i tabellen.',
  },
  en: {
    withheld: 'not shown',
    empty: 'No numbers to show',
    and: 'and',
    stacked: 'Horizontal bars of 100 per cent, divided into {series}.',
    grouped: 'Horizontal bars for {series}.',
    line: 'Line chart of {series}.',
    barometer: 'Marks on a scale from 0 to 100 per cent for {series}.',
    flow: 'Bands from what was before to what is after: {series}.',
    axis: 'The numbers are {axis}.',
    breakBefore: 'Break in the series before {category}.',
    symbols: { ':': 'not shown', '..': 'not available', '.': 'not applicable' },
    noNumber: 'not available',
    rest: 'The remaining numbers are in the table.',
  },
}
