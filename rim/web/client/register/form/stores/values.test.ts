import { describe, expect, it } from 'vitest'
import { partsOf } from './values.ts'

describe('partsOf', () => {
  it('parts answers from notes, without the local reference and what is empty', () => {
    const values = {
      age: 40,
      sex: null,
      'comment:age': 'Sikker',
      'comment:sex': undefined,
      localReference: 'skap 1',
    }
    expect(partsOf(values)).toEqual({ answers: { age: 40 }, notes: { 'comment:age': 'Sikker' } })
  })
})
