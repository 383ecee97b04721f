import { canonicalJson, ProblemError, problem } from '#core/foundation'
import {
  filesOf,
  findRelease,
  listReleases,
  listRounds,
  logEvent,
  manifestOf,
  releaseFile,
  type Scope,
  type StoredRelease,
  within,
} from '#rim/storage'
import { placeFiles } from '../files/place-files.ts'
import type { Desks } from '../house/index.ts'
import { releaseServiceProblems, type Verification, verifyRelease } from '../releases/index.ts'
import { type OpenOptions, openHouse } from './open-house.ts'

const house: Scope = { desk: 'house' }

/** A release as it is listed; `round` is the round's code. */
export type ListedRelease = Pick<
  StoredRelease,
  'id' | 'territory' | 'number' | 'reason' | 'state' | 'hash' | 'madeAt' | 'supersededAt'
> & { readonly round: string }

/** The releases of a house, the newest round first. Throws as `openHouse`. */
export function listHouseReleases(options: OpenOptions): Promise<readonly ListedRelease[]> {
  return withHouse(options, (desks) =>
    within(desks.house, house, async (work) => {
      const listed: ListedRelease[] = []
      for (const { id: round, code } of await listRounds(work)) {
        for (const one of await listReleases(work, round)) {
          const { id, territory, number, reason, state, hash, madeAt, supersededAt } = one
          listed.push({ id, round: code, territory, number, reason, state, hash, madeAt, supersededAt })
        }
      }
      return listed
    }),
  )
}

/** Holds a release against its manifest and the log. Throws as `openHouse`, and problem 4299 where it is not made. */
export function verifyHouseRelease(options: OpenOptions, release: string): Promise<Verification> {
  return withHouse(options, (desks) => verifyRelease(desks, demandId(release)))
}

/**
 * Puts a release's files and its manifest (`manifest.json`, in canonical form) in a folder; logged.
 *
 * @returns the paths.
 * @throws as `openHouse`; problem 4299 where it is not made.
 */
export function exportHouseRelease(
  options: OpenOptions,
  release: string,
  folder: string,
): Promise<readonly string[]> {
  const id = demandId(release)
  return withHouse(options, async (desks) => {
    const municipality = (await within(desks.house, house, (work) => findRelease(work, id)))?.municipality
    // a municipality's own stands in its own log
    return within(desks.house, { ...house, municipality: municipality ?? null }, async (work) => {
      const manifest = await manifestOf(work, id)
      if (manifest === null) throw new ProblemError(problem(releaseServiceProblems.notMade))
      const files = [{ name: 'manifest.json', bytes: new TextEncoder().encode(canonicalJson(manifest)) }]
      for (const { edition } of (await filesOf(work, [id])).get(id) ?? []) {
        const file = await releaseFile(work, id, edition)
        if (file) files.push({ name: file.name, bytes: new Uint8Array(file.bytes) })
      }
      await logEvent(work, { verb: 'export', noun: 'release', thing: id, purpose: 'statistics' })
      return placeFiles(folder, files)
    })
  })
}

/** What is no id is no release either. */
function demandId(text: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text))
    throw new ProblemError(problem(releaseServiceProblems.notMade))
  return text
}

async function withHouse<T>(
  options: OpenOptions,
  work: (desks: Pick<Desks, 'house' | 'keys'>) => Promise<T>,
): Promise<T> {
  const { house, keys, stop } = await openHouse({ connections: 2, ...options })
  try {
    return await work({ house, keys })
  } finally {
    await stop()
  }
}
