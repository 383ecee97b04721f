import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding, IdentifierKind } from '#core/privacy'
import { type Mark, originalsOf, sameWords, suggestedMarks, withMark } from './marks.ts'
import { freeToken, tokenFor, tokenForm, tokensIn, wordOfToken } from './tokens.ts'

/** Findings of words in a text, in its order, as an engine would give them. */
function findings(text: string, words: readonly (readonly [string, IdentifierKind, string])[]): Finding[] {
  return words
    .flatMap(([word, kind, replacement]) =>
      [...text.matchAll(new RegExp(String.raw`(?<!\p{L})${word}(?!\p{L})`, 'gu'))].map(({ index }) => {
        const start = [...text.slice(0, index)].length
        return { start, end: start + [...word].length, kind, certainty: 'likely' as const, replacement }
      }),
    )
    .sort((a, b) => a.start - b.start)
}
const tokens = (marks: readonly Mark[]): readonly string[] => marks.map(({ token }) => token)

test('what is spelt the same has one token, with or without the genitive’s -s', () => {
  const text = 'Karis hund 😀 og Ola. Kari kom, og Ola gikk. Bergen er nær Oslo. Bergens by.'
  const found = findings(text, [
    ['Karis', 'name', '[navn]'],
    ['Kari', 'name', '[navn]'],
    ['Ola', 'name', '[navn]'],
    ['Bergen', 'place', '[kommune]'],
    ['Bergens', 'place', '[kommune]'],
    ['Oslo', 'place', '[kommune]'],
  ])
  expect(tokens(suggestedMarks(text, found))).toEqual([
    '[NAVN 1]',
    '[NAVN 2]',
    '[NAVN 1]',
    '[NAVN 2]',
    '[KOMMUNE]',
    '[KOMMUNE]',
    '[KOMMUNE]',
  ])
})

test('a part of one longer name is that person; a part of two is nobody in particular', () => {
  const one = 'Kari kom. Kari Haugen dro, og Haugen svarte.'
  const found = (text: string, words: readonly string[]): Finding[] => {
    let from = 0
    return words.map((word) => {
      const at = text.indexOf(word, from)
      from = at + word.length
      return { start: at, end: from, kind: 'name', certainty: 'likely', replacement: '[navn]' }
    })
  }
  expect(tokens(suggestedMarks(one, found(one, ['Kari', 'Kari Haugen', 'Haugen'])))).toEqual([
    '[NAVN 1]',
    '[NAVN 1]',
    '[NAVN 1]',
  ])
  const two = 'Kari Haugen og Kari Moen. Kari kom.'
  expect(tokens(suggestedMarks(two, found(two, ['Kari Haugen', 'Kari Moen', 'Kari'])))).toEqual([
    '[NAVN 1]',
    '[NAVN 2]',
    '[NAVN 3]',
  ])
})

test('the same words are found as whole words, wherever they stand', () => {
  const text = '😀 Ås er ikke Åsa, og Ås-folk er fra Ås.'
  expect(sameWords(text, { start: 2, end: 4 })).toEqual([
    { start: 2, end: 4 },
    { start: 21, end: 23 },
    { start: 36, end: 38 },
  ])
  expect(sameWords('a (b) c (b)', { start: 2, end: 5 })).toEqual([
    { start: 2, end: 5 },
    { start: 8, end: 11 },
  ])
})

test('marks by hand lie apart whatever they are laid over', () => {
  const stretch = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }))
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 25 }), (stretches) => {
      const marks = stretches.reduce<readonly Mark[]>(
        (all, [start, length]) => withMark(all, { start, end: start + length }, 'other', '[ANNET 1]'),
        [],
      )
      for (const [at, { start }] of marks.entries()) expect(start >= (marks[at - 1]?.end ?? 0)).toBe(true)
      const last = stretches.at(-1)
      if (last)
        expect(marks).toContainEqual(expect.objectContaining({ start: last[0], end: last[0] + last[1] }))
    }),
    { seed: 1, numRuns: 300 },
  )
})

test('the key has what stands in the places that are taken out, each spelling once', () => {
  const text = 'Kari, Karis, Kari og Ola'
  const mark = (start: number, end: number, token: string, state: Mark['state']): Mark => ({
    ...{ start, end, token, state, kind: 'name', certainty: 'likely', origin: 'found' },
  })
  const marks = [
    mark(0, 4, '[NAVN 1]', 'taken'),
    mark(6, 11, '[NAVN 1]', 'taken'),
    mark(13, 17, '[NAVN 1]', 'taken'),
    mark(21, 24, '[NAVN 2]', 'kept'),
  ]
  expect([...originalsOf(text, marks)]).toEqual([['[NAVN 1]', ['Kari', 'Karis']]])
})

test('tokens are made, told apart and found again', () => {
  expect(freeToken('NAVN', ['[NAVN 1]', '[NAVN 7]', '[STED 9]'])).toBe('[NAVN 8]')
  expect(freeToken('DATO', ['[DATO]'])).toBe('[DATO 2]')
  expect(freeToken('ANNET', [])).toBe('[ANNET 1]')
  expect([wordOfToken('[navn]'), wordOfToken('[NAVN 12]'), wordOfToken('[STED]')]).toEqual([
    'NAVN',
    'NAVN',
    'STED',
  ])
  for (const wrong of ['NAVN', '[navn]', '[NAVN 0]', '[]', '[ NAVN]', '[NAVN 1] ', '[NAVN 1234]']) {
    expect(tokenForm.test(wrong), wrong).toBe(false)
  }
  const word = fc.constantFrom('NAVN', 'STED', 'RARE DIAGNOSE', 'ÅRSTALL')
  const token = fc
    .tuple(word, fc.option(fc.integer({ min: 1, max: 999 })))
    .map(([one, number]) => tokenFor(one, number))
  const speech = fc.constantFrom('😀 hei ', 'e\u0301', '[latter] ', '[…] ', 'og \n')
  fc.assert(
    fc.property(fc.array(fc.oneof(token, speech), { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      const points = [...text]
      const found = tokensIn(text)
      expect(found.map((one) => one.token)).toEqual(pieces.filter((piece) => tokenForm.test(piece)))
      for (const one of found) expect(points.slice(one.start, one.end).join('')).toBe(one.token)
    }),
    { seed: 1, numRuns: 300 },
  )
})
