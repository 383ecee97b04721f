import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalHash, canonicalJson } from './canonical.ts'

test('keys are sorted at every depth by UTF-16 unit, lists keep their order', () => {
  expect(canonicalJson({ b: 1, a: [true, null, { d: 'x', c: 2 }] })).toBe(
    '{"a":[true,null,{"c":2,"d":"x"}],"b":1}',
  )
  // the order of RFC 8785, 3.2.3: by UTF-16 units, where an emoji (surrogates) comes before U+FB33
  const keys = ['€', '\r', '\ufb33', '1', '🙂', '\u0080', 'ö']
  const json = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])))
  expect(Object.keys(JSON.parse(json)).sort()).toEqual([...keys].sort())
  expect([...json.matchAll(/"([^"]+)":/g)].map((found) => found[1])).toEqual([
    '\\r',
    '1',
    '\u0080',
    'ö',
    '€',
    '🙂',
    '\ufb33',
  ])
})

test('numbers have the form that RFC 8785 names', () => {
  expect(canonicalJson([-0, 1e21, 1e-7, 0.1, 4.5, 2e-3, 333333333.3333333])).toBe(
    '[0,1e+21,1e-7,0.1,4.5,0.002,333333333.3333333]',
  )
})

test('undefined members are left out; elsewhere undefined is refused', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
  expect(() => canonicalJson(undefined)).toThrow(TypeError)
  expect(() => canonicalJson([1, undefined])).toThrow(TypeError)
})

test('what JSON cannot hold is refused instead of lost', () => {
  const holed: number[] = [1]
  holed[2] = 3
  for (const value of [
    Number.NaN,
    Number.POSITIVE_INFINITY,
    () => 1,
    Symbol('s'),
    1n,
    holed,
    new Map([[1, 2]]),
    new Set([1]),
    new Date(0),
    new Uint8Array(2),
    /x/,
  ]) {
    expect(() => canonicalJson(value)).toThrow(TypeError)
    expect(() => canonicalJson({ deep: [value] })).toThrow(TypeError)
  }
})

test('the text parses back to the same data, whatever the order of the keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      const reversed = JSON.parse(JSON.stringify(value), (_, member) =>
        member && typeof member === 'object' && !Array.isArray(member)
          ? Object.fromEntries(Object.entries(member).reverse())
          : member,
      )
      expect(canonicalJson(reversed)).toBe(text)
    }),
    { seed: 1, numRuns: 300 },
  )
})

test('the hash is that of the text', () => {
  const expected = createHash('sha256').update('{"a":1,"b":"ø"}').digest('hex')
  expect(canonicalHash({ b: 'ø', a: 1 })).toBe(expected)
  expect(canonicalHash({ a: 1, b: 'o' })).not.toBe(expected)
})
