import { expect, test } from 'vitest'
import { followedCode } from './followed-code.ts'

test('a code follows its label until somebody writes another', () => {
  expect(followedCode('', '', 'Ja', [])).toBe('ja')
  expect(followedCode('ja', 'Ja', 'Ja, ofte', [])).toBe('ja_ofte')
  expect(followedCode('ja', 'Ja', 'Ja', ['ja'])).toBe('ja')
  expect(followedCode('ja_2', 'Ja', 'Ja da', ['ja'])).toBe('ja_da')
  expect(followedCode('often', 'Ja', 'Ja, ofte', [])).toBe('often')
  expect(followedCode('ja', 'Ja', '', [])).toBe('')
})
