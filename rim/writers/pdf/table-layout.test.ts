import { describe, expect, it } from 'vitest'
import type { ShownTable } from '#core/reports'
import { subgroupTable } from '../sample-survey.ts'
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

  it('of labels take the share that a table of words gives them, and are as wide as others without', () => {
    const cell = { text: 'Fire intervjuere ved kompetansesenteret', value: null, format: 'count' } as const
    const words: ShownTable = {
      ...plain,
      columnGroups: [],
      columns: [{ label: 'Svar', base: null }],
      rows: [{ label: '1. Intervjuer', role: 'normal', cells: [cell] }],
    }
    expect(layoutTable(words).widths).toEqual([0, 0])
    expect(layoutTable({ ...words, labelShare: 0.3 }).widths).toEqual([0.3 * textWidth, 0])
    expect(layoutTable({ ...plain, labelShare: 0.3 }).widths[0]).toBe(0)
  })
})

describe('height', () => {
  it('grows with rows and notes', () => {
    // both higher than a page, so that neither is set closer
    const rows = layoutTable(longTable('long', 120)).height - layoutTable(longTable('short', 100)).height
    expect(rows / 20).toBeGreaterThan(13)
    expect(rows / 20).toBeLessThan(19)
    expect(layoutTable({ ...plain, notes: [] }).height).toBeLessThan(layoutTable(plain).height)
  })
})

describe('a table a little higher than a page', () => {
  const usual = layoutTable(longTable('short', 20))

  it('is set closer, so that it stands on one page under its heading', () => {
    const set = [40, 45, 50].map((rows) => layoutTable(longTable('long', rows)))
    for (const { dense, height, size } of set) {
      expect(dense).toBe(true)
      expect(height).toBeLessThanOrEqual(660)
      expect(size).toBeLessThan(usual.size)
    }
    const sizes = set.map(({ size }) => size)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    expect(sizes.at(-1)).toBeGreaterThanOrEqual(7.8)
  })

  it('keeps its sizes where it is lower, or too high for one page anyway', () => {
    const high = layoutTable(longTable('high', 100))
    expect({ ...usual, height: 0 }).toMatchObject({ dense: false, size: 9.5, lead: 4.2 })
    expect({ ...high, height: 0 }).toMatchObject({ dense: false, size: 9.5, lead: 4.2 })
  })

  it('holds the 38 groups of the survey in the one size for all questions', () => {
    const layouts = Array.from({ length: 8 }, (_, i) => layoutTable(subgroupTable(i + 1)))
    expect(layouts.every(({ dense }) => dense)).toBe(true)
    expect(new Set(layouts.map(({ size }) => size)).size).toBe(1)
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
