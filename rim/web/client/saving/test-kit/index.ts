import {
  type Channel,
  createSavingDesk,
  type Http,
  type Locks,
  type Login,
  type Machine,
  type QueueRecord,
  type SavingDesk,
  type TabMessage,
  type Timers,
} from '../index.ts'

/** Time that goes on when it is told to. */
export class TestTimers implements Timers {
  now = 0
  private waiting: { at: number; call: () => void }[] = []

  after(milliseconds: number, call: () => void): () => void {
    const one = { at: this.now + milliseconds, call }
    this.waiting.push(one)
    return () => {
      this.waiting = this.waiting.filter((other) => other !== one)
    }
  }

  /** Goes on to the next timer and lets it ring; false where there is none. */
  ring(): boolean {
    const next = this.waiting.toSorted((a, b) => a.at - b.at)[0]
    if (!next) return false
    this.waiting = this.waiting.filter((other) => other !== next)
    this.now = next.at
    next.call()
    return true
  }

  /** Lets all timers ring that are due within a time, in milliseconds. */
  pass(milliseconds: number): void {
    const until = this.now + milliseconds
    while (this.waiting.some(({ at }) => at <= until)) this.ring()
    this.now = until
  }
}

/** Waits until something holds; fails loudly where it never does. */
export async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 2000; tries++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error(`never came about: ${what}`)
}

/** A browser on somebody's machine: what its tabs share. Sealing is WebCrypto's; the store is this memory. */
export class TestBrowser {
  /** As it lies on the machine. */
  readonly records = new Map<string, QueueRecord>()
  today = '2026-03-05'
  readonly timers = new TestTimers()
  private readonly locked = new Set<string>()
  private readonly released: (() => void)[] = []
  private readonly listeners = new Set<(message: TabMessage) => void>()

  private readonly machine: Machine = {
    subtle: globalThis.crypto.subtle,
    randomBytes: (length) => globalThis.crypto.getRandomValues(new Uint8Array(length)),
    store: {
      put: async (record) => void this.records.set(record.id, structuredClone(record)),
      remove: async (id) => void this.records.delete(id),
      all: async () => structuredClone([...this.records.values()]),
    },
    locks: this.locks(),
  }

  private locks(): Locks {
    const take = async (name: string): Promise<() => void> => {
      while (this.locked.has(name)) await new Promise<void>((resolve) => void this.released.push(resolve))
      this.locked.add(name)
      return () => {
        this.locked.delete(name)
        for (const waiting of this.released.splice(0)) waiting()
      }
    }
    const under = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
      const release = await take(name)
      try {
        return await work()
      } finally {
        release()
      }
    }
    return {
      hold: take,
      under,
      ifFree: async (name, work) => (this.locked.has(name) ? null : under(name, work)),
    }
  }

  private channel(): Channel {
    let own: ((message: TabMessage) => void) | null = null
    return {
      post: (message) => {
        for (const listener of this.listeners) if (listener !== own) listener(message)
      },
      listen: (listener) => {
        own = listener
        this.listeners.add(listener)
        return () => void this.listeners.delete(listener)
      },
    }
  }

  /** Opens a tab. `keeps: false`: a private window, which keeps nothing. */
  tab(
    http: Http,
    login: Login,
    { keeps = true, left }: { keeps?: boolean; left?: () => void } = {},
  ): SavingDesk {
    return createSavingDesk({
      left,
      http,
      login,
      machine: keeps ? this.machine : null,
      channel: this.channel(),
      timers: this.timers,
      newKey: () => globalThis.crypto.randomUUID(),
      random: () => 0.5,
      today: () => this.today,
    })
  }
}
