import { expect, it } from 'vitest'
import { type Answers, session } from '#core/instruments'
import { lifeAreas, toldOf } from '#core/training'
import { loadInstruments, loadTrainingCases } from '#rim/assets'
import { areasWithoutColour, coloursIn, coloursOnly, differences, nextCase } from './practice.ts'

const form = loadInstruments().find(({ id }) => id === 'brukerplan@2020.1')!
const cases = loadTrainingCases()
const green: Answers = Object.fromEntries(lifeAreas.map((area) => [area, 'green']))

it('the colours alone are a form of eight questions that any colours complete', () => {
  const small = coloursOnly(form)
  expect(small.sections.flatMap(({ questions }) => questions.map(({ code }) => code))).toEqual(lifeAreas)
  expect(session(small, {}).complete).toBe(false)
  const red: Answers = Object.fromEntries(lifeAreas.map((area) => [area, 'red']))
  for (const answers of [green, red]) {
    expect(session(small, answers)).toMatchObject({ complete: true, problems: [] })
  }
})

it('colours are taken out when each life area has one', () => {
  expect(coloursIn({ ...green, sex: 'male' })).toEqual(green)
  const { finances, ...seven } = green
  expect(finances).toBe('green')
  expect(coloursIn(seven)).toBeNull()
  expect(areasWithoutColour({ ...seven, network: { missing: 'unknown' } })).toEqual(['finances', 'network'])
})

it('the expert differs in nothing from herself, and sex and age are told as in the answers', () => {
  for (const one of cases) {
    expect(differences(form, one.answers, one.answers)).toEqual([])
    expect(one.answers).toMatchObject(toldOf(one))
  }
})

it('other answers are told in the order of the form, colours and the order of choices left aside', () => {
  const expert = cases.find(({ code }) => code === 'anita')!.answers
  const { children_count, children_contact, ...rest } = expert
  expect([children_count, children_contact]).toEqual([1, ['contact']])
  const own: Answers = {
    ...rest,
    own_children: 'no',
    housing: 'red',
    substances: ['prescription_drugs', 'alcohol'],
    services_somatic: [],
    violence: { missing: 'blank' },
  }
  expect(
    differences(form, own, expert).map(({ question, own: mine, expert: theirs }) => [
      question.code,
      mine,
      theirs,
    ]),
  ).toEqual([
    ['own_children', 'no', 'yes'],
    ['children_count', { missing: 'notAsked' }, 1],
    ['children_contact', { missing: 'notAsked' }, ['contact']],
    ['violence', { missing: 'blank' }, { missing: 'unknown' }],
    ['services_somatic', [], ['outpatient']],
  ])
})

it('a list without choices is not the same as an unknown answer', () => {
  const expert = cases.find(({ code }) => code === 'anita')!.answers
  const own: Answers = { ...expert, services_other: { missing: 'unknown' } }
  expect(differences(form, own, expert).map(({ question }) => question.code)).toEqual(['services_other'])
})

it('the next case is the first one after this that is not done, round to the beginning', () => {
  const list = (done: string) => [...'abcd'].map((code) => ({ code, done: done.includes(code) }))
  expect(nextCase(list(''), 'a')?.code).toBe('b')
  expect(nextCase(list('bc'), 'b')?.code).toBe('d')
  expect(nextCase(list('cd'), 'd')?.code).toBe('a')
  expect(nextCase(list('bcd'), 'a')).toBeNull()
  expect(nextCase(list('abcd'), 'c')).toBeNull()
})
