import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  applied,
  type Doing,
  emptyProject,
  type Operation,
  type Project,
  type Quote,
} from '../project/index.ts'
import { draws, logOf } from '../project/test-doings.ts'
import { coded, createdCode, merged, put, removed, type Standing, wrongWith } from './index.ts'

const standing = (actor: string, leader = false): Standing => ({
  actor,
  leader,
  lengthOf: (interview, version) => (version === `${interview}-v1` ? 1000 : undefined),
  hasInterview: (interview) => interview.startsWith('i'),
})
const wrong = (
  project: Project,
  doing: Doing,
  operations: readonly Operation[],
  by = standing('kari'),
  reason = '',
) => wrongWith(project, { doing, reason, of: null, operations }, by).map(({ number }) => number)
const at = (start: number, end: number) => ({ interview: 'i1', version: 'i1-v1', start, end })
const code = createdCode(emptyProject, { id: 'a', name: 'a', origin: { from: 'reading' } })
const project = applied(emptyProject, code)
const withCoding = applied(project, coded(project, { id: 'k', code: 'a', coder: 'kari', ...at(0, 5) }))

test('everything that the commands make may stand', () => {
  fc.assert(
    fc.property(draws(60), (drawn) => {
      const { events, states } = logOf(drawn)
      events.forEach((event, index) => {
        const told = { ...event, reason: 'fordi' }
        expect(wrongWith(states[index]!, told, standing(event.actor, true))).toEqual([])
      })
    }),
    { seed: 2, numRuns: 60 },
  )
})

test('what does not hang together may not', () => {
  const good = coded(withCoding, { id: 'x', code: 'a', coder: 'kari', ...at(3, 8) })
  expect(wrong(withCoding, 'code', good)).toEqual([])
  expect(wrong(withCoding, 'code', [])).toEqual([1860])
  expect(wrong(withCoding, 'code', [{ ...good[0]!, id: 'y' }])).toEqual([1860])
  expect(wrong(withCoding, 'code', [{ ...good[0]!, before: null, after: null }])).toEqual([1860])
  expect(wrong(emptyProject, 'code', good)).toEqual([1850])
  const stretched = (start: number, end: number, version = 'i1-v1') =>
    coded(withCoding, { id: 'x', code: 'a', coder: 'kari', interview: 'i1', version, start, end })
  for (const bad of [
    stretched(5, 5),
    stretched(6, 5),
    stretched(-1, 5),
    stretched(0, 1001),
    stretched(0.5, 3),
    stretched(0, 3, 'i2-v1'),
  ]) {
    expect(wrong(withCoding, 'code', bad)).toEqual([1853])
  }
  expect(
    wrong(project, 'create', createdCode(project, { id: 'b', name: 'A', origin: { from: 'theory' } })),
  ).toEqual([1852])
  expect(
    wrong(project, 'create', createdCode(project, { id: 'b', name: ' ', origin: { from: 'theory' } })),
  ).toEqual([1851])
  expect(
    wrong(withCoding, 'change', put(withCoding, { ...project.code.get('a')!, text: 'x'.repeat(20_001) })),
  ).toEqual([1859])
  // a code alone, with its codings left behind
  expect(wrong(withCoding, 'remove', removed(withCoding, 'code', 'a').slice(-1))).toEqual([1860])
})

test('another’s codings are the leader’s to change, and what a merge moves along', () => {
  const gone = removed(withCoding, 'coding', 'k')
  expect(wrong(withCoding, 'uncode', gone, standing('nils'))).toEqual([1854])
  expect(wrong(withCoding, 'uncode', gone, standing('nils', true))).toEqual([])
  const two = applied(
    withCoding,
    createdCode(withCoding, { id: 'b', name: 'b', origin: { from: 'reading' } }),
  )
  const merging = merged(two, { from: ['a'], into: 'b', fuse: false })
  expect(wrong(two, 'merge', merging, standing('nils'))).toEqual([1855])
  expect(wrong(two, 'merge', merging, standing('nils'), 'det samme')).toEqual([])
  expect(wrong(withCoding, 'remove', removed(withCoding, 'code', 'a'))).toEqual([1855])
})

test('a quote is signed by a second person, as it stands', () => {
  const quote: Quote = {
    kind: 'quote',
    id: 'q',
    ...at(0, 5),
    edits: [],
    label: { sex: true, age: 'exact' },
    themes: [],
    chosenBy: 'kari',
    signedBy: null,
  }
  const chosen = applied(withCoding, put(withCoding, quote))
  const sign = (by: string, change: Partial<Quote> = {}) => put(chosen, { ...quote, ...change, signedBy: by })
  expect(wrong(chosen, 'sign', sign('kari'))).toEqual([1856])
  expect(wrong(chosen, 'sign', sign('nils'), standing('kari'))).toEqual([1856])
  expect(wrong(chosen, 'sign', sign('nils', { end: 6 }), standing('nils'))).toEqual([1856])
  expect(wrong(chosen, 'sign', sign('nils'), standing('nils'))).toEqual([])
  const signed = applied(chosen, sign('nils'))
  const changed = (change: Partial<Quote>) => put(signed, { ...signed.quote.get('q')!, ...change })
  // it may come under a theme, but not say something else under the same name
  expect(wrong(signed, 'change', changed({ end: 6 }))).toEqual([1856])
  expect(wrong(signed, 'change', changed({ end: 6, signedBy: null }))).toEqual([])
})
