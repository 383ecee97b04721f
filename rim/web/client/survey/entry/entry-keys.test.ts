import { describe, expect, it, test } from 'vitest'
import { choicesOf, type MultiQuestion, questionsOf } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { type EntryPress, meaningOf } from './entry-keys.ts'
import { boxesOf, numbersOf } from './numbers.ts'

const form = loadInstruments('brukertilfredshet').at(-1)!
const question = (code: string) => questionsOf(form).find((one) => one.code === code)!
const press = (key: string, more: Partial<EntryPress> = {}): EntryPress => ({
  key,
  shift: false,
  modified: false,
  within: 'choice',
  ...more,
})

describe('a key', () => {
  it('that is a digit ticks the box at its place and goes on', () => {
    expect(meaningOf(press('6'), question('gets_needed_help'))).toEqual({
      kind: 'see',
      value: 'not_applicable',
      goOn: true,
    })
    expect(meaningOf(press('7'), question('gets_needed_help'))).toBeNull()
    expect(meaningOf(press('0'), question('gets_needed_help'))).toBeNull()
  })

  it('reaches every box of every question with one tick', () => {
    for (const one of questionsOf(form)) {
      if (one.type !== 'choice') continue
      expect(one.choices.length, one.code).toBeLessThan(10)
      const reached = one.choices.map((_, at) => meaningOf(press(String(at + 1)), one))
      expect(reached.map((met) => met?.kind === 'see' && met.value)).toEqual(
        choicesOf(one).map(({ code }) => code),
      )
    }
  })

  it('goes on and back, in texts with lines by Enter alone', () => {
    for (const within of ['choice', 'numbers', 'text'] as const) {
      for (const key of ['Enter', 'ArrowDown'])
        expect(meaningOf(press(key, { within }), question('sex'))).toEqual({ kind: 'next' })
      expect(meaningOf(press('ArrowUp', { within }), question('sex'))).toEqual({ kind: 'previous' })
    }
    const lines = { within: 'lines' } as const
    expect(meaningOf(press('Enter', lines), question('open_comment'))).toEqual({ kind: 'next' })
    expect(meaningOf(press('Enter', { ...lines, shift: true }), question('open_comment'))).toBeNull()
    expect(meaningOf(press('ArrowUp', lines), question('open_comment'))).toBeNull()
    expect(meaningOf(press('Enter', { within: 'button' }), question('sex'))).toBeNull()
  })

  it('U is a doubtful mark, but a letter in texts; with Ctrl it is the browser’s', () => {
    expect(meaningOf(press('u'), question('sex'))).toMatchObject({ value: { unclear: true } })
    expect(meaningOf(press('U', { within: 'numbers' }), question('birth_year'))).toMatchObject({
      value: { unclear: true },
    })
    expect(meaningOf(press('u', { within: 'text' }), question('service_of_form'))).toBeNull()
    expect(meaningOf(press('u', { modified: true }), question('sex'))).toBeNull()
  })

  it('that takes away does so in boxes; in what is typed it is the text’s own', () => {
    expect(meaningOf(press('Backspace'), question('sex'))).toEqual({
      kind: 'see',
      value: undefined,
      goOn: false,
    })
    expect(meaningOf(press('Backspace', { within: 'numbers' }), question('daily_activity'))).toBeNull()
  })
})

describe('numbers of boxes', () => {
  const few = question('substances') as MultiQuestion
  const many = question('services_received') as MultiQuestion

  test('are digits where nine are enough, and words of digits where there are more', () => {
    expect(few.choices.length).toBe(9)
    expect(boxesOf(few, '91')).toEqual([few.choices[0]!.code, few.choices[8]!.code])
    expect(boxesOf(few, '1 9')).toEqual(boxesOf(few, '91'))
    expect(boxesOf(many, '1 16 ')).toEqual([many.choices[0]!.code, many.choices[15]!.code])
    expect(boxesOf(many, '116')).toBeNull()
    expect(boxesOf(few, '0')).toBeNull()
    expect(boxesOf(few, '1a')).toBeNull()
    expect(boxesOf(many, '')).toEqual([])
  })

  test('come back as they would be typed', () => {
    for (const one of [few, many]) {
      const all = one.choices.map(({ code }) => code)
      expect(boxesOf(one, numbersOf(one, all))).toEqual(all)
      expect(numbersOf(one, [])).toBe('')
    }
  })
})
