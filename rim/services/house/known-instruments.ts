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
 * What was published since of the families in `desks.instruments` is read and kept there, which is the answer.
 *
 * @param work an open transaction to read in; absent: one of its own. Inside a request always the request's own.
 * @throws problem 4264 where a stored version is not as it was published, 1004 where it goes against one that came with the program.
 */
export async function knownInstruments(desks: Knowing, work?: Work): Promise<InstrumentRegistry> {
  // families are kept apart: who reads rounds must not meet a form of the survey
  const families = new Set(desks.instruments.list.map(({ family }) => family))
  const read = async (inside: Work) => {
    const unknown = (await versionHashes(inside)).filter(
      ({ id, hash }) => families.has(id.split('@')[0]!) && !isKnown(desks.instruments, id, hash),
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

/** Where the forms of both kinds are kept. */
type Kept = Pick<Desks, 'house' | 'instruments' | 'surveys'>

/** The same of the family that is named, in whichever of the two registries it is kept. */
export const knownForms = (desks: Kept, family: string, work?: Work): Promise<InstrumentRegistry> =>
  knownInstruments({ house: desks.house, instruments: registryOf(desks, family) }, work)

const registryOf = ({ instruments, surveys }: Kept, family: string): InstrumentRegistry =>
  surveys.list.some((form) => form.family === family) ? surveys : instruments

/** The same of the survey's forms. */
export const knownSurveys = (desks: Kept, work?: Work): Promise<InstrumentRegistry> =>
  knownInstruments({ house: desks.house, instruments: desks.surveys }, work)

/** All forms: those that rounds are held with, then the survey's; each kind with the oldest first. */
export async function everyKnownForm(desks: Kept, work?: Work): Promise<readonly Instrument[]> {
  const { list } = await knownInstruments(desks, work)
  const surveys = await knownSurveys(desks, work)
  return [...list, ...surveys.list]
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
export async function knowing<T>(desks: Kept, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (cause) {
    if (!(cause instanceof ProblemError) || !cause.problems.some(({ number }) => unknown.has(number)))
      throw cause
    const before = desks.instruments.list.length + desks.surveys.list.length
    if ((await everyKnownForm(desks)).length === before) throw cause
    return await act()
  }
}
