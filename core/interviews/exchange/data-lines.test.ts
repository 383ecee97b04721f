import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLines, withLines } from './data-lines.ts'

test('lines stand after the text, by name, and are read back', () => {
  const written = withLines('Om å vente', 'code', { place: 3, origin: { from: 'reading' } })
  expect(written).toBe('Om å vente\n\n[lyttepost code]\norigin = {"from":"reading"}\nplace = 3')
  expect(readLines(written)).toEqual({
    text: 'Om å vente',
    kind: 'code',
    data: { place: 3, origin: { from: 'reading' } },
  })
})

test('any text and any values come back, also what looks like lines itself', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\n\n[lyttepost code]\n', 'a = 1', '\n\n', '[lyttepost x]'),
  )
  const text = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(''))
  const data = fc.dictionary(
    fc.stringMatching(/^[a-z0-9-]{1,8}$/),
    fc.oneof(text, fc.integer(), fc.constant(null), fc.array(text)),
  )
  fc.assert(
    fc.property(text, data, (told, values) => {
      expect(readLines(withLines(told, 'memo', values))).toEqual({
        text: told,
        kind: 'memo',
        data: { ...values },
      })
    }),
    { seed: 6, numRuns: 500 },
  )
})

test('text that somebody wrote below the lines is not thrown away, and text without them is text', () => {
  const changed = `${withLines('A', 'code', { place: 1 })}\nOg dette skrev jeg i et annet program.`
  expect(readLines(changed)).toEqual({ text: changed, kind: null, data: {} })
  expect(readLines('bare tekst')).toEqual({ text: 'bare tekst', kind: null, data: {} })
  expect(readLines('A\n\n[lyttepost code]\nplace = {')).toMatchObject({ kind: null })
})
