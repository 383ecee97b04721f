import { expect, it } from 'vitest'
import type { ShownTable } from '#core/reports'
import { tableCsv, tableText } from './csv.ts'

const cell = (text: string) => ({ text, value: null, format: 'count' as const })
const table: ShownTable = {
  id: 't',
  caption: 'Bolig; «Time», 2026',
  corner: 'Svar',
  columnGroups: [{ label: 'Rusproblemer', span: 2 }],
  columns: [
    { label: '2026, antall', base: null },
    { label: 'Landet, %', base: 'n = 1\u00a0234' },
  ],
  rows: [
    { label: 'Egen "bolig"', role: 'normal', cells: [cell('1\u00a0234'), cell('12\u00a0%')] },
    { label: 'Annet', role: 'heading', cells: [cell(''), cell('')] },
    { label: '=1+1', role: 'total', cells: [cell(':'), cell('2,5')] },
  ],
  notes: ['Kilde: Lyttepost.'],
}

it('is a file that a Norwegian spreadsheet reads as numbers and texts, and never as formulas', () => {
  expect(tableCsv(table)).toBe(
    [
      '\ufeff"Bolig; «Time», 2026"',
      ';Rusproblemer;Rusproblemer',
      'Svar;2026, antall;Landet, %',
      ';;n = 1\u00a0234',
      '"Egen ""bolig""";1234;12',
      'Annet',
      "'=1+1;:;2,5",
      'Kilde: Lyttepost.',
      '',
    ].join('\r\n'),
  )
})

it('is pasted with tabs', () => {
  expect(tableText(table).split('\n')[4]).toBe('Egen "bolig"\t1234\t12')
})
