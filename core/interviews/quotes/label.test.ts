import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Informant } from '../study/informants.ts'
import { countWithLabel } from './check-labels.ts'
import { ageBand, quoteLabel, typedLabels } from './label.ts'

describe('the label of a quote', () => {
  it('tells sex and age as asked for', () => {
    const man = { sex: 'male', age: 76 } as const
    const woman = { sex: 'female', age: 71 } as const
    expect(quoteLabel(man, { sex: true, age: 'exact' })).toEqual({ nb: 'Mann, 76', nn: 'Mann, 76' })
    expect(quoteLabel(woman, { sex: true, age: 'exact' }).nn).toBe('Kvinne, 71')
    expect(quoteLabel(woman, { sex: true, age: 'band' }).nb).toBe('Kvinne, 70–74 år')
    expect(quoteLabel(woman, { sex: true, age: 'decade' }).nb).toBe('Kvinne, 70–79 år')
    expect(quoteLabel(man, { sex: true, age: 'decade' }).nn).toBe('Mann, 70–79 år')
    expect(quoteLabel(man, { sex: false, age: 'decade' }).nb).toBe('70–79 år')
    expect(quoteLabel(woman, { sex: true, age: 'none' }).nb).toBe('Kvinne')
    expect(quoteLabel(woman, { sex: false, age: 'exact' }).nb).toBe('71 år')
    expect(quoteLabel(woman, { sex: false, age: 'none' }).nb).toBe('Informant')
    expect(quoteLabel({ sex: 'other', age: 70 }, { sex: true, age: 'exact' }).nb).toBe('Person, 70')
  })

  it('is read back from a text as it was typed', () => {
    fc.assert(
      fc.property(fc.constantFrom('male', 'female'), fc.integer({ min: 18, max: 109 }), (sex, age) => {
        const { nb } = quoteLabel({ sex, age }, { sex: true, age: 'exact' })
        expect(typedLabels(`Slik var det. ${nb}: Ja, det var fint.`)).toEqual([{ sex, age, label: nb }])
      }),
      { seed: 1, numRuns: 200 },
    )
    expect(typedLabels('Mannen, 76 år. Kvinne, 70–74 år. Ektemann 66.')).toEqual([])
  })

  it('bands every age once', () => {
    fc.assert(
      fc.property(fc.nat(120), fc.constantFrom(5 as const, 10 as const), (age, width) => {
        const { from, to } = ageBand(age, width)
        expect(from <= age && age <= to && to - from === width - 1 && from % width === 0).toBe(true)
      }),
      { seed: 1, numRuns: 300 },
    )
  })
})

describe('how many a label fits', () => {
  it('are those whose label is printed alike', () => {
    const people = fc.array(
      fc.record({ sex: fc.constantFrom('male', 'female', 'other'), age: fc.integer({ min: 60, max: 80 }) }),
      { minLength: 1, maxLength: 30 },
    )
    const labels = fc.record({ sex: fc.boolean(), age: fc.constantFrom('exact', 'band', 'decade', 'none') })
    fc.assert(
      fc.property(people, labels, (drawn, label) => {
        const sample = drawn.map(
          (one, at): Informant => ({ id: `${at}`, code: `${at}`, site: null, attributes: {}, ...one }),
        )
        const printed = sample.map((one) => quoteLabel(one, label).nb)
        const alike = printed.filter((one) => one === printed[0]).length
        expect(countWithLabel(sample, sample[0]!, label)).toBe(alike)
      }),
      { seed: 1, numRuns: 300 },
    )
  })
})
