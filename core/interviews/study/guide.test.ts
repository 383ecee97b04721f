import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Asked } from '../project/entities.ts'
import { coverage } from './coverage.ts'
import { type GuideTopic, guidePieces, type InterviewGuide, questionsOf, wrongWithGuide } from './guide.ts'
import { guideDiff } from './guide-diff.ts'
import { guideElderly2019 } from './guides/eldre-2019.ts'

const both = (text: string) => ({ nb: text, nn: text })
/** A guide told shortly: `topic: question question*` with texts that are the codes and a star where it is reworded. */
const guide = (version: number, ...topics: readonly string[]): InterviewGuide => ({
  version,
  from: '2026-01-01',
  title: both('Guide'),
  source: both(''),
  translated: [],
  opening: both(''),
  topics: topics.map((line): GuideTopic => {
    const [code, questions] = line.split(':')
    return {
      code: code!,
      name: both(code!),
      questions: (questions ?? '')
        .split(' ')
        .filter((word) => word !== '')
        .map((word) => ({ code: word.replace('*', ''), text: both(word), prompts: [] })),
    }
  }),
})
const diff = (before: InterviewGuide, after: InterviewGuide): readonly string[] =>
  guideDiff(before, after).map(({ level, code, change }) => `${level} ${code} ${change}`)

describe('the difference between two guides', () => {
  it('tells what is new, dropped, reworded and moved', () => {
    expect(diff(guide(1, 'a:q1 q2 q3', 'b:q4'), guide(2, 'a:q1* q3 q5', 'b:q4 q2*'))).toEqual([
      'question q1 reworded',
      'question q5 new',
      'question q2 reworded',
      'question q2 moved',
    ])
    expect(diff(guide(1, 'a:q1', 'b:q2'), guide(2, 'a:q1'))).toEqual([
      'topic b dropped',
      'question q2 dropped',
    ])
  })

  it('tells of as few moves as can explain the order', () => {
    expect(diff(guide(1, 'a:q1 q2 q3 q4'), guide(2, 'a:q4 q1 q2 q3'))).toEqual(['question q4 moved'])
    expect(diff(guide(1, 'a:q1', 'b:q2', 'c:q3'), guide(2, 'c:q3', 'a:q1', 'b:q2'))).toEqual([
      'topic c moved',
    ])
  })

  const codes = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7']
  const guides = fc
    .tuple(fc.shuffledSubarray(codes), fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), fc.nat(7))
    .map(([own, stars, cut]) => {
      const words = own.map((code, at) => (stars[at] ? `${code}*` : code))
      return guide(1, `a:${words.slice(0, cut).join(' ')}`, `b:${words.slice(cut).join(' ')}`)
    })

  it('is none between equal guides, and turns round with them', () => {
    fc.assert(
      fc.property(guides, guides, (one, other) => {
        expect(guideDiff(one, one)).toEqual([])
        const of = (a: InterviewGuide, b: InterviewGuide, change: string): readonly string[] =>
          guideDiff(a, b)
            .filter((found) => found.change === change)
            .map(({ code }) => code)
            .sort()
        expect(of(one, other, 'new')).toEqual(of(other, one, 'dropped'))
        expect(of(one, other, 'reworded')).toEqual(of(other, one, 'reworded'))
        expect(of(one, other, 'moved').length).toBe(of(other, one, 'moved').length)
      }),
      { seed: 1, numRuns: 400 },
    )
  })

  it('leaves what did not move in its order, under what it stood under', () => {
    fc.assert(
      fc.property(guides, guides, (one, other) => {
        const told = new Set(guideDiff(one, other).map(({ code, change }) => `${code} ${change}`))
        const still = (a: InterviewGuide): readonly string[] =>
          guidePieces(a)
            .filter(
              ({ code }) => !['new', 'dropped', 'moved'].some((change) => told.has(`${code} ${change}`)),
            )
            .map(({ code, under }) => `${under}/${code}`)
        expect(still(one)).toEqual(still(other))
      }),
      { seed: 1, numRuns: 400 },
    )
  })
})

describe('coverage of the guide', () => {
  const asked = (interview: string, question: string, state: Asked['state']): Asked => ({
    kind: 'asked',
    id: `${interview}${question}`,
    interview,
    question,
    state,
    at: null,
  })

  it('is question by interview, with what nobody has told', () => {
    const { rows, missing } = coverage(
      [guide(1, 'a:q1 q9'), guide(2, 'a:q1* q2')],
      [
        { id: 'i1', guide: 1 },
        { id: 'i2', guide: 2 },
      ],
      [asked('i1', 'q1', 'answered'), asked('i2', 'q1', 'skipped'), asked('i1', 'q2', 'answered')],
    )
    expect(
      rows.map(({ question, text, cells, answered, of }) => [question, text.nb, ...cells, answered, of]),
    ).toEqual([
      ['q1', 'q1*', 'answered', 'skipped', 1, 2],
      ['q2', 'q2', 'answered', 'missing', 1, 2],
      ['q9', 'q9', 'missing', 'not-in-guide', 0, 1],
    ])
    expect(missing).toEqual([
      { interview: 'i2', question: 'q2' },
      { interview: 'i1', question: 'q9' },
    ])
  })
})

describe('the guide of the elderly study', () => {
  it('has ten topics with the printed number of questions, both forms, and codes of their own', () => {
    expect(guideElderly2019.topics.map(({ questions }) => questions.length)).toEqual([
      7, 6, 4, 4, 3, 3, 4, 3, 1, 3,
    ])
    expect(wrongWithGuide(guideElderly2019)).toEqual([])
    for (const { text } of guidePieces(guideElderly2019)) {
      expect(text.nb.trim()).not.toBe('')
      expect(text.nn.trim()).not.toBe('')
    }
    expect(questionsOf(guideElderly2019).at(-1)!.text.nb).toBe(
      'Er det avslutningsvis noe du ønsker å formidle som vi ikke har vært inne på i løpet av intervjuet?',
    )
    expect(guideElderly2019.translated).toEqual(['nn'])
  })
})

describe('a guide with a code twice', () => {
  it('is refused', () => {
    expect(wrongWithGuide(guide(1, 'a:q1 q1', 'b:a')).map(({ details }) => details.code)).toEqual(['q1', 'a'])
  })
})
