import { describe, expect, it } from 'vitest'
import { ProblemError } from '#core/foundation'
import { type Answers, choicesOf, type Instrument, questionsOf, session } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { type PaperRouting, paperRouting } from './routing.ts'
import { choice, instrumentOf } from './test-instrument.ts'

const surveys = loadInstruments('brukertilfredshet')
const newest = surveys.find(({ id }) => id === 'brukertilfredshet@2021.1')!
const ja = { op: 'is', question: 'q1', value: 'ja' } as const
const numbers = (attempt: () => unknown): readonly number[] => {
  try {
    attempt()
    return []
  } catch (cause) {
    if (cause instanceof ProblemError) return cause.problems.map(({ number }) => number)
    throw cause
  }
}

/**
 * Goes through a form on paper, answering every question that is met with what is given.
 *
 * @param reading `arrows`: follows the arrows and reads nothing else; `heads`: reads too who is to answer what.
 * @returns the codes of the questions met.
 */
function walk(
  instrument: Instrument,
  { go, answerIf }: PaperRouting,
  given: Readonly<Record<string, string>>,
  reading: 'arrows' | 'heads',
): readonly string[] {
  const questions = questionsOf(instrument).map(({ code }) => code)
  const met: string[] = []
  let at = 0
  while (at < questions.length) {
    const code = questions[at]!
    const said = answerIf.get(code)
    const answered = said && met.includes(said.gate) ? given[said.gate] : undefined
    if (reading === 'heads' && said && !said.choices.includes(answered ?? '')) {
      at++
      continue
    }
    met.push(code)
    const step = go.get(code)?.get(given[code] ?? '')
    at =
      step?.kind !== 'to'
        ? at + 1
        : step.question === null
          ? questions.length
          : questions.indexOf(step.question)
  }
  return met
}

/** Every combination of answers to the questions that decide. */
function combinations(
  instrument: Instrument,
  gates: readonly string[],
): readonly Readonly<Record<string, string>>[] {
  return gates.reduce<readonly Readonly<Record<string, string>>[]>(
    (sets, gate) => {
      const question = questionsOf(instrument).find(({ code }) => code === gate)!
      return sets.flatMap((set) => choicesOf(question).map(({ code }) => ({ ...set, [gate]: code })))
    },
    [{}],
  )
}

/** What a session asks, given answers: routes on the screen. */
function asked(instrument: Instrument, given: Readonly<Record<string, string>>): readonly string[] {
  // answers to what turns out not to be asked are none
  let answers: Answers = given
  for (;;) {
    const { states } = session(instrument, answers)
    const kept = Object.fromEntries(
      Object.entries(answers).filter(([code]) => states.get(code)?.state === 'asked'),
    )
    if (Object.keys(kept).length === Object.keys(answers).length) {
      return [...states.values()]
        .filter(({ state }) => state === 'asked')
        .map(({ question }) => question.code)
    }
    answers = kept
  }
}

describe('the way through the printed form', () => {
  it('is the way of the web, for every combination of answers that decide, by the arrows alone', () => {
    const routing = paperRouting(newest)
    const gates = [...routing.go.keys()]
    expect(gates.length).toBe(6)
    const all = combinations(newest, gates)
    expect(all.length).toBe(2 * 3 ** 5)
    for (const given of all) {
      const wanted = asked(newest, given)
      expect(walk(newest, routing, given, 'arrows')).toEqual(wanted)
      expect(walk(newest, routing, given, 'heads')).toEqual(wanted)
    }
  })

  it('has an instruction for each condition, and for nothing else', () => {
    for (const instrument of surveys) {
      const { answerIf } = paperRouting(instrument)
      const conditional = questionsOf(instrument)
        .filter(({ askedWhen }) => askedWhen)
        .map(({ code }) => code)
      expect([...answerIf.keys()]).toEqual(conditional)
    }
  })

  it('is right where answers lead to different questions, and where a question that is led to decides in turn', () => {
    const instrument = instrumentOf([
      choice('q1', ['ja', 'nei', 'kanskje']),
      choice('q2', ['a', 'b'], ja),
      choice('q3', ['c', 'd'], { op: 'is', question: 'q2', value: 'a' }),
      choice('q4', ['e', 'f'], { op: 'in', question: 'q1', values: ['nei', 'kanskje'] }),
      choice('q5', ['g', 'h']),
      choice('q6', ['i', 'j'], { op: 'or', all: [{ op: 'is', question: 'q5', value: 'g' }] }),
    ])
    const routing = paperRouting(instrument)
    for (const given of combinations(instrument, ['q1', 'q2', 'q5'])) {
      expect(walk(instrument, routing, given, 'heads')).toEqual(asked(instrument, given))
    }
    expect(routing.go.get('q1')).toEqual(
      new Map([
        ['ja', { kind: 'down' }],
        ['nei', { kind: 'to', question: 'q4' }],
        ['kanskje', { kind: 'to', question: 'q4' }],
      ]),
    )
    expect(routing.go.get('q5')?.get('h')).toEqual({ kind: 'to', question: null })
  })

  it.each([
    ['a number', { op: 'atLeast', question: 'q1', value: 18 }],
    ['an absence', { op: 'not', condition: ja }],
    ['two questions at once', { op: 'and', all: [ja, { op: 'is', question: 'q2', value: 'a' }] }],
    ['either of two questions', { op: 'or', all: [ja, { op: 'is', question: 'q2', value: 'a' }] }],
    ['whether there is an answer', { op: 'answered', question: 'q1' }],
    ['every answer there is', { op: 'in', question: 'q1', values: ['ja', 'nei'] }],
    ['a question that stands later', { op: 'is', question: 'q4', value: 'x' }],
  ] as const)('that hangs on %s cannot be said on paper', (_, askedWhen) => {
    const form = instrumentOf([
      choice('q1', ['ja', 'nei']),
      choice('q2', ['a', 'b']),
      choice('q3', ['c', 'd'], askedWhen),
      choice('q4', ['x', 'y']),
    ])
    expect(numbers(() => paperRouting(form))).toEqual([1830])
  })

  it('does not lead past questions that everybody is asked', () => {
    const form = instrumentOf([
      choice('q1', ['ja', 'nei']),
      choice('q2', ['a', 'b']),
      choice('q3', ['c', 'd'], ja),
    ])
    expect(numbers(() => paperRouting(form))).toEqual([1831])
  })
})
