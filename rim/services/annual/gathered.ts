import type { Dataset } from '#core/dataset'
import { canonicalHash, type LocalText, ProblemError, problem } from '#core/foundation'
import type { ManifestData } from '#core/releases'
import {
  annualDecisions,
  type ClaimedAnnualReport,
  findRound,
  listRounds,
  type StoredRound,
  within,
} from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import { houseIn, versionsOf } from '../releases/freeze.ts'
import { withRounds } from '../releases/frozen-dataset.ts'
import { releaseKey } from '../releases/house-keys.ts'
import { nationalData, type OpenedRelease, openEarlier } from '../releases/make-national.ts'
import { country, nationalOf } from '../releases/national-releases.ts'
import { releaseServiceProblems } from '../releases/problems.ts'
import { openBytes } from '../releases/sealed-bytes.ts'
import type { AnnualAsked } from './compute.ts'
import { numbersOnlyNote, unitTypeNames, yearsBack } from './notes.ts'

/** What a sealed decision is bound to. */
export const annualName = (report: string): string => `annual:${report}`

/** The decisions of one version, as they are kept. */
interface KeptAnnual {
  /** `packRelease`, as the next. */
  readonly annual: string
  readonly development: string | null
  /** Absent in what was decided before persons were followed. */
  readonly persons?: string | null
}

/** What a report is computed of, and what its manifest names. */
export interface GatheredAnnual {
  readonly round: StoredRound
  readonly asked: AnnualAsked
  readonly data: readonly ManifestData[]
}

/**
 * Opens what a round's annual report is made of: each municipality's latest mapping of the round or the year before, as far
 * as it is frozen in the house, what is out of it, and the same of three years back.
 *
 * @throws problem 4292 where somebody who has submitted has no finished report, 4298 where there is nobody.
 */
export async function gatherAnnual(desks: Desks, report: ClaimedAnnualReport): Promise<GatheredAnnual> {
  const round = await within(desks.house, houseIn(null), (work) => findRound(work, report.round))
  if (!round) throw new RangeError('the round is gone')
  const rounds = await within(desks.house, houseIn(null), listRounds)
  const now = await nationalData(desks, round)
  if (now.datasets.length === 0) throw new ProblemError(problem(releaseServiceProblems.nobodySubmitted))
  const then = await openBack(desks, rounds, round.year - yearsBack)
  const data = [...now.data, ...(then?.data ?? [])]
  const asked: AnnualAsked = {
    round,
    // the report's own round decides over its year
    versions: withRounds(versionsOf(desks, round), [
      ...rounds.filter(({ year }) => year < round.year),
      round,
    ]),
    made: desks.clock.today(),
    dataHash: canonicalHash(data),
    datasets: now.datasets,
    before: [...now.before, ...(await sharedRecords(desks, round.id))],
    from: then && { year: round.year - yearsBack, datasets: then.datasets, before: then.before },
    incomplete: report.incomplete,
    lacking: lackingIn(round),
    notes: now.numbersOnly.length > 0 ? [numbersOnlyNote(now.numbersOnly.length)] : [],
  }
  return { round, asked, data }
}

/** The registrations of an earlier year and the one before it, with what is out of them; null where the house has none. */
async function openBack(
  desks: Desks,
  rounds: readonly StoredRound[],
  year: number,
): Promise<{
  readonly datasets: readonly Dataset[]
  readonly data: readonly ManifestData[]
  readonly before: readonly string[]
} | null> {
  const seen = new Set<string>()
  const opened: OpenedRelease[] = []
  const shared: string[] = []
  for (const back of [year, year - 1]) {
    for (const round of rounds.filter((one) => one.year === back)) {
      opened.push(...(await openEarlier(desks, round, seen)))
      shared.push(...(await sharedRecords(desks, round.id)))
    }
  }
  if (opened.length === 0) return null
  return {
    datasets: opened.map(({ dataset }) => dataset),
    data: opened.map((one) => one.data),
    before: [...opened.flatMap(({ decided }) => decided), ...shared],
  }
}

/** What is out of a round about the country as a whole: its figures, and the annual reports before; the oldest first. */
async function sharedRecords(desks: Desks, round: string): Promise<readonly string[]> {
  const national = await nationalOf(desks, round)
  const reports = await within(desks.house, houseIn(null), (work) => annualDecisions(work, round))
  const key = reports.length > 0 ? await releaseKey(desks, round, country) : null
  const kept = reports.flatMap(({ report, sealed }): readonly string[] => {
    const {
      annual,
      development,
      persons = null,
    } = JSON.parse(openBytes(sealed, key!, annualName(report)).toString('utf8')) as KeptAnnual
    return [annual, development, persons].filter((record) => record !== null)
  })
  return national ? [national.kept.record, ...kept] : kept
}

/** The types of units that carry the mapping, and did not take part in the round. */
const lackingIn = ({ unitTypes }: StoredRound): readonly LocalText[] =>
  Object.entries(unitTypeNames).flatMap(([type, name]) => (unitTypes.includes(type) ? [] : [name]))
