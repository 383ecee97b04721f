import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { v4 } from 'uuid'
import { createRandom, type Random } from '#core/foundation'
import { randomSyntheticNumber } from '#core/identity'
import { freePort, TestBrowser } from '#rim/test-kit/browser'

const root = fileURLToPath(new URL('../..', import.meta.url))
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds))

/** The program as it is started in earnest, `lyttepost serve`, in a process of its own that can be killed. */
export class KillableProgram {
  readonly address: string
  readonly #folder: string
  readonly #port: number
  #child: ChildProcess | undefined
  #output = ''

  constructor(folder: string, port: number) {
    this.#folder = folder
    this.#port = port
    this.address = `http://127.0.0.1:${port}`
  }

  /** Starts it, and waits until it may be sent requests. */
  async start(): Promise<void> {
    const child = spawn(
      process.execPath,
      [
        ...['--conditions=lyttepost-source', '--import', 'tsx', 'rim/cli/main.ts', 'serve'],
        ...['--folder', this.#folder, '--port', `${this.#port}`],
      ],
      { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    this.#child = child
    this.#output = ''
    let ended = false
    child.on('exit', () => {
      ended = true
    })
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.#output = (this.#output + text).slice(-20_000)
      })
    }
    // it says where it answers when all is there, the training municipality as well
    const patience = Date.now() + 60_000
    while (!this.#output.includes(`svarer på ${this.address}`)) {
      if (ended || Date.now() > patience) throw new Error(`the program did not start: ${this.#output}`)
      await pause(50)
    }
    await this.ready()
  }

  /** Waits until it says that it may be sent requests. Throws where it has ended by itself. */
  async ready(): Promise<void> {
    const patience = Date.now() + 60_000
    for (;;) {
      const answer = await fetch(`${this.address}/ready`).catch(() => undefined)
      if (answer?.status === 200) return
      this.demandAlive()
      if (Date.now() > patience) throw new Error(`the program is not ready: ${await answer?.text()}`)
      await pause(50)
    }
  }

  /** Throws where the program has ended without being told to. */
  demandAlive(): void {
    const { exitCode, signalCode } = this.#child ?? {}
    if (exitCode !== null || signalCode !== null) {
      throw new Error(`the program has ended by itself (${exitCode} ${signalCode}): ${this.#output}`)
    }
  }

  /** Ends it as a power cut would, or in its own way. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (!child || child.exitCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await ended
  }
}

/** Two ports beside each other that are free: for the program, and for its login for training. */
export async function freePorts(): Promise<number> {
  for (;;) {
    const port = await freePort()
    if ((await freePort(port + 1).catch(() => 0)) === port + 1) return port
  }
}

/** What the program has told a registrar is stored. */
export interface Acknowledged {
  readonly id: string
  readonly answers: Record<string, string>
  revision: number
}

const values = { housing: ['red', 'yellow', 'green'], finances: ['red', 'yellow', 'green'] } as const

/** Somebody who registers one person after the other, and tries again with the same key until it is told that it is done. */
export class Registrar {
  readonly acknowledged: Acknowledged[] = []
  /** Answers that were neither done nor "try again". */
  readonly faults: string[] = []
  /** Requests that were tried again, and those of them that had been carried out the first time. */
  retried = 0
  replayed = 0
  readonly #browser = new TestBrowser()
  readonly #address: string
  readonly #random: Random
  #csrf = ''
  #unit = ''
  #round = ''

  constructor(address: string, name: string) {
    this.#address = address
    this.#random = createRandom(`registrar ${name}`)
  }

  async logIn(person: string): Promise<void> {
    const page = await this.#browser.open(`${this.#address}/login?as=staff`)
    await this.#browser.press(page, 'person', person)
    const session = await this.#get('/api/session')
    const [round] = (await this.#get('/api/rounds')) as unknown as { id: string }[]
    this.#csrf = String(session.csrf)
    this.#round = round!.id
    this.#unit = `/municipalities/${session.municipality}/units/${session.unit}`
  }

  /** Works until it is told to stop, and finishes what it is doing then. */
  async work(stopped: () => boolean): Promise<void> {
    const random = this.#random.fork('work')
    while (!stopped()) {
      const number = randomSyntheticNumber(random, {
        birthYear: 1940 + random.below(60),
        sex: random.below(2) === 0 ? 'male' : 'female',
      })
      const begun = await this.#send('POST', `/api/rounds/${this.#round}${this.#unit}/registrations`, {
        number,
      })
      // a number that was drawn before is found again
      if (begun.created !== true) continue
      const own: Acknowledged = { id: String(begun.id), answers: {}, revision: Number(begun.revision) }
      this.acknowledged.push(own)
      for (const [code, choices] of Object.entries(values)) {
        const value = choices[random.below(choices.length)]!
        const body = { basedOn: own.revision, patch: { [code]: value } }
        const { revision } = await this.#send('PATCH', `/api/registrations/${own.id}`, body)
        own.answers[code] = value
        own.revision = Number(revision)
      }
    }
  }

  async #get(path: string): Promise<Record<string, unknown>> {
    return (await (await this.#browser.fetch(this.#address + path)).json()) as Record<string, unknown>
  }

  /** Sends until there is an answer that says that it is done; always with the same key. */
  async #send(method: string, path: string, body: unknown): Promise<Record<string, unknown>> {
    const options = {
      method,
      body: JSON.stringify(body),
      headers: {
        origin: this.#address,
        'x-csrf-token': this.#csrf,
        'idempotency-key': v4(),
        'content-type': 'application/json',
      },
    }
    for (let attempt = 0; ; attempt++) {
      if (attempt > 0) this.retried++
      const answer = await this.#attempt(path, options)
      if (answer?.ok) {
        if (answer.replayed && attempt > 0) this.replayed++
        return answer.body
      }
      const again =
        answer === null || answer.status === 503 || answer.status === 429 || answer.body.number === 5032
      if (!again) this.faults.push(`${method} ${answer.status} ${JSON.stringify(answer.body)}`)
      if (this.faults.length > 20) throw new Error(this.faults.join('\n'))
      await pause(answer?.status === 429 ? 1000 : 30)
    }
  }

  /** Null where no whole answer came. */
  async #attempt(path: string, options: RequestInit) {
    try {
      const response = await this.#browser.fetch(this.#address + path, {
        ...options,
        // now and then the line is lost before the answer comes
        signal: AbortSignal.timeout(this.#random.below(6) === 0 ? 2 + this.#random.below(25) : 15_000),
      })
      const body = (await response.json()) as Record<string, unknown>
      const replayed = response.headers.has('idempotent-replay')
      return { ok: response.ok, status: response.status, body, replayed }
    } catch {
      return null
    }
  }
}
