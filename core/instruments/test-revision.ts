import fc from 'fast-check'
import { questionsOf } from './form.ts'
import type { NewChoice, NewQuestion, RevisionChange, SimpleCondition } from './revision-changes.ts'
import type { Instrument } from './types.ts'

const because = { editorial: 'Til prøve' }
const text = (nb: string) => ({ nb, nn: `${nb} på nynorsk` })

/** A change with a reason and an id, for tests. */
export function changed<K extends RevisionChange['kind']>(
  kind: K,
  rest: Omit<Extract<RevisionChange, { kind: K }>, 'kind' | 'id' | 'because'>,
  id: string = kind,
): RevisionChange {
  return { id, because, kind, ...rest } as unknown as RevisionChange
}

/** A choice for tests. */
export const choice = (code: string): NewChoice => ({ code, label: text(`Svaret ${code}`) })
export { text as inBoth }

/** A question for tests, which no form has. */
export const added: NewQuestion = {
  code: 'digital_help',
  type: 'choice',
  text: text('Får mottakeren digital hjelp?'),
  choices: [choice('yes'), choice('no')],
  required: false,
  allowsUnknown: true,
  allowsRefused: true,
}

/** Any change of a form: some that can be made, some that cannot. */
export function anyChange(base: Instrument): fc.Arbitrary<RevisionChange> {
  const questions = questionsOf(base)
  const code = fc.constantFrom(...questions.map((question) => question.code), 'gone', 'added_one')
  const choiceOf = (question: string) => {
    const found = questions.find((one) => one.code === question)
    const codes = found && 'choices' in found ? found.choices.map((one) => one.code) : []
    return fc.constantFrom(...codes, 'gone', 'fresh')
  }
  const words = fc.constantFrom(text('Ny ordlyd'), text('En annen'), { nb: 'Bare bokmål', nn: '' })
  const meaning = fc.option(fc.constant(text('Betyr noe annet.')), { nil: undefined, freq: 2 })
  const condition: fc.Arbitrary<SimpleCondition> = fc.oneof(
    code.chain((question) => choiceOf(question).map((one) => ({ question, anyOf: [one] }))),
    code.map((question) => ({ question, from: 20, to: 30 })),
  )
  const ofQuestion = (build: (question: string) => fc.Arbitrary<object>) => code.chain(build)
  const built = fc.oneof(
    ofQuestion((question) =>
      fc.record({
        kind: fc.constant('question-wording'),
        question: fc.constant(question),
        text: words,
        newMeaning: meaning,
      }),
    ),
    ofQuestion((question) =>
      fc.record({
        kind: fc.constant('add-choice'),
        question: fc.constant(question),
        choice: fc.constantFrom(choice('fresh'), choice('other_one'), choice('yes')),
        after: fc.option(choiceOf(question)),
        newMeaning: meaning,
      }),
    ),
    ofQuestion((question) =>
      fc.record({
        kind: fc.constant('retire-choice'),
        question: fc.constant(question),
        choice: choiceOf(question),
        into: fc.option(choiceOf(question)),
      }),
    ),
    ofQuestion((question) =>
      fc.record({ kind: fc.constant('retire-question'), question: fc.constant(question) }),
    ),
    ofQuestion((question) =>
      fc.record({
        kind: fc.constant('answering'),
        question: fc.constant(question),
        allowsUnknown: fc.boolean(),
      }),
    ),
    ofQuestion((question) =>
      fc.record({
        kind: fc.constant('asked-when'),
        question: fc.constant(question),
        condition: fc.option(condition),
        newMeaning: meaning,
      }),
    ),
    fc.record({
      kind: fc.constant('add-question'),
      section: fc.constantFrom('A', 'D', 'Å'),
      after: fc.constantFrom(null, 'sex', 'network'),
      question: fc.record({
        code: fc.constantFrom('added_one', 'added_two', 'sex', 'Feil kode'),
        type: fc.constantFrom('choice', 'multi'),
        text: words,
        choices: fc.constantFrom([choice('a'), choice('b')], []),
        required: fc.boolean(),
        allowsUnknown: fc.boolean(),
        allowsRefused: fc.boolean(),
      }),
    }),
    fc.record({
      kind: fc.constant('add-warning'),
      number: fc.constantFrom(1300, 1301, 1100),
      when: fc.array(condition, { maxLength: 2 }),
      message: words,
    }),
    fc.record({ kind: fc.constant('retire-rule'), number: fc.constantFrom(1130, 1100, 1999) }),
  )
  return fc
    .tuple(fc.uuid(), built)
    .map(([id, change]) => ({ id, because, ...change }) as unknown as RevisionChange)
}
