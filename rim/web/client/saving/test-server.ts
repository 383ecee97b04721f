import { canonicalJson } from '#core/foundation'
import type { HttpAnswer } from './outcome.ts'
import type { Http } from './transport.ts'
import type { Snapshot } from './types.ts'

/** A write that was carried out. */
export interface Written {
  readonly by: string
  readonly key: string
  readonly value: unknown
  readonly over: unknown
}

/**
 * One registration by the rules of `change_registration` (rim/storage/migrations/0004-doors.sql) and of `once`
 * (rim/server/idempotency.ts), for tests of many interleavings. `rim/server/saving.test.ts` has the real ones.
 */
export class TestServer {
  revision = 0
  values = new Map<string, unknown>()
  answeredIn = new Map<string, number>()
  readonly written: Written[] = []
  /** Login: the token that is asked for, null where nobody is logged in. */
  csrf: string | null = 'token-0'
  closed: 'no' | 'submitted' | 'gone' = 'no'
  busy = 0
  /** Values that cannot be stored, and whether it is told which they are. */
  refuses: (value: unknown) => 'no' | 'told' | 'untold' = () => 'no'
  private kept = new Map<string, { readonly asked: string; readonly answer: HttpAnswer }>()
  private role = 0

  /** A request of somebody's, carried out now. */
  handle(by: string, { method, headers = {}, body }: Parameters<Http>[0]): HttpAnswer {
    if (this.csrf === null) return refusal(401, 5035)
    if (this.busy > 0) {
      this.busy--
      return { ...refusal(503, 5036), retryAfter: 5 }
    }
    if (method === 'PATCH' && headers['x-csrf-token'] !== this.csrf) return refusal(403, 5033)
    if (this.closed === 'gone') return refusal(404, 5004)
    return method === 'GET' ? this.read() : this.once(by, String(headers['idempotency-key']), body)
  }

  /** Kept answers are tidied away, as after some days. */
  forgetAnswers(): void {
    this.kept.clear()
  }

  /** The same people act under another appointment from now on, so that kept answers are not theirs. */
  changeRole(): void {
    this.role++
  }

  snapshot(): Snapshot {
    return { revision: this.revision, status: 'draft', values: Object.fromEntries(this.values) }
  }

  private read(): HttpAnswer {
    const { revision, status, values } = this.snapshot()
    return answered({ revision, status, answers: values, notes: {}, localReference: null })
  }

  private once(by: string, key: string, body: unknown): HttpAnswer {
    const asked = canonicalJson([body, this.role])
    const known = this.kept.get(key)
    if (known) return known.asked === asked ? known.answer : refusal(422, 5031)
    const { basedOn, patch } = body as { basedOn: number; patch: Record<string, unknown> }
    const faulty = Object.keys(patch).filter((code) => this.refuses(patch[code]) !== 'no')
    if (faulty.length > 0) {
      const told = faulty.filter((code) => this.refuses(patch[code]) === 'told')
      return refusal(422, 1041, told)
    }
    if (this.closed === 'submitted') return refusal(409, 4044)
    const answer = answered(this.change(by, basedOn, patch))
    this.kept.set(key, { asked, answer })
    return answer
  }

  /** As the database does it. */
  change(by: string, basedOn: number, patch: Readonly<Record<string, unknown>>) {
    const conflicts: Record<string, unknown> = {}
    const next = this.revision + 1
    let wrote = false
    for (const [code, value] of Object.entries(patch)) {
      const stands = this.values.get(code) ?? null
      const equal = canonicalJson(stands) === canonicalJson(value)
      if ((this.answeredIn.get(code) ?? 0) > basedOn && !equal) {
        conflicts[code] = { value: stands, revision: this.answeredIn.get(code) }
        continue
      }
      if (equal) continue
      if (value === null) this.values.delete(code)
      else this.values.set(code, value)
      this.answeredIn.set(code, next)
      this.written.push({ by, key: code, value, over: stands })
      wrote = true
    }
    if (!wrote) return { revision: Math.min(this.revision, basedOn), conflicts }
    this.revision = next
    return { revision: next, conflicts }
  }
}

const answered = (body: unknown): HttpAnswer => ({ status: 200, body, retryAfter: null })

const refusal = (status: number, number: number, questions: readonly string[] = []): HttpAnswer => ({
  status,
  body: { number, detail: `problem ${number}`, problems: [{ number, text: '', questions }] },
  retryAfter: null,
})
