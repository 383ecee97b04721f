import { expect, test } from 'vitest'
import { formOf } from '../parts/test-forms.ts'
import { partsQuestions } from './parts-questions.ts'

test('both questions lead to the same field, in every version of the form', () => {
  for (const version of ['2015.1', '2018.1', '2019.1', '2020.1']) {
    const made = formOf(version)
    const found = partsQuestions(made, 'children_contact')
    expect(found?.count.code).toBe('children_count')
    expect(partsQuestions(made, 'children_count')).toEqual(found)
    expect(partsQuestions(made, 'own_children')).toBeNull()
  }
})
