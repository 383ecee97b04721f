import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { createRandom, type Random } from '#core/foundation'
import { type Instrument, questionsOf } from '#core/instruments'
import type { OpenForm, Worker } from './autosave-house.ts'

/** A form with its owner, and what the load believes to stand in it. */
export interface Desk {
  readonly worker: Worker
  readonly form: OpenForm
  readonly answers: Record<string, unknown>
  busy: boolean
}

/** Times in milliseconds, as whoever waits for the answers sees them. */
export interface Ran {
  readonly times: number[]
  readonly seconds: number
  /** Answers other than 200, by status, and conflicts. */
  readonly faults: Record<string, number>
}

/** Somebody's browsers: connections that are kept alive. */
export function createBrowser(address: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1000, scheduling: 'fifo' })
  const { hostname, port } = new URL(address)
  return {
    send: (
      worker: Worker,
      method: 'GET' | 'PATCH',
      path: string,
      body?: unknown,
    ): Promise<{ readonly status: number; readonly body: string }> =>
      new Promise((resolve, reject) => {
        const text = body === undefined ? undefined : JSON.stringify(body)
        const writing =
          text === undefined
            ? {}
            : {
                origin: 'http://127.0.0.1',
                'x-csrf-token': worker.csrf,
                'idempotency-key': randomUUID(),
                'content-type': 'application/json',
                'content-length': Buffer.byteLength(text),
              }
        const headers = { cookie: `lyttepost=${worker.token}`, ...writing }
        const sent = request({ agent, hostname, port, method, path, headers }, (answer) => {
          let told = ''
          answer.setEncoding('utf8')
          answer.on('data', (part: string) => {
            told += part
          })
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: told }))
          answer.on('error', reject)
        })
        sent.on('error', reject)
        sent.end(text)
      }),
    close: () => agent.destroy(),
  }
}
export type Browser = ReturnType<typeof createBrowser>

/** What is typed: one to three answers to questions with choices, each another than the one that stands there. */
export function createTyping(instrument: Instrument, seed: number): (desk: Desk) => Record<string, unknown> {
  const random = createRandom(seed)
  const questions = questionsOf(instrument).filter(
    (question) => question.type === 'choice' && question.choices.length > 1 && question.code !== 'sex',
  )
  return ({ answers }) => {
    const patch: Record<string, unknown> = {}
    const count = 1 + random.below(3)
    for (let index = 0; index < count; index++) {
      const question = questions[random.below(questions.length)]!
      if (question.type !== 'choice') continue
      const others = question.choices.filter(({ code }) => code !== answers[question.code])
      patch[question.code] = others[random.below(others.length)]!.code
    }
    return patch
  }
}

/** Saves what is typed in a form, as the page does, and checks the answer. */
export async function autosave(
  browser: Browser,
  desk: Desk,
  patch: Record<string, unknown>,
  faults: Record<string, number>,
): Promise<void> {
  const { worker, form, answers } = desk
  const path = `/api/registrations/${form.id}`
  const told = await browser.send(worker, 'PATCH', path, { basedOn: form.revision, patch })
  if (told.status !== 200) return note(faults, `status ${told.status}`)
  const { revision, conflicts } = JSON.parse(told.body) as { revision: number; conflicts: object }
  if (Object.keys(conflicts).length > 0) note(faults, 'conflict')
  if (revision !== form.revision + 1) note(faults, 'revision')
  form.revision = revision
  Object.assign(answers, patch)
}

export function note(faults: Record<string, number>, what: string): void {
  faults[what] = (faults[what] ?? 0) + 1
}

/** So many at once, each sending the next when the last is answered. */
export async function closedLoop(
  shooters: number,
  seconds: number,
  faults: Record<string, number>,
  shoot: (shooter: number) => Promise<void>,
): Promise<Ran> {
  const times: number[] = []
  const began = performance.now()
  const until = began + seconds * 1000
  await Promise.all(
    Array.from({ length: shooters }, async (_, shooter) => {
      while (performance.now() < until) {
        const sent = performance.now()
        await shoot(shooter)
        times.push(performance.now() - sent)
      }
    }),
  )
  return { times, seconds: (performance.now() - began) / 1000, faults }
}

/**
 * Arrivals at random times with a fixed mean rate, whether the earlier ones are answered or not. A form takes one save at a
 * time, as the page does: who finds all forms busy waits, and her time runs from when she came.
 */
export async function openLoop(
  rate: number,
  seconds: number,
  faults: Record<string, number>,
  random: Random,
  desks: readonly Desk[],
  shoot: (desk: Desk) => Promise<void>,
): Promise<Ran> {
  const times: number[] = []
  const waiting: number[] = []
  const under = new Set<Promise<void>>()
  const began = performance.now()
  let next = 0
  const start = (came: number): void => {
    const desk = freeOf(desks, random)
    if (!desk) return void waiting.push(came)
    desk.busy = true
    const done = shoot(desk).then(() => {
      desk.busy = false
      times.push(performance.now() - came)
      under.delete(done)
      const first = waiting.shift()
      if (first !== undefined) start(first)
    })
    under.add(done)
  }
  while (next < seconds * 1000) {
    const now = performance.now() - began
    while (next <= now && next < seconds * 1000) {
      start(began + next)
      next += (-Math.log((1 + random.bits()) / 2 ** 32) * 1000) / rate
    }
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  while (under.size > 0) await Promise.all(under)
  return { times, seconds: (performance.now() - began) / 1000, faults }
}

function freeOf(desks: readonly Desk[], random: Random): Desk | undefined {
  const from = random.below(desks.length)
  for (let step = 0; step < desks.length; step++) {
    const desk = desks[(from + step) % desks.length]!
    if (!desk.busy) return desk
  }
  return undefined
}
