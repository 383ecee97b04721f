import { ProblemError, problem } from '#core/foundation'
import type { ReleaseManifest } from '#core/releases'
import { loadTerritory } from '#rim/assets'
import {
  decidedOrders,
  dropOtherFrozen,
  findParticipation,
  findRound,
  latestRelease,
  listRounds,
  manifestOf,
  type StoredRound,
  sealedDecisions,
  within,
} from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import { queueMessage } from '../house/messages.ts'
import type { ReleaseClaim } from './claim.ts'
import { type FinishedRelease, madeRelease, writeModels } from './finished.ts'
import {
  freezeRows,
  freezeTables,
  houseIn,
  type OpenData,
  type OpenTables,
  openFrozen,
  openFrozenTables,
  versionsOf,
} from './freeze.ts'
import type { KeptRelease } from './kept-release.ts'
import { openSealed, ownPart, sharedPart } from './kept-store.ts'
import { latestNational, type OpenNational } from './national-releases.ts'
import { shownRecords } from './order-records.ts'
import { releaseServiceProblems } from './problems.ts'
import type { ReleaseWorkshop } from './workshop.ts'

/**
 * Makes a municipality's release: its rows are frozen, what may be shown is decided, and the four files are written. When
 * the country's release of the round has the same people in it, its decision is the one that is followed.
 */
export async function makeMunicipal(
  desks: Desks,
  workshop: ReleaseWorkshop,
  claim: ReleaseClaim,
  municipality: string,
): Promise<FinishedRelease> {
  const { release } = claim
  const round = await within(desks.house, houseIn(null), (work) => findRound(work, release.round))
  if (!round) throw new ProblemError(problem(releaseServiceProblems.dataGone))
  const data = await dataOf(desks, claim, round, municipality)
  await claim.reached(1, release.stepsTotal)
  const national = await latestNational(desks, round)
  // before what was decided is read
  const orders = await within(desks.house, houseIn(municipality), (work) => decidedOrders(work, round.id))
  const computed = await workshop.compute({
    kind: 'municipality',
    round,
    versions: versionsOf(desks, round),
    language: release.language,
    made: desks.clock.today(),
    reason: release.reason,
    municipality,
    source: 'entered' in data ? { entered: data.entered } : { dataset: data.dataset },
    synthetic: desks.training,
    dataHash: data.hash,
    ...(await decidedBefore(desks, round, municipality, data.hash, national)),
    earlier: await earlierReleases(desks, round, municipality),
    reference: national && sharedPart(national.kept),
  })
  const files = await writeModels(workshop, claim, computed.models)
  const made = await madeRelease(desks, release, round, computed, {
    data: [{ round: String(round.year), territory: municipality, sha256: data.hash }],
    dataHash: data.hash,
    files,
  })
  return {
    orders,
    made,
    async afterwards(work) {
      // what was frozen before is no longer what any release is made of
      await dropOtherFrozen(work, round.id, data.hash)
      // a release because of somebody's deletion is not told of
      if (release.reason === 'deletion') return
      await queueMessage(desks, work, { template: 'report-ready', round, municipality })
    },
  }
}

/** What the country's release was made of is what the municipality's is made of, as long as it is there. */
async function dataOf(
  desks: Desks,
  claim: ReleaseClaim,
  round: StoredRound,
  municipality: string,
): Promise<OpenData | OpenTables> {
  const { taking, before } = await within(desks.house, houseIn(null), async (work) => ({
    taking: await findParticipation(work, round.id, municipality),
    before: await latestRelease(work, round.id, municipality),
  }))
  if (!taking) throw new ProblemError(problem(releaseServiceProblems.dataGone))
  if (claim.release.reason === 'national') {
    const hash = before?.dataHash ?? ''
    const open =
      (await openFrozen(desks, municipality, hash)) ?? (await openFrozenTables(desks, municipality, hash))
    if (open) return open
  }
  const { release, holds } = claim
  return taking.mode === 'aggregate'
    ? freezeTables(desks, release.id, round, taking, holds)
    : freezeRows(desks, release.id, round, municipality, holds)
}

/** What has been shown of the municipality's round before, and whether the country's release decides it. */
async function decidedBefore(
  desks: Desks,
  round: StoredRound,
  municipality: string,
  hash: string,
  national: OpenNational | null,
): Promise<{ readonly before: readonly string[]; readonly decided: boolean }> {
  const before = await shownRecords(desks, round.id, municipality)
  const part = national?.release.round === round.id ? ownPart(national.kept, municipality) : null
  if (!national || !part) return { before, decided: false }
  const manifest = (await within(desks.house, houseIn(null), (work) =>
    manifestOf(work, national.release.id),
  )) as ReleaseManifest
  const decided = manifest.data.some(({ sha256 }) => sha256 === hash)
  return { before: [...before, part.record], decided }
}

/** The municipality's releases of earlier rounds, the newest first: its own number's, or of the one that it was before. */
async function earlierReleases(
  desks: Desks,
  round: StoredRound,
  municipality: string,
): Promise<readonly KeptRelease[]> {
  const rounds = (await within(desks.house, houseIn(null), listRounds))
    .filter(({ year }) => year < round.year)
    .sort((a, b) => b.year - a.year)
  const found: KeptRelease[] = []
  for (const earlier of rounds) {
    const { numbers } = loadTerritory().earlier(municipality, round.year, earlier.year)
    const number = numbers.length === 1 ? numbers[0]! : municipality
    const sealed = await within(desks.house, houseIn(null), (work) =>
      sealedDecisions(work, earlier.id, [number]),
    )
    const newest = sealed.at(-1)
    if (newest) found.push(await openSealed(desks, newest))
  }
  return found
}
