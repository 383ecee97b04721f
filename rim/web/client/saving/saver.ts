import { acknowledged, dissolved, refused, seen } from './answers.ts'
import { batched, chosen, discarded, edited, retried } from './edits.ts'
import { canInherit, entryOf, inherited } from './entries.ts'
import { nextStep, pauseBefore } from './next-step.ts'
import type { Saver, SaverParts } from './saver-parts.ts'
import { begun, held, isHeldByLogin } from './state.ts'
import type { Batch, Outcome, SavingState } from './types.ts'
import { isEmpty } from './values.ts'
import { type SavingView, viewOf } from './view.ts'

/** Pause after the last keystroke before it is sent, and the longest that keystrokes can put it off; milliseconds. */
const typingPause = 300
const longestTyping = 2000
/** Pause after what may be half of something that must not be stored. */
const unfinishedPause = 5000
/** How long the machine may take to keep something before it is sent without, and pause before it is tried again. */
const keepingPatience = 3000
const keepingPause = 30_000

/** Pauses after typing, before another try, and before the machine is tried again. */
type Timer = 'typing' | 'longest' | 'again' | 'keep' | 'patience'

type Contents = readonly object[]
const contentsOf = ({ batches, pending, conflicts, failed }: SavingState): Contents => [
  batches,
  pending,
  conflicts,
  failed,
]
const isEqual = (a: Contents, b: Contents): boolean => a.every((part, index) => part === b[index])

export function createSaver(registration: string, unit: string | null, parts: SaverParts): Saver {
  let state: SavingState = begun(parts.slot !== null)
  let isOnline = true
  let stopped = false
  let shown: SavingView | null = null
  const watchers = new Set<() => void>()
  const observers = new Set<() => void>()
  const waiters = new Set<(revision: number | null) => void>()

  const running = new Map<Timer, () => void>()
  const callOff = (name: Timer): void => {
    running.get(name)?.()
    running.delete(name)
  }
  const callAfter = (name: Timer, milliseconds: number, call: () => void): void => {
    callOff(name)
    const off = parts.timers.after(milliseconds, () => {
      running.delete(name)
      call()
    })
    running.set(name, off)
  }

  const change = (next: SavingState): void => {
    if (stopped) return
    state = next
    shown = null
    keep()
    go()
    if (state.hold?.kind === 'wait' && !running.has('again')) tryAgainAfter(null)
    settle()
    for (const watcher of [...watchers, ...observers]) watcher()
  }

  const tryAgainAfter = (seconds: number | null): void =>
    callAfter('again', pauseBefore(state.tries, seconds, parts.random()), release)
  const release = (): void => {
    callOff('again')
    if (state.hold?.kind === 'wait') change({ ...state, hold: null })
  }

  // -- keeping on the machine: the newest state, one write at a time, so that none comes after a later one
  let kept: Contents = []
  let failed: Contents = []
  let writing: Promise<void> | null = null
  let attempt: Promise<void> | null = null

  function keep(again = false): void {
    const { slot } = parts
    const now = state
    const contents = contentsOf(now)
    if (slot === null || writing !== null || isEqual(contents, kept)) return
    // what did not go is tried again after a while, or with the next change
    if (!again && isEqual(contents, failed)) return
    const entry = entryOf(now, registration, unit)
    if (entry === null && kept.length === 0 && failed.length === 0) return
    callOff('keep')
    const late = new Promise<void>((resolve) =>
      callAfter('patience', keepingPatience, () => {
        resolve()
        change({ ...state, keeps: false })
      }),
    )
    const done = (went: boolean) => {
      writing = null
      attempt = null
      callOff('patience')
      if (went) kept = contents
      failed = went ? [] : contents
      if (!went && !stopped) callAfter('keep', keepingPause, () => keep(true))
      change({ ...state, keeps: went, ...(went && { keptUpTo: now.count }) })
    }
    writing = (entry === null ? slot.remove() : slot.put(entry)).then(
      () => done(true),
      () => done(false),
    )
    attempt = Promise.race([writing, late])
  }

  // -- what is to be done
  function go(): void {
    const step = nextStep(state, watchers.size > 0 || waiters.size > 0)
    if (step === 'batch') change(batched(state, parts.newKey()))
    else if (step === 'send') {
      const batch = state.batches[0]!
      state = { ...state, flight: 'send' }
      void parts.transport.send(registration, batch).then((outcome) => land(outcome, batch))
    } else if (step === 'read') {
      state = { ...state, flight: 'read' }
      void parts.transport.read(registration).then((outcome) => land(outcome, null))
    }
  }

  function land(outcome: Outcome, sent: Batch | null): void {
    if (stopped) return
    // given up while it was on its way
    if (sent !== null && !state.batches.some(({ key }) => key === sent.key)) {
      change({ ...state, flight: 'none', stale: true })
      return
    }
    const { hold } = state
    change(afterOutcome(outcome, sent))
    // what was told while it was on its way holds on
    if (isHeldByLogin(hold) && !isHeldByLogin(state.hold)) change({ ...state, hold })
    if (outcome.kind === 'busy') tryAgainAfter(outcome.after)
    if (outcome.kind === 'login') parts.onLogin?.()
    if (outcome.kind === 'written' && sent) {
      const wrote = Object.keys(sent.edits).some((key) => !outcome.conflicts[key])
      if (wrote) parts.onWritten?.(outcome.revision)
    }
  }

  function afterOutcome(outcome: Outcome, sent: Batch | null): SavingState {
    switch (outcome.kind) {
      case 'written':
        return acknowledged(state, outcome.revision, outcome.conflicts)
      case 'read':
        return seen(state, outcome.snapshot)
      case 'refused':
        return sent
          ? refused(state, outcome.problem, outcome.keys)
          : held(state, { kind: 'closed', gone: false, problem: outcome.problem })
      case 'key-used':
        return dissolved(state)
      case 'login':
        return held(state, { kind: 'login', stepUp: outcome.stepUp })
      case 'locked':
        return held(state, { kind: 'locked' })
      case 'closed':
        return held(state, outcome)
      default:
        return held(state, { kind: 'wait' })
    }
  }

  const due = (): void => {
    callOff('typing')
    callOff('longest')
    if (!state.due) change({ ...state, due: true })
  }

  const isSaved = () =>
    state.known !== null && !state.stale && state.flight === 'none' && contentsOf(state).every(isEmpty)
  function settle(): void {
    if (waiters.size === 0) return
    const blocked =
      (state.hold !== null && state.hold.kind !== 'wait') ||
      !isEmpty(state.conflicts) ||
      !isEmpty(state.failed)
    if (!blocked && !isSaved()) return
    const revision = blocked ? null : state.known!.revision
    for (const waiter of [...waiters]) waiter(revision)
    waiters.clear()
  }

  return {
    registration,
    unit,
    view: () => (shown ??= viewOf(state, isOnline)),
    watch: (watcher) => {
      watchers.add(watcher)
      if (state.stale) change({ ...state })
      return () => void watchers.delete(watcher)
    },
    observe: (watcher) => {
      observers.add(watcher)
      return () => void observers.delete(watcher)
    },
    loaded: (snapshot) => {
      const { flight } = state
      change({ ...seen(state, snapshot), flight })
    },
    edit: (values, { together = false } = {}) => {
      const next = edited(state, values, { together, day: parts.today(), check: parts.check })
      if (next === state) return
      const unfinished = Object.entries(values).some(([key, value]) => parts.unfinished?.(key, value))
      callAfter('typing', unfinished ? unfinishedPause : typingPause, due)
      if (unfinished) callOff('longest')
      else if (!running.has('longest')) callAfter('longest', longestTyping, due)
      change({ ...next, due: false })
    },
    flush: due,
    chooseMine: (key) => change(chosen(state, key, 'mine')),
    chooseTheirs: (key) => change(chosen(state, key, 'theirs')),
    retry: () => {
      callOff('again')
      change(retried(state))
    },
    online: () => {
      isOnline = true
      release()
      change({ ...state, due: true })
    },
    offline: () => {
      isOnline = false
      change({ ...state })
    },
    loggedIn: (sameOne) => {
      if (!sameOne) change({ ...state, hold: { kind: 'locked' } })
      else if (isHeldByLogin(state.hold)) change({ ...state, hold: null, due: true })
    },
    loggedOut: () => {
      if (state.hold?.kind !== 'locked') change({ ...state, hold: { kind: 'login', stepUp: null } })
    },
    writtenElsewhere: (revision) => {
      if (state.known !== null && revision > state.known.revision) change({ ...state, stale: true })
    },
    inherit: (entry) => {
      if (!canInherit(state, entry)) return false
      change(inherited(state, entry))
      return true
    },
    discard: () => change(discarded(state)),
    whenSaved: () =>
      new Promise((resolve) => {
        waiters.add(resolve)
        due()
        change({ ...state })
      }),
    whenKept: async () => {
      while (attempt !== null && state.keeps && !stopped) await attempt
    },
    stop: () => {
      stopped = true
      for (const name of [...running.keys()]) callOff(name)
      for (const waiter of waiters) waiter(null)
      waiters.clear()
      watchers.clear()
      observers.clear()
    },
  }
}
