import { expect, test } from 'vitest'
import {
  freeCode,
  movedIn,
  promptsFrom,
  type WrittenGuide,
  withChangedTopic,
  withQuestion,
  withTopic,
  wordless,
} from './guide-edit.ts'

const text = (nb: string) => ({ nb, nn: nb })
const guide: WrittenGuide = {
  title: text('Guide'),
  source: text(''),
  translated: [],
  opening: text(''),
  topics: [
    { code: 't1', name: text('Nå'), questions: [{ code: 't1-1', text: text('Hvordan?'), prompts: [] }] },
    { code: 't2', name: text('Før'), questions: [] },
  ],
}

test('what is added gets a code that nothing has had', () => {
  expect(freeCode(guide, 't')).toBe('t3')
  const more = withTopic(guide)
  expect(more.topics.map(({ code }) => code)).toEqual(['t1', 't2', 't3'])
  const topic = withQuestion(more, more.topics[0]!)
  expect(topic.questions.map(({ code }) => code)).toEqual(['t1-1', 't1-2'])
  expect(wordless(withChangedTopic(more, topic))).toEqual(['t1-2', 't3'])
})

test('prompts keep their codes where they are moved, and where they are reworded in place', () => {
  let next = 0
  const code = () => `p${++next}`
  const first = promptsFrom({ nb: 'Åpning\n\n Bolig ', nn: 'Opning\nBustad' }, [], code)
  expect(first).toEqual([
    { code: 'p1', text: { nb: 'Åpning', nn: 'Opning' } },
    { code: 'p2', text: { nb: 'Bolig', nn: 'Bustad' } },
  ])
  const turned = promptsFrom({ nb: 'Bolig\nÅpning', nn: 'Bustad\nOpning' }, first, code)
  expect(turned.map((one) => one.code)).toEqual(['p2', 'p1'])
  const reworded = promptsFrom({ nb: 'Åpningstid\nBolig\nMat', nn: 'Opningstid\nBustad' }, first, code)
  expect(reworded).toEqual([
    { code: 'p1', text: { nb: 'Åpningstid', nn: 'Opningstid' } },
    { code: 'p2', text: { nb: 'Bolig', nn: 'Bustad' } },
    { code: 'p3', text: { nb: 'Mat', nn: 'Mat' } },
  ])
})

test('things move within their bounds', () => {
  const codes = (things: readonly { readonly code: string }[]) => things.map(({ code }) => code)
  expect(codes(movedIn(guide.topics, 't2', -1))).toEqual(['t2', 't1'])
  expect(movedIn(guide.topics, 't1', -1)).toBe(guide.topics)
  expect(movedIn(guide.topics, 't2', 1)).toBe(guide.topics)
})
