import { describe, expect, it } from 'vitest'
import type { ShownTable } from '#core/reports'
import { textWidth } from './measures.ts'
import { longTable, plainTable, wideTable } from './sample-model.ts'
import { layoutTable } from './table-layout.ts'

const plain = plainTable('plain', 'Enkel tabell')
const wide = wideTable('wide', 'Bred tabell')

describe('columns', () => {
  it('leave room for the labels with eight numeric columns', () => {
    const { widths, size } = layoutTable(wide)
    expect(widths).toHaveLength(9)
    expect(widths[0]).toBe(0)
    expect(new Set(widths.slice(1)).size).toBe(1)
    const numbers = widths.reduce((sum, width) => sum + width, 0)
    expect(textWidth - numbers).toBeGreaterThanOrEqual(textWidth * 0.28 - 1)
    // the widest number still fits: six figures and a space
    expect(widths[1]!).toBeGreaterThan(7 * 0.5 * size)
  })

  it('get smaller type the more there are', () => {
    const sizes = [3, 6, 8].map((count) => {
      const columns = wide.columns.slice(0, count)
      const rows = wide.rows.map((row) => ({ ...row, cells: row.cells.slice(0, count) }))
      return layoutTable({ ...wide, columnGroups: [], columns, rows }).size
    })
    expect(sizes).toEqual([9.5, 9, 8.4])
  })

  it('hyphenate only headings with a word that does not fit', () => {
    const { hyphenated } = layoutTable(wide)
    // Rusproblemer does not, Psykisk helse alene does
    expect(hyphenated.columns).toEqual([true, false, true, false, true, false, true, false])
    expect(hyphenated.groups).toEqual([false, false, false, false])
  })

  it('of words are set as text and share the room', () => {
    const words: ShownTable = {
      ...plain,
      rows: plain.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell, at) =>
          at === 1 ? { text: 'Ikke beregnet før 2018', value: null, format: 'count' } : cell,
        ),
      })),
    }
    const { textColumns, widths } = layoutTable(words)
    expect(textColumns).toEqual([false, true, false])
    expect(widths[2]).toBe(0)
    expect(widths[1]).toBeGreaterThan(0)
  })
})

describe('height', () => {
  it('grows with rows and notes', () => {
    const rows = layoutTable(longTable('long', 40)).height - layoutTable(longTable('short', 20)).height
    expect(rows / 20).toBeGreaterThan(13)
    expect(rows / 20).toBeLessThan(19)
    expect(layoutTable({ ...plain, notes: [] }).height).toBeLessThan(layoutTable(plain).height)
  })
})

describe('a table that cannot be printed whole', () => {
  it.each([
    [
      'ten columns',
      { columns: Array.from({ length: 9 }, () => ({ label: 'x', base: null })), rows: [] },
      /10 columns/,
    ],
    ['groups that do not add up', { columnGroups: [{ label: 'x', span: 2 }] }, /span 2 columns of 3/],
    [
      'a row short of cells',
      { rows: [{ label: 'Kort', role: 'normal' as const, cells: [] }] },
      /"Kort".*0 of 3/,
    ],
    [
      'a heading with numbers',
      { rows: [{ label: 'Gruppe', role: 'heading' as const, cells: plain.rows[0]!.cells }] },
      /"Gruppe".*not be printed/,
    ],
  ])('is refused: %s', (_, change, message) => {
    expect(() => layoutTable({ ...plain, ...change })).toThrow(message)
  })
})
