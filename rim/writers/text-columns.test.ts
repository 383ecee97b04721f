import { expect, it } from 'vitest'
import { isTextColumn } from './text-columns.ts'

const column = (...cells: readonly (readonly [text: string, value: number | null])[]) =>
  isTextColumn(
    {
      rows: cells.map(([text, value]) => ({
        ...{ label: 'x', role: 'normal' as const, cells: [{ text, value, format: 'count' as const }] },
      })),
    },
    0,
  )

it('a column is of words where a text is long, or where there are words and no numbers', () => {
  expect(column(['Kan ikke sammenlignes', null], ['12', 12])).toBe(true)
  expect(column(['54 % i 2017', null], ['–', null])).toBe(false)
  expect(column(['5 av 10 i 2021', null], ['Feil vei', null])).toBe(true)
  expect(column(['Feil vei', null], ['–', null], ['', null])).toBe(true)
})

it('one of numbers, symbols or nothing is not', () => {
  expect(column(['12', 12], [':', null])).toBe(false)
  expect(column([':', null], ['..', null])).toBe(false)
  expect(column(['Ingen', null], ['12', 12])).toBe(false)
  expect(column()).toBe(false)
})
