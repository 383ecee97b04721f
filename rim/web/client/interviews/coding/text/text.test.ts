import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applied, type Code, type Coding, emptyProject, operation } from '#core/interviews'
import { blockAt, codedText } from './blocks.ts'
import { byCharacter, byWord } from './caret.ts'
import { recentAfter } from './desk.ts'
import { drawn, lineRuns } from './drawn.ts'

const settings = { seed: 1, numRuns: 200 }
const interview =
  'INTERVJUER: Hvordan er det?\nINFORMANT: Det er 👩‍👩‍👧 bra.\nOg så\u0301 én linje.\nINTERVJUER: Ja.\n'
const turns = (text: string) => [
  ...[...text.matchAll(/^(INTERVJUER|INFORMANT): ([\s\S]*?)(?=\n(?:INTERVJUER|INFORMANT): |\n$)/gm)].map(
    ({ index, 1: speaker = '', 2: words = '' }) => {
      const start = [...text.slice(0, index + speaker.length + 2)].length
      return {
        ...{ speaker, start, end: start + [...words].length, startMs: 1000, endMs: null },
        role: speaker === 'INTERVJUER' ? ('interviewer' as const) : ('informant' as const),
      }
    },
  ),
]
const made = codedText('i', 'v', interview, turns(interview))
const said = made.blocks.map(({ start, end }) => made.points.slice(start, end))

describe('lines', () => {
  it('are those of the turns, with the speaker once and not in the words', () => {
    expect(said).toEqual(['Hvordan er det?', 'Det er 👩‍👩‍👧 bra.', 'Og så\u0301 én linje.', 'Ja.'])
    expect(made.blocks.map(({ speaker }) => speaker)).toEqual(['INTERVJUER', 'INFORMANT', null, 'INTERVJUER'])
  })
  it('are those of the text where nobody is told to speak, and what stands between turns is not lost', () => {
    const bare = codedText('i', 'v', 'En\n\n  to  \ntre', [])
    expect(bare.blocks.map(({ start, end }) => bare.points.slice(start, end))).toEqual(['En', 'to', 'tre'])
    const [turn] = turns('Notat før.\nINFORMANT: Ja.\n')
    const noted = codedText('i', 'v', 'Notat før.\nINFORMANT: Ja.\nEtter.\n', turn ? [turn] : [])
    expect(noted.blocks.map(({ start, end }) => noted.points.slice(start, end))).toEqual([
      'Notat før.',
      'Ja.',
      'Etter.',
    ])
  })
  it('are found by a position in them, between them and after them', () => {
    const [first, second] = made.blocks
    expect(blockAt(made.blocks, first!.start)).toBe(first)
    expect(blockAt(made.blocks, first!.end)).toBe(first)
    expect(blockAt(made.blocks, first!.end + 1)).toBe(second)
    expect(blockAt(made.blocks, 10_000)).toBe(made.blocks.at(-1))
    expect(blockAt([], 0)).toBeUndefined()
  })
})

describe('the caret', () => {
  const walk = (by: typeof byWord, from: number, step: 1 | -1): readonly number[] => {
    const seen = [from]
    for (let at = from; seen.length < 500; seen.push(at)) {
      const next = by(made.points, made.blocks, at, step)
      if (next === at) break
      at = next
    }
    return seen
  }
  it('goes by whole characters, and back the same way', () => {
    const there = walk(byCharacter, made.blocks[0]!.start, 1)
    const back = walk(byCharacter, made.blocks.at(-1)!.end, -1)
    expect([...back].reverse()).toEqual(there)
    // «Det er 👩‍👩‍👧 bra.»: the family is five code points and one character
    const line = made.blocks[1]!
    expect(there.filter((at) => at >= line.start && at <= line.end)).toHaveLength(14)
  })
  it('goes by words to their ends, and back to their beginnings', () => {
    const line = made.blocks[0]!
    const ends = walk(byWord, line.start, 1).filter((at) => at > line.start && at <= line.end)
    expect(ends.map((at) => made.points.slice(line.start, at))).toEqual([
      'Hvordan',
      'Hvordan er',
      'Hvordan er det',
      'Hvordan er det?',
    ])
    const starts = walk(byWord, line.end, -1)
    expect(starts.map((at) => made.points.slice(at, line.end))).toEqual(['', '?', 'det?', 'er det?', said[0]])
  })
})

const coding = (id: string, start: number, end: number): Coding => ({
  ...{ kind: 'coding', id, interview: 'i', version: 'v', start, end, code: 'k', coder: 'me' },
  ...{ starred: false, tentative: false, adrift: false },
})
const code: Code = {
  ...{ kind: 'code', id: 'k', name: 'Ord', text: '', paint: 3, origin: { from: 'reading' }, categories: [] },
  place: 1,
}
const { code: codes } = applied(emptyProject, [operation(null, code)])

describe('what is drawn', () => {
  const whole = (list: readonly Coding[], before: ReturnType<typeof drawn> | null = null) =>
    drawn(made.blocks, list, codes, () => '', before)
  it('is the same list for every line that a change does not touch', () => {
    const [first, second] = made.blocks
    const one = coding('a', first!.start, first!.end)
    const before = whole([one])
    const after = whole([one, coding('b', second!.start, second!.end)], before)
    expect(after.marks[0]).toBe(before.marks[0])
    expect(after.marks[1]).not.toBe(before.marks[1])
    expect(after.marks[3]).toBe(before.marks[3])
    expect(whole([{ ...one, starred: true }], before).marks[0]).not.toBe(before.marks[0])
  })
  it('has a coding over several lines at each, with its name at the first', () => {
    const { marks } = whole([coding('a', made.blocks[1]!.start + 2, made.blocks[3]!.start + 1)])
    expect(marks.map((list) => list.map(({ begins }) => begins))).toEqual([[], [true], [false], [false]])
  })
  it('tells who coded only where several have', () => {
    const [{ start, end }] = made.blocks as unknown as [{ start: number; end: number }]
    const two = [coding('a', start, end), { ...coding('b', start, end), coder: 'you' }]
    const by = (list: readonly Coding[]) =>
      drawn(made.blocks, list, codes, (staff) => staff, null).marks[0]!.map((mark) => mark.by)
    expect(by(two)).toEqual(['me', 'you'])
    expect(by(two.slice(1))).toEqual([''])
  })
  it('has every character once, as deep as there are codings, and the chosen one where it is being moved to', () => {
    const line = made.blocks[1]!
    const place = fc.integer({ min: line.start, max: line.end })
    const range = fc.tuple(place, place).filter(([a, b]) => a < b)
    fc.assert(
      fc.property(fc.array(range, { maxLength: 6 }), fc.option(range), (ranges, moved) => {
        const list = ranges.map(([start, end], at) => coding(`c${at}`, start, end))
        const active = moved && { start: moved[0], end: moved[1] }
        const runs = lineRuns(line, whole(list).marks[1]!, active)
        expect(runs.map(({ start, end }) => made.points.slice(start, end)).join('')).toBe(said[1])
        for (const run of runs) {
          const covers = ({ start, end }: { start: number; end: number }) =>
            start <= run.start && run.end <= end
          expect(run.depth).toBe(list.filter(covers).length)
          expect(run.active).toBe(active !== null && covers(active))
        }
      }),
      settings,
    )
  })
})

it('a code keeps its digit; a new one takes that of the code that was used longest ago', () => {
  const full = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
  expect(recentAfter(['a', 'b'], ['b', 'a'], 'c')).toEqual(['a', 'b', 'c'])
  expect(recentAfter(full, [...full].reverse(), 'c')).toBe(full)
  expect(recentAfter(full, ['a', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'b'], 'new')).toEqual(
    full.map((one) => (one === 'b' ? 'new' : one)),
  )
})
