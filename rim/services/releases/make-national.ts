import type { Dataset } from '#core/dataset'
import { canonicalHash, ProblemError, problem } from '#core/foundation'
import type { ManifestData } from '#core/releases'
import {
  askForOwn,
  findRound,
  latestRelease,
  listParticipations,
  listRounds,
  logEvent,
  releaseRoundFigures,
  type StoredRound,
  sealedDecisions,
  tell,
  within,
} from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import type { Claim } from './claim.ts'
import { type FinishedRelease, fileOf, manifestOfRelease } from './finished.ts'
import { houseIn, openFrozen, versionsOf } from './freeze.ts'
import { openSealed, ownPart, sealKept } from './kept-store.ts'
import { country, nationalOf } from './national-releases.ts'
import { orderRecords } from './order-records.ts'
import { releaseServiceProblems } from './problems.ts'
import type { ReleaseWorkshop } from './workshop.ts'

/** What the country's figures are made of. */
export interface NationalData {
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
  claim: Claim,
): Promise<FinishedRelease> {
  const { release } = claim
  const total = 3
  const round = await within(desks.house, houseIn(null), (work) => findRound(work, release.round))
  if (!round?.closedAt) throw new ProblemError(problem(releaseServiceProblems.roundNotClosed))
  const gathered = await nationalData(desks, round)
  if (gathered.datasets.length === 0) throw new ProblemError(problem(releaseServiceProblems.nobodySubmitted))
  await claim.reached(1, total)
  const { datasets, data, before: shown, numbersOnly } = gathered
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
  const before = await within(desks.house, houseIn(null), (work) => latestRelease(work, round.id, country))
  const madeAt = desks.clock.now()
  const { manifest, hash } = manifestOfRelease(release, round, { data, files, before, madeAt })
  return {
    made: {
      dataHash: canonicalHash(data),
      manifest,
      hash,
      decision: computed.kept && (await sealKept(desks, release, computed.kept)),
      screen: computed.screen,
      supersedes: before?.id ?? null,
      madeAt,
      files,
    },
    async afterwards(work) {
      await releaseRoundFigures(work, round.id, madeAt)
      const own = data.filter((one) => one.round === String(round.year)).map(({ territory }) => territory)
      for (const municipality of [...own, ...numbersOnly].sort()) {
        await tell(work, 'municipality', municipality)
        await askForOwn(work, round.id, 'national')
      }
    },
  }
}

/**
 * Opens everybody's frozen rows of a round, and of the year before of those that did not map in it; each opening is logged in
 * the municipality's own log.
 */
export async function nationalData(desks: Desks, round: StoredRound): Promise<NationalData> {
  const rounds = await within(desks.house, houseIn(null), listRounds)
  const before = rounds.filter(({ year }) => year === round.year - 1)
  const seen = new Set<string>()
  const datasets: Dataset[] = []
  const data: ManifestData[] = []
  const decided: string[] = []
  const numbersOnly: string[] = []
  for (const of of [round, ...before]) {
    const taking = await within(desks.house, houseIn(null), (work) => listParticipations(work, of.id))
    for (const { municipality, mode } of taking) {
      if (seen.has(municipality)) continue
      const release = await within(desks.house, houseIn(null), (work) =>
        latestRelease(work, of.id, municipality),
      )
      if (!release?.dataHash) continue
      if (mode === 'aggregate') {
        seen.add(municipality)
        if (of === round) numbersOnly.push(municipality)
        continue
      }
      const open = await openFrozen(desks, municipality, release.dataHash)
      if (!open) continue
      seen.add(municipality)
      await within(desks.house, houseIn(municipality), (work) =>
        logEvent(work, {
          verb: 'read',
          noun: 'release',
          thing: release.id,
          purpose: 'statistics',
          details: { count: open.dataset.size },
        }),
      )
      datasets.push(open.dataset)
      data.push({ round: String(of.year), territory: municipality, sha256: open.hash })
      const sealed = await within(desks.house, houseIn(null), (work) =>
        sealedDecisions(work, of.id, [municipality]),
      )
      for (const one of sealed) decided.push((await openSealed(desks, one)).record)
      decided.push(...(await orderRecords(desks, of.id, municipality)))
      // whose figures of the year before stand in this round's were in the country's then
      const then = of === round ? null : await nationalOf(desks, of.id)
      const part = then && ownPart(then.kept, municipality)
      if (part) decided.push(part.record)
    }
  }
  return { datasets, data, before: decided, numbersOnly }
}
