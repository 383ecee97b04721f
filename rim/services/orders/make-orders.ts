import { createHash, randomUUID } from 'node:crypto'
import { type Problem, ProblemError, problem, textIn } from '#core/foundation'
import {
  claimReportOrder,
  completeReportOrder,
  findRound,
  giveUpReportOrder,
  holdReportOrder,
  logEvent,
  type NewOrderFile,
  type OrderGround,
  orderGround,
  type StoredReportOrder,
  within,
} from '#rim/storage'
import { formatOf } from '#rim/writers'
import type { Desks } from '../house/desks.ts'
import { queueMessage } from '../house/messages.ts'
import type { MadeFile } from '../mapping/files.ts'
import { houseIn, openFrozen, versionsOf } from '../releases/freeze.ts'
import { decidedRecords, sealRecords } from '../releases/order-records.ts'
import { orderProblems } from './order-problems.ts'
import { type OrderAsked, type OrderMade, orderTitle } from './order-tables.ts'

export type OrderAnswer = { readonly made: OrderMade } | { readonly problems: readonly Problem[] }

/** What making orders needs beside the desks. */
export interface OrderTools {
  /** Counts and decides, in a thread of its own. Throws the problems that `makeOrderTables` throws. */
  decide(asked: OrderAsked): Promise<OrderMade>
  write(models: OrderMade['models']): Promise<readonly MadeFile[]>
  /** Told of faults that are not the municipality's to mend. */
  readonly onFault?: (cause: unknown) => void
  /** Seconds that a claim holds without being renewed; 60 where left out. */
  readonly lease?: number
}

/** How often an order is begun before it is given up. */
const mostAttempts = 3

/**
 * Makes the extra reports that wait, one after the other, until there are none; beside other instances. Each is made once: an
 * order whose maker has died is made by another when the claim has run out. Returns how many were made here.
 */
export async function makeOrders(desks: Desks, tools: OrderTools): Promise<number> {
  const worker = randomUUID()
  const lease = tools.lease ?? 60
  for (let made = 0; ; ) {
    const order = await within(desks.house, houseIn(null), (work) => claimReportOrder(work, worker, lease))
    if (!order) return made
    if (await makeOne(desks, tools, order, worker, lease)) made++
  }
}

async function makeOne(
  desks: Desks,
  tools: OrderTools,
  order: StoredReportOrder,
  worker: string,
  lease: number,
): Promise<boolean> {
  const renewing = setInterval(
    () => {
      const held = within(desks.house, houseIn(null), (work) =>
        holdReportOrder(work, order.id, worker, lease),
      )
      // where it is lost, storing finds out
      held.catch(() => undefined)
    },
    (lease * 1000) / 3,
  )
  try {
    if (order.attempts > mostAttempts) throw couldNotBeMade()
    return await make(desks, tools, order, worker)
  } catch (cause) {
    await gaveUp(desks, tools, order, worker, cause)
    return false
  } finally {
    clearInterval(renewing)
  }
}

const couldNotBeMade = () =>
  new ProblemError(problem(orderProblems.couldNotBeMade, { attempts: mostAttempts }))

const types = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** Makes one, and stores it if it is still the worker's to make. */
async function make(
  desks: Desks,
  tools: OrderTools,
  order: StoredReportOrder,
  worker: string,
): Promise<boolean> {
  const { municipality } = order
  const here = houseIn(municipality)
  // before anything that is decided on: what comes between is seen when it is stored
  const { round, ground } = await within(desks.house, here, async (work) => ({
    round: await findRound(work, order.round),
    ground: await orderGround(work, order.round),
  }))
  const { release, dataHash } = demandGround(ground)
  if (!round) throw new ProblemError(problem(orderProblems.noReleaseYet))
  const data = await openFrozen(desks, municipality, dataHash)
  if (!data) throw new ProblemError(problem(orderProblems.keptNoLonger))
  // read again, for another purpose than the release's own: a line for itself
  await within(desks.house, here, (work) =>
    logEvent(work, {
      verb: 'read',
      noun: 'registration',
      thing: round.id,
      purpose: 'extra-report',
      details: { count: data.dataset.size, order: order.id },
    }),
  )
  const { models, records } = await tools.decide({
    ...order,
    round,
    versions: versionsOf(desks, round),
    dataset: data.dataset,
    dataHash: data.hash,
    release,
    before: await decidedRecords(desks, round, municipality),
    made: desks.clock.today(),
  })
  const written = await tools.write(models)
  const files = models.map(({ edition }, at): NewOrderFile => {
    const { name, bytes } = written[at]!
    const type = types[formatOf[edition as 'document' | 'workbook'] as keyof typeof types]
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { edition: edition as NewOrderFile['edition'], name, type, sha256, bytes }
  })
  const decision = await sealRecords(desks, order, records)
  return within(desks.house, here, async (work) => {
    const stored = await completeReportOrder(work, order, worker, {
      ground: ground!,
      now: desks.clock.now(),
      files,
      decision,
    })
    if (stored === 'made') {
      const about = textIn(orderTitle(order.subject), order.language)
      await queueMessage(desks, work, { template: 'order-delivered', round, municipality, order: about })
    }
    return stored === 'made'
  })
}

/** The release to order more of. Throws problems 4305, 4310 and 4317. */
function demandGround(ground: OrderGround | null): { readonly release: number; readonly dataHash: string } {
  if (ground?.mode === 'aggregate') throw new ProblemError(problem(orderProblems.numbersOnly))
  const { release, dataHash } = ground ?? {}
  if (typeof release !== 'number' || typeof dataHash !== 'string') {
    throw new ProblemError(problem(orderProblems.noReleaseYet))
  }
  if (!ground?.submitted) throw new ProblemError(problem(orderProblems.reopened))
  return { release, dataHash }
}

async function gaveUp(
  desks: Desks,
  { onFault }: OrderTools,
  { id, municipality, attempts }: StoredReportOrder,
  worker: string,
  cause: unknown,
): Promise<void> {
  const told = cause instanceof ProblemError ? cause.problems[0]!.number : orderProblems.couldNotBeMade.number
  // what can be told in words is not mended by trying again
  const again = !(cause instanceof ProblemError) && attempts < mostAttempts
  if (!(cause instanceof ProblemError)) onFault?.(cause)
  await within(desks.house, houseIn(municipality), (work) =>
    giveUpReportOrder(work, id, worker, again ? null : told),
  )
}
