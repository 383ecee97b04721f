import type { Figure } from '#core/figures'
import { formatNumber } from '#core/foundation'
import type { ReportNode, ShownCell } from '../model.ts'

// What the survey and the mapping could show beside a theme. No number in it means anything.

const percent = (value: number): ShownCell => ({
  text: formatNumber(value, 'percent0'),
  value,
  format: 'percent0',
})
const withheld: ShownCell = { text: ':', value: null, format: 'percent0' }

/** A figure with a cell that is withheld, as the survey's report makes them. */
export function besideFigure(language: 'nb' | 'nn'): ReportNode {
  const series = ['I liten grad', 'I noen grad', 'I stor grad']
  const categories = ['Alle', '65 år og eldre', 'Under 30 år']
  const values = [
    [31, 28, null],
    [27, 30, null],
    [42, 42, null],
  ]
  const title = 'Får hjelp når det trengs. Prosent'
  const cells = values.map((line) => line.map((value) => (value === null ? withheld : percent(value))))
  const figure: Figure = {
    id: 'help_when_needed',
    kind: 'stacked',
    language,
    title,
    alternative: 'Stablede søyler. Alle: 42 prosent i stor grad. 65 år og eldre: 42 prosent i stor grad.',
    note: 'Kilde: Brukertilfredshetsevalueringen 2025.',
    unit: 'percent',
    axisLabel: 'Prosent',
    categories: categories.map((label, at) => ({
      code: String(at),
      label,
      base: `n = ${[1121, 212, 38][at]}`,
    })),
    series: series.map((label, at) => ({
      code: String(at),
      label,
      paint: (['least', 'some', 'most'] as const)[at]!,
    })),
    cells: cells.map((line) => line.map(({ value, text: shown }) => ({ value, text: shown }))),
  }
  return {
    type: 'figure',
    id: 'help_when_needed',
    figure,
    speakerNotes: [],
    table: {
      id: 'help_when_needed_table',
      caption: title,
      corner: 'Gruppe',
      columnGroups: [],
      columns: series.map((label) => ({ label, base: null })),
      rows: categories.map((label, at) => ({
        label,
        role: 'normal',
        cells: cells.map((line) => line[at]!),
      })),
      notes: ['Kilde: Brukertilfredshetsevalueringen 2025.'],
    },
  }
}

export const besideTable: ReportNode = {
  type: 'table',
  id: 'housing',
  table: {
    id: 'housing',
    caption: 'Bosituasjon. Prosent',
    corner: 'Bosituasjon',
    columnGroups: [],
    columns: [{ label: 'Alle', base: 'n = 24 310' }],
    rows: [
      { label: 'Egen bolig', role: 'normal', cells: [percent(71.6)] },
      { label: 'Midlertidig', role: 'normal', cells: [percent(9.2)] },
      { label: 'Uten bolig', role: 'normal', cells: [withheld] },
    ],
    notes: [': vises ikke av hensyn til personvernet'],
  },
}
