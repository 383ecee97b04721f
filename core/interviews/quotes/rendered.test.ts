import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QuoteEdit } from '../project/entities.ts'
import { CodePoints } from '../texts/code-points.ts'
import { wrongWithEdits } from './edits.ts'
import { quoteProblems } from './problems.ts'
import { plainQuote, quoteWords, renderedQuote, verbatimQuote } from './rendered.ts'

const seeded = { seed: 1, numRuns: 2000 }

/** An edit at the first place of some words; `at` the place before them for what is put in. */
const edit = (verbatim: string, type: QuoteEdit['type'], words: string, text = ''): QuoteEdit => {
  const points = new CodePoints(verbatim)
  const unit = verbatim.indexOf(words)
  const start = points.pointAt(unit)
  return { type, start, end: type === 'insert' ? start : points.pointAt(unit + words.length), text }
}

const printed = (verbatim: string, ...edits: readonly QuoteEdit[]): string =>
  plainQuote(renderedQuote(verbatim, edits))

describe('a quote as printed', () => {
  it('is what was said where nothing is edited', () => {
    expect(printed('Det gikk bra.')).toBe('Det gikk bra.')
  })

  it('shows what is left out, with one space on each side, however it was marked', () => {
    const said = 'Hun kom på tirsdag, tror jeg, og ble sittende.'
    for (const words of [' tror jeg,', 'tror jeg,', 'tror jeg, ', ' tror jeg, ']) {
      expect(printed(said, edit(said, 'omit', words))).toBe('Hun kom på tirsdag, […] og ble sittende.')
    }
  })

  it('makes one omission of two that meet', () => {
    const said = 'En to tre fire fem.'
    expect(printed(said, edit(said, 'omit', 'to '), edit(said, 'omit', 'tre '))).toBe('En […] fire fem.')
  })

  it('puts no space before a full stop after what is left out', () => {
    const said = 'Hun kom på tirsdag eller noe.'
    expect(printed(said, edit(said, 'omit', ' eller noe'))).toBe('Hun kom på tirsdag […].')
  })

  it('puts in, masks, tells what was not said, and rewrites', () => {
    const said = 'Da e med, og ho Arne-jenta ringte fra Granli (sukker) ofte.'
    expect(
      printed(
        said,
        edit(said, 'insert', 'med', 'hun'),
        edit(said, 'wording', 'Da e', 'Da er'),
        edit(said, 'mask', 'ho Arne-jenta', 'naboen'),
        edit(said, 'mask', 'Granli', '[STED]'),
        edit(said, 'nonverbal', '(sukker)', 'ler'),
      ),
    ).toBe('Da er [hun] med, og [naboen] ringte fra [STED] (ler) ofte.')
  })

  it('does not double brackets that the writer has put', () => {
    const said = 'Og så kom han.'
    expect(printed(said, edit(said, 'insert', 'han', '[lege]'))).toBe('Og så kom [lege] han.')
  })

  it('keeps positions in code points behind an emoji', () => {
    const said = 'Åh 😀😀 og så gikk han hjem.'
    expect(printed(said, edit(said, 'mask', 'han', 'A'))).toBe('Åh 😀😀 og så gikk [A] hjem.')
  })

  it('counts the informant’s words alone', () => {
    const said = 'Da gikk vi hjem til Lise.'
    const edits = [edit(said, 'mask', 'Lise', 'NAVN'), edit(said, 'omit', 'gikk ')]
    expect(quoteWords(renderedQuote(said, edits))).toBe(4)
  })
})

const alphabet = ['a', 'b', ' ', ' ', 'ø', '😀', '.', ',', '\n', 'a\u0323', 'ord', 'er']
const sayings = fc
  .array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 40 })
  .map((parts) => parts.join(''))
const types = ['omit', 'insert', 'mask', 'nonverbal', 'wording'] as const

/** A saying with edits that lie one after the other in it. */
const edited = fc
  .tuple(
    sayings,
    fc.array(
      fc.record({ type: fc.constantFrom(...types), gap: fc.nat(6), size: fc.integer({ min: 1, max: 6 }) }),
      {
        maxLength: 5,
      },
    ),
  )
  .map(([said, drawn]) => {
    const { length } = new CodePoints(said)
    const edits: QuoteEdit[] = []
    let from = 0
    for (const { type, gap, size } of drawn) {
      const start = from + gap
      const end = type === 'insert' ? start : start + size
      if (end > length) break
      edits.push({ type, start, end, text: type === 'omit' ? '' : 'hun' })
      from = end
    }
    return { said, edits }
  })

describe('the pieces of a quote', () => {
  it('hold all that was said, whatever is edited and in whatever order the edits come', () => {
    fc.assert(
      fc.property(edited, ({ said, edits }) => {
        expect(verbatimQuote(renderedQuote(said, edits))).toBe(said)
        expect(
          renderedQuote(
            said,
            [...edits].reverse().sort((a, b) => a.start - b.start),
          ),
        ).toEqual(
          renderedQuote(
            said,
            [...edits].sort((a, b) => a.start - b.start),
          ),
        )
      }),
      seeded,
    )
  })

  it('show every edit but an omission that follows another', () => {
    fc.assert(
      fc.property(edited, ({ said, edits }) => {
        const pieces = renderedQuote(said, edits)
        for (const type of types) {
          const shown = pieces.filter((piece) => piece.type === type)
          expect(shown).toHaveLength(edits.filter((one) => one.type === type).length)
          if (type !== 'omit') expect(shown.every(({ text }) => text.includes('hun'))).toBe(true)
        }
        if (edits.some(({ type }) => type === 'omit')) expect(plainQuote(pieces)).toContain('[…]')
        expect(plainQuote(pieces)).not.toContain('[…] […]')
      }),
      seeded,
    )
  })

  it('keep marks apart from letters', () => {
    fc.assert(
      fc.property(edited, ({ said, edits }) => {
        const plain = plainQuote(
          renderedQuote(
            said,
            edits.filter(({ type }) => type === 'omit' || type === 'insert'),
          ),
        )
        expect(plain).not.toMatch(/[\p{L}\p{N}]\[|\][\p{L}\p{N}]/u)
      }),
      seeded,
    )
  })
})

describe('edits that may stand', () => {
  const said = 'Da gikk vi a\u0323lene hjem.'
  const numbers = (...edits: readonly QuoteEdit[]): readonly number[] =>
    wrongWithEdits(said, edits).map(({ number }) => number)

  it('lie whole in the quote and apart', () => {
    const omit = (start: number, end: number): QuoteEdit => ({ type: 'omit', start, end, text: '' })
    expect(numbers()).toEqual([])
    expect(numbers(omit(0, 3), omit(3, 8))).toEqual([])
    expect(numbers(omit(0, 99))).toEqual([quoteProblems.outside.number])
    expect(numbers(omit(-1, 2))).toEqual([quoteProblems.outside.number])
    expect(numbers(omit(0.5, 2))).toEqual([quoteProblems.outside.number])
    expect(numbers(omit(0, 8), omit(3, 10))).toEqual([quoteProblems.overlapping.number])
    expect(numbers(omit(3, 3))).toEqual([quoteProblems.nothingThere.number])
    expect(numbers(omit(0, [...said].length))).toEqual([quoteProblems.nothingLeft.number])
  })

  it('do not part a letter and its mark', () => {
    const at = [...said].indexOf('\u0323')
    expect(numbers({ type: 'omit', start: at, end: at + 2, text: '' })).toEqual([
      quoteProblems.insideCharacter.number,
    ])
    expect(numbers({ type: 'omit', start: at - 1, end: at + 1, text: '' })).toEqual([])
  })

  it('say what is put there', () => {
    expect(numbers({ type: 'mask', start: 0, end: 2, text: '[ ]' })).toEqual([quoteProblems.noWords.number])
    expect(numbers({ type: 'insert', start: 0, end: 2, text: 'hun' })).toEqual([
      quoteProblems.notBetween.number,
    ])
    expect(numbers({ type: 'nonverbal', start: 2, end: 2, text: 'ler' })).toEqual([])
  })
})
