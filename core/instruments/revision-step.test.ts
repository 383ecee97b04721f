import { describe, expect, it } from 'vitest'
import { loadInstruments } from '#rim/assets'
import { applyRevision, newestVersion } from './revision.ts'
import type { RevisionChange } from './revision-changes.ts'
import { added, changed, choice, inBoth } from './test-revision.ts'

const versions = loadInstruments()
const base = newestVersion(versions)!
const target = { version: '2027.1', versions }
const revise = (...changes: RevisionChange[]) => applyRevision(base, changes, target)
const numbers = (revision: ReturnType<typeof revise>) =>
  revision.problems.map(({ number, change }) => `${number} ${change}`)

describe('a revision', () => {
  it.each<[string, number, RevisionChange]>([
    [
      'a code that an older version has',
      1070,
      changed('add-question', {
        section: 'H',
        after: null,
        question: { ...added, code: 'suicide_attempt_last_year' },
      }),
    ],
    [
      'a choice that the question has',
      1070,
      changed('add-choice', { question: 'sex', choice: choice('male'), after: null }),
    ],
    [
      'a rule number that is taken',
      1070,
      changed('add-warning', {
        number: 1100,
        when: [{ question: 'sex', anyOf: ['male'] }],
        message: inBoth('Nei'),
      }),
    ],
    [
      'the same new choice twice',
      1070,
      changed('add-question', {
        section: 'H',
        after: null,
        question: { ...added, choices: [choice('a'), choice('a')] },
      }),
    ],
    [
      'a code that is none',
      1071,
      changed('add-choice', { question: 'sex', choice: choice('Annet'), after: null }),
    ],
    ['a question that is gone', 1072, changed('retire-question', { question: 'gone' })],
    ['a section that is gone', 1072, changed('add-question', { section: 'Å', after: null, question: added })],
    [
      'a neighbour that is gone',
      1072,
      changed('add-question', { section: 'H', after: 'gone', question: added }),
    ],
    [
      'a choice that is gone',
      1072,
      changed('choice-wording', { question: 'sex', choice: 'gone', label: inBoth('Nei') }),
    ],
    ['a rule that is gone', 1072, changed('retire-rule', { number: 1999 })],
    [
      'a choice in a number',
      1073,
      changed('add-choice', { question: 'age', choice: choice('old'), after: null }),
    ],
    ['half a text', 1074, changed('question-wording', { question: 'sex', text: { nb: 'Kjønn?', nn: ' ' } })],
    [
      'half a meaning',
      1074,
      changed('question-wording', { question: 'sex', newMeaning: { nb: '', nn: 'Noko' } }),
    ],
    ['no reason', 1075, { ...changed('retire-rule', { number: 1130 }), because: { editorial: ' ' } }],
    ['nothing', 1076, changed('question-wording', { question: 'sex' })],
    ['no answering', 1076, changed('answering', { question: 'sex' })],
    [
      'a choice merged into itself',
      1076,
      changed('retire-choice', { question: 'sex', choice: 'male', into: 'male' }),
    ],
    [
      'an empty condition',
      1078,
      changed('asked-when', { question: 'violence', condition: { question: 'sex', anyOf: [] } }),
    ],
    [
      'a warning of nothing',
      1078,
      changed('add-warning', { number: 1200, when: [], message: inBoth('Nei') }),
    ],
  ])('refuses %s (%i), beside the change', (_, number, change) => {
    expect(numbers(revise(change))).toEqual([`${number} ${change.kind}`])
  })

  it('leaves what the figures are built on as it is, but for the wording', () => {
    const revised = (change: RevisionChange) =>
      applyRevision(base, [change], { ...target, needed: ['housing'] }).problems.map((met) => met.number)
    expect(revised(changed('retire-question', { question: 'housing' }))).toEqual([1077])
    expect(
      revised(changed('add-choice', { question: 'housing', choice: choice('blue'), after: null })),
    ).toEqual([1077])
    expect(revised(changed('retire-choice', { question: 'housing', choice: 'red', into: null }))).toEqual([
      1077,
    ])
    expect(revised(changed('asked-when', { question: 'housing', condition: null }))).toEqual([1077])
    expect(revised(changed('question-wording', { question: 'housing', text: inBoth('Bolig?') }))).toEqual([])
  })
})
