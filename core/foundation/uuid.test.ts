import fc from 'fast-check'
import { expect, it } from 'vitest'
import { uuidFrom } from './uuid.ts'

it('keeps all digits but those that say what it is', () => {
  expect(uuidFrom('0123456789abcdef0123456789abcdef99')).toBe('01234567-89ab-8def-8123-456789abcdef')
  expect(uuidFrom('ffffffffffffffffffffffffffffffff')).toBe('ffffffff-ffff-8fff-bfff-ffffffffffff')
})

it('always is of version 8 and of the standard variant', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 64 })
  fc.assert(
    fc.property(digits, (hex) => {
      expect(uuidFrom(hex)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    }),
  )
})
