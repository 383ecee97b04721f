import {
  applied,
  type Doing,
  inverse,
  type LogEvent,
  type Operation,
  type PackedProject,
  type Project,
  unpacked,
} from '#core/interviews'

/** What a page does, and how far it has come. */
export interface SentDoing {
  readonly doing: Doing
  readonly reason: string
  readonly operations: readonly Operation[]
}

/** The server's part, so that the store knows nothing of addresses. */
export interface AnalysisServer {
  /** The whole of it. */
  load(): Promise<PackedProject & { readonly number: number }>
  /** What happened after an event. */
  after(number: number): Promise<{ readonly anew: boolean; readonly events: readonly LogEvent[] }>
  /** Does it; `key` is the same however often it is tried. Throws `Refused` where it may not stand, anything else where nothing came back. */
  act(doing: SentDoing, key: string): Promise<{ readonly number: number }>
  undo(which: 'undo' | 'redo', key: string): Promise<{ readonly number: number }>
}

/** The server has said no: trying again changes nothing. */
export class Refused extends Error {}

/** What a page draws. A new object whenever something is different. */
export interface AnalysisState {
  readonly project: Project
  /** Nothing waits; something is on its way; the line is gone and it is tried again. */
  readonly saving: 'saved' | 'waiting' | 'offline'
  /** What was not taken, newest last, until somebody has read it. Its words are still in `doing`. */
  readonly refused: readonly { readonly doing: SentDoing; readonly text: string; readonly cause: Refused }[]
}

export interface AnalysisStore {
  state(): AnalysisState
  subscribe(listener: () => void): () => void
  /** Shown at once, sent in order. Nothing where there are no operations. */
  act(doing: Doing, operations: readonly Operation[], reason?: string): void
  /**
   * Undoes or does again what this person did last. Shown at once where it was done on this page; otherwise when the server
   * has told what it was. Resolves when it is stored, rejects where there was nothing to undo.
   */
  turn(which: 'undo' | 'redo'): Promise<void>
  /** Fetches what colleagues have done. */
  catchUp(): Promise<void>
  /** Somebody has read what was refused. */
  readRefused(): void
}

interface Waiting extends SentDoing {
  readonly key: string
  /** Undoing and doing again are asked for by name: the server knows what was done last. */
  readonly turns: 'undo' | 'redo' | null
  /** Told how it went; the one of `act` tells in the state instead. */
  readonly stored: () => void
  readonly refused: (cause: Error) => void
}

/** What was done on this page, so that it can be undone before the server has answered. */
type Done = SentDoing

const nobody = (): void => undefined

const retryAfter = 3000

/**
 * A study's analysis in the browser. What is done is shown at once and sent in order; what the server refuses is taken back
 * and told of; what colleagues do comes in between, under what waits.
 *
 * @param wait resolves after so many milliseconds.
 */
export async function createAnalysisStore(
  server: AnalysisServer,
  newKey: () => string,
  wait: (milliseconds: number) => Promise<void>,
): Promise<AnalysisStore> {
  let { base, number } = await loaded(server)
  let waiting: readonly Waiting[] = []
  let state: AnalysisState = { project: base, saving: 'saved', refused: [] }
  const listeners = new Set<() => void>()
  let sending = false
  let done: readonly Done[] = []
  let undone: readonly Done[] = []
  const forget = (): void => {
    done = []
    undone = []
  }
  // what is asked of the log is asked one after the other, so that no event is passed by
  let line: Promise<unknown> = Promise.resolve()
  const inLine = <T>(run: () => Promise<T>): Promise<T> => {
    const next = line.then(run, run)
    line = next.catch(() => undefined)
    return next
  }

  const show = (change: Partial<AnalysisState>): void => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const rebuilt = (): Project =>
    waiting.reduce((project, { operations }) => applied(project, operations), base)

  const fetchNew = async (): Promise<void> => {
    const { anew, events } = await server.after(number)
    if (anew) {
      ;({ base, number } = await loaded(server))
    } else {
      // a colleague's doing may have come in and been fetched meanwhile
      for (const event of events) {
        if (event.number !== number + 1) continue
        base = applied(base, event.operations)
        number = event.number
      }
    }
    if (anew || events.length > 0) show({ project: rebuilt() })
  }

  /** The first of those that wait is stored as event `stored`. */
  const landed = async (stored: number): Promise<void> => {
    const [first, ...rest] = waiting
    if (!first) return
    if (stored === number + 1) {
      base = applied(base, first.operations)
      number = stored
      waiting = rest
      return
    }
    // somebody was in between: it comes back among the events
    waiting = rest
    await fetchNew()
  }

  /** An undoing is stored: what the server undid is what holds, whatever was shown. */
  const turned = async (): Promise<void> => {
    waiting = waiting.slice(1)
    await fetchNew()
    show({ project: rebuilt() })
  }

  const sendAll = async (): Promise<void> => {
    if (sending) return
    sending = true
    try {
      for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
        const { key, turns, stored, refused, ...doing } = first
        try {
          if (turns) {
            await server.undo(turns, key)
            await turned()
          } else {
            const answer = await server.act(doing, key)
            await landed(answer.number)
          }
          show({ saving: waiting.length > 0 ? 'waiting' : 'saved' })
          stored()
        } catch (cause) {
          if (!(cause instanceof Refused)) {
            show({ saving: 'offline' })
            await wait(retryAfter)
            continue
          }
          // an undoing after it was meant for it, or for what came after: the server would undo something else
          waiting = waiting.filter((one) => one !== first && one.turns === null)
          // what was done after it may stand on it: from here on the server tells what there is to undo
          forget()
          await fetchNew().catch(nobody)
          show({
            project: rebuilt(),
            refused: [...state.refused, { doing, text: cause.message, cause }],
            saving: waiting.length > 0 ? 'waiting' : 'saved',
          })
          refused(cause)
        }
      }
    } finally {
      sending = false
    }
  }

  /** Shown at once, and sent when its turn comes. */
  const send = (one: Waiting): void => {
    waiting = [...waiting, one]
    show({ project: applied(state.project, one.operations), saving: 'waiting' })
    void inLine(sendAll)
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    act(doing, operations, reason = '') {
      if (operations.length === 0) return
      const made = { doing, operations, reason }
      done = [...done, made]
      undone = []
      send({ ...made, key: newKey(), turns: null, stored: nobody, refused: nobody })
    },
    turn: (which) =>
      new Promise((stored, refused) => {
        const [from, operations] =
          which === 'undo'
            ? [done.at(-1), inverse(done.at(-1)?.operations ?? [])]
            : [undone.at(-1), undone.at(-1)?.operations ?? []]
        if (from && which === 'undo') {
          done = done.slice(0, -1)
          undone = [...undone, from]
        } else if (from) {
          undone = undone.slice(0, -1)
          done = [...done, from]
        }
        send({ doing: which, operations, reason: '', key: newKey(), turns: which, stored, refused })
      }),
    catchUp: () => inLine(fetchNew),
    readRefused: () => show({ refused: [] }),
  }
}

async function loaded(server: AnalysisServer): Promise<{ base: Project; number: number }> {
  const { number, ...packed } = await server.load()
  return { base: unpacked(packed), number }
}
