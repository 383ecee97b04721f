import { describe, expect, test } from 'vitest'
import { form } from '../parts/test-forms.ts'
import { fieldsOf } from './fields.ts'
import { formKeyMeaning, type KeyPress, meaningOf } from './keys.ts'

const fields = fieldsOf(form).flatMap((section) => section.fields)
const field = (code: string) => fields.find(({ question }) => question.code === code)!
const pressed = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shift: false,
  modified: false,
  within: 'choice',
  ...more,
})
const meaning = (code: string, key: string, more: Partial<KeyPress> = {}) =>
  meaningOf(pressed(key, more), field(code).kind, field(code).question)

describe('digits', () => {
  test('choose the n-th of one answer', () => {
    expect(meaning('housing', '1')).toEqual({ kind: 'choose', code: 'green' })
    expect(meaning('housing', '3')).toEqual({ kind: 'choose', code: 'red' })
    expect(meaning('housing', '4')).toBeNull()
  })

  test('choose or take away the n-th of several; one that stands alone is the whole answer', () => {
    expect(meaning('lives_with', '2')).toEqual({ kind: 'toggle', code: 'partner', alone: false })
    expect(meaning('lives_with', '1')).toEqual({ kind: 'toggle', code: 'alone', alone: true })
  })

  test('zero is none, only where the form has no choice for it', () => {
    expect(meaning('substances', '0')).toEqual({ kind: 'none' })
    expect(meaning('lives_with', '0')).toBeNull()
    expect(meaning('housing', '0')).toBeNull()
  })

  test('are what is written in numbers and texts, and the fields that draw themselves hear their own', () => {
    expect(meaning('age', '3', { within: 'number' })).toBeNull()
    expect(meaning('housing', '1', { within: 'text' })).toBeNull()
    for (const code of ['services_nav', 'plans', 'children_contact']) expect(meaning(code, '1')).toBeNull()
  })
})

test('letters answer only where the form allows it, in numbers too', () => {
  expect(meaning('education', 'v')).toEqual({ kind: 'missing', missing: 'unknown' })
  expect(meaning('education', 'V', { shift: true })).toEqual({ kind: 'missing', missing: 'unknown' })
  expect(meaning('education', 'x')).toBeNull()
  expect(meaning('housing', 'v')).toBeNull()
  const refusable = { ...field('age').question, allowsRefused: true }
  expect(meaningOf(pressed('x', { within: 'number' }), 'integer', refusable)).toEqual({
    kind: 'missing',
    missing: 'refused',
  })
  expect(meaning('housing', 'k')).toEqual({ kind: 'comment' })
  expect(meaning('housing', 's')).toEqual({ kind: 'same' })
  expect(meaning('services_nav', 'k', { within: 'text' })).toBeNull()
})

test('Enter goes on, with Shift back; in texts and on buttons it does what it does there', () => {
  expect(meaning('housing', 'Enter')).toEqual({ kind: 'next' })
  expect(meaning('age', 'Enter', { within: 'number' })).toEqual({ kind: 'next' })
  expect(meaning('housing', 'Enter', { shift: true })).toEqual({ kind: 'previous' })
  expect(meaning('housing', 'Enter', { within: 'button' })).toBeNull()
  expect(meaning('housing', 'Enter', { within: 'text' })).toBeNull()
})

test('Backspace takes the answer away, but not while something is written', () => {
  expect(meaning('housing', 'Backspace')).toEqual({ kind: 'clear' })
  expect(meaning('age', 'Backspace', { within: 'number' })).toBeNull()
  expect(meaning('housing', 'Backspace', { within: 'button' })).toBeNull()
})

test('no key with Ctrl, Alt or Meta means anything, in any field', () => {
  for (const { kind, question } of fields) {
    for (const key of ['1', 'v', 'x', 'k', 's', 'Enter', '?', 'Backspace']) {
      expect(meaningOf(pressed(key, { modified: true }), kind, question)).toBeNull()
    }
  }
})

test('every choice that is shown as a row has a key of its own', () => {
  for (const { kind, question } of fields) {
    if (kind !== 'colour' && kind !== 'choice' && kind !== 'multi') continue
    const choices = 'choices' in question ? question.choices : []
    const reached = choices.map((_, at) => meaningOf(pressed(String(at + 1)), kind, question))
    expect(reached.map((one) => one && 'code' in one && one.code)).toEqual(choices.map(({ code }) => code))
  }
})

test('keys with Alt are known by their place on the keyboard', () => {
  expect(formKeyMeaning({ code: 'KeyS', alt: true, other: false })).toBe('summary')
  expect(formKeyMeaning({ code: 'ArrowDown', alt: true, other: false })).toBe('next-section')
  expect(formKeyMeaning({ code: 'ArrowUp', alt: true, other: false })).toBe('previous-section')
  expect(formKeyMeaning({ code: 'KeyS', alt: false, other: false })).toBeNull()
  expect(formKeyMeaning({ code: 'KeyS', alt: true, other: true })).toBeNull()
})
