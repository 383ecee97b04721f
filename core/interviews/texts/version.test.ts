import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Turn, textVersion, turnAt } from '../index.ts'

const turn = (start: number, end: number): Turn => ({
  start,
  end,
  speaker: 'MANN',
  role: 'informant',
  startMs: null,
  endMs: null,
})
const given = { id: 'v1', interview: 'i1', number: 1, kind: 'raw' } as const

describe('a text version', () => {
  it('is normalised, and its turns are moved along', () => {
    const made = textVersion({
      ...given,
      text: '\ufeffMANN: Sa\u030a\r\nMANN: 😀!',
      turns: [turn(7, 10), turn(18, 20)],
    })
    expect(made.text).toBe('MANN: Så\nMANN: 😀!')
    expect(made.turns.map(({ start, end }) => [...made.text].slice(start, end).join(''))).toEqual([
      'Så',
      '😀!',
    ])
    expect(made.sha256).toBe(createHash('sha256').update(made.text, 'utf8').digest('hex'))
  })

  it('has the same hash however it was composed', () => {
    const hash = (text: string): string => textVersion({ ...given, text }).sha256
    expect(hash('bla\u030a\r\n')).toBe(hash('blå\n'))
    expect(hash('bla')).not.toBe(hash('blå'))
  })

  it.each([
    [[turn(0, 99)]],
    [[turn(2, 2)]],
    [[turn(0, 3), turn(2, 4)]],
    [[turn(3, 4), turn(0, 1)]],
    [[turn(0.5, 2)]],
  ])('is refused with turns %j', (turns) => {
    expect(() => textVersion({ ...given, text: 'fem ord', turns })).toThrow(RangeError)
  })
})

describe('the turn at a position', () => {
  it('is the one that holds it', () => {
    const turns = [turn(2, 4), turn(6, 9), turn(9, 10)]
    expect([0, 2, 3, 4, 6, 8, 9, 10].map((at) => turnAt(turns, at)?.start)).toEqual([
      undefined,
      2,
      2,
      undefined,
      6,
      6,
      9,
      undefined,
    ])
  })
})
