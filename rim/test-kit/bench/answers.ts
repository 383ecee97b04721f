import { fork } from 'node:child_process'
import { Agent, request } from 'node:http'
import { availableParallelism, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { createRandom } from '#core/foundation'
import type { AnswersCounted, AnswersReady } from './answers-server.ts'
import { percentileOf } from './timing.ts'

/**
 * People who hand their answers in, against the whole program: the server with its embedded database in one process tree, the load
 * in this process. They come at random times at a fixed mean rate, and a time runs from when one came. Prints a line for each rate.
 */
export async function benchAnswers(quick: boolean, print: (line: string) => void): Promise<void> {
  const rates = quick ? [200] : [100, 200, 300]
  const seconds = quick ? 5 : 15
  const warming = 200
  const many = warming + rates.reduce((sum, rate) => sum + Math.ceil(rate * seconds * 1.15), 0)
  const server = await startServer(many)
  try {
    const send = senderTo(server.ready.address)
    const people = await enterAll(send, server.ready.codes)
    const finish = (person: Person) => handIn(send, person)
    await arriving(people.splice(0, warming), 100, warming / 100, finish)
    let sent = warming
    print('finished answers   a second   p50 ms   p95 ms   p99 ms   cpu ms   fills at   loadavg   faults')
    for (const rate of rates) {
      const before = await server.count()
      const ran = await arriving(people, rate, seconds, finish)
      const each = (1000 * ((await server.count()).used - before.used)) / ran.times.length
      sent += ran.times.length - [...ran.faults.values()].reduce((sum, count) => sum + count, 0)
      const faults = ran.faults.size === 0 ? '0' : JSON.stringify([...ran.faults])
      print(
        [
          `${rate} a second come`.padEnd(18),
          (ran.times.length / ran.seconds).toFixed(0).padStart(9),
          ...[0.5, 0.95, 0.99].map((share) => percentileOf(ran.times, share).toFixed(1).padStart(8)),
          each.toFixed(2).padStart(8),
          ((1000 * availableParallelism()) / each).toFixed(0).padStart(10),
          loadavg()[0]!.toFixed(1).padStart(9),
          faults.padStart(8),
        ].join(' '),
      )
    }
    print(
      'cpu ms: of server and database for each; fills at: so many a second would fill all processors, if nothing else ran',
    )
    const { finished } = await server.count()
    print(finished === sent ? `all ${sent} answers are there` : `${finished} ANSWERS OF ${sent}`)
    if (finished !== sent) process.exitCode = 1
  } finally {
    await server.stop()
  }
}

/** Somebody on the last page. */
interface Person {
  readonly cookie: string
  readonly token: string
}

interface Told {
  readonly status: number
  readonly body: string
  readonly cookie: string
}
type Send = (
  method: 'GET' | 'POST',
  path: string,
  cookie: string,
  form?: Record<string, string>,
) => Promise<Told>

function senderTo(address: string): Send {
  const agent = new Agent({ keepAlive: true, maxSockets: 500, scheduling: 'fifo' })
  const { hostname, port } = new URL(address)
  return (method, path, cookie, form) =>
    new Promise((resolve, reject) => {
      const text = form ? new URLSearchParams(form).toString() : ''
      const headers = {
        ...(cookie !== '' && { cookie }),
        ...(form && {
          origin: 'http://127.0.0.1',
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(text),
        }),
      }
      const sent = request({ agent, hostname, port, method, path, headers }, (answer) => {
        let body = ''
        answer.setEncoding('utf8')
        answer.on('data', (part: string) => {
          body += part
        })
        const given = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body, cookie: given }))
        answer.on('error', reject)
      })
      sent.on('error', reject)
      sent.end(text)
    })
}

/** Everybody types the code and goes to the last page. */
async function enterAll(send: Send, codes: readonly string[]): Promise<Person[]> {
  const people: Person[] = []
  for (let at = 0; at < codes.length; at += 8) {
    people.push(...(await Promise.all(codes.slice(at, at + 8).map((code) => enter(send, code)))))
  }
  return people
}

async function enter(send: Send, code: string): Promise<Person> {
  const { cookie } = await send('POST', '/svar', '', { code })
  const page = await send('GET', '/svar/oppsummering', cookie)
  const token = /name="token" value="([^"]+)"/.exec(page.body)?.[1]
  if (page.status !== 200 || token === undefined) throw new Error(`the last page: ${page.status}`)
  return { cookie, token }
}

/** Null where it went well, else what was answered. */
async function handIn(send: Send, { cookie, token }: Person): Promise<string | null> {
  const { status, body } = await send('POST', '/svar/oppsummering', cookie, { token, go: 'finish' })
  if (status === 303) return null
  // what the page says is wrong
  return `${status} ${[...body.matchAll(/class="wrong"[^>]*>(?:<h2[^>]*>)?([^<]*)/g)].map(([, text]) => text).join(' ')}`
}

/** People come for so many seconds, each whether or not those before have been answered. */
async function arriving(
  people: Person[],
  rate: number,
  seconds: number,
  act: (person: Person) => Promise<string | null>,
) {
  const random = createRandom(rate)
  const times: number[] = []
  const faults = new Map<string, number>()
  const under = new Set<Promise<void>>()
  const began = performance.now()
  let next = 0
  while (next < seconds * 1000 && people.length > 0) {
    const now = performance.now() - began
    while (next <= now && next < seconds * 1000) {
      const person = people.pop()
      if (!person) break
      const came = began + next
      const done = act(person).then((fault) => {
        times.push(performance.now() - came)
        if (fault !== null) faults.set(fault, (faults.get(fault) ?? 0) + 1)
        under.delete(done)
      })
      under.add(done)
      next += (-Math.log((1 + random.bits()) / 2 ** 32) * 1000) / rate
    }
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  while (under.size > 0) await Promise.all(under)
  return { times, seconds: (performance.now() - began) / 1000, faults }
}

async function startServer(many: number) {
  const script = fileURLToPath(new URL('./answers-server.ts', import.meta.url))
  const child = fork(script, [String(many)], {
    execArgv: ['--conditions=lyttepost-source', '--import', 'tsx'],
  })
  const heard = <T>(): Promise<T> =>
    new Promise((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`the server ended: ${code}`))
      child.once('exit', ended)
      child.once('message', (told) => {
        child.off('exit', ended)
        resolve(told as T)
      })
    })
  const ready = await heard<AnswersReady>()
  return {
    ready,
    count: (): Promise<AnswersCounted> => {
      const counted = heard<AnswersCounted>()
      child.send('count')
      return counted
    },
    stop: (): Promise<void> =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.send('stop')
      }),
  }
}
