import type { HttpAnswer } from './outcome.ts'
import { createSaver } from './saver.ts'
import type { Saver, SaverParts } from './saver-parts.ts'
import { TestTimers } from './test-kit/index.ts'
import { TestServer } from './test-server.ts'
import { createTransport, type Login } from './transport.ts'
import type { Entry } from './types.ts'

/** Lets what has been promised come about. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Something under way, whose course a test decides. */
interface UnderWay {
  readonly tab: TestTab
  /** Carries it out and brings the answer. */
  succeed(): void
  /** Nothing came of it. */
  fail(): void
  /** Carries it out; the answer is lost. */
  actAndFail(): void
}

/** A value somebody wrote that has not been superseded by the same person on the same machine. */
interface Wish {
  readonly key: string
  readonly value: unknown
}

/** A tab of a browser, with what it keeps on its machine. */
export class TestTab {
  saver: Saver
  /** As it lies on the machine; null: nothing. */
  disk: Entry | null = null
  diskFails = false
  /** By key, all that was ever shown here: the server's values, others' in conflicts, own ones. */
  readonly shown = new Map<string, Set<string>>()
  /** What was written here, or taken over, and must not be lost. */
  wishes: Wish[] = []
  readonly name: string
  private readonly world: TestWorld
  private csrf = 'token-0'

  constructor(world: TestWorld, name: string) {
    this.world = world
    this.name = name
    this.saver = this.opened()
  }

  private opened(): Saver {
    const { world } = this
    const login: Login = {
      current: () => ({ staff: 'staff', unit: 'unit', csrf: this.csrf }),
      renew: async () => {
        if (world.server.csrf === null) return null
        this.csrf = world.server.csrf
        return login.current()
      },
    }
    const parts: SaverParts = {
      transport: createTransport((asked) => world.request(this, asked), login),
      slot: {
        put: (entry) => world.store(this, JSON.parse(JSON.stringify(entry))),
        remove: () => world.store(this, null),
      },
      timers: world.timers,
      newKey: () => `key-${world.count++}`,
      random: () => 0.5,
      today: () => '2026-11-22',
    }
    const saver = createSaver('registration', 'unit', parts)
    saver.watch(() => this.look())
    return saver
  }

  look(): void {
    const { values, conflicts } = this.saver.view()
    for (const [key, value] of Object.entries(values)) this.show(key, value)
    for (const [key, { theirs }] of Object.entries(conflicts)) this.show(key, theirs)
  }

  show(key: string, value: unknown): void {
    const values = this.shown.get(key) ?? new Set()
    this.shown.set(key, values.add(JSON.stringify(value ?? null)))
  }

  edit(key: string, value: unknown): void {
    const { values, revision, conflicts } = this.saver.view()
    // the form is not shown before it has been read
    if (revision === null) return
    this.show(key, values[key])
    if (JSON.stringify(values[key] ?? null) === JSON.stringify(value)) return
    const theirs = conflicts[key]?.theirs
    // what the other tab wrote is still to be chosen or not
    this.wishes = this.wishes.filter((wish) => wish.key !== key || wish.value === theirs)
    this.wishes.push({ key, value })
    this.world.authors.set(value, [this])
    this.saver.edit({ [key]: value })
  }

  choose(key: string, which: 'mine' | 'theirs'): void {
    const conflict = this.saver.view().conflicts[key]
    if (!conflict) return
    const dropped = which === 'mine' ? conflict.theirs : conflict.mine
    this.wishes = this.wishes.filter((wish) => wish.key !== key || wish.value !== dropped)
    this.world.chosen.add(which === 'mine' ? conflict.mine : conflict.theirs)
    if (which === 'mine') this.saver.chooseMine(key)
    else this.saver.chooseTheirs(key)
  }

  /** The tab is gone; what was not yet on its machine is too. */
  crash(): Entry | null {
    this.saver.stop()
    const kept = this.disk
    const known = JSON.stringify(kept)
    const { keys, kept: promised } = this.saver.view()
    this.wishes = this.wishes.filter(
      ({ key, value }) =>
        known.includes(`"value":${JSON.stringify(value)}`) ||
        this.world.hasReached(key, value) ||
        // shown as kept, so that it had better be
        (promised && keys[key] === 'waiting'),
    )
    return kept
  }

  reload(): void {
    const left = this.crash()
    this.saver = this.opened()
    if (left) this.saver.inherit(left)
  }
}

/** Some tabs and the server, with all that is under way between them. */
export class TestWorld {
  readonly server = new TestServer()
  readonly timers = new TestTimers()
  underWay: UnderWay[] = []
  stores: UnderWay[] = []
  count = 0
  /** By value (each is written once): the tab that it was written in, and those that took it over. */
  readonly authors = new Map<unknown, TestTab[]>()
  /** Values that somebody has chosen before another: these may come back. */
  readonly chosen = new Set<unknown>()
  readonly tabs: TestTab[]

  constructor(names: readonly string[]) {
    this.tabs = names.map((name) => new TestTab(this, name))
  }

  request(tab: TestTab, asked: Parameters<Parameters<typeof createTransport>[0]>[0]): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      const lost = () => reject(new TypeError('failed to fetch'))
      this.underWay.push({
        tab,
        succeed: () => resolve(this.server.handle(tab.name, asked)),
        fail: lost,
        actAndFail: () => {
          this.server.handle(tab.name, asked)
          lost()
        },
      })
    })
  }

  store(tab: TestTab, entry: Entry | null): Promise<void> {
    if (tab.diskFails) return Promise.reject(new Error('the disk is full'))
    return new Promise((resolve, reject) => {
      const { saver } = tab
      this.stores.push({
        tab,
        succeed: () => {
          // a page that is gone writes no more
          if (tab.saver === saver) tab.disk = entry
          resolve()
        },
        fail: () => reject(new Error('the disk is full')),
        actAndFail: () => undefined,
      })
    })
  }

  /** Whether the server ever held a value. */
  hasReached(key: string, value: unknown): boolean {
    return this.server.written.some((one) => one.key === key && one.value === value)
  }

  take(from: 'underWay' | 'stores', index: number): UnderWay | undefined {
    const all = this[from]
    return all.length === 0 ? undefined : all.splice(index % all.length, 1)[0]
  }

  /** All goes well until nothing moves any more. */
  async quiesce(): Promise<void> {
    const { server } = this
    server.busy = 0
    server.closed = 'no'
    server.csrf ??= `token-${++this.count}`
    for (const tab of this.tabs) {
      tab.diskFails = false
      tab.saver.online()
      tab.saver.loggedIn(true)
      if (tab.saver.view().overall === 'closed') tab.saver.retry()
      tab.saver.flush()
    }
    for (let steps = 0; ; steps++) {
      if (steps > 2000) throw new Error('it never comes to rest')
      await settled()
      if (!this.goOn()) return
    }
  }

  /** The next thing that is under way goes well; false where nothing is. */
  goOn(): boolean {
    // the newest first: one that a newer one has overtaken would stand out
    const next = this.take('stores', this.stores.length - 1) ?? this.take('underWay', 0)
    next?.succeed()
    return next !== undefined || this.timers.ring()
  }
}
