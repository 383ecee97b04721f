import { expect, test } from 'vitest'
import { fillText, listed, lowerFirst, sayIn, slug, textIn, upperFirst } from './text.ts'

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

test('texts are said in a language chosen before', () => {
  const text = { nb: '{n} mottakere', nn: '{n} mottakarar' }
  expect([sayIn('nb')(text, { n: '2' }), sayIn('nn')(text, { n: '2' })]).toEqual([
    '2 mottakere',
    '2 mottakarar',
  ])
  expect(() => sayIn('nb')(text)).toThrow('{n}')
})

test('the first letter alone is changed', () => {
  expect([upperFirst('under 2 000'), lowerFirst('Under NAV'), lowerFirst('')]).toEqual([
    'Under 2 000',
    'under NAV',
    '',
  ])
})

test('a name in a file’s name has small ASCII letters, digits and hyphens', () => {
  expect(slug('Storfjord - Omasvuotna')).toBe('storfjord-omasvuotna')
  expect(slug('Ås og Sør-Ærø (kommunen)')).toBe('as-og-sor-aero-kommunen')
  expect(slug('Kárášjohka')).toBe('karasjohka')
})

test('things in a row have a comma between them, and a word before the last', () => {
  expect(listed([])).toBe('')
  expect(listed(['a'])).toBe('a')
  expect(listed(['a', 'b'])).toBe('a og b')
  expect(listed(['a', 'b', 'c'], 'eller')).toBe('a, b eller c')
})
