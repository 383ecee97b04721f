import { expect, test } from 'vitest'
import { codePointLength, textVersion } from '../texts/index.ts'
import { segments } from './segments.ts'
import { coding, projectOf, spoken } from './test-texts.ts'

const text = spoken('i1', 'INTERVJUER: Hva 😀 da?\nMANN: Ikke noe.  \nINTERVJUER: Nei.\n')
const at = (words: string): number => codePointLength(text.text.slice(0, text.text.indexOf(words)))
const project = projectOf([
  coding('later', 'i1', 'a', at('noe'), at('Nei') + 4),
  coding('first', 'i1', 'b', at('da?'), at('Ikke') + 4),
  coding('name', 'i1', 'a', at('MANN'), at('Ikke')),
  { ...coding('adrift', 'i1', 'a', 0, 5), adrift: true },
  { ...coding('old', 'i1', 'a', 0, 5), version: 'i1-v0' },
  coding('else', 'i1', 'c', at('Nei'), at('Nei') + 4),
])
const told = (...given: Parameters<typeof segments>) =>
  segments(...given).map(({ coding: { id }, pieces }) => [
    id,
    ...pieces.map(({ speaker, said }) => `${speaker}: ${said}`),
  ])

test('what stands under codes comes in order, turn by turn and without the names before turns', () => {
  expect(told(project, [text], new Set(['a', 'b']))).toEqual([
    ['first', 'INTERVJUER: da?', 'MANN: Ikke'],
    ['later', 'MANN: noe.', 'INTERVJUER: Nei.'],
  ])
})

test('what stands outside turns is nobody’s, but a name before a turn is not said at all', () => {
  const headed = spoken('i3', 'Andre samtale\nMANN: Ja.\n')
  const own = projectOf([coding('h', 'i3', 'a', 0, 13), coding('n', 'i3', 'a', 12, 20)])
  expect(told(own, [headed], new Set(['a']))).toEqual([
    ['h', 'null: Andre samtale'],
    ['n', 'null: e'],
  ])
})

test('the interviewer’s words can be left out, and codings with nothing else go with them', () => {
  const codes = new Set(['a', 'b', 'c'])
  expect(told(project, [text], codes, { roles: ['informant'] })).toEqual([
    ['first', 'MANN: Ikke'],
    ['later', 'MANN: noe.'],
  ])
  expect(told(project, [text], codes, { keep: ({ id }) => id === 'else' })).toEqual([
    ['else', 'INTERVJUER: Nei.'],
  ])
})

test('places are code points of the text, and notes without turns are nobody’s', () => {
  const [first] = segments(project, [text], new Set(['b']))
  const { start, end, said, role } = first!.pieces[0]!
  expect([...text.text].slice(start, end).join('')).toBe(said)
  expect(role).toBe('interviewer')
  const notes = textVersion({ id: 'i2-v1', interview: 'i2', number: 1, kind: 'notes', text: ' Bor alene. ' })
  const own = projectOf([coding('n', 'i2', 'a', 0, 12)])
  expect(segments(own, [notes], new Set(['a']))[0]!.pieces).toEqual([
    { start: 1, end: 11, speaker: null, role: null, said: 'Bor alene.' },
  ])
  expect(segments(own, [notes], new Set(['a']), { roles: ['informant'] })).toEqual([])
})
