/** What a municipality does in a round, in the order it is done. */
export const deskSteps = [
  'join',
  'units',
  'expected',
  'legal-basis',
  'letters',
  'training-days',
  'numbers',
  'registering',
  'quality',
  'submission',
  'results',
] as const
export type DeskStep = (typeof deskSteps)[number]

/** `underway`: begun, and others go on with it; `locked`: cannot be done now, `because` says why. */
export type StepState = 'done' | 'todo' | 'underway' | 'locked'

export const lockReasons = [
  'not-joined',
  'closed',
  'over',
  'not-open-yet',
  'no-units',
  'no-basis',
  'nothing-registered',
  'no-numbers',
  'not-submitted',
] as const
type LockReason = (typeof lockReasons)[number]

/** A step as it stands. */
export interface StepNow {
  readonly step: DeskStep
  readonly state: StepState
  readonly because: LockReason | null
  /** The round can be carried through without it. */
  readonly optional: boolean
}

/** What the steps' states follow from: counts and dates, no rows. */
export interface DeskFacts {
  /** `YYYY-MM-DD`, as the two below. */
  readonly today: string
  readonly opensOn: string
  readonly closesOn: string
  /** The round is closed for everybody. */
  readonly closed: boolean
  /** Null: not joined. */
  readonly joined: { readonly mode: 'person' | 'aggregate'; readonly submitted: boolean } | null
  /** Of units that register in the round. */
  readonly units: {
    readonly count: number
    /** Nobody is appointed to register in them. */
    readonly withoutStaff: number
    /** Somebody is, but nobody has taken it up. */
    readonly waiting: number
    readonly withoutExpected: number
    readonly withoutContact: number
  }
  /** Who answers for the processing is recorded. */
  readonly controllerKnown: boolean
  /** Types of units that have no legal basis when the round is open. */
  readonly typesWithoutBasis: number
  readonly drafts: number
  readonly complete: number
  /** Sum of what is expected of those units that have a number. */
  readonly expected: number
  /** What waits to be looked at before submission; null: not looked yet. */
  readonly findings: number | null
  /** Training days to come or held, and those signed up for them; null where there are none. */
  readonly trainingDays: { readonly signedUp: number } | null
  /** Of a municipality with numbers only: tables begun, and whether the demanded ones add up. */
  readonly numbers: { readonly begun: number; readonly ready: boolean } | null
  /** The newest report. */
  readonly report: 'making' | 'made' | 'failed' | null
}

/** The steps of a round for a municipality as they stand, in their order. Pure. */
export function stepsOf(facts: DeskFacts): readonly StepNow[] {
  return deskSteps.flatMap((step) => {
    const now = rules[step](facts)
    return now === null ? [] : [{ step, because: null, optional: false, ...now }]
  })
}

/** What to do next: the first that must be done and can be; null: wait, or everything is done. */
export const nextStep = (steps: readonly StepNow[]): DeskStep | null =>
  steps.find(({ state, optional }) => !optional && (state === 'todo' || state === 'underway'))?.step ?? null

type Rule = (facts: DeskFacts) => Partial<StepNow> & Pick<StepNow, 'state'>
const done = { state: 'done' } as const
const todo = { state: 'todo' } as const
const underway = { state: 'underway' } as const
const locked = (because: LockReason) => ({ state: 'locked', because }) as const

/** A step that only those who register persons have. */
const ofPersons =
  (rule: Rule): ((facts: DeskFacts) => ReturnType<Rule> | null) =>
  (facts) =>
    facts.joined?.mode === 'aggregate' ? null : facts.joined ? rule(facts) : locked('not-joined')

/** A step before registering: done when the municipality has submitted, and too late when the time to register is over. */
const prepared = (rule: Rule) =>
  ofPersons((facts) => {
    if (facts.joined?.submitted) return done
    const now = rule(facts)
    if (now.state === 'done') return now
    return facts.closed ? locked('closed') : facts.today > facts.closesOn ? locked('over') : now
  })

const rules: Readonly<Record<DeskStep, (facts: DeskFacts) => ReturnType<Rule> | null>> = {
  join: ({ joined, closed }) => (joined ? done : closed ? locked('closed') : todo),
  units: prepared(({ units }) => {
    if (units.count === 0 || units.withoutStaff > 0) return todo
    return units.waiting > 0 ? underway : done
  }),
  expected: prepared(({ units }) => ({
    ...(units.count === 0 ? locked('no-units') : units.withoutExpected === 0 ? done : todo),
    optional: true,
  })),
  'legal-basis': prepared(({ units, typesWithoutBasis }) => {
    if (units.count === 0) return locked('no-units')
    return typesWithoutBasis > 0 ? todo : done
  }),
  letters: prepared(({ units, typesWithoutBasis, controllerKnown }) => {
    if (units.count === 0) return locked('no-units')
    if (typesWithoutBasis > 0) return locked('no-basis')
    return controllerKnown && units.withoutContact === 0 ? done : todo
  }),
  'training-days': ({ joined, trainingDays }) => {
    if (trainingDays === null) return null
    const now =
      joined === null ? locked('not-joined') : trainingDays.signedUp > 0 || joined.submitted ? done : todo
    return { ...now, optional: true }
  },
  numbers: ({ joined, numbers, closed }) => {
    if (joined?.mode !== 'aggregate') return null
    if (joined.submitted || numbers?.ready) return done
    if (closed) return locked('closed')
    return numbers && numbers.begun > 0 ? underway : todo
  },
  registering: ofPersons((facts) => {
    const { joined, today, opensOn, closesOn, closed, units, typesWithoutBasis, drafts, complete } = facts
    if (joined?.submitted) return done
    if (closed) return locked('closed')
    if (units.count === 0) return locked('no-units')
    if (today < opensOn) return locked('not-open-yet')
    if (typesWithoutBasis > 0 && drafts + complete === 0) return locked('no-basis')
    if (today > closesOn) return done
    const reached = units.withoutExpected === 0 && drafts === 0 && complete >= facts.expected && complete > 0
    return reached ? done : underway
  }),
  quality: ofPersons(({ joined, complete, findings, closed }) => {
    if (joined?.submitted) return done
    if (closed) return locked('closed')
    if (complete === 0) return locked('nothing-registered')
    return { ...(findings === 0 ? done : todo), optional: true }
  }),
  submission: ({ joined, closed, complete, numbers }) => {
    if (joined === null) return locked('not-joined')
    if (joined.submitted) return done
    if (closed) return locked('closed')
    if (joined.mode === 'aggregate') return numbers?.ready ? todo : locked('no-numbers')
    return complete === 0 ? locked('nothing-registered') : todo
  },
  results: ({ joined, report }) => {
    if (joined === null) return locked('not-joined')
    if (report === 'made') return done
    if (!joined.submitted) return locked('not-submitted')
    return report === 'failed' ? todo : underway
  },
}
