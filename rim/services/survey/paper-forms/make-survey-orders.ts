import { problem } from '#core/foundation'
import { loadTerritory } from '#rim/assets'
import {
  claimSurveyOrder,
  completeSurveyOrder,
  giveBackSurveyOrder,
  giveUpSurveyOrder,
  holdSurveyOrder,
  type Scope,
  type SurveyOrderWork,
  within,
} from '#rim/storage'
import { type Claim, type ClaimedWork, ClaimLost, makeClaimed, mostAttempts } from '../../claimed-work.ts'
import type { Desks } from '../../house/desks.ts'
import { sealBytes } from '../../releases/sealed-bytes.ts'
import { surveyCodes, voidCodes, waveKey } from '../answering/index.ts'
import { participantName } from '../waves/index.ts'
import { orderFileName, orderPapers } from './papers.ts'
import { paperFormProblems } from './problems.ts'
import type { PaperWorkshop } from './workshop.ts'

/** What making orders of forms needs beside the desks. */
export interface SurveyOrderTools {
  readonly workshop: Pick<PaperWorkshop, 'print' | 'closed'>
  /** Told of faults that nobody who orders can mend. */
  readonly onFault?: (cause: unknown) => void
  /** Seconds that a claim holds without being renewed; 60 where left out. */
  readonly lease?: number
}

const house: Scope = { desk: 'house' }

/** What names an order's file where it is sealed. */
export const orderFileSeal = (order: string): string => `survey-order-file\n${order}`

/**
 * Makes the forms and cards that wait, one order after the other, as `makeClaimed`: codes, and the file that they are printed
 * in, sealed with the wave's key. What a dead worker has left is made once, by another, with new codes; those that it had
 * issued are void. Returns how many were made here.
 */
export async function makeSurveyOrders(desks: Desks, tools: SurveyOrderTools): Promise<number> {
  return makeClaimed(waitingOrders(desks, tools), {
    lanes: 1,
    ending: () => tools.workshop.closed,
    onFault: tools.onFault,
    lease: tools.lease,
  })
}

function waitingOrders(desks: Desks, tools: SurveyOrderTools): ClaimedWork<SurveyOrderWork> {
  return {
    interrupted: problem(paperFormProblems.couldNotBeMade, { attempts: mostAttempts }),
    fault: paperFormProblems.couldNotBeMade.number,
    claim: ({ worker, lease }) => within(desks.house, house, (work) => claimSurveyOrder(work, worker, lease)),
    renew: ({ id }, { worker, lease }) =>
      within(desks.house, house, (work) => holdSurveyOrder(work, id, worker, lease)),
    make: (order, by) => make(desks, tools, order, by),
    giveBack: ({ id }, { worker }) =>
      within(desks.house, house, async (work) => {
        if (await giveBackSurveyOrder(work, id, worker)) await voidCodes(work, id)
      }),
    fail: ({ id }, { worker }, { problem, again }) =>
      within(desks.house, house, async (work) => {
        if (await giveUpSurveyOrder(work, id, worker, again ? null : problem)) await voidCodes(work, id)
      }),
  }
}

/** Makes one, and stores it if it is still the worker's to make. */
async function make(
  desks: Desks,
  { workshop }: SurveyOrderTools,
  order: SurveyOrderWork,
  by: Claim,
): Promise<boolean> {
  const { id, wave, copies } = order
  const ground = { surveys: desks.surveys, publicUrl: desks.publicUrl }
  const place = participantName(loadTerritory(), order, order.year)
  const made = desks.clock.today()
  // what cannot be printed is told before there are codes
  orderPapers(ground, { ...order, place }, [], made)
  const codes = await within(desks.house, house, async (work) => {
    // held while codes are made: whoever takes the order over waits, and then finds these to make void
    if (!(await holdSurveyOrder(work, id, by.worker, by.lease))) throw new ClaimLost()
    await voidCodes(work, id)
    return surveyCodes.issue(desks, work, { order: id, count: copies })
  })
  const { bytes, pages } = await workshop.print(orderPapers(ground, { ...order, place }, codes, made))
  const sealed = sealBytes(bytes, await waveKey(desks, wave), orderFileSeal(id))
  return within(desks.house, house, (work) =>
    completeSurveyOrder(work, order, by.worker, { name: orderFileName(order), pages, sealed }),
  )
}
