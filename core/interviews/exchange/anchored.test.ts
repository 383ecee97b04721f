import { expect, test } from 'vitest'
import type { Asked, Coding, Entity, Quote } from '../project/index.ts'
import { textVersion } from '../texts/index.ts'
import { anchored } from './anchored.ts'

const before = 'I: Hvem kom?\nM: Kari Solberg 😀 kom hver uke.\nI: Og nå?\nM: Ingen.\n'
const after = 'I: Hvem kom?\nM: [NAVN 1] 😀 kom hver uke.\nI: Og nå?\nM: Ingen.\n'
const text = textVersion({ id: 'raw', interview: 'i', number: 1, kind: 'raw', text: before })
const anchor = (to = after) => [{ text, current: { id: 'now', text: to } }]

const placeOf = (words: string) => {
  const start = [...before.slice(0, before.indexOf(words))].length
  return { interview: 'i', version: 'raw', start, end: start + [...words].length }
}
const marks = { code: 'c', coder: 'k', starred: false, tentative: false, adrift: false }
const coding = (words: string, more: Partial<Coding> = {}): Coding => ({
  ...{ kind: 'coding', id: words, ...placeOf(words), ...marks },
  ...more,
})
const quote = (words: string): Quote => ({
  ...{ kind: 'quote', id: `«${words}»`, ...placeOf(words), edits: [], themes: [] },
  ...{ label: { sex: true, age: 'exact' }, chosenBy: 'k', signedBy: null },
})
const asked = (words: string): Asked => ({
  ...{
    kind: 'asked',
    id: `?${words}`,
    interview: 'i',
    question: 'q1',
    state: 'answered',
    at: placeOf(words),
  },
})
/** The words in the new version, with a star for what waits for a person; what is nowhere is «–». */
const wordsOf = (one: Entity, to = after): string => {
  const at = one.kind === 'asked' ? one.at : one.kind === 'coding' || one.kind === 'quote' ? one : null
  if (at === null) return '–'
  expect(at.version).toBe('now')
  return `${[...to].slice(at.start, at.end).join('')}${one.kind === 'coding' && one.adrift ? '*' : ''}`
}

test('what stands unchanged is moved exactly, whatever it is', () => {
  const given = [coding('kom hver uke'), quote('Ingen.'), asked('Og nå?'), coding('Hvem kom?')]
  const { entities, unplaced } = anchored(given, anchor())
  expect(entities.map((one) => wordsOf(one))).toEqual(['kom hver uke', 'Ingen.', 'Og nå?', 'Hvem kom?'])
  expect(unplaced).toEqual([])
})

test('what has lost its words waits on its line, and else on the whole text; a quote is left out and told of', () => {
  const name = 'Kari Solberg'
  const { entities, unplaced } = anchored([coding(name), quote(name), asked(name)], anchor())
  expect(entities.map((one) => wordsOf(one))).toEqual(['M: [NAVN 1] 😀 kom hver uke.*', '–'])
  expect(unplaced).toEqual([{ text: 'raw', adrift: 1, lost: 2 }])
  const short = 'M: Ingen.\n'
  const moved = anchored([coding(name)], anchor(short)).entities
  expect(moved.map((one) => wordsOf(one, short))).toEqual([`${short}*`])
})

test('what waited in the file waits still, and what lies in other texts is left alone', () => {
  const waiting = coding('Ingen.', { adrift: true })
  const other = coding('Og nå?', { version: 'another' })
  const { entities, unplaced } = anchored([waiting, other], anchor())
  expect(wordsOf(entities[0]!)).toBe('Ingen.*')
  expect(entities[1]).toBe(other)
  expect(unplaced).toEqual([])
})
