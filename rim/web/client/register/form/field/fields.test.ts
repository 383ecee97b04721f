import { describe, expect, test } from 'vitest'
import { questionsOf, session } from '#core/instruments'
import { form, formOf } from '../parts/test-forms.ts'
import { fieldsOf, isFilled, neighbour, shownSections } from './fields.ts'

const all = fieldsOf(form)
const fieldsIn = (sections: ReturnType<typeof fieldsOf>) => sections.flatMap(({ fields }) => fields)
const codesOf = (sections: ReturnType<typeof fieldsOf>) =>
  fieldsIn(sections).map(({ question }) => question.code)
const shownWith = (answers: Parameters<typeof session>[1]) => shownSections(all, session(form, answers))

test.each(['2015.1', '2018.1', '2019.1', '2020.1'])(
  'every question of %s is answered by one field, in order',
  (version) => {
    const made = formOf(version)
    const fields = fieldsIn(fieldsOf(made))
    expect(fields.flatMap(({ codes }) => codes)).toEqual(questionsOf(made).map(({ code }) => code))
    for (const { question, codes } of fields) expect(codes).toContain(question.code)
  },
)

test('the kinds of field', () => {
  const kindOf = Object.fromEntries(fieldsIn(all).map(({ question, kind }) => [question.code, kind]))
  expect(kindOf).toMatchObject({
    housing: 'colour',
    education: 'choice',
    lives_with: 'multi',
    age: 'integer',
    children_contact: 'parts',
    services_municipal: 'services',
    services_somatic: 'multi',
    plans: 'plans',
  })
  expect(kindOf.children_count).toBeUndefined()
  const older = fieldsIn(fieldsOf(formOf('2019.1')))
  expect(older.find(({ question }) => question.code === 'substance_degree_alcohol')?.kind).toBe('choice')
})

describe('what is on the page', () => {
  test('only what is asked', () => {
    expect(codesOf(shownWith({}))).not.toContain('children_contact')
    expect(codesOf(shownWith({ own_children: 'yes' }))).toContain('children_contact')
    expect(shownWith({ substance_problem: 'no' }).map(({ section }) => section.code)).not.toContain('G')
  })

  test('an answer that waits for another to be decided is not hidden', () => {
    expect(codesOf(shownWith({}))).not.toContain('time_since_work')
    expect(codesOf(shownWith({ time_since_work: 'under_1' }))).toContain('time_since_work')
  })

  test('a field of two questions is filled when both are', () => {
    const children = fieldsIn(all).find(({ kind }) => kind === 'parts')!
    const filled = (answers: Parameters<typeof session>[1]) => isFilled(children, session(form, answers))
    expect(filled({ own_children: 'yes', children_count: 2 })).toBe(false)
    expect(filled({ own_children: 'yes', children_count: 2, children_contact: ['contact'] })).toBe(true)
  })
})

test('the next and the one before, over what is not on the page', () => {
  const shown = shownWith({ own_children: 'no' })
  expect(neighbour(all, shown, 'own_children', 1)).toBe('others_children')
  expect(neighbour(all, shown, 'others_children', -1)).toBe('own_children')
  // one that has gone: what comes after where it stood
  expect(neighbour(all, shown, 'children_contact', 1)).toBe('others_children')
  expect(neighbour(all, shown, 'sex', -1)).toBeNull()
  expect(neighbour(all, shown, 'future_need_other', 1)).toBeNull()
})
