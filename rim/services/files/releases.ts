import { existsSync, renameSync } from 'node:fs'
import type { Decision, LinearSolver, Policy } from '#core/disclosure'
import type { CountryRound } from '#core/mapping'
import {
  type AnnualRelease,
  annualReleaseOf,
  type ReleaseScope,
  type RoundRelease,
  releaseAnnual,
  releaseOf,
  releaseRound,
} from '#core/reports'
import {
  readReleaseFile,
  releaseFiles,
  releaseFolder,
  releaseName,
  releasePath,
  writeReleaseFile,
} from '#rim/storage/files'

/** What is decided about, and where the answer is kept. */
export interface ReleaseRequest {
  readonly country: CountryRound
  readonly policy: Policy
  readonly solver: LinearSolver
  readonly scope: ReleaseScope
  /** The dataset's file; absent: the training country, whose decisions are not kept. */
  readonly dataPath?: string | undefined
  /** ISO date. */
  readonly made: string
  /** What the release is for; kept with it. */
  readonly reason?: string
}

const nameOf = (scope: ReleaseScope): string =>
  scope === 'country' ? scope : 'alone' in scope ? `${scope.alone}-alone` : scope.municipality

/** The decisions on a round that are out already, under one policy. */
export function storedDecisions(
  dataPath: string | undefined,
  country: CountryRound,
  policy: Policy,
): { readonly name: string; readonly decision: Decision }[] {
  // rounded figures tell nothing exactly, so they need not agree with those that are out
  if (dataPath === undefined || policy.method === 'round') return []
  return releaseFiles(releaseFolder(dataPath), country.round, policy.name).map((path) => ({
    name: releaseName(path, country.round, policy.name),
    decision: readReleaseFile(path).decision,
  }))
}

/**
 * What may be shown of a round: the decision that was made and kept, the whole country's before one municipality's;
 * else one is made now, taking those that are out already into account, and kept beside the dataset.
 */
export function releaseFor(request: ReleaseRequest): RoundRelease {
  const { country, policy, dataPath, scope } = request
  if (dataPath !== undefined) {
    const folder = releaseFolder(dataPath)
    for (const name of ['country', nameOf(scope)]) {
      const path = releasePath(folder, country.round, policy.name, name)
      if (existsSync(path)) return releaseOf(country, readReleaseFile(path).decision)
    }
  }
  return decideRelease(request).release
}

/**
 * Makes the decision anew. One that was made before under the same name stays, as an earlier release: what it showed
 * is out, and the new one must not give away what it withheld.
 */
export function decideRelease(request: ReleaseRequest): {
  readonly release: RoundRelease
  readonly path: string | null
} {
  const { country, policy, solver, scope } = request
  return decideAndKeep(request, nameOf(scope), (earlier) =>
    releaseRound(country, policy, solver, { scope, earlier }),
  )
}

/** What the annual report may show: the decision that was made and kept under its name, else one made now and kept. */
export function annualReleaseFor(request: Omit<ReleaseRequest, 'scope'>): AnnualRelease {
  const { country, policy, solver, dataPath } = request
  if (dataPath !== undefined) {
    const path = releasePath(releaseFolder(dataPath), country.round, policy.name, annualName)
    if (existsSync(path)) return annualReleaseOf(country, readReleaseFile(path).decision)
  }
  return decideAndKeep(request, annualName, (earlier) => releaseAnnual(country, policy, solver, earlier))
    .release
}

const annualName = 'annual'

/** Decides with what is out already taken into account, and keeps the answer beside the dataset. */
function decideAndKeep<R extends { readonly decision: Decision }>(
  request: Omit<ReleaseRequest, 'scope' | 'solver'>,
  name: string,
  decideIt: (earlier: readonly Decision[]) => R,
): { readonly release: R; readonly path: string | null } {
  const { country, policy, dataPath, made } = request
  const stored = storedDecisions(dataPath, country, policy)
  const release = decideIt(stored.map(({ decision }) => decision))
  if (dataPath === undefined || policy.minimumCount <= 1) return { release, path: null }
  const path = releasePath(releaseFolder(dataPath), country.round, policy.name, name)
  setAside(path)
  writeReleaseFile(path, {
    decision: release.decision,
    facts: {
      name,
      round: country.round,
      synthetic: country.dataset.synthetic,
      made,
      reason: request.reason ?? policy.label.nb,
      besides: stored.map(({ name: other }) => other),
    },
  })
  return { release, path }
}

/** A release that is there already stays, under a name with a number. */
function setAside(path: string): void {
  for (let version = 1; existsSync(path); version++) {
    const old = path.replace(/[.]release$/, `~${version}.release`)
    if (!existsSync(old)) renameSync(path, old)
  }
}

/** Keeps the decision of a table that was asked for by itself, so that later ones take it into account. */
export function keepTable(
  request: Omit<ReleaseRequest, 'scope' | 'solver'>,
  name: string,
  decision: Decision,
): void {
  const { country, policy, dataPath, made } = request
  if (dataPath === undefined || policy.minimumCount <= 1) return
  const path = releasePath(releaseFolder(dataPath), country.round, policy.name, `table-${name}`)
  setAside(path)
  const facts = { round: country.round, synthetic: country.dataset.synthetic, made, besides: [] }
  writeReleaseFile(path, {
    decision,
    facts: { ...facts, name: `table-${name}`, reason: request.reason ?? name },
  })
}
