import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Asked, Coding, Entity, Quote } from '../project/entities.ts'
import { applied, emptyProject, firstConflict, operation, type Project } from '../project/index.ts'
import { normalised } from '../texts/index.ts'
import { edgesOf, edited, randomEdits, speech } from '../texts/test-edits.ts'
import { correction } from './corrected.ts'

const interview = 'i1'
const coding = (id: string, start: number, end: number, more: Partial<Coding> = {}): Coding => ({
  ...{ kind: 'coding', id, code: 'c1', coder: 'a', starred: false, tentative: false, adrift: false },
  ...{ interview, version: 'v1', start, end },
  ...more,
})
const quote = (id: string, start: number, end: number, more: Partial<Quote> = {}): Quote => ({
  ...{
    kind: 'quote',
    id,
    edits: [],
    label: { sex: true, age: 'exact' },
    themes: [],
    chosenBy: 'a',
    signedBy: 'b',
  },
  ...{ interview, version: 'v1', start, end },
  ...more,
})
const asked = (id: string, start: number, end: number): Asked => ({
  ...{ kind: 'asked', id, interview, question: 'q1', state: 'answered' },
  at: { interview, version: 'v1', start, end },
})
const projectOf = (...things: readonly Entity[]): Project =>
  applied(
    emptyProject,
    things.map((one) => operation(null, one)),
  )
const rangeIn = (text: string, words: string): readonly [number, number] => {
  const start = [...text.slice(0, text.indexOf(words))].length
  return [start, start + [...words].length]
}
const versions = (before: string, after: string) => ({
  interview,
  from: { id: 'v1', text: before },
  to: { id: 'v2', text: after },
})

const before = 'I: Hvordan går det?\nB: Det går bra 😀 med meg, men ganngen er lang. Noen sier nei.'
const after = before.replace('ganngen', 'gangen').replace('Noen sier nei.', 'Alle er blide nå.')

test('what stands is moved exactly, what was mended with its words, and what is gone stays and is told of', () => {
  const project = projectOf(
    coding('exact', ...rangeIn(before, 'Det går bra 😀')),
    coding('mended', ...rangeIn(before, 'men ganngen er lang')),
    coding('gone', ...rangeIn(before, 'Noen sier nei')),
    coding('older', 0, 5, { version: 'v0' }),
    coding('adrift', 0, 5, { adrift: true }),
    coding('elsewhere', 0, 5, { interview: 'i2' }),
    asked('question', ...rangeIn(before, 'Hvordan går det?')),
    asked('lost', ...rangeIn(before, 'Noen sier nei')),
  )
  const done = correction(project, versions(before, after))
  expect([done.exact, done.changed]).toEqual([2, 1])
  expect(done.lost.map(({ thing, reason }) => [thing.id, reason])).toEqual([
    ['gone', 'rewritten'],
    ['lost', 'rewritten'],
  ])
  expect(firstConflict(project, done.operations)).toBeNull()
  const now = applied(project, done.operations)
  const codings = now.codings.get(interview)!
  const words = (id: string) => {
    const { start, end } = codings.get(id)!
    return [...after].slice(start, end).join('')
  }
  expect([words('exact'), words('mended')]).toEqual(['Det går bra 😀', 'men gangen er lang'])
  expect(codings.get('gone')).toEqual(coding('gone', ...rangeIn(before, 'Noen sier nei'), { adrift: true }))
  expect(codings.get('older')).toEqual(coding('older', 0, 5, { version: 'v0' }))
  expect(codings.get('adrift')).toEqual(coding('adrift', 0, 5, { adrift: true }))
  expect(now.asked.get('question')!.at!.version).toBe('v2')
  expect(now.asked.get('lost')!.at!.version).toBe('v1')
})

test('a quote keeps its signature only where its words stand; what was left out stays out', () => {
  const words = 'Det går bra 😀 med meg, men ganngen er lang.'
  const [start, end] = rangeIn(before, words)
  const [from, to] = rangeIn(words, 'med meg, ')
  const omit = { type: 'omit', start: from, end: to, text: '' } as const
  const insert = { type: 'insert', start: to, end: to, text: 'her' } as const
  const exact = rangeIn(before, 'Hvordan går det?')
  const project = projectOf(quote('kept', ...exact), quote('mended', start, end, { edits: [omit, insert] }))
  const now = applied(project, correction(project, versions(before, after)).operations)
  expect(now.quote.get('kept')).toMatchObject({ version: 'v2', signedBy: 'b' })
  const mended = now.quote.get('mended')!
  expect([mended.version, mended.signedBy]).toEqual(['v2', null])
  const text = [...after].slice(mended.start, mended.end)
  expect(mended.edits.map((edit) => text.slice(edit.start, edit.end).join(''))).toEqual(['med meg, ', ''])
  expect(mended.edits[1]!.start).toBe(mended.edits[0]!.end)
  // where what was left out has no place of its own any more, the quote is not moved
  const rewritten = before.replace('med meg, ', 'xx yy zz, ')
  const lost = correction(project, versions(before, rewritten))
  expect(lost.lost.map(({ thing }) => thing.id)).toEqual(['mended'])
})

test('after any edits each coding lies in one version, within it, and its words are told truly', () => {
  fc.assert(
    fc.property(
      speech(40),
      randomEdits,
      fc.array(fc.tuple(fc.nat(1000), fc.nat(30)), { maxLength: 6 }),
      (text, edits, places) => {
        const one = edited(normalised(text), edits)
        const edges = edgesOf(one.before)
        const codings = places.flatMap(([at, length], index): Coding[] => {
          const from = at % edges.length
          const [start, end] = [edges[from]!, edges[Math.min(from + length, edges.length - 1)]!]
          return start < end ? [coding(`k${index}`, start, end)] : []
        })
        const project = projectOf(...codings)
        const done = correction(project, versions(one.before, one.after))
        expect(done.operations).toHaveLength(codings.length)
        expect(done.exact + done.changed + done.lost.length).toBe(codings.length)
        const now = applied(project, done.operations)
        const [old, fresh] = [[...one.before], [...one.after]]
        let exact = 0
        for (const was of codings) {
          const is = now.codings.get(interview)!.get(was.id)!
          if (is.version === 'v1') {
            expect(is).toEqual({ ...was, adrift: true })
            continue
          }
          expect(is.start < is.end && is.end <= fresh.length && !is.adrift).toBe(true)
          if (fresh.slice(is.start, is.end).join('') === old.slice(was.start, was.end).join('')) exact++
        }
        expect(exact).toBe(done.exact)
      },
    ),
    { seed: 1, numRuns: 400 },
  )
})
