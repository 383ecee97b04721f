import { expect, test } from 'vitest'
import { all, applied, createdCode, emptyProject, type Hit, type Turn } from '#core/interviews'
import { hitsCoded, stretchesOf } from './hit-codings.ts'

const turn: Turn = { start: 10, end: 40, speaker: 'INFORMANT', role: 'informant', startMs: null, endMs: null }
const hit = (start: number, end: number, of: Turn | null): Hit => ({
  interview: 'i',
  version: 'v',
  start,
  end,
  turn: of,
  said: '',
  before: '',
  after: '',
})

test('two hits in one turn are one stretch by turns and two by words; outside turns the words are taken', () => {
  const hits = [hit(12, 15, turn), hit(20, 24, turn), hit(50, 55, null)]
  const told = (extent: 'words' | 'turn') => stretchesOf(hits, extent).map(({ start, end }) => [start, end])
  expect(told('words')).toEqual([
    [12, 15],
    [20, 24],
    [50, 55],
  ])
  expect(told('turn')).toEqual([
    [10, 40],
    [50, 55],
  ])
})

test('hits are coded once however often it is asked for', () => {
  let next = 0
  const given = { code: 'c', coder: 'k', newId: () => `id-${next++}` }
  const project = applied(
    emptyProject,
    createdCode(emptyProject, { id: 'c', name: 'tid', origin: { from: 'reading' } }),
  )
  const stretches = stretchesOf([hit(12, 15, turn), hit(20, 24, turn)], 'words')
  const first = applied(project, hitsCoded(project, stretches, given))
  expect([...all(first, 'coding')].map(({ start, end }) => [start, end])).toEqual([
    [12, 15],
    [20, 24],
  ])
  expect(hitsCoded(first, stretches, given)).toEqual([])
})
