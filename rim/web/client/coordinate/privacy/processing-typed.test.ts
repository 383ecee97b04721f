import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ProcessingAnswer, ProcessingSettings } from './answers.ts'
import { faultsOf, sentOf, typedOf } from './processing-typed.ts'

const text = fc.string({ minLength: 1, maxLength: 20 }).filter((given) => given.trim() === given)
const party = fc.record({ name: text, contact: text })
const settings = fc.record(
  {
    controller: party,
    processor: fc.option(party),
    dataProtectionOfficer: fc.option(party),
    article: fc.record({
      six: fc.constantFrom('c' as const, 'e' as const),
      nine: fc.constantFrom('g' as const, 'h' as const, 'i' as const, 'j' as const),
    }),
    transfer: fc.option(fc.record({ nb: text, nn: text })),
  },
  { requiredKeys: ['dataProtectionOfficer'] },
) as fc.Arbitrary<ProcessingSettings>

it('what is stored is shown and sent as it was', () => {
  fc.assert(
    fc.property(fc.record({ contact: text, settings }), (stored: ProcessingAnswer) => {
      expect(faultsOf(typedOf(stored))).toEqual([])
      expect(sentOf(typedOf(stored))).toEqual({ contact: stored.contact, ...stored.settings })
    }),
    { seed: 1, numRuns: 200 },
  )
})

it('asks for what is begun and not finished', () => {
  const empty = typedOf({ contact: '', settings: {} })
  expect(faultsOf(empty)).toEqual([])
  expect(sentOf(empty)).toEqual({ contact: '', dataProtectionOfficer: null })
  expect(faultsOf({ ...empty, controllerContact: 'x' })).toEqual(['controllerName'])
  expect(faultsOf({ ...empty, processor: 'other', officer: 'other', transfer: 'other' })).toEqual([
    'processorName',
    'officerName',
    'transferNb',
    'transferNn',
  ])
  expect(faultsOf({ ...empty, six: 'e' })).toEqual(['nine'])
  expect(faultsOf({ ...empty, nine: 'h' })).toEqual(['six'])
})
