import { canonicalJson, ProblemError, problem } from '#core/foundation'
import {
  filesOf,
  findPublication,
  findRelease,
  findSealed,
  listPublications,
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
import { verifyPublication } from '../publications/index.ts'
import { releaseServiceProblems, type Verification, verifyRelease } from '../releases/index.ts'
import type { OpenOptions } from './open-house.ts'
import { isId, withHouse } from './with-house.ts'

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

/**
 * Holds a release, or something that is published, against its manifest and the log. Throws as `openHouse`, and problem 4299 where it is
 * not made. What is under embargo cannot be seen from here.
 */
export function verifyHouseRelease(options: OpenOptions, release: string): Promise<Verification> {
  const id = demandId(release)
  return withHouse(options, async (desks) => {
    const published = await within(desks.house, house, async (work) => {
      const found = await findPublication(work, id)
      return found && verifyPublication(work, found)
    })
    return published ?? verifyRelease(desks, id)
  })
}

/** Something that everybody can read, as it is listed. */
export interface ListedPublication {
  readonly id: string
  readonly code: string
  readonly kind: 'report' | 'news'
  readonly state: 'published' | 'withdrawn'
  readonly publishedAt: string
  readonly hash: string
}

/** What a house has published, the newest first; what is withdrawn is among it. Throws as `openHouse`. */
export function listHousePublications(options: OpenOptions): Promise<readonly ListedPublication[]> {
  return withHouse(options, (desks) =>
    within(desks.house, house, async (work) => {
      const listed: ListedPublication[] = []
      for (const { id, code, kind, state, publishAt, version } of await listPublications(work)) {
        const sealed = await findSealed(work, id, version)
        if (!sealed || publishAt === null) continue
        const shown = state === 'withdrawn' ? state : 'published'
        listed.push({ id, code, kind, state: shown, publishedAt: publishAt, hash: sealed.hash })
      }
      return listed
    }),
  )
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
  if (!isId(text)) throw new ProblemError(problem(releaseServiceProblems.notMade))
  return text
}
