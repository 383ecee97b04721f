import { describe, expect, it } from 'vitest'
import { loadInstruments } from '#rim/assets'
import { correction } from './corrections.ts'

const form = loadInstruments().find(({ id }) => id === 'brukerplan@2020.1')!

describe('correction', () => {
  it('writes the answer, and takes away what is no longer asked with it', () => {
    const values = {
      substance_problem: 'yes',
      substances: ['alcohol'],
      'comment:substances': 'Sjelden',
      age: 40,
    }
    const { patch, taken } = correction(form, values, 'substance_problem', 'no', {})
    expect(patch).toEqual({ substance_problem: 'no', substances: null, 'comment:substances': null })
    expect(taken).toEqual(['substances'])
  })

  it('gives it back when the first answer comes back', () => {
    const values = { substance_problem: 'yes', substances: ['alcohol'] }
    const { remembered } = correction(form, values, 'substance_problem', 'no', {})
    const back = correction(form, { substance_problem: 'no' }, 'substance_problem', 'yes', remembered)
    expect(back.patch).toEqual({ substance_problem: 'yes', substances: ['alcohol'] })
  })

  it('takes the parts away with the answer that they told', () => {
    const values = {
      own_children: 'yes',
      children_count: 2,
      children_contact: ['contact'],
      'part:children_contact': ['contact', 'contact'],
    }
    expect(correction(form, values, 'children_count', 3, {}).patch).toEqual({
      children_count: 3,
      'part:children_contact': null,
    })
    const told = { own_children: 'yes', children_count: 2 }
    expect(correction(form, told, 'children_count', 3, {}).patch).toEqual({ children_count: 3 })
  })

  it('takes an answer away where there is none any more', () => {
    expect(correction(form, { age: 40 }, 'age', null, {}).patch).toEqual({ age: null })
  })
})
