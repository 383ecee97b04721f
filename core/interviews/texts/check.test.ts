import { describe, expect, it } from 'vitest'
import { longestVersion, type TextKind, textProblems, turnsOf, wrongWithVersion } from '../index.ts'

const found = (text: string, kind: TextKind = 'raw'): number[] =>
  wrongWithVersion({ text, kind, turns: turnsOf(text, new Map([['MANN', 'informant']])) }).map(
    ({ number }) => number,
  )

describe('what is wrong with a text', () => {
  it('is nothing where it has words and turns', () => {
    expect(found('MANN: Ja')).toEqual([])
  })

  it('is told', () => {
    expect(found(' … \n')).toEqual([textProblems.empty.number, textProblems.noTurns.number])
    expect(found('MANN: J\ufffd og n\ufffdi')).toEqual([textProblems.unreadable.number])
    expect(found('Ja')).toEqual([textProblems.noTurns.number])
    expect(found('Ja', 'notes')).toEqual([])
  })

  it('is its length, counted in code points', () => {
    const head = 'MANN: a'
    expect(found(head + '😀'.repeat(longestVersion - head.length))).toEqual([])
    expect(found(head + '😀'.repeat(longestVersion - head.length + 1))).toEqual([textProblems.tooLong.number])
  })
})
