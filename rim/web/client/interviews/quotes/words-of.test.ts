import { expect, it } from 'vitest'
import { plainQuote, renderedQuote } from '#core/interviews'
import { bareStretch, editAt, wordsIn } from './words-of.ts'

const said = 'Ja, 😀 jeg bor i Vik, (ler) vet du.'

it('finds the words by code points', () => {
  expect(wordsIn(said).map(({ text }) => text)).toEqual(said.split(' '))
  expect(wordsIn(said)[2]).toEqual({ start: 6, end: 9, text: 'jeg' })
})

it('leaves the marks beside a word', () => {
  expect(bareStretch(said, 16, 20)).toEqual([16, 19])
  expect(bareStretch('… ja', 0, 1)).toEqual([0, 1])
})

const printedWith = (...edits: Parameters<typeof renderedQuote>[1]): string =>
  plainQuote(renderedQuote(said, edits))

it('makes each kind of edit of what is marked', () => {
  const vik = [16, 20] as const
  expect(printedWith(editAt(said, vik, 'mask', 'STED'))).toBe('Ja, 😀 jeg bor i [STED], (ler) vet du.')
  expect(printedWith(editAt(said, vik, 'omit', 'x'))).toBe('Ja, 😀 jeg bor i […] (ler) vet du.')
  expect(printedWith(editAt(said, [10, 13], 'insert', 'alene'))).toBe(
    'Ja, 😀 jeg bor [alene] i Vik, (ler) vet du.',
  )
  expect(printedWith(editAt(said, [21, 26], 'nonverbal', 'smiler'))).toBe(
    'Ja, 😀 jeg bor i Vik, (smiler) vet du.',
  )
  expect(printedWith(editAt(said, [10, 13], 'nonverbal', 'hoster'))).toBe(
    'Ja, 😀 jeg bor (hoster) i Vik, (ler) vet du.',
  )
  expect(printedWith(editAt(said, [10, 13], 'wording', 'budde'))).toBe(
    'Ja, 😀 jeg budde i Vik, (ler) vet du.',
  )
})
