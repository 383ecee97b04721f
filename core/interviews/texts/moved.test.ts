import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodePoints, type Moved, moved, normalised } from '../index.ts'
import { charactersIn, edgesOf, edited, randomEdits, speech } from './test-edits.ts'

/** A stretch of a text given by its words, which stand there once. */
function stretch(text: string, words: string): { start: number; end: number } {
  expect(text.split(words), words).toHaveLength(2)
  const start = [...text.slice(0, text.indexOf(words))].length
  return { start, end: start + [...words].length }
}

/** The words that a stretch of one text has become in another, or why it has not. */
function became(before: string, after: string, words: string): string {
  const found = moved({ text: before }, { text: after })(stretch(before, words))
  return 'lost' in found ? found.lost : new CodePoints(after).slice(found.start, found.end)
}

describe('a stretch in a corrected text', () => {
  const text =
    'INTERVJUER: Hva synes du?\nMANN: Noen sier det, og da blir det litt surrkål. Ja. Sånn er det.\n'

  it('is where it was when something else was changed', () => {
    const after = text.replace('Hva synes du', 'Hva synes du selv 😀').replace('Ja. ', '')
    expect(became(text, after, 'Noen sier det')).toBe('Noen sier det')
    expect(became(text, after, 'Sånn er det')).toBe('Sånn er det')
  })

  it('keeps a word that was spelt wrong, in the middle, at an end and alone', () => {
    const after = text.replace('surrkål', 'surkål').replace('Noen', 'Nokon')
    expect(became(text, after, 'Noen sier det, og da blir det litt surrkål')).toBe(
      'Nokon sier det, og da blir det litt surkål',
    )
    expect(became(text, after, 'litt surrkål')).toBe('litt surkål')
    expect(became(text, after, 'surrkål')).toBe('surkål')
  })

  it('takes along what was put in between its words', () => {
    const after = text.replace('sier det, og', 'sier det, ikke sant, og')
    expect(became(text, after, 'Noen sier det, og da')).toBe('Noen sier det, ikke sant, og da')
  })

  it('takes nothing along that was put in beside it', () => {
    const after = text.replace('Sånn er det', 'Vel, Sånn er det nå')
    expect(became(text, after, 'Sånn er det')).toBe('Sånn er det')
  })

  it('is lost with its words, and says how', () => {
    expect(became(text, text.replace(' Sånn er det.', ''), 'Sånn er det')).toBe('deleted')
    expect(became(text, text.replace('Sånn er det.', 'Hun kom aldri igjen!'), 'Sånn er det')).toBe(
      'rewritten',
    )
    const torn = text.replace('blir det', `blir ${'noe helt annet som noen sa '.repeat(12)}det`)
    expect(became(text, torn, 'da blir det litt')).toBe('torn')
  })

  it('is what is left of it', () => {
    const after = text.replace(' litt surrkål', '')
    expect(became(text, after, 'og da blir det litt surrkål')).toBe('og da blir det')
  })

  it('goes with a paragraph that was moved', () => {
    const [one, two, ...rest] = text.split('\n')
    const after = [two, one, ...rest].join('\n')
    expect(became(text, after, 'da blir det litt')).toBe('da blir det litt')
    expect(became(text, after, 'Hva synes du')).toBe('Hva synes du')
  })

  it('is not moved to words that stand there twice by now', () => {
    const begun = 'Først.\nHan sa at jeg måtte vente på svar fra dem.\nSist.\n'.padEnd(400, 'og mer ')
    const ended = `${begun.replace('Han sa at jeg måtte vente på svar fra dem.\n', '')}\nHan sa at jeg måtte vente på svar fra dem.\nNoe.\nHan sa at jeg måtte vente på svar fra dem.\nNoe.\n`
    expect(became(begun, ended, 'jeg måtte vente på svar fra')).toBe('ambiguous')
  })

  it('does not jump to a short word that was put in elsewhere', () => {
    const begun = `Det var NAV som sa nei.\n${'Noe helt annet her.\n'.repeat(20)}Slutt.`
    const ended = `${begun.replace('NAV', 'de')} Og NAV kom igjen.`
    expect(became(begun, ended, 'NAV')).toBe('rewritten')
  })

  it('outside the text is refused', () => {
    const move = moved({ text: 'kort' }, { text: 'kort' })
    for (const [start, end] of [
      [0, 5],
      [-1, 2],
      [2, 2],
      [3, 1],
    ] as const) {
      expect(() => move({ start, end })).toThrow(RangeError)
    }
  })
})

const places = fc.array(fc.tuple(fc.nat(100_000), fc.nat(60)), { minLength: 1, maxLength: 12 })
const normalisedSpeech = speech(120)
  .map(normalised)
  .filter((text) => text !== '')

/** Stretches of whole characters, told by large numbers: their indexes, and where they are in code points. */
function stretchesOf(text: string, wanted: readonly (readonly [number, number])[]) {
  const [count, edges] = [charactersIn(text).length, edgesOf(text)]
  return wanted.map(([at, size]) => {
    const first = at % count
    const last = Math.min(count, first + 1 + size)
    return { first, last, start: edges[first]!, end: edges[last]! }
  })
}

describe('stretches through random edits', () => {
  it('are in the new text, and never split a character', () => {
    let [kept, lost] = [0, 0]
    fc.assert(
      fc.property(normalisedSpeech, randomEdits, places, (text, edits, wanted) => {
        const { after } = edited(text, edits)
        const edges = new Set(edgesOf(after))
        const move = moved({ text }, { text: after })
        for (const stretch of stretchesOf(text, wanted)) {
          const found = move(stretch)
          if ('lost' in found) {
            lost++
            continue
          }
          kept++
          expect(found.start).toBeLessThan(found.end)
          expect([edges.has(found.start), edges.has(found.end)]).toEqual([true, true])
          const same = textOf(text, stretch) === textOf(after, found)
          expect(found.exact).toBe(same)
        }
      }),
      { seed: 1, numRuns: 3000 },
    )
    expect(Math.min(kept, lost)).toBeGreaterThan(3000)
  })

  it('are the same to the letter where their words were not touched', () => {
    let untouched = 0
    fc.assert(
      fc.property(normalisedSpeech, randomEdits, places, (text, edits, wanted) => {
        const { after, placeOf } = edited(text, edits)
        const move = moved({ text }, { text: after })
        for (const stretch of stretchesOf(text, wanted)) {
          const words = textOf(text, stretch)
          const place = placeOf(stretch.first, stretch.last)
          if (place === null || !/[\p{L}\p{N}]/u.test(words)) continue
          const there = { start: place, end: place + [...words].length }
          if (!isOfWords(text, stretch) || !isOfWords(after, there)) continue
          untouched++
          const found = move(stretch)
          expect('lost' in found ? found.lost : textOf(after, found)).toBe(words)
          // what stands there once can have come to one place alone
          if (after.split(words).length === 2) expect(found).toEqual({ ...there, exact: true })
        }
      }),
      { seed: 1, numRuns: 4000 },
    )
    expect(untouched).toBeGreaterThan(2000)
  })

  it('are where they were after an edit and its opposite, through as many versions as there are', () => {
    fc.assert(
      fc.property(
        normalisedSpeech,
        fc.array(randomEdits, { maxLength: 4 }),
        places,
        (text, steps, wanted) => {
          const texts = [text]
          for (const edits of steps) texts.push(edited(texts.at(-1)!, edits).after)
          for (const stretch of stretchesOf(text, wanted)) {
            let found: Moved = { ...stretch, exact: true }
            let isSame = true
            for (const [at, next] of texts.slice(1).entries()) {
              if ('lost' in found) break
              found = moved({ text: texts[at]! }, { text: next })(found)
              isSame &&= !('lost' in found) && found.exact
            }
            // exact all the way is exact from first to last
            if (isSame && !('lost' in found)) expect(textOf(texts.at(-1)!, found)).toBe(textOf(text, stretch))
          }
          const [first, last] = [texts[0]!, texts.at(-1)!]
          expect(moved({ text: first }, { text: first })({ start: 0, end: [...first].length })).toMatchObject(
            {
              start: 0,
              end: [...first].length,
            },
          )
          if (last !== '')
            expect(() => moved({ text: last }, { text: first })({ start: 0, end: 1 })).not.toThrow()
        },
      ),
      { seed: 1, numRuns: 300 },
    )
  })
})

const textOf = (text: string, { start, end }: { start: number; end: number }): string =>
  [...text].slice(start, end).join('')

/** Whether no word lies across an end. */
function isOfWords(text: string, { start, end }: { start: number; end: number }): boolean {
  const points = [...text]
  return [start, end].every((at) =>
    [points[at - 1], points[at]].some((one) => one === undefined || !/[\p{L}\p{M}\p{N}]/u.test(one)),
  )
}
