import { ProblemError, problem } from '#core/foundation'
import { findOrderFileOf, logEvent, type Work } from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { openBytes } from '../../releases/sealed-bytes.ts'
import { waveKey } from '../answering/index.ts'
import { orderFileSeal } from './make-survey-orders.ts'
import { paperFormProblems } from './problems.ts'

/** A file to fetch. */
export interface OrderFile {
  readonly name: string
  readonly type: 'application/pdf'
  readonly bytes: Uint8Array
}

/**
 * The file of an order, for the municipality's coordinator: the same each time. Whoever has it has the codes, so that it was
 * fetched is a line in the log.
 *
 * @param work the municipality's own transaction.
 * @throws problem 4432 where there is none, or none that the municipality may see.
 */
export async function readOrderFile(
  desks: Pick<Desks, 'keys'>,
  work: Work,
  order: string,
): Promise<OrderFile> {
  const found = await findOrderFileOf(work, order)
  if (!found) throw new ProblemError(problem(paperFormProblems.noFile))
  const bytes = openBytes(found.sealed, await waveKey(desks, found.wave), orderFileSeal(order))
  await logEvent(work, { verb: 'read', noun: 'survey-order', thing: order, details: { pages: found.pages } })
  return { name: found.name, type: 'application/pdf', bytes }
}
