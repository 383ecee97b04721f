import { ProblemError, problem, textIn } from '#core/foundation'
import {
  claimReportOrder,
  completeReportOrder,
  findRound,
  giveBackReportOrder,
  giveUpReportOrder,
  holdReportOrder,
  logEvent,
  type NewOrderFile,
  type OrderGround,
  orderGround,
  type StoredReportOrder,
  within,
} from '#rim/storage'
import { type ClaimedWork, makeClaimed, mostAttempts } from '../claimed-work.ts'
import type { Desks } from '../house/desks.ts'
import { knownInstruments } from '../house/known-instruments.ts'
import { queueMessage } from '../house/messages.ts'
import { writtenFile } from '../releases/finished.ts'
import { houseIn, openFrozen, versionsOf } from '../releases/freeze.ts'
import { decidedRecords, sealRecords } from '../releases/order-records.ts'
import { orderProblems } from './order-problems.ts'
import { orderTitle } from './order-tables.ts'
import type { OrderWorkshop } from './workshop.ts'

/** What making orders needs beside the desks. */
export interface OrderTools {
  readonly workshop: OrderWorkshop
  /** Told of faults that are not the municipality's to mend. */
  readonly onFault?: (cause: unknown) => void
  /** Seconds that a claim holds without being renewed; 60 where left out. */
  readonly lease?: number
}

/** Makes the extra reports that wait, one after the other, as `makeClaimed`. Returns how many were made here. */
export async function makeOrders(desks: Desks, { workshop, onFault, lease }: OrderTools): Promise<number> {
  // rounds may use forms that another instance has published
  await knownInstruments(desks)
  return makeClaimed(waitingOrders(desks, workshop), {
    lanes: 1,
    ending: () => workshop.closed,
    onFault,
    lease,
  })
}

function waitingOrders(desks: Desks, workshop: OrderWorkshop): ClaimedWork<StoredReportOrder> {
  const { house } = desks
  return {
    interrupted: problem(orderProblems.couldNotBeMade, { attempts: mostAttempts }),
    fault: orderProblems.couldNotBeMade.number,
    claim: ({ worker, lease }) =>
      within(house, houseIn(null), (work) => claimReportOrder(work, worker, lease)),
    renew: ({ id }, { worker, lease }) =>
      within(house, houseIn(null), (work) => holdReportOrder(work, id, worker, lease)),
    make: (order, { worker }) => make(desks, workshop, order, worker),
    giveBack: ({ id, municipality }, { worker }) =>
      within(house, houseIn(municipality), (work) => giveBackReportOrder(work, id, worker)),
    fail: ({ id, municipality }, { worker }, { problem, again }) =>
      within(house, houseIn(municipality), (work) =>
        giveUpReportOrder(work, id, worker, again ? null : problem),
      ),
  }
}

/** Makes one, and stores it if it is still the worker's to make. */
async function make(
  desks: Desks,
  workshop: OrderWorkshop,
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
  const { models, records } = await workshop.decide({
    ...order,
    round,
    versions: versionsOf(desks, round),
    dataset: data.dataset,
    dataHash: data.hash,
    release,
    before: await decidedRecords(desks, round.id, municipality),
    made: desks.clock.today(),
  })
  const files = await Promise.all(
    models.map(async (model): Promise<NewOrderFile> => {
      const { size: _, ...file } = writtenFile(model, await workshop.write(model))
      return { ...file, edition: model.edition as NewOrderFile['edition'] }
    }),
  )
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
