import { createDayKeys, type DayKeys } from './day-keys.ts'
import { snapshotOf } from './outcome.ts'
import { createQueue, type Found, type Queue, type QueueStore } from './queue.ts'
import { createSaver } from './saver.ts'
import type { Saver, SaverParts } from './saver-parts.ts'
import type { Cipher } from './sealing.ts'
import { adoptionLock, type Channel, type Locks, type TabMessage, tabLock } from './tabs.ts'
import { createTransport, type Http, type Login } from './transport.ts'

/** What keeping things on the machine needs of the browser. */
export interface Machine extends Cipher {
  readonly store: QueueStore
  readonly locks: Locks
}

export interface DeskParts
  extends Pick<SaverParts, 'timers' | 'newKey' | 'random' | 'today' | 'check' | 'unfinished'> {
  readonly http: Http
  readonly login: Login
  /** Null: the browser keeps nothing (private windows, no TLS, an old browser). */
  readonly machine: Machine | null
  /** Null: tabs do not hear of one another. */
  readonly channel: Channel | null
  /** She has logged out in another tab, and nothing would be lost with this page. */
  readonly left?: (() => void) | undefined
}

/** The saving of one tab. */
export interface SavingDesk {
  /**
   * Tells the other tabs that somebody is logged in, deletes what has expired, and takes over what closed tabs left. The
   * last again at each `lookAround`.
   */
  start(): Promise<void>
  /** The saver of a registration that the page has read (answer of `GET /api/registrations/{id}`). */
  open(registration: string, answer: object): Saver
  /** The saver, where there is one already. */
  saver(registration: string): Saver | null
  /** As when the window gets focus: other tabs may have closed, the login may hold again. */
  lookAround(): Promise<void>
  online(): void
  offline(): void
  /** Sends all that waits now, as when the window is hidden. */
  flush(): void
  /** Asks who is logged in, and goes on where it is the same person in the same role. */
  checkLogin(): Promise<void>
  /** Before logging out: the keys are forgotten here and in the other tabs. What is kept stays, sealed. */
  loggedOut(): void
  /** Registrations (ids) with unsent changes on this machine. Rejects where the server cannot be asked for the keys. */
  leftovers(): Promise<readonly string[]>
  /** Gives up the unsent changes to a registration, on a person's word. Returns false where another tab works with them. */
  discard(registration: string): Promise<boolean>
  /** Days of which something unsent has expired and was deleted unread; waits for what `start` deletes. */
  expired(): Promise<readonly string[]>
  /** She has been told. */
  forgetExpired(): Promise<void>
  /** Whether something would be lost with the page. */
  wouldLose(): boolean
  /** Calls when `wouldLose` or a saver may have changed; returns what ends it. */
  watch(watcher: () => void): () => void
  stop(): void
}

export function createSavingDesk(parts: DeskParts): SavingDesk {
  const { machine, channel, login } = parts
  const tab = parts.newKey()
  const savers = new Map<string, Saver>()
  const watchers = new Set<() => void>()
  const tell = (): void => {
    for (const watcher of [...watchers]) watcher()
  }
  let isOnline = true
  let keys: DayKeys | null = null
  let stopped = false
  const queue = machine && queueOf(machine)
  let letGo: (() => void) | null = null
  const holding = machine?.locks.hold(tabLock(tab)).then((release) => {
    if (stopped) release()
    else letGo = release
  })

  function queueOf({ store, subtle, randomBytes }: Machine): Queue | null {
    const { staff } = login.current()
    if (staff === null) return null
    keys = createDayKeys(subtle, async (day) => {
      const answer = await parts.http({ method: 'GET', path: `/api/session/offline-key?day=${day}` })
      const { key, number } = (answer.body ?? {}) as { key?: unknown; number?: unknown }
      if (answer.status === 200 && typeof key === 'string') return key
      if (number === offlineDay) return null
      throw new Error(`no key: ${answer.status}`)
    })
    const { newKey: newId, today } = parts
    return createQueue({ store, subtle, randomBytes, keys, staff, tab, newId, today })
  }

  function saverOf(registration: string): Saver {
    const known = savers.get(registration)
    if (known) return known
    const saver = createSaver(registration, login.current().unit, {
      ...parts,
      transport: createTransport(parts.http, login),
      slot: queue?.slot() ?? null,
      onWritten: (revision) => channel?.post({ kind: 'written', registration, revision }),
    })
    savers.set(registration, saver)
    if (!isOnline) saver.offline()
    saver.observe(tell)
    return saver
  }

  // -- what closed tabs left
  let adopting: Promise<void> | null = null
  async function adopt(): Promise<void> {
    if (!machine || !queue || stopped) return
    await holding
    await machine.locks.under(adoptionLock, async () => {
      for (const found of await queue.own()) {
        if (found.tab === tab || found.entry.unit !== login.current().unit) continue
        // a tab that lives holds its lock
        await machine.locks.ifFree(tabLock(found.tab), () => adoptOne(queue, found))
      }
    })
  }
  const taken = new Set<string>()
  async function adoptOne(from: Queue, { id, entry }: Found): Promise<void> {
    if (stopped) return
    const saver = saverOf(entry.registration)
    if (!taken.has(id) && !saver.inherit(entry)) return
    taken.add(id)
    // among this tab's own before it is taken away: a crash in between leaves it twice, which does no harm
    await saver.whenKept()
    if (!stopped && saver.view().kept) await from.remove(id)
  }

  async function checkLogin(): Promise<void> {
    const held = [...savers.values()].some(({ view }) => ['login', 'locked'].includes(view().overall))
    if (!held) return
    const now = await login.renew().catch(() => null)
    if (now === null) return
    for (const saver of savers.values()) saver.loggedIn(now.staff === owner && now.unit === saver.unit)
    if (now.staff !== owner) keys?.forget()
  }
  const owner = login.current().staff

  function hear(message: TabMessage): void {
    if (message.kind === 'written') savers.get(message.registration)?.writtenElsewhere(message.revision)
    else if (message.kind === 'logged-out') void leaveAfterOther()
    else void checkLogin()
  }
  function leave(): void {
    keys?.forget()
    for (const saver of savers.values()) saver.loggedOut()
  }
  /** What is on the screen is not left there for whoever comes next. */
  async function leaveAfterOther(): Promise<void> {
    leave()
    await Promise.all([...savers.values()].map((saver) => saver.whenKept()))
    if (!stopped && !wouldLose()) parts.left?.()
  }
  const wouldLose = (): boolean =>
    [...savers.values()].some(({ view }) => {
      const { kept, waiting } = view()
      return waiting > 0 && !kept
    })
  const deaf = channel?.listen(hear)

  async function lookAround(): Promise<void> {
    await checkLogin()
    adopting ??= adopt()
      .catch(() => undefined)
      .finally(() => {
        adopting = null
      })
    await adopting
  }

  let expiry: Promise<void> | undefined

  return {
    start: async () => {
      channel?.post({ kind: 'logged-in' })
      // without the line nothing can be opened, and nothing is deleted
      expiry = queue?.expire().catch(() => undefined)
      await expiry
      await lookAround()
    },
    open: (registration, answer) => {
      const saver = saverOf(registration)
      const snapshot = snapshotOf(answer)
      if (snapshot) saver.loaded(snapshot)
      return saver
    },
    saver: (registration) => savers.get(registration) ?? null,
    lookAround,
    online: () => {
      isOnline = true
      for (const saver of savers.values()) saver.online()
    },
    offline: () => {
      isOnline = false
      for (const saver of savers.values()) saver.offline()
    },
    flush: () => {
      for (const saver of savers.values()) saver.flush()
    },
    checkLogin,
    loggedOut: () => {
      leave()
      channel?.post({ kind: 'logged-out' })
    },
    leftovers: async () => {
      const own = (await queue?.own()) ?? []
      return [...new Set(own.map(({ entry }) => entry.registration))]
    },
    discard: async (registration) => {
      savers.get(registration)?.discard()
      await savers.get(registration)?.whenKept()
      if (!machine || !queue) return true
      let all = true
      for (const found of await queue.own()) {
        if (found.entry.registration !== registration || found.tab === tab) continue
        const removed = await machine.locks.ifFree(tabLock(found.tab), async () => {
          await queue.remove(found.id)
          return true
        })
        all &&= removed === true
      }
      return all
    },
    expired: async () => {
      await expiry
      return (await queue?.expired()) ?? []
    },
    forgetExpired: async () => queue?.forgetExpired(),
    wouldLose,
    watch: (watcher) => {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
    stop: () => {
      stopped = true
      deaf?.()
      for (const saver of savers.values()) saver.stop()
      letGo?.()
    },
  }
}

/** The server's problem for a day that it gives no key for. */
const offlineDay = 4224
