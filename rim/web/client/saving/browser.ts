import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { dayInOslo } from '../words/dates.ts'
import {
  type Channel,
  createSavingDesk,
  type DeskParts,
  type Http,
  type Locks,
  type Machine,
  type QueueRecord,
  type QueueStore,
  type SavingDesk,
  type TabMessage,
  type Timers,
} from './index.ts'

// The saving on what a browser has. Nothing is decided here.

/** How long an answer is waited for before the same is sent again, in milliseconds. */
const answerPatience = 20_000
/** How often it is looked whether other tabs have closed, in milliseconds. */
const lookAroundEvery = 60_000

/**
 * The saving of this tab, listening to the window until it is stopped. Call `start()` when the page is up.
 *
 * @param given who is logged in; and, where given, what must not be stored in the browser, and what is done when she has
 *   logged out in another tab
 */
export function createBrowserSaving(
  given: Pick<DeskParts, 'login' | 'check' | 'unfinished' | 'left'>,
): SavingDesk {
  const desk = createSavingDesk({
    ...given,
    http,
    timers,
    machine: machine(),
    channel: channel(),
    newKey: () => crypto.randomUUID(),
    random: Math.random,
    today: () => dayInOslo(new Date()),
  })
  const deaf = listen(desk)
  return {
    ...desk,
    stop: () => {
      deaf()
      desk.stop()
    },
  }
}

const timers: Timers = {
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds)
    return () => clearTimeout(timer)
  },
}

const http: Http = async ({ method, path, headers, body }) => {
  const response = await fetch(path, {
    method,
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    credentials: 'same-origin',
    cache: 'no-store',
    // a log-in page of the network is not an answer
    redirect: 'error',
    // what is sent while the page goes away still arrives
    keepalive: method !== 'GET' && document.visibilityState === 'hidden',
    signal: AbortSignal.timeout(answerPatience),
  })
  const after = Number(response.headers.get('retry-after') ?? Number.NaN)
  return {
    status: response.status,
    body: await response.json().catch((cause: unknown) => {
      // not JSON is told as such; a line that broke in the middle is no answer
      if (cause instanceof SyntaxError) return null
      throw cause
    }),
    retryAfter: Number.isFinite(after) && after >= 0 ? after : null,
  }
}

/** Null in private windows of some browsers, without TLS, and where the browser lacks something. */
function machine(): Machine | null {
  if (!isSecureContext || !globalThis.indexedDB || !globalThis.crypto?.subtle || !navigator.locks) return null
  return {
    store: createStore(),
    locks,
    subtle: crypto.subtle,
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  }
}

interface Schema extends DBSchema {
  queue: { key: string; value: QueueRecord }
}

/** IndexedDB, opened when it is first needed, and again after the browser has closed it. */
function createStore(): QueueStore {
  let opened: Promise<IDBPDatabase<Schema>> | null = null
  const database = (): Promise<IDBPDatabase<Schema>> => {
    opened ??= openDB<Schema>('lyttepost-saving', 1, {
      upgrade: (made) => void made.createObjectStore('queue', { keyPath: 'id' }),
      blocking: (_version, _blocked, event) => {
        ;(event.target as IDBDatabase).close()
        opened = null
      },
      terminated: () => {
        opened = null
      },
    }).catch((cause: unknown) => {
      opened = null
      throw cause
    })
    return opened
  }
  const write = async (change: (queue: IDBObjectStoreLike) => Promise<unknown>): Promise<void> => {
    // on the disk, not only on its way there: the lid may close now
    const work = (await database()).transaction('queue', 'readwrite', { durability: 'strict' })
    await Promise.all([change(work.store), work.done])
  }
  return {
    put: (record) => write((queue) => queue.put(record)),
    remove: (id) => write((queue) => queue.delete(id)),
    all: async () => (await database()).getAll('queue'),
  }
}

interface IDBObjectStoreLike {
  put(record: QueueRecord): Promise<unknown>
  delete(id: string): Promise<unknown>
}

const locks: Locks = {
  hold: (name) =>
    new Promise((resolve, reject) => {
      navigator.locks.request(name, () => new Promise<void>((release) => resolve(release))).catch(reject)
    }),
  under: (name, work) => navigator.locks.request(name, work),
  ifFree: (name, work) =>
    navigator.locks.request(name, { ifAvailable: true }, async (lock) => (lock === null ? null : work())),
}

function channel(): Channel | null {
  if (typeof BroadcastChannel === 'undefined') return null
  const others = new BroadcastChannel('lyttepost')
  return {
    post: (message) => others.postMessage(message),
    listen: (listener) => {
      const heard = ({ data }: MessageEvent<TabMessage>) => listener(data)
      others.addEventListener('message', heard)
      return () => others.removeEventListener('message', heard)
    },
  }
}

/** Tells the desk what happens to the window; returns what ends it. */
function listen(desk: SavingDesk): () => void {
  const ended = new AbortController()
  const { signal } = ended
  const look = () => void desk.lookAround().catch(() => undefined)
  if (!navigator.onLine) desk.offline()
  window.addEventListener('online', desk.online, { signal })
  window.addEventListener('offline', desk.offline, { signal })
  window.addEventListener('focus', look, { signal })
  window.addEventListener('pagehide', desk.flush, { signal })
  document.addEventListener(
    'visibilitychange',
    () => (document.visibilityState === 'hidden' ? desk.flush() : look()),
    { signal },
  )
  const regularly = setInterval(look, lookAroundEvery)
  // listened to only while something would be lost: browsers keep pages that have such a listener less well
  const ask = (event: BeforeUnloadEvent) => event.preventDefault()
  let asking = false
  const consider = () => {
    const loses = desk.wouldLose()
    if (loses === asking) return
    asking = loses
    if (loses) window.addEventListener('beforeunload', ask)
    else window.removeEventListener('beforeunload', ask)
  }
  const unwatch = desk.watch(consider)
  return () => {
    ended.abort()
    clearInterval(regularly)
    unwatch()
    window.removeEventListener('beforeunload', ask)
  }
}
