import { formatNumber, type LocalText, sayIn } from '#core/foundation'
import { type MarginRow, marginRows, marginSizes } from '#core/survey'
import type { FigureNode, ShownCell } from '../../model.ts'
import { shownCell } from '../../show.ts'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

const words = {
  title: text(
    'Feilmargin i prosentpoeng etter antall svar og fordeling',
    'Feilmargin i prosentpoeng etter talet på svar og fordeling',
  ),
  axis: text('Prosentpoeng', 'Prosentpoeng'),
  size: text('Antall svar', 'Talet på svar'),
  formula: text(
    'Feilmargin = 1,96·√(p(1 − p)/n), der p er andelen og n antall svar. Den regner som om hvert svar var trukket for seg.',
    'Feilmargin = 1,96·√(p(1 − p)/n), der p er delen og n talet på svar. Han reknar som om kvart svar var trekt for seg.',
  ),
  alternative: text(
    'Feilmarginen ved en fordeling på 50/50 er {widest} prosentpoeng ved {first} svar og {narrowest} ved {last} svar; ved 5/95 er den {small} ved {first} svar.',
    'Feilmarginen ved ei fordeling på 50/50 er {widest} prosentpoeng ved {first} svar og {narrowest} ved {last} svar; ved 5/95 er han {small} ved {first} svar.',
  ),
  example: text(
    'Med {n} svar er feilmarginen {small} prosentpoeng for en andel på 10 (eller 90) prosent, så den virkelige andelen ligger trolig mellom {smallLow} og {smallHigh} prosent. For en andel på 50 prosent er den {large} prosentpoeng: mellom {largeLow} og {largeHigh} prosent.',
    'Med {n} svar er feilmarginen {small} prosentpoeng for ein del på 10 (eller 90) prosent, så den verkelege delen ligg truleg mellom {smallLow} og {smallHigh} prosent. For ein del på 50 prosent er han {large} prosentpoeng: mellom {largeLow} og {largeHigh} prosent.',
  ),
}

const paints = ['one', 'two', 'three', 'four', 'five', 'six'] as const

/** The report's figure of margins: a line for each share, over sizes of samples. */
export function marginFigure(language: 'nb' | 'nn', sizes: readonly number[] = marginSizes): FigureNode {
  const say = sayIn(language)
  const rows = marginRows(sizes)
  const labels = rows.map(({ share }) => splitLabel(share))
  const cells = rows.map((row) =>
    row.sizes.map(({ margin }): ShownCell => shownCell({ value: margin }, 'decimal1', language)),
  )
  const categories = sizes.map((n) => ({ code: `n${n}`, label: formatNumber(n, 'count', language) }))
  const at = (row: number, size: number): string => cells[row]!.at(size)!.text
  const alternative = say(words.alternative, {
    widest: at(rows.length - 1, 0),
    narrowest: at(rows.length - 1, -1),
    small: at(0, 0),
    first: categories[0]!.label,
    last: categories.at(-1)!.label,
  })
  return {
    type: 'figure',
    id: 'margins',
    figure: {
      id: 'margins',
      kind: 'line',
      title: say(words.title),
      alternative,
      unit: 'points',
      axisLabel: say(words.axis),
      categories,
      series: labels.map((label, row) => ({ code: `share_${row}`, label, paint: paints[row % 6]! })),
      cells,
      note: say(words.formula),
      language,
    },
    table: {
      id: 'margins',
      caption: say(words.title),
      corner: say(words.size),
      columnGroups: [],
      columns: labels.map((label) => ({ label, base: null })),
      rows: categories.map(({ label }, size) => ({
        label,
        role: 'normal',
        cells: cells.map((row) => row[size]!),
      })),
      notes: [say(words.formula)],
    },
    speakerNotes: [],
  }
}

const splitLabel = (share: number): string => `${Math.round(100 * share)}/${Math.round(100 * (1 - share))}`

/** What the margins mean for a sample of `n`, at 10 and at 50 percent. */
export function marginExample(n: number, language: 'nb' | 'nn'): string {
  const rows = marginRows([n])
  const margin = (share: number): number => ofShare(rows, share)
  const said = (value: number): string => formatNumber(value, 'decimal1', language)
  return sayIn(language)(words.example, {
    n: formatNumber(n, 'count', language),
    small: said(margin(0.1)),
    smallLow: said(10 - margin(0.1)),
    smallHigh: said(10 + margin(0.1)),
    large: said(margin(0.5)),
    largeLow: said(50 - margin(0.5)),
    largeHigh: said(50 + margin(0.5)),
  })
}

const ofShare = (rows: readonly MarginRow[], share: number): number =>
  rows.find((row) => row.share === share)!.sizes[0]!.margin
