import { createHmac } from 'node:crypto'
import { remember } from '#core/foundation'
import { findFrozen, logEvent, sealedDecisions, within } from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import { houseIn, openStored, versionsOf } from '../releases/freeze.ts'
import { withRounds } from '../releases/frozen-dataset.ts'
import { openSealed, ownPart } from '../releases/kept-store.ts'
import { country, nationalOf, type OpenNational } from '../releases/national-releases.ts'
import { shownRecords } from '../releases/order-records.ts'
import type { AskTables, GroundPart, GroundPlan } from './ground.ts'

/**
 * Opens what a round's tables are counted from into the thread: everybody's frozen rows, each opening logged in the municipality's
 * own log, and what was decided in its reports, its orders and the country's release. Returns how many rows there are.
 *
 * The noise of a municipality's rows is made with a secret of its own: the house's key joined with its number and the hash of its
 * frozen rows. What is submitted again has other noise, and nobody else's changes with it.
 */
export async function openGround(desks: Desks, plan: GroundPlan, ask: AskTables): Promise<number> {
  const key = await desks.keys.dataKey('cell-key', 'house')
  const secret = (of: string): string => createHmac('sha256', key).update(of).digest('hex')
  const ground = plan.hash
  const { id, code, year, instrument } = plan.round
  // an earlier round has the form that it was registered by
  const rounds = new Map(plan.parts.map((part) => [part.round.id, part.round])).values()
  await ask({
    kind: 'begin',
    ground,
    round: { code, year, instrument },
    versions: withRounds(versionsOf(desks, plan.round), rounds),
    meanSecret: secret('means'),
    missing: plan.leftOut.length,
  })
  // large, and opened once for each round: parts of several rounds stand in turn
  const nationals = new Map<string, Promise<OpenNational | null>>()
  for (const part of plan.parts) {
    const bytes = await openPart(desks, part)
    if (!bytes) continue
    const { municipality, hash } = part
    await ask({ kind: 'part', ground, hash, bytes, secret: secret(`rows ${municipality} ${hash}`) })
    await ask({ kind: 'records', ground, records: await recordsOf(desks, part, nationals) })
  }
  const sealed = await within(desks.house, houseIn(null), (work) => sealedDecisions(work, id, [country]))
  for (const one of sealed) {
    const { whole, record } = await openSealed(desks, one)
    await ask({ kind: 'records', ground, records: [whole ?? record] })
  }
  const finished = await ask({ kind: 'finish', ground })
  return finished.kind === 'done' ? finished.rows : 0
}

/** A municipality's frozen rows, open; null where they are kept no longer. */
async function openPart(
  desks: Desks,
  { municipality, release, hash }: GroundPart,
): Promise<Uint8Array | null> {
  const found = await within(desks.house, houseIn(municipality), async (work) => {
    const frozen = await findFrozen(work, hash)
    if (frozen?.kind !== 'rows' || !frozen.sealed) return null
    await logEvent(work, {
      verb: 'read',
      noun: 'release',
      thing: release,
      purpose: 'statistics',
      details: { count: frozen.rows },
    })
    return frozen
  })
  return found && openStored(desks, municipality, hash, found)
}

/** What was decided about a municipality's own people of a round. */
async function recordsOf(
  desks: Desks,
  { round, municipality }: GroundPart,
  nationals: Map<string, Promise<OpenNational | null>>,
): Promise<readonly string[]> {
  const shown = await shownRecords(desks, round.id, municipality)
  const national = await remember(nationals, round.id, () => nationalOf(desks, round.id))
  const own = national && ownPart(national.kept, municipality)
  return own ? [...shown, own.record] : shown
}
