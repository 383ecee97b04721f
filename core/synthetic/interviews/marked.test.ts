import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMarked } from './marked.ts'

const slice = (text: string, start: number, end: number): string => [...text].slice(start, end).join('')

describe('reading an interview that is written with marks', () => {
  it('gives both texts, with positions in code points of each', () => {
    const read = parseMarked(`
INTERVJUER @k3,k4-: Hva er viktigst?
INFORMANT: Det 😀 er {fast*|at {{NAVN|Arne}}
kommer} hver uke.`)
    expect(read.raw).toBe('INTERVJUER: Hva er viktigst?\nINFORMANT: Det 😀 er at Arne kommer hver uke.\n')
    expect(read.text).toBe('INTERVJUER: Hva er viktigst?\nINFORMANT: Det 😀 er at [NAVN] kommer hver uke.\n')
    expect(read.stretches).toHaveLength(1)
    const [one] = read.stretches
    expect(one).toMatchObject({ what: 'coding', id: 'fast', coder: 'first', starred: true, tentative: false })
    expect(slice(read.text, one!.start, one!.end)).toBe('at [NAVN] kommer')
    expect(slice(read.raw, one!.rawStart, one!.rawEnd)).toBe('at Arne kommer')
    expect(read.identifiers.map(({ words, replacement }) => [words, replacement])).toEqual([
      ['Arne', '[NAVN]'],
    ])
    expect(slice(read.raw, read.identifiers[0]!.start, read.identifiers[0]!.end)).toBe('Arne')
    expect(read.turns.map(({ speaker, asks }) => [speaker, asks])).toEqual([
      [
        'INTERVJUER',
        [
          { question: 'k3', answered: true },
          { question: 'k4', answered: false },
        ],
      ],
      ['INFORMANT', []],
    ])
    expect(slice(read.text, read.turns[1]!.start, read.turns[1]!.end)).toBe(
      'Det 😀 er at [NAVN] kommer hver uke.',
    )
  })

  it('takes marks in each other, marks that overlap and several things of one stretch', () => {
    const { text, stretches } = parseMarked('INFORMANT: {a:x|en {b:y|to{/a} tre{/b} {=z?+#q1|fire {%x|fem}}')
    const told = stretches.map(({ id, what, coder, start, end }) => [
      id,
      what,
      coder,
      slice(text, start, end),
    ])
    expect(told).toEqual([
      ['x', 'coding', 'first', 'en to'],
      ['y', 'coding', 'first', 'to tre'],
      ['z', 'coding', 'both', 'fire fem'],
      ['q1', 'quote', 'first', 'fire fem'],
      ['x', 'coding', 'second', 'fem'],
    ])
  })

  it('keeps paragraphs apart where nobody speaks', () => {
    expect(parseMarked('Første\nlinje.\n\nAndre.').text).toBe('Første linje.\nAndre.\n')
  })

  it.each(['{x|åpen', 'lukket}', '{a:x|en{/b}', '{x|}', '{X y|ord}', '{x+|ord}'])('refuses %j', (source) => {
    expect(() => parseMarked(source)).toThrow(RangeError)
  })

  it('finds again what was marked, whatever the words', () => {
    const word = fc.stringMatching(/^[a-zæøå😀é]{1,6}$/u)
    const piece = fc.record({
      kind: fc.constantFrom('plain', 'code', 'name'),
      words: fc.array(word, { minLength: 1, maxLength: 4 }),
    })
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 20 }), (pieces) => {
        const said = pieces.map(({ kind, words }) => ({ kind, words: words.join(' ').normalize('NFC') }))
        const source = said
          .map(({ kind, words }) =>
            kind === 'code' ? `{k|${words}}` : kind === 'name' ? `{{NAVN|${words}}}` : words,
          )
          .join(' ')
        const read = parseMarked(`INFORMANT: ${source}`)
        const of = (kind: string): string[] =>
          said.filter((one) => one.kind === kind).map(({ words }) => words)
        expect(read.stretches.map(({ start, end }) => slice(read.text, start, end))).toEqual(of('code'))
        expect(read.identifiers.map(({ start, end }) => slice(read.raw, start, end))).toEqual(of('name'))
        expect(read.raw).toBe(`INFORMANT: ${said.map(({ words }) => words).join(' ')}\n`)
      }),
      { seed: 1, numRuns: 300 },
    )
  })
})
