import type { Conflicts, Outcome, Snapshot } from './types.ts'
import { localReference } from './values.ts'

/** What came back over HTTP. */
export interface HttpAnswer {
  readonly status: number
  /** Read from JSON; null where it was none. */
  readonly body: unknown
  /** Header `retry-after`, in seconds. */
  readonly retryAfter: number | null
}

type Told = Readonly<Record<string, unknown>>
const asRecord = (value: unknown): Told =>
  typeof value === 'object' && value !== null ? (value as Told) : {}

/** Problems that mean something of their own here, by their numbers (rim/server/problems.ts and the house's). */
const numbers = {
  strongerLogin: 5003,
  tokenWrong: 5033,
  noAppointment: 5037,
  underWay: 5032,
  keyReused: 5031,
} as const

/**
 * Reads the answer to a batch or a reading. What does not come from our server (a proxy, a hotel's log-in page) is as
 * though nothing had come: it is tried again.
 */
export function outcomeOf(answer: HttpAnswer, asked: 'send' | 'read'): Outcome {
  const { status, retryAfter } = answer
  const told = asRecord(answer.body)
  if (status === 200) return (asked === 'send' ? writtenOf(told) : readOf(told)) ?? { kind: 'unreached' }
  const number = typeof told.number === 'number' ? told.number : null
  if (status === 429 || status >= 500) return { kind: 'busy', after: retryAfter }
  if (number === null) return { kind: 'unreached' }
  const problem = { number, text: typeof told.detail === 'string' ? told.detail : '' }
  if (status === 401 || number === numbers.noAppointment) return { kind: 'login', stepUp: null }
  if (number === numbers.strongerLogin) {
    return { kind: 'login', stepUp: typeof told.stepUp === 'string' ? told.stepUp : null }
  }
  if (number === numbers.tokenWrong) return { kind: 'token' }
  if (number === numbers.underWay) return { kind: 'busy', after: retryAfter }
  if (number === numbers.keyReused) return { kind: 'key-used' }
  if (status === 403 || status === 404 || status === 409) {
    return { kind: 'closed', gone: status === 404, problem }
  }
  return { kind: 'refused', problem, keys: keysOf(told) }
}

function writtenOf({ revision, conflicts }: Told): Outcome | null {
  if (typeof revision !== 'number') return null
  return { kind: 'written', revision, conflicts: asRecord(conflicts) as Conflicts }
}

function readOf(told: Told): Outcome | null {
  const snapshot = snapshotOf(told)
  return snapshot && { kind: 'read', snapshot }
}

/** What the saving needs of a registration as the server answers it; null where it is none. */
export function snapshotOf(answer: object): Snapshot | null {
  const { revision, status, answers, notes, localReference: reference } = asRecord(answer)
  if (typeof revision !== 'number' || (status !== 'draft' && status !== 'complete')) return null
  const values = { ...asRecord(answers), ...asRecord(notes), [localReference]: reference ?? null }
  return { revision, status, values }
}

/** Which answers a problem is about, where that is told. */
function keysOf({ problems }: Told): readonly string[] {
  return (Array.isArray(problems) ? problems : []).flatMap((one: unknown) => {
    const { questions, where } = asRecord(one)
    const column = asRecord(where).column
    return [
      ...(Array.isArray(questions) ? questions.filter((key) => typeof key === 'string') : []),
      // `patch.housing`: as the body's fields are named
      ...(typeof column === 'string' ? [column.replace(/^patch\./, '')] : []),
    ]
  })
}
