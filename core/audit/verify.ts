import { instantOf, type Problem, problem } from '#core/foundation'
import { type AuditEvent, eventText } from './event.ts'
import { createIdSet, type IdSet } from './id-set.ts'
import { createMerkleTree } from './merkle.ts'
import { auditProblems } from './problems.ts'
import { type Seal, sealHash } from './seal.ts'

/** Rows as they come: all at hand, or read little by little. */
export type Rows<T> = Iterable<T> | AsyncIterable<T>

export interface ChainToVerify {
  /** In order of number. */
  readonly seals: Rows<Seal>
  /** The events kept under a seal's number, in order of id. */
  readonly eventsOf: (number: number) => Rows<AuditEvent>
  /** Every other event: those without a seal, and those under a number that no seal has. */
  readonly unsealed: Rows<AuditEvent>
  readonly key: Uint8Array
  /** A seal noted outside the log: the only thing that shows a cut at the end. */
  readonly head?: Pick<Seal, 'number' | 'hash'>
  /** Events from before this instant (ISO 8601 in UTC) must be sealed. */
  readonly unsealedOlderThan: string
}

/**
 * Checks the whole log against its seals and says all that is wrong, batch by batch; nothing is wrong where the list is
 * empty or holds `noHead` alone. Events are read one at a time; of each its id is kept (16 bytes).
 *
 * What it cannot see: changes to events that are not sealed yet, and a cut at the end without `head`.
 */
export async function verifyChain(chain: ChainToVerify): Promise<readonly Problem[]> {
  const found: Problem[] = []
  const seen = createIdSet()
  let last: Seal | null = null
  let headFound = false
  for await (const seal of chain.seals) {
    found.push(...linkProblems(last, seal, chain.key), ...(await batchProblems(seal, chain, seen)))
    headFound ||= seal.number === chain.head?.number && seal.hash === chain.head.hash
    last = seal
  }
  const lastNumber = last?.number ?? '–'
  if (!chain.head)
    found.push(problem(auditProblems.noHead, { last: last ? `${last.number}, ${last.hash}` : '–' }))
  else if (!headFound) {
    found.push(problem(auditProblems.chainCut, { head: chain.head.number, last: lastNumber }))
  }
  found.push(...(await unsealedProblems(chain, seen)))
  return found
}

/** Does the seal hold, and does it follow the one before? */
function linkProblems(before: Seal | null, seal: Seal, key: Uint8Array): Problem[] {
  const found: Problem[] = []
  const { number: batch, firstEvent: first, lastEvent: last } = seal
  if (sealHash(seal, key) !== seal.hash)
    found.push(problem(auditProblems.sealChanged, { batch, first, last }))
  if (seal.number !== (before?.number ?? 0) + 1 || seal.previous !== (before?.hash ?? null)) {
    found.push(problem(auditProblems.chainBroken, { batch, before: before?.number ?? '–' }))
  }
  return found
}

/** Are the batch's events those that were sealed? */
async function batchProblems(seal: Seal, chain: ChainToVerify, seen: IdSet): Promise<Problem[]> {
  const tree = createMerkleTree()
  const misplaced = createNames()
  const twice = createNames()
  let before = ''
  for await (const event of chain.eventsOf(seal.number)) {
    tree.add(eventText(event))
    if (!seen.add(event.id)) twice.add(event.id)
    if (event.id < before || event.id < seal.firstEvent || event.id > seal.lastEvent) misplaced.add(event.id)
    before = event.id
  }
  const { number: batch, count, firstEvent: first, lastEvent: last } = seal
  const found: Problem[] = []
  const batchOf = { batch, first, last, count }
  if (tree.size < count) found.push(problem(auditProblems.eventsRemoved, { ...batchOf, found: tree.size }))
  if (tree.size > count) found.push(problem(auditProblems.eventsInserted, { ...batchOf, found: tree.size }))
  if (!misplaced.empty) found.push(problem(auditProblems.eventsOutOfPlace, { batch, events: misplaced.text }))
  // where the number or the order is wrong the root is too, and says no more
  if (found.length === 0 && tree.size > 0 && tree.root() !== seal.root) {
    found.push(problem(auditProblems.eventsChanged, batchOf))
  }
  if (!twice.empty) found.push(problem(auditProblems.eventTwice, { place: batch, events: twice.text }))
  return found
}

async function unsealedProblems(chain: ChainToVerify, seen: IdSet): Promise<Problem[]> {
  const limit = instantOf(chain.unsealedOlderThan)
  if (limit === null) throw new RangeError(`"${chain.unsealedOlderThan}" is not an instant in UTC`)
  const twice = createNames()
  let count = 0
  let first = ''
  for await (const event of chain.unsealed) {
    if (!seen.add(event.id)) twice.add(event.id)
    const at = instantOf(event.at)
    // a time that cannot be read is no excuse from being sealed
    if (at === null || at < limit) {
      if (count === 0 || event.id < first) first = event.id
      count++
    }
  }
  const found: Problem[] = []
  if (count > 0)
    found.push(problem(auditProblems.unsealedTooOld, { count, first, limit: chain.unsealedOlderThan }))
  if (!twice.empty) found.push(problem(auditProblems.eventTwice, { place: '–', events: twice.text }))
  return found
}

/** The first few ids, and how many more there were. */
function createNames(): { add(id: string): void; readonly empty: boolean; readonly text: string } {
  const names: string[] = []
  let more = 0
  return {
    add(id) {
      if (names.length < 10) names.push(id)
      else more++
    },
    get empty() {
      return names.length === 0
    },
    get text() {
      return more === 0 ? names.join(', ') : `${names.join(', ')} (+ ${more})`
    },
  }
}
