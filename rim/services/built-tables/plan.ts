import { canonicalHash, groupBy, remember } from '#core/foundation'
import type { ReleaseManifest } from '#core/releases'
import { loadTerritory } from '#rim/assets'
import {
  keepsDecision,
  latestRelease,
  listReleases,
  listRounds,
  manifestOf,
  type StoredRelease,
  type StoredRound,
  type Work,
} from '#rim/storage'
import { country } from '../releases/national-releases.ts'
import { releaseServiceProblems } from '../releases/problems.ts'
import type { GroundPart, GroundPlan } from './ground.ts'

/** The country's release of a round, with the municipalities and years that are in it. */
interface Released {
  readonly release: StoredRelease
  readonly data: ReleaseManifest['data']
}

/**
 * Plans what a round's tables are counted from: of the municipalities in the country's release each one's newest frozen rows, and
 * beside them its last mapping before, where that is in a release of the country too. Null where the country's figures of the round
 * are not released or kept no longer.
 *
 * @param work with the house's eyes.
 */
export async function planOf(work: Work, round: StoredRound, today: string): Promise<GroundPlan | null> {
  const look = createLook(work, await listRounds(work), today)
  const national = await look.released(round)
  if (!national) return null
  const parts: GroundPart[] = []
  const leftOut: string[] = []
  for (const { round: year, territory } of national.data) {
    const found = await look.newest(territory, year === String(round.year) ? [round] : look.ofYear(year))
    if (found === 'made anew') leftOut.push(territory)
    else if (found) parts.push(found)
  }
  const taken = new Set(parts.map(({ round: { id }, municipality }) => `${id} ${municipality}`))
  for (const part of [...parts]) {
    for (const earlier of await earlierParts(look, part)) {
      const name = `${earlier.round.id} ${earlier.municipality}`
      if (!taken.has(name)) parts.push(earlier)
      taken.add(name)
    }
  }
  const { id, madeAt } = national.release
  const data = parts.map((part) => `${part.round.id} ${part.municipality} ${part.hash}`)
  return { round, hash: canonicalHash({ release: id, data, leftOut }), releasedAt: madeAt!, parts, leftOut }
}

/** The municipality's last mapping before, or those of the municipalities that it was before, in the country's release of its round. */
async function earlierParts(look: Look, part: GroundPart): Promise<readonly GroundPart[]> {
  const { year } = part.round
  for (const round of look.before(year)) {
    const { kind, numbers } = loadTerritory().earlier(part.municipality, year, round.year)
    if (kind === 'mixed' || kind === 'split') continue
    const national = await look.released(round)
    if (!national) continue
    const own = national.data.filter(
      (one) => one.round === String(round.year) && numbers.includes(one.territory),
    )
    const found = await Promise.all(own.map(({ territory }) => look.newest(territory, [round])))
    const parts = found.filter((one) => one !== null && one !== 'made anew')
    if (parts.length > 0) return parts
  }
  return []
}

interface Look {
  released(round: StoredRound): Promise<Released | null>
  newest(municipality: string, rounds: readonly StoredRound[]): Promise<GroundPart | 'made anew' | null>
  ofYear(year: string): readonly StoredRound[]
  /** The newest first. */
  before(year: number): readonly StoredRound[]
}

function createLook(work: Work, rounds: readonly StoredRound[], today: string): Look {
  const released = new Map<string, Promise<Released | null>>()
  const newest = new Map<string, Promise<ReadonlyMap<string, readonly StoredRelease[]>>>()
  return {
    released: (round) => remember(released, round.id, () => releasedOf(work, round, today)),
    async newest(municipality, among) {
      for (const round of among) {
        const all = await remember(newest, round.id, () => releasesByPlace(work, round.id))
        const own = all.get(municipality)
        if (own) return newestOf(own, round, municipality)
      }
      return null
    },
    ofYear: (year) => rounds.filter((round) => String(round.year) === year),
    before: (year) => rounds.filter((round) => round.year < year).sort((a, b) => b.year - a.year),
  }
}

async function releasedOf(work: Work, round: StoredRound, today: string): Promise<Released | null> {
  if (round.retentionUntil <= today) return null
  const release = await latestRelease(work, round.id, country)
  if (!release || !(await keepsDecision(work, release.id))) return null
  const manifest = (await manifestOf(work, release.id)) as Partial<ReleaseManifest> | null
  return { release, data: manifest?.data ?? [] }
}

async function releasesByPlace(
  work: Work,
  round: string,
): Promise<ReadonlyMap<string, readonly StoredRelease[]>> {
  const standing = (await listReleases(work, round)).filter(
    ({ municipality, state }) => municipality !== null && state !== 'withdrawn',
  )
  return groupBy(standing, ({ territory }) => territory)
}

/**
 * A municipality's frozen rows as they hold: of its newest release, also where the same rows' report is just being written again
 * beside the country's figures; not where somebody was deleted, until there is a release without her.
 */
function newestOf(
  releases: readonly StoredRelease[],
  round: StoredRound,
  municipality: string,
): GroundPart | 'made anew' | null {
  for (const { id, state, reason, dataHash, problem } of releases) {
    if (state === 'made')
      return dataHash === null ? null : { round, municipality, release: id, hash: dataHash }
    // all were deleted: there is nobody left
    if (state === 'failed' && problem === releaseServiceProblems.nothingToReport.number) return null
    if (reason !== 'national') return 'made anew'
  }
  return null
}
