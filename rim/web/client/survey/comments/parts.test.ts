import fc from 'fast-check'
import { expect, it } from 'vitest'
import { replaceParts } from '#core/privacy'
import type { PartAnswer } from './answers.ts'
import { cleanedText, markableWords, partsOfWords, piecesOf, withPart } from './parts.ts'

const text = 'Takk 😊 til «Kari Å. Hansen»!'
const points = [...text]

it('takes the words of a text apart from the marks around them, by code points', () => {
  const words = markableWords(text)
  expect(words.map((word) => word.text)).toEqual(['Takk', 'til', 'Kari', 'Å', 'Hansen'])
  for (const { text: word, start, end } of words) expect(points.slice(start, end).join('')).toBe(word)
})

it('replaces words beside each other as one', () => {
  const words = markableWords(text)
  const marked = new Set([words[0]!, words[2]!, words[3]!, words[4]!].map(({ start }) => start))
  const parts = partsOfWords(words, marked, '[navn]')
  expect(cleanedText(text, parts)).toBe('[navn] 😊 til «[navn]»!')
  expect(partsOfWords(words, new Set(), '[navn]')).toEqual([])
})

it('shows every letter of the text once, and reads as the server will have it', () => {
  const written = fc.string({ unit: 'grapheme', maxLength: 40 })
  fc.assert(
    fc.property(written, fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 5 }), (one, marks) => {
      const length = [...one].length
      const parts = marks.reduce<readonly PartAnswer[]>((all, [a, b]) => {
        const [start, end] = [Math.min(a, b, length), Math.min(Math.max(a, b), length)]
        return start === end ? all : withPart(all, { start, end, replacement: '[navn]' })
      }, [])
      const shown = piecesOf(one, parts).map((piece) => piece.text)
      expect(shown.join('')).toBe(one)
      expect(cleanedText(one, parts)).toBe(replaceParts(one, parts))
    }),
    { seed: 1, numRuns: 300 },
  )
})

it('puts what is marked in the place of what it touches', () => {
  const first = withPart([], { start: 11, end: 13, replacement: '[navn]' })
  const wider = { start: 10, end: 15, replacement: '[sted]' }
  expect(withPart(first, wider)).toEqual([wider])
  expect(withPart(first, { start: 2, end: 11, replacement: '[sted]' })).toHaveLength(2)
})
