import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DeskFacts, type DeskStep, deskSteps, nextStep, type StepState, stepsOf } from './desk-steps.ts'

const noUnits = { count: 0, withoutStaff: 0, waiting: 0, withoutExpected: 0, withoutContact: 0 }
const units = { ...noUnits, count: 3 }
const invited: DeskFacts = {
  today: '2026-11-01',
  opensOn: '2026-11-15',
  closesOn: '2026-12-15',
  closed: false,
  joined: null,
  units: noUnits,
  controllerKnown: false,
  typesWithoutBasis: 0,
  drafts: 0,
  complete: 0,
  expected: 0,
  findings: null,
  trainingDays: null,
  numbers: null,
  report: null,
}
const person = { mode: 'person', submitted: false } as const
const aggregate = { mode: 'aggregate', submitted: false } as const
/** Everything prepared, the day before it opens. */
const ready: DeskFacts = {
  ...invited,
  joined: person,
  units,
  controllerKnown: true,
  today: '2026-11-14',
  expected: 30,
}
const open: DeskFacts = { ...ready, today: '2026-11-20', drafts: 4, complete: 12 }

const stepOf = (facts: DeskFacts, step: DeskStep) => stepsOf(facts).find((one) => one.step === step)
const told = (facts: DeskFacts, step: DeskStep): string => {
  const found = stepOf(facts, step)
  return found ? `${found.state}${found.because ? ` ${found.because}` : ''}` : 'absent'
}

describe('each step', () => {
  const cases: readonly [step: DeskStep, what: string, facts: DeskFacts, state: string][] = [
    ['join', 'invited', invited, 'todo'],
    ['join', 'joined', ready, 'done'],
    ['join', 'closed without', { ...invited, closed: true }, 'locked closed'],
    ['units', 'not joined', invited, 'locked not-joined'],
    ['units', 'none made', { ...ready, units: noUnits }, 'todo'],
    ['units', 'one without anybody', { ...ready, units: { ...units, withoutStaff: 1 } }, 'todo'],
    ['units', 'one waits for a code to be used', { ...ready, units: { ...units, waiting: 1 } }, 'underway'],
    ['units', 'all have somebody', ready, 'done'],
    [
      'units',
      'too late',
      { ...open, today: '2026-12-16', units: { ...units, withoutStaff: 1 } },
      'locked over',
    ],
    ['expected', 'no units', { ...ready, units: noUnits }, 'locked no-units'],
    ['expected', 'one lacks', { ...ready, units: { ...units, withoutExpected: 1 } }, 'todo'],
    ['expected', 'all have a number', ready, 'done'],
    ['legal-basis', 'no units', { ...ready, units: noUnits }, 'locked no-units'],
    ['legal-basis', 'one type lacks', { ...ready, typesWithoutBasis: 1 }, 'todo'],
    ['legal-basis', 'all types have one', ready, 'done'],
    ['legal-basis', 'closed without', { ...open, closed: true, typesWithoutBasis: 1 }, 'locked closed'],
    ['letters', 'no basis to tell of', { ...ready, typesWithoutBasis: 1 }, 'locked no-basis'],
    ['letters', 'nobody answers for it', { ...ready, controllerKnown: false }, 'todo'],
    ['letters', 'a unit without an address', { ...ready, units: { ...units, withoutContact: 1 } }, 'todo'],
    ['letters', 'complete', ready, 'done'],
    ['training-days', 'none held', ready, 'absent'],
    ['training-days', 'nobody signed up', { ...ready, trainingDays: { signedUp: 0 } }, 'todo'],
    ['training-days', 'somebody signed up', { ...ready, trainingDays: { signedUp: 2 } }, 'done'],
    ['registering', 'before it opens', ready, 'locked not-open-yet'],
    ['registering', 'no basis', { ...open, drafts: 0, complete: 0, typesWithoutBasis: 1 }, 'locked no-basis'],
    ['registering', 'open', open, 'underway'],
    ['registering', 'the last day', { ...open, today: '2026-12-15' }, 'underway'],
    ['registering', 'the day after', { ...open, today: '2026-12-16' }, 'done'],
    ['registering', 'as many as expected', { ...open, drafts: 0, complete: 30 }, 'done'],
    ['registering', 'as many as expected, with drafts', { ...open, complete: 30 }, 'underway'],
    ['registering', 'closed', { ...open, closed: true }, 'locked closed'],
    ['quality', 'nothing complete', { ...open, complete: 0 }, 'locked nothing-registered'],
    ['quality', 'not looked yet', open, 'todo'],
    ['quality', 'something to look at', { ...open, findings: 3 }, 'todo'],
    ['quality', 'nothing to look at', { ...open, findings: 0 }, 'done'],
    ['submission', 'nothing complete', { ...open, complete: 0 }, 'locked nothing-registered'],
    ['submission', 'something complete', open, 'todo'],
    ['submission', 'submitted', { ...open, joined: { ...person, submitted: true } }, 'done'],
    ['submission', 'too late', { ...open, closed: true }, 'locked closed'],
    ['submission', 'numbers that do not add up', { ...open, joined: aggregate }, 'locked no-numbers'],
    [
      'submission',
      'numbers that do',
      { ...open, joined: aggregate, numbers: { begun: 2, ready: true } },
      'todo',
    ],
    ['numbers', 'of those who register', open, 'absent'],
    ['numbers', 'not begun', { ...open, joined: aggregate }, 'todo'],
    ['numbers', 'begun', { ...open, joined: aggregate, numbers: { begun: 1, ready: false } }, 'underway'],
    ['numbers', 'ready', { ...open, joined: aggregate, numbers: { begun: 2, ready: true } }, 'done'],
    ['results', 'before submission', open, 'locked not-submitted'],
    [
      'results',
      'being made',
      { ...open, joined: { ...person, submitted: true }, report: 'making' },
      'underway',
    ],
    ['results', 'failed', { ...open, joined: { ...person, submitted: true }, report: 'failed' }, 'todo'],
    ['results', 'made', { ...open, joined: { ...person, submitted: true }, report: 'made' }, 'done'],
    ['results', 'still there after reopening', { ...open, report: 'made' }, 'done'],
  ]
  it.each(cases)('%s, %s', (step, _, facts, state) => {
    expect(told(facts, step)).toBe(state)
  })

  it('is in its order, and what concerns persons is not there for numbers only', () => {
    const names = (facts: DeskFacts) => stepsOf(facts).map(({ step }) => step)
    expect(names({ ...open, trainingDays: { signedUp: 1 } })).toEqual(
      deskSteps.filter((step) => step !== 'numbers'),
    )
    expect(names({ ...open, joined: aggregate })).toEqual(['join', 'numbers', 'submission', 'results'])
  })
})

describe('what to do next', () => {
  const next = (facts: DeskFacts) => nextStep(stepsOf(facts))
  it.each<[string, DeskFacts, DeskStep | null]>([
    ['to join', invited, 'join'],
    ['units', { ...ready, units: noUnits }, 'units'],
    ['the basis', { ...ready, typesWithoutBasis: 1 }, 'legal-basis'],
    ['not the expected numbers', { ...ready, units: { ...units, withoutExpected: 3 } }, null],
    ['to wait until it opens', ready, null],
    ['to follow the registering', open, 'registering'],
    ['to submit', { ...open, today: '2026-12-16' }, 'submission'],
    [
      'to submit, also where a unit never got staff',
      { ...open, today: '2026-12-16', units: { ...units, withoutStaff: 2 } },
      'submission',
    ],
    ['to wait for the report', { ...open, joined: { ...person, submitted: true } }, 'results'],
    ['nothing', { ...open, joined: { ...person, submitted: true }, report: 'made' }, null],
    ['nothing when it was missed', { ...invited, closed: true }, null],
  ])('%s', (_, facts, step) => expect(next(facts)).toBe(step))
})

it('only what is locked has a reason, and nothing that must be done comes before joining', () => {
  const count = fc.integer({ min: 0, max: 3 })
  const day = fc.constantFrom('2026-11-01', '2026-11-15', '2026-12-15', '2026-12-16')
  const facts: fc.Arbitrary<DeskFacts> = fc.record({
    today: day,
    opensOn: fc.constant('2026-11-15'),
    closesOn: fc.constant('2026-12-15'),
    closed: fc.boolean(),
    joined: fc.option(
      fc.record({ mode: fc.constantFrom('person' as const, 'aggregate' as const), submitted: fc.boolean() }),
    ),
    units: fc.record({
      count,
      withoutStaff: count,
      waiting: count,
      withoutExpected: count,
      withoutContact: count,
    }),
    controllerKnown: fc.boolean(),
    typesWithoutBasis: count,
    drafts: count,
    complete: count,
    expected: count,
    findings: fc.option(count),
    trainingDays: fc.option(fc.record({ signedUp: count })),
    numbers: fc.option(fc.record({ begun: count, ready: fc.boolean() })),
    report: fc.option(fc.constantFrom('making' as const, 'made' as const, 'failed' as const)),
  })
  const states = new Set<StepState>()
  fc.assert(
    fc.property(facts, (given) => {
      const steps = stepsOf(given)
      for (const { state, because } of steps) {
        states.add(state)
        expect(because !== null).toBe(state === 'locked')
      }
      if (given.joined === null) {
        expect(steps.filter(({ step, state }) => step !== 'join' && state !== 'locked')).toEqual([])
      }
      if (given.closed) {
        expect(['join', 'registering', 'quality', 'submission', 'numbers']).not.toContain(nextStep(steps))
      }
    }),
    { seed: 1, numRuns: 500 },
  )
  expect([...states].sort()).toEqual(['done', 'locked', 'todo', 'underway'])
})
