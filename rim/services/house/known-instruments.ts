import { canonicalHash, ProblemError, problem } from '#core/foundation'
import {
  type Instrument,
  type InstrumentRegistry,
  instrumentProblemKinds,
  parseInstrument,
} from '#core/instruments'
import { versionContents, versionHashes, type Work, within } from '#rim/storage'
import type { Desks } from './desks.ts'
import { revisionProblems } from './revision-problems.ts'

type Knowing = Pick<Desks, 'house' | 'instruments'>

/**
 * All forms: those that came with the program and those that were published in this house, by any instance of the program.
 * What was published since is read and kept in `desks.instruments`, which is the answer.
 *
 * @param work an open transaction to read in; absent: one of its own. Inside a request always the request's own.
 * @throws problem 4264 where a stored version is not as it was published, 1004 where it goes against one that came with the program.
 */
export async function knownInstruments(desks: Knowing, work?: Work): Promise<InstrumentRegistry> {
  const read = async (inside: Work) => {
    const unknown = (await versionHashes(inside)).filter(
      ({ id, hash }) => !isKnown(desks.instruments, id, hash),
    )
    return versionContents(
      inside,
      unknown.map(({ id }) => id),
    )
  }
  const found = work ? await read(work) : await within(desks.house, { desk: 'house' }, read)
  desks.instruments.learn(found.map(asPublished))
  return desks.instruments
}

const hashes = new WeakMap<Instrument, string>()

function isKnown(registry: InstrumentRegistry, id: string, hash: string): boolean {
  const known = registry.list.find((one) => one.id === id)
  if (!known) return false
  const own = hashes.get(known) ?? canonicalHash(known)
  hashes.set(known, own)
  return own === hash
}

/** A stored version, which must be what it was when it was published. */
function asPublished({ id, hash, content }: Awaited<ReturnType<typeof versionContents>>[number]): Instrument {
  if (canonicalHash(content) !== hash)
    throw new ProblemError(problem(revisionProblems.versionAltered, { id }))
  return parseInstrument(content)
}

/** Problems that a form that is not known gives: 1002 and 1003. */
const unknown = new Set(
  instrumentProblemKinds
    .filter(({ number }) => number === 1002 || number === 1003)
    .map(({ number }) => number),
)

/**
 * Does something; where that fails on a form that is not known, reads what was published meanwhile and does it once more.
 * What is done must have undone itself when it fails, as a transaction does.
 */
export async function knowing<T>(desks: Knowing, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (cause) {
    if (!(cause instanceof ProblemError) || !cause.problems.some(({ number }) => unknown.has(number)))
      throw cause
    const before = desks.instruments.list.length
    if ((await knownInstruments(desks)).list.length === before) throw cause
    return await act()
  }
}
