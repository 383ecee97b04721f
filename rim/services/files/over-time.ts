import type { Decision, LinearSolver, Policy } from '#core/disclosure'
import {
  type CountryRound,
  comparableSample,
  type LinkingGrant,
  linkedPanel,
  type MainGroup,
  type PanelVariable,
  type SampleSide,
} from '#core/mapping'
import { type PanelRelease, releasePanel, releaseSample, type SampleRelease } from '#core/reports'
import { countryOf, mappingInstruments, newestInstrument } from './open.ts'
import { keepTable, storedDecisions } from './releases.ts'

/** Two rounds of one dataset, and by which rules what is counted of them is shown. */
export interface OverTimeRequest {
  /** The later round; the dataset is its. */
  readonly country: CountryRound
  readonly from: string
  readonly policy: Policy
  readonly solver: LinearSolver
  /** The dataset's file; absent: the training country, whose decisions are not kept. */
  readonly dataPath?: string | undefined
  /** ISO date. */
  readonly made: string
  readonly unitTypes?: readonly string[]
  /** Decisions on the later round that go out together with this one, though they are not kept. */
  readonly beside?: readonly Decision[]
}

/**
 * A comparable sample of a dataset, decided with what is out of both rounds, and kept.
 *
 * @throws problems 1504 to 1506.
 */
export function developmentOf(
  request: OverTimeRequest & { readonly group: MainGroup; readonly previousYearAllowed?: boolean },
): SampleRelease {
  const { country, from, group, unitTypes } = request
  const sample = comparableSample(country.dataset, country.territory, {
    ...{ from, to: country.round, group, criteria: newestInstrument(country.round).inclusion },
    ...(unitTypes && { unitTypes }),
    previousYearAllowed: request.previousYearAllowed ?? true,
  })
  const release = releaseSample(country.dataset, sample, decidedBy(request))
  keep(request, `development-${from}-${country.round}-${group}`, release.decision)
  return release
}

/**
 * The same persons in two rounds of a dataset, decided with what is out of both, and kept.
 *
 * @throws problems 1504 to 1508: 1507 without a legal basis.
 */
export function panelOf(
  request: OverTimeRequest & {
    readonly group?: MainGroup
    readonly variables: readonly PanelVariable[]
    readonly grant: LinkingGrant | undefined
  },
): PanelRelease {
  const { country, from, group, unitTypes, variables, grant } = request
  const panel = linkedPanel(country.dataset, {
    ...{ from, to: country.round, grant, criteria: newestInstrument(country.round).inclusion },
    ...(group && { group }),
    ...(unitTypes && { unitTypes }),
  })
  const release = releasePanel(country.dataset, panel, variables, decidedBy(request))
  const name = ['panel', from, country.round, group ?? 'all', ...variables].join('-')
  keep(request, name, release.decision)
  return release
}

/** What is out of the two rounds, which the decision takes into account. Of a round that nothing is out of nothing is known. */
function decidedBy({ country, from, policy, solver, dataPath }: OverTimeRequest) {
  const about = { versions: mappingInstruments(), policy, solver }
  if (dataPath === undefined) return about
  const before = countryOf(country.dataset, from)
  const out = (round: CountryRound): Decision[] =>
    storedDecisions(dataPath, round, policy).map(({ decision }) => decision)
  const [then, now] = [out(before), out(country)]
  const rounds: Partial<Record<SampleSide, CountryRound>> = {
    ...(then.length > 0 && { from: before }),
    ...(now.length > 0 && { to: country }),
  }
  return { ...about, rounds, earlier: [...then, ...now] }
}

/** What is shown of two rounds counts as out of both. */
function keep(request: OverTimeRequest, name: string, decision: Decision): void {
  const { country, from, dataPath, policy } = request
  if (dataPath === undefined || policy.minimumCount <= 1) return
  keepTable(request, name, decision)
  keepTable({ ...request, country: countryOf(country.dataset, from) }, name, decision)
}
