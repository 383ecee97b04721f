import { daysFrom } from '#core/foundation'

/** What a participant does in a wave, in its order. */
export const fieldWorkStepNames = [
  'answer',
  'services',
  'orders',
  'forms',
  'handing-out',
  'feedback',
] as const
export type FieldWorkStep = (typeof fieldWorkStepNames)[number]

/** `underway`: begun, and goes on by itself. `locked`: cannot be done yet, or no more. */
export type StepState = 'done' | 'todo' | 'underway' | 'locked'

export interface FieldWorkStepState {
  readonly step: FieldWorkStep
  readonly state: StepState
}

/** How far a participant has come. */
export interface FieldWorkFacts {
  /** `YYYY-MM-DD`, as the next two. */
  readonly today: string
  readonly opensOn: string
  readonly closesOn: string
  readonly closed: boolean
  readonly answer: 'accepted' | 'declined' | null
  /** Places that have said yes. */
  readonly joined: number
  readonly orders: { readonly waiting: number; readonly made: number; readonly failed: number }
  /** The last day that anything was noted of; null: nothing is. */
  readonly lastNoted: string | null
  /** Somebody has told how the field work went. */
  readonly feedback: boolean
}

/** Days without a note of what was handed out before it is asked for. */
const patience = 7

/** Each step and where it stands. Pure; the first `todo` is what is next. */
export function fieldWorkSteps(facts: FieldWorkFacts): readonly FieldWorkStepState[] {
  const { today, opensOn, closesOn, closed, answer, joined, orders, lastNoted, feedback } = facts
  const over = closed || today > closesOn
  const taking = answer === 'accepted'
  const open = taking && !closed
  const made = orders.made > 0
  const step = (name: FieldWorkStep, state: StepState): FieldWorkStepState => ({ step: name, state })
  const quiet = daysFrom(lastNoted ?? opensOn, over ? closesOn : today) >= patience
  return [
    step('answer', answer !== null ? 'done' : over ? 'locked' : 'todo'),
    step('services', joined > 0 ? 'done' : open && !over ? 'todo' : 'locked'),
    step(
      'orders',
      orders.failed > 0 && open
        ? 'todo'
        : made || orders.waiting > 0
          ? 'done'
          : open && !over && joined > 0
            ? 'todo'
            : 'locked',
    ),
    step('forms', made ? 'done' : orders.waiting > 0 ? 'underway' : 'locked'),
    step(
      'handing-out',
      !made || !taking || today < opensOn ? 'locked' : closed ? 'done' : quiet ? 'todo' : 'underway',
    ),
    step('feedback', feedback ? 'done' : closed && taking ? 'todo' : 'locked'),
  ]
}

/** What is next; null: nothing now. */
export const nextStep = (steps: readonly FieldWorkStepState[]): FieldWorkStep | null =>
  steps.find(({ state }) => state === 'todo')?.step ?? null
