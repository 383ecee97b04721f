import type { BuiltTable, TableGroup, TableRequest } from '#core/builder'
import { type LocalText, ProblemError, problem } from '#core/foundation'
import { createThreadPool } from '../thread-pool.ts'
import type { AskTables, GroundPlan } from './ground.ts'
import { builtTableProblems } from './problems.ts'
import type { TableAsked, TableReply } from './room.ts'

/** Answers tables from rounds that it holds open, in one thread, so that the program goes on answering meanwhile. */
export interface TableWorkshop {
  /**
   * Whether a round's data are open; where not, they are being opened from now on.
   *
   * @param open opens them into the thread, and tells how many rows there are.
   * @param patience milliseconds to wait for it. Nobody waits longer: whoever waits holds a connection to the database, and opening
   *   needs some.
   */
  ready(plan: GroundPlan, open: OpenGround, patience: number): Promise<boolean>
  /** What tables can be made of. @throws problem 1761 where it is not open. */
  desk(plan: GroundPlan, group: TableGroup): Promise<Extract<TableReply, { readonly kind: 'desk' }>>
  /** @throws problem 1761 where it is not open, and those of `buildTable`. */
  build(plan: GroundPlan, requests: readonly TableRequest[]): Promise<BuiltTables>
  /**
   * What is to be expected in a municipality; null where nobody can be followed from an earlier round.
   *
   * @throws problem 1761 where it is not open, 1530 where the municipality is not in the round.
   */
  demand(
    plan: GroundPlan,
    municipality: string,
  ): Promise<Extract<TableReply, { readonly kind: 'demand' }>['demand']>
  close(): Promise<void>
}

type OpenGround = (ask: AskTables) => Promise<number>

/** Answers to requests about one place. */
export interface BuiltTables {
  readonly tables: readonly BuiltTable[]
  readonly place: LocalText
}

interface Held {
  readonly round: string
  readonly opening: Promise<boolean>
  rows: number
  /** `opening`, and then when it was last asked, ascending. */
  state: 'opening' | 'open'
  used: number
}

/** The columns of a million people are half a gigabyte; they lie outside of this. */
const resourceLimits = { maxOldGenerationSizeMb: 2048 }
/** Of more rows than this only the round that was asked last is held. */
const mostRows = 1_000_000
const mostRounds = 3

/** A workshop whose thread starts when there is something to do. `onFault` is told of openings that failed. */
export function createTableWorkshop(
  options: { readonly onFault?: (cause: unknown) => void } = {},
): TableWorkshop {
  const thread = createThreadPool<TableAsked, TableReply>(
    new URL('./table-worker', import.meta.url),
    1,
    resourceLimits,
  )
  const held = new Map<string, Held>()
  let closed = false
  let turn = 0

  const forget = (ground: string): void => {
    if (!held.delete(ground) || closed) return
    void thread.ask({ kind: 'forget', ground }).catch(() => {})
  }
  const begin = (plan: GroundPlan, open: OpenGround): Held => {
    // what the round was counted from before is not what is frozen now
    for (const [ground, { round }] of held) if (round === plan.round.id) forget(ground)
    const opening = open((asked) => thread.ask(asked)).then(
      (rows) => {
        const own = held.get(plan.hash)
        if (!own) return false
        Object.assign(own, { state: 'open', rows })
        makeRoom(plan.hash)
        return true
      },
      (cause: unknown) => {
        held.delete(plan.hash)
        if (!closed) options.onFault?.(cause)
        return false
      },
    )
    const made: Held = { round: plan.round.id, opening, rows: 0, state: 'opening', used: ++turn }
    held.set(plan.hash, made)
    return made
  }
  const makeRoom = (newest: string): void => {
    const others = [...held].filter(([ground, { state }]) => ground !== newest && state === 'open')
    others.sort(([, a], [, b]) => a.used - b.used)
    const rows = (): number => [...held.values()].reduce((sum, one) => sum + one.rows, 0)
    for (const [ground] of others) if (held.size > mostRounds || rows() > mostRows) forget(ground)
  }
  const ask = async (plan: GroundPlan, asked: TableAsked): Promise<TableReply> => {
    const own = held.get(plan.hash)
    if (own?.state !== 'open') throw opening()
    own.used = ++turn
    const reply = await thread.ask(asked).catch((cause: unknown) => {
      // a thread that died has forgotten all
      if (!(cause instanceof ProblemError)) held.clear()
      throw cause
    })
    if (reply.kind !== 'unknown') return reply
    held.delete(plan.hash)
    throw opening()
  }
  return {
    async ready(plan, open, patience) {
      const own = held.get(plan.hash) ?? begin(plan, open)
      if (own.state === 'open') return true
      return within(own.opening, patience)
    },
    async desk(plan, group) {
      const reply = await ask(plan, { kind: 'desk', ground: plan.hash, group })
      return reply as Extract<TableReply, { readonly kind: 'desk' }>
    },
    async build(plan, requests) {
      const reply = await ask(plan, { kind: 'tables', ground: plan.hash, requests })
      return reply as Extract<TableReply, { readonly kind: 'tables' }>
    },
    async demand(plan, municipality) {
      const reply = await ask(plan, { kind: 'demand', ground: plan.hash, municipality })
      return (reply as Extract<TableReply, { readonly kind: 'demand' }>).demand
    },
    async close() {
      closed = true
      await thread.close()
      await Promise.all([...held.values()].map(({ opening: ended }) => ended))
    },
  }
}

const opening = (): ProblemError => new ProblemError(problem(builtTableProblems.opening))

/** What is promised, or false after a while. */
async function within(promised: Promise<boolean>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds)
  })
  try {
    return await Promise.race([promised, late])
  } finally {
    clearTimeout(timer)
  }
}
