import { ProblemError, problem } from '#core/foundation'
import { findRound, within } from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import type { ReleaseClaim } from './claim.ts'
import { type FinishedRelease, madeRelease, writeModels } from './finished.ts'
import { houseIn, versionsOf } from './freeze.ts'
import type { KeptRelease } from './kept-release.ts'
import { sharedPart } from './kept-store.ts'
import { country, nationalOf, roundsUpTo } from './national-releases.ts'
import { releaseServiceProblems } from './problems.ts'
import type { ReleaseWorkshop } from './workshop.ts'

/** Makes a county's report of the country's release, and those of earlier rounds. Nothing new is decided. */
export async function makeRegional(
  desks: Desks,
  workshop: ReleaseWorkshop,
  claim: ReleaseClaim,
): Promise<FinishedRelease> {
  const { release } = claim
  const round = await within(desks.house, houseIn(null), (work) => findRound(work, release.round))
  const national = round && (await nationalOf(desks, round.id))
  if (!round || !national) throw new ProblemError(problem(releaseServiceProblems.nobodySubmitted))
  const earlier: KeptRelease[] = []
  for (const { id } of await roundsUpTo(desks, round.year - 1)) {
    const found = await nationalOf(desks, id)
    if (found) earlier.push(sharedPart(found.kept))
  }
  await claim.reached(1, release.stepsTotal)
  const { dataHash } = national.release
  const computed = await workshop.compute({
    kind: 'region',
    round,
    versions: versionsOf(desks, round),
    language: release.language,
    made: desks.clock.today(),
    reason: release.reason,
    county: release.territory,
    release: sharedPart(national.kept),
    earlier,
    dataHash,
  })
  const files = await writeModels(workshop, claim, computed.models)
  const data = dataHash ? [{ round: String(round.year), territory: country, sha256: dataHash }] : []
  return { made: await madeRelease(desks, release, round, computed, { data, dataHash, files }) }
}
