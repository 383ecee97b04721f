import type { Dataset } from '#core/dataset'
import { canonicalHash, ProblemError, problem } from '#core/foundation'
import type { ManifestData } from '#core/releases'
import {
  askForOwn,
  decidedOrders,
  findRound,
  latestRelease,
  listParticipations,
  listRounds,
  logEvent,
  releaseRoundFigures,
  type StoredRelease,
  type StoredRound,
  tell,
  within,
} from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import type { ReleaseClaim } from './claim.ts'
import { type FinishedRelease, fileOf, madeRelease } from './finished.ts'
import { houseIn, openFrozen, versionsOf } from './freeze.ts'
import { ownPart } from './kept-store.ts'
import { nationalOf } from './national-releases.ts'
import { shownRecords } from './order-records.ts'
import { releaseServiceProblems } from './problems.ts'
import { othersUnderWay, readyReleases } from './readiness.ts'
import type { ReleaseWorkshop } from './workshop.ts'

/** What the country's figures are made of. */
export interface NationalData {
  /** Municipalities whose figures of this very round are in it, each of which gets its report anew. */
  readonly own: readonly string[]
  /** One of each municipality. */
  readonly datasets: readonly Dataset[]
  readonly data: readonly ManifestData[]
  readonly before: readonly string[]
  /** Municipalities that delivered tables instead of registrations. */
  readonly numbersOnly: readonly string[]
}

/**
 * Makes the country's release of a round that is closed: everybody's frozen rows are put together, one decision is made for
 * the country, its counties, size classes and municipalities, and a new release is asked for by each municipality.
 */
export async function makeNational(
  desks: Desks,
  workshop: ReleaseWorkshop,
  claim: ReleaseClaim,
): Promise<FinishedRelease> {
  const { release } = claim
  const total = 3
  const round = await within(desks.house, houseIn(null), (work) => findRound(work, release.round))
  if (!round?.closedAt) throw new ProblemError(problem(releaseServiceProblems.roundNotClosed))
  const orders = await within(desks.house, houseIn(null), (work) => decidedOrders(work, round.id))
  const gathered = await nationalData(desks, round)
  if (gathered.datasets.length === 0) throw new ProblemError(problem(releaseServiceProblems.nobodySubmitted))
  await claim.reached(1, total)
  const { own, datasets, data, before: shown, numbersOnly } = gathered
  const computed = await workshop.compute({
    kind: 'country',
    round,
    versions: versionsOf(desks, round),
    language: release.language,
    made: desks.clock.today(),
    reason: release.reason,
    datasets,
    before: shown,
    numbersOnly,
  })
  await claim.reached(2, total)
  const files = computed.texts.map(({ edition, name, text }) =>
    fileOf(edition, name, 'text/csv; charset=utf-8', Buffer.from(text)),
  )
  const made = await madeRelease(desks, release, round, computed, {
    data,
    dataHash: canonicalHash(data),
    files,
  })
  return {
    orders,
    made,
    async afterwards(work) {
      if (!(await releaseRoundFigures(work, round.id, made.madeAt)))
        throw new ProblemError(problem(releaseServiceProblems.roundNotClosed))
      // whose data were given up while the figures were computed is not in them
      await readyReleases(work, round.id)
      for (const municipality of own) {
        await tell(work, 'municipality', municipality)
        await askForOwn(work, round.id, 'national')
      }
    },
  }
}

/**
 * Opens everybody's frozen rows of a round, and of the year before of those that did not map in it; each opening is logged in
 * the municipality's own log.
 *
 * @throws problem 4292 where somebody has submitted and has no finished report of it, or its data are kept no longer: nobody
 *   who has submitted is left out in silence.
 */
export async function nationalData(desks: Desks, round: StoredRound): Promise<NationalData> {
  const house = houseIn(null)
  const { releases, submitted } = await within(desks.house, house, (work) => readyReleases(work, round.id))
  const modes = new Map(
    (await within(desks.house, house, (work) => listParticipations(work, round.id))).map(
      ({ municipality, mode }) => [municipality, mode] as const,
    ),
  )
  const numbersOnly = [...releases.keys()].filter((one) => modes.get(one) === 'aggregate')
  const opened: OpenedRelease[] = []
  for (const [municipality, release] of releases) {
    if (modes.get(municipality) === 'aggregate') continue
    const own = await openRelease(desks, round, municipality, release)
    if (!own) throw othersUnderWay()
    opened.push(own)
  }
  const rounds = await within(desks.house, house, listRounds)
  const seen = new Set(submitted)
  for (const before of rounds.filter(({ year }) => year === round.year - 1)) {
    opened.push(...(await openEarlier(desks, before, seen)))
  }
  return {
    own: [...releases.keys()],
    datasets: opened.map(({ dataset }) => dataset),
    data: opened.map(({ data }) => data),
    before: opened.flatMap(({ decided }) => decided),
    numbersOnly,
  }
}

/** One municipality's part of the country's figures. */
export interface OpenedRelease {
  readonly dataset: Dataset
  readonly data: ManifestData
  /** What has been shown of it before. */
  readonly decided: readonly string[]
}

/** The rows of an earlier round, of those that are not seen yet; they are from then on. */
export async function openEarlier(
  desks: Desks,
  round: StoredRound,
  seen: Set<string>,
): Promise<readonly OpenedRelease[]> {
  const house = houseIn(null)
  const taking = await within(desks.house, house, (work) => listParticipations(work, round.id))
  // whose figures of the year before stand in this round's were in the country's then
  const then = await nationalOf(desks, round.id)
  const found: OpenedRelease[] = []
  for (const { municipality, mode } of taking) {
    if (seen.has(municipality)) continue
    const release = await within(desks.house, house, (work) => latestRelease(work, round.id, municipality))
    if (mode === 'aggregate') {
      if (release?.dataHash) seen.add(municipality)
      continue
    }
    const open = release && (await openRelease(desks, round, municipality, release))
    if (!open) continue
    seen.add(municipality)
    const part = then && ownPart(then.kept, municipality)
    found.push(part ? { ...open, decided: [...open.decided, part.record] } : open)
  }
  return found
}

/** Opens what a municipality's release was made of, and logs it; null where it is kept no longer. */
async function openRelease(
  desks: Desks,
  round: StoredRound,
  municipality: string,
  release: StoredRelease,
): Promise<OpenedRelease | null> {
  const open = release.dataHash === null ? null : await openFrozen(desks, municipality, release.dataHash)
  if (!open) return null
  await within(desks.house, houseIn(municipality), (work) =>
    logEvent(work, {
      verb: 'read',
      noun: 'release',
      thing: release.id,
      purpose: 'statistics',
      details: { count: open.dataset.size },
    }),
  )
  return {
    dataset: open.dataset,
    data: { round: String(round.year), territory: municipality, sha256: open.hash },
    decided: await shownRecords(desks, round.id, municipality),
  }
}
