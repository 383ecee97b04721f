import { expect, test } from 'vitest'
import { fillText, textIn } from './text.ts'

test('the form asked for, English falling back to bokmål', () => {
  const text = { nb: 'Bosituasjon', nn: 'Busituasjon' }
  expect(textIn(text, 'nb')).toBe('Bosituasjon')
  expect(textIn(text, 'nn')).toBe('Busituasjon')
  expect(textIn(text, 'en')).toBe('Bosituasjon')
  expect(textIn({ ...text, en: 'Housing' }, 'en')).toBe('Housing')
})

test('places are filled, each time they stand, and values are not read as patterns', () => {
  expect(fillText('{n} mottakere', { n: '12' })).toBe('12 mottakere')
  expect(fillText('{a}{b}{a}', { a: '1', b: '2' })).toBe('121')
  expect(fillText('{pris} kr', { pris: '$& {n}' })).toBe('$& {n} kr')
  expect(fillText('ingen', {})).toBe('ingen')
  expect(fillText('{tom}', { tom: '' })).toBe('')
})

test('a place without a value is an error, whatever its name', () => {
  expect(() => fillText('{n} av {total}', { n: '1' })).toThrow('{total}')
  expect(() => fillText('{mål}', {})).toThrow('{mål}')
  expect(() => fillText('{kommune-navn}', {})).toThrow('{kommune-navn}')
  expect(() => fillText('{}', {})).toThrow('{}')
  expect(() => fillText('{constructor}', {})).toThrow('{constructor}')
})
