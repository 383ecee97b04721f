import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ShownRow, ShownTable } from '#core/reports'
import { layoutTable } from './table-layout.ts'

const width = 12.13
const height = 4.4

function row(label: string, role: ShownRow['role'] = 'normal', columns = 3): ShownRow {
  const cell = { text: '12\u00a0%', value: 12, format: 'percent0' as const }
  return { label, role, cells: role === 'heading' ? [] : Array.from({ length: columns }, () => cell) }
}

function table(rows: readonly ShownRow[], columns = 3): ShownTable {
  return {
    id: 't',
    caption: 'Tabell',
    corner: 'Svar',
    columnGroups: [],
    columns: Array.from({ length: columns }, (_, i) => ({ label: `Kolonne ${i}`, base: 'n = 12' })),
    rows,
    notes: [],
  }
}

describe('the rows of a table', () => {
  it('stand on one slide, in large type, where they are few', () => {
    const layout = layoutTable(table([row('Ja'), row('Nei')]), width, height, 'forts.')
    expect(layout.parts.length).toBe(1)
    expect(layout.size).toBe(16)
  })

  it('are shared out evenly', () => {
    const rows = Array.from({ length: 22 }, (_, i) => row(`Rad ${i}`))
    const { parts } = layoutTable(table(rows), width, height, 'forts.')
    expect(parts.map((part) => part.rows.length)).toEqual([11, 11])
  })

  it('take a heading along to the rows under it', () => {
    const rows = [
      ...Array.from({ length: 13 }, (_, i) => row(`Rad ${i}`)),
      row('Gruppe', 'heading'),
      row('Siste'),
    ]
    const { parts } = layoutTable(table(rows), width, height, 'forts.')
    expect(parts[1]!.rows[0]!.label).toMatch(/^(Gruppe|Rad)/)
    for (const part of parts) expect(part.rows.at(-1)!.role).not.toBe('heading')
  })

  it('make one empty slide of none', () => {
    const { parts } = layoutTable(table([]), width, height, 'forts.')
    expect(parts).toEqual([{ rows: [], heights: [] }])
  })

  it('are all there, in order, and fit the slide, whatever the table', () => {
    const anyRow = fc.record({
      label: fc.string({ minLength: 1, maxLength: 60 }),
      role: fc.constantFrom<ShownRow['role']>('normal', 'normal', 'normal', 'heading', 'total'),
    })
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 60 }), fc.integer({ min: 1, max: 10 }), (drafts, columns) => {
        const rows = drafts.map(({ label, role }) => row(label, role, columns))
        const layout = layoutTable(table(rows, columns), width, height, 'forts.')
        const shown = layout.parts.flatMap((part) => part.rows).filter((each) => rows.includes(each))
        expect(shown).toEqual(rows)
        const head = layout.headHeights.reduce((a, b) => a + b, 0)
        for (const { rows: part, heights } of layout.parts) {
          expect(part.length).toBeLessThanOrEqual(15)
          expect(head + heights.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(height + 0.7)
        }
        const total = layout.widths.reduce((a, b) => a + b, 0)
        expect(total).toBeCloseTo(width, 9)
      }),
      { seed: 20, numRuns: 200 },
    )
  })
})
