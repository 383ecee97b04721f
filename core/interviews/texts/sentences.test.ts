import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalised, sentences, turnsOf } from '../index.ts'
import { speech } from './test-edits.ts'

const told = (text: string): string[] =>
  sentences(text).map(({ start, end }) => [...text].slice(start, end).join(''))

describe('sentences', () => {
  it.each([
    [['Jeg kom kl. 10 til legen.', 'Hun var syk.']],
    [['Det er mange, f.eks. NAV og DPS.', 'Ja.']],
    [['Det var 17. Mai.', 'Jeg er 76.', 'Da begynte det.']],
    [['I 3. klasse var jeg rusfri!', 'Helt sant?!', '– Ja.']],
    [['Jeg tok tog, buss osv.', 'Så kom jeg hjem.']],
    [['Hun heter K. Hansen.', '«Kom inn.»', 'Jeg gikk … og kom igjen.']],
    [['Stopp! sa han.', 'Jeg så på ham…', 'Så gikk jeg 😀.', 'Ferdig']],
    [['Det tok 2.5 år, dvs. altfor lenge.', 'Bl.a. NAV var inne.']],
  ])('%j are told apart', (list) => {
    expect(told(list.join(' '))).toEqual(list)
  })

  it('end with their lines and with turns', () => {
    const text = 'INTERVJUER: Hva synes du\nMANN: Tja. Vet ikke\nhelt'
    const turns = turnsOf(
      text,
      new Map([
        ['INTERVJUER', 'interviewer'],
        ['MANN', 'informant'],
      ]),
    )
    const within = sentences(text, turns).map(({ start, end }) => text.slice(start, end))
    expect(within).toEqual(['Hva synes du', 'Tja.', 'Vet ikke', 'helt'])
  })

  it('hold all that is not white space, once', () => {
    fc.assert(
      fc.property(speech(60).map(normalised), (text) => {
        const points = [...text]
        let at = 0
        for (const { start, end } of sentences(text)) {
          expect(points.slice(at, start).join('').trim()).toBe('')
          expect(start).toBeLessThan(end)
          at = end
        }
        expect(points.slice(at).join('').trim()).toBe('')
      }),
      { seed: 1, numRuns: 1000 },
    )
  })
})
