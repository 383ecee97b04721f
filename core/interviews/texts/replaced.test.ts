import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalised, replaced, turnsOf } from '../index.ts'
import { charactersIn, edgesOf, speech } from './test-edits.ts'

const slice = (text: string, { start, end }: { start: number; end: number }): string =>
  [...text].slice(start, end).join('')

describe('a text with parts replaced', () => {
  const text = 'KARI: Jeg bor 😀 i Bergen hos Ola.\nI: Ja'
  const at = (words: string): { start: number; end: number } => {
    const start = [...text.slice(0, text.indexOf(words))].length
    return { start, end: start + [...words].length }
  }
  const roles = new Map([
    ['KARI', 'informant'],
    ['I', 'interviewer'],
  ] as const)
  const made = replaced({ text, turns: turnsOf(text, roles) }, [
    { ...at('KARI'), replacement: 'TALER A' },
    { ...at('Bergen'), replacement: '[kommune]' },
    { ...at('Ola'), replacement: '' },
  ])
  const became = (words: string): string => {
    const found = made.move(at(words))
    return 'lost' in found ? found.lost : slice(made.text, found)
  }

  it('has them in place', () => {
    expect(made.text).toBe('TALER A: Jeg bor 😀 i [kommune] hos .\nI: Ja')
  })

  it('has every stretch, outward to the whole of what was put in', () => {
    expect(became('Jeg bor 😀')).toBe('Jeg bor 😀')
    expect(became('bor 😀 i Bergen')).toBe('bor 😀 i [kommune]')
    expect(became('erge')).toBe('[kommune]')
    expect(became('gen hos')).toBe('[kommune] hos')
    expect(became('i Ber')).toBe('i [kommune]')
    expect(became('Ola')).toBe('deleted')
    expect(became('hos Ola.')).toBe('hos .')
  })

  it('has its turns, under the name that stands there now', () => {
    expect(made.turns.map((turn) => [turn.speaker, slice(made.text, turn)])).toEqual([
      ['TALER A', 'Jeg bor 😀 i [kommune] hos .'],
      ['I', 'Ja'],
    ])
  })

  it('is refused where parts overlap', () => {
    expect(() => replaced({ text, turns: [] }, [{ start: 2, end: 1, replacement: '' }])).toThrow(RangeError)
  })

  it('moves each stretch to where the parts between are', () => {
    const cuts = fc.array(fc.tuple(fc.nat(1000), fc.constantFrom('[navn]', '', '😀', 'å')), { maxLength: 8 })
    fc.assert(
      fc.property(speech(40).map(normalised), cuts, fc.nat(400), fc.nat(400), (before, wanted, a, b) => {
        const edges = edgesOf(before)
        const count = charactersIn(before).length
        const chosen = new Map(
          wanted.map(([where, replacement]) => [where % Math.max(1, count), replacement]),
        )
        const parts = [...chosen]
          .sort(([one], [other]) => one - other)
          .filter(([where]) => where < count)
          .map(([where, replacement]) => ({ start: edges[where]!, end: edges[where + 1]!, replacement }))
        const { text: after, move } = replaced({ text: before, turns: [] }, parts)
        const first = a % (count + 1)
        const last = first + (b % (count - first + 1))
        fc.pre(first < last)
        const stretch = { start: edges[first]!, end: edges[last]! }
        const inside = parts.filter(({ start, end }) => start < stretch.end && end > stretch.start)
        let [expected, from] = ['', stretch.start]
        for (const { start, end, replacement } of inside) {
          expected += slice(before, { start: from, end: start }) + replacement
          from = end
        }
        expected = normalised(expected + slice(before, { start: from, end: stretch.end }))
        const found = move(stretch)
        if ('lost' in found) expect(expected.trim()).toBe('')
        // an emoji beside a joiner has become part of a larger one
        else if (!/\u200d|\p{Regional_Indicator}|\p{M}/u.test(after)) {
          expect(slice(after, found)).toBe(expected.trim())
        }
      }),
      { seed: 1, numRuns: 2000 },
    )
  })
})
