import { createHash, createHmac, hkdfSync } from 'node:crypto'
import type { Actor } from '#core/access'
import { openWith, sealWith } from '#rim/keys'
import { claimKey, keepAnswer, type Work } from '#rim/storage'
import type { Answer } from './answer.ts'
import { refusal } from './problem-answer.ts'
import { serverProblems } from './problems.ts'

/** A request as a repeated one must equal it. */
export interface Repeatable {
  /** Header `idempotency-key`, chosen by the sender: a random UUID. */
  readonly key: string
  readonly method: string
  /** With its query. */
  readonly url: string
  /** As it was read from JSON. */
  readonly body: unknown
}

export interface Done {
  readonly status: number
  readonly answer: Answer
  /** Answered from what was kept: nothing was done now. */
  readonly replayed: boolean
}

/**
 * Does work once for a key, however often it is asked for; a repeated request gets the first one's answer. Works in the
 * transaction of the work, so that what failed is not kept. Throws problems 5031 and 5032.
 *
 * What is kept tells nothing to whoever reads the database: the key itself is not stored, what was sent is kept as a
 * keyed hash (a plain one of a form with an identity number could be searched through), and the answer is sealed with
 * the key. An answer about a person who has been deleted since can thus be read by nobody but the browser that got it.
 *
 * Registered persons need no key: there is no staff member to keep it by, and what they may do (delete, opt out) is the
 * same done once or twice.
 */
export async function once<T>(
  work: Work,
  actor: Actor & { readonly staff: string },
  asked: Repeatable,
  steps: Steps<T>,
): Promise<Done> {
  const key = createHash('sha256').update(asked.key).digest('hex')
  const claim = await claimKey(work, actor.staff, key)
  // goes to the database together with the claim; counts only where the key is free
  let [looked] = await Promise.allSettled([steps.look()])
  if (!(await claim.free())) {
    if (!(await claim.wait())) throw refusal(serverProblems.underWay, { seconds: 1 }, { retryAfter: 1 })
    ;[looked] = await Promise.allSettled([steps.look()])
  }
  const requestHash = hashOf(actor, asked)
  const kept = await claim.kept()
  if (kept) {
    if (kept.requestHash !== requestHash) throw refusal(serverProblems.keyReused)
    return { status: kept.status, answer: opened(kept.answer, asked.key, actor.staff), replayed: true }
  }
  if (looked.status === 'rejected') throw looked.reason
  const done = await steps.act(looked.value)
  const answer = sealed(done.answer, asked.key, actor.staff)
  await keepAnswer(work, actor.staff, key, { requestHash, status: done.status, answer })
  return { ...done, replayed: false }
}

/** What is done for a request. */
export interface Steps<T> {
  /** Reads only: it may be done for nothing, and again. */
  look(): Promise<T>
  act(seen: T): Promise<Omit<Done, 'replayed'>>
}

/** The key of a request; throws problem 5030 where there is none that can be used. */
export function keyOf(header: string | string[] | undefined): string {
  if (typeof header !== 'string' || !/^[\x21-\x7e]{8,100}$/.test(header)) {
    throw refusal(serverProblems.keyMissing)
  }
  return header
}

/**
 * What was asked, by whom and under which appointment: somebody who acts for another unit by now, or is logged in less
 * surely, does not get what the first request got.
 */
function hashOf(actor: Actor, { key, method, url, body }: Repeatable): string {
  const { role, municipality, unit, level } = actor
  const asked = JSON.stringify([method, url, body ?? null, role, municipality, unit, level])
  return createHmac('sha256', key).update(asked).digest('hex')
}

const sealingKey = (key: string, staff: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, staff, 'lyttepost answer', 32))

function sealed(answer: Answer, key: string, staff: string): { sealed: string } {
  const plain = answer.kind === 'json' ? answer : { ...answer, bytes: answer.bytes.toString('base64') }
  const text = Buffer.from(JSON.stringify(plain))
  return { sealed: sealWith(sealingKey(key, staff), text).toString('base64') }
}

function opened(stored: unknown, key: string, staff: string): Answer {
  const bytes = Buffer.from((stored as { sealed: string }).sealed, 'base64')
  const plain = JSON.parse(openWith(sealingKey(key, staff), bytes).toString('utf8'))
  return plain.kind === 'json' ? plain : { ...plain, bytes: Buffer.from(plain.bytes, 'base64') }
}
