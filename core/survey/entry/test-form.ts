import {
  type Answers,
  type Choice,
  type Instrument,
  type InstrumentText,
  parseInstrument,
} from '#core/instruments'

const text = (nb: string): InstrumentText => ({ nb, nn: nb, origin: { nb: 'printed', nn: 'translated' } })
const choices = (...codes: readonly string[]): readonly Choice[] =>
  codes.map((code) => ({ code, label: text(code) }))
const common = { required: false, allowsUnknown: false, allowsRefused: false } as const

/** A small form with every kind of question, a follow-up on a follow-up, and one rule of each severity. */
export const testForm: Instrument = parseInstrument({
  id: 'prove@1',
  family: 'prove',
  version: '1',
  title: text('Prøve'),
  rounds: ['2021'],
  source: 'test',
  notes: [],
  sections: [
    {
      code: 'all',
      title: text('Alt'),
      questions: [
        { ...common, type: 'integer', code: 'born', number: '1', text: text('Født'), min: 1900, max: 2021 },
        {
          ...common,
          type: 'choice',
          code: 'plan',
          number: '2',
          text: text('Plan'),
          choices: choices('yes', 'no'),
        },
        {
          ...common,
          type: 'choice',
          code: 'plan_good',
          number: '3',
          text: text('God plan'),
          choices: choices('much', 'some', 'none'),
          askedWhen: { op: 'is', question: 'plan', value: 'yes' },
        },
        {
          ...common,
          type: 'choice',
          code: 'plan_why',
          number: '4',
          text: text('Hvorfor'),
          choices: choices('a', 'b'),
          askedWhen: { op: 'is', question: 'plan_good', value: 'none' },
        },
        {
          ...common,
          type: 'multi',
          code: 'used',
          number: '5',
          text: text('Brukt'),
          choices: choices('nothing', 'beer', 'wine'),
        },
        {
          ...common,
          type: 'choice',
          code: 'work',
          number: '6',
          text: text('Arbeid'),
          choices: choices('full', 'part'),
        },
        {
          ...common,
          type: 'choice',
          code: 'jobless',
          number: '7',
          text: text('Uten'),
          choices: choices('yes', 'no'),
        },
        {
          ...common,
          type: 'text',
          code: 'service',
          number: '8',
          text: text('Tjeneste'),
          lines: 1,
          longest: 20,
        },
        { ...common, type: 'text', code: 'comment', number: '9', text: text('Mer'), lines: 8, longest: 100 },
      ],
    },
  ],
  rules: [
    {
      number: 1200,
      severity: 'warning',
      brokenWhen: {
        op: 'and',
        all: [
          { op: 'has', question: 'used', value: 'nothing' },
          { op: 'countAtLeast', question: 'used', count: 2 },
        ],
      },
      questions: ['used'],
      message: text('Ingen og noe'),
    },
    {
      number: 1201,
      severity: 'error',
      brokenWhen: {
        op: 'and',
        all: [
          { op: 'is', question: 'work', value: 'full' },
          { op: 'is', question: 'jobless', value: 'yes' },
        ],
      },
      questions: ['work', 'jobless'],
      message: text('Arbeid og uten'),
    },
  ],
  inclusion: [],
  mapping: null,
})

export const testAnswers: Answers = {
  born: 1980,
  plan: 'yes',
  plan_good: 'some',
  used: ['beer'],
  service: 'NAV',
}
