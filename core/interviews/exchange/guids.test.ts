import { expect, test } from 'vitest'
import { guidFrom, isGuid, plainGuid } from './guids.ts'

test('GUIDs are one whatever their case and braces; what is none gives one, always the same', () => {
  const written = '{0A1B2C3D-0000-4000-8000-00000000ABCD}'
  expect(plainGuid(written)).toBe('0a1b2c3d-0000-4000-8000-00000000abcd')
  expect(isGuid(written)).toBe(true)
  expect(isGuid('c001')).toBe(false)
  expect(plainGuid('c001')).toBe(plainGuid(' c001 '))
  expect(plainGuid('c001')).not.toBe(plainGuid('c002'))
})

test('names give a UUID of version 8, and are not run together', () => {
  expect(guidFrom('a', 'b')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(guidFrom('a', 'b')).toBe(guidFrom('a', 'b'))
  expect(guidFrom('a', 'b')).not.toBe(guidFrom('ab'))
})
