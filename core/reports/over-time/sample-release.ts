import { type ChoiceColumn, choiceColumn, type Dataset, missingCodes, withColumns } from '#core/dataset'
import {
  createLinkers,
  type Decision,
  decide,
  type LinearSolver,
  linkEarlier,
  linkFrequencies,
  linkMeans,
  type Policy,
} from '#core/disclosure'
import { sizeClasses } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import {
  type ComparableSample,
  type CountryRound,
  defaultIndexSettings,
  isComparable,
  lifeAreas,
  type SampleBreak,
  type SampleSide,
  sampleChanges,
  standardTable,
  standardTables,
} from '#core/mapping'
import { type SampleCounts, sampleName } from './sample-counts.ts'
import { linkRounds } from './within-rounds.ts'
import { overTimeWords as words } from './words.ts'

/** A comparable sample as it may be shown: what is counted, and the one decision that everything shown follows. */
export interface SampleRelease {
  readonly sample: ComparableSample
  readonly synthetic: boolean
  readonly counts: SampleCounts
  /** Standard tables whose years cannot be compared, in the order of the reports. */
  readonly broken: readonly { readonly table: string; readonly breaks: readonly SampleBreak[] }[]
  readonly decision: Decision
}

/** What is followed, in the order of the report of 2020: figure 40 to 46. */
export const followedTables: readonly string[] = [
  'sex',
  'age_band',
  ...lifeAreas,
  'index_level',
  'activity',
  'plans',
]

/**
 * Counts a sample and decides what may be shown of it, all tables and both years together.
 *
 * @param rounds the two years' report rounds, where they are released too: the sample's people are among theirs, and those
 * outside it must not come out as the difference.
 * @param earlier decisions of these rounds that are out already.
 */
export function releaseSample(
  dataset: Dataset,
  sample: ComparableSample,
  {
    versions,
    policy,
    solver,
    rounds = {},
    earlier = [],
  }: {
    readonly versions: readonly Instrument[]
    readonly policy: Policy
    readonly solver: LinearSolver
    readonly rounds?: Partial<Readonly<Record<SampleSide, CountryRound>>>
    readonly earlier?: readonly Decision[]
  },
): SampleRelease {
  const counts = countSample(dataset, sample, versions)
  const linkers = createLinkers()
  const name = sampleName(sample)
  const tables = [counts.sizes, counts.rounds, ...[...counts.changes.values()].map(({ table }) => table)]
  for (const raw of tables) linkFrequencies(linkers, raw, policy, name)
  for (const { table } of counts.means.values()) linkMeans(linkers, table, policy, name)
  linkRounds(linkers, dataset, sample, counts, rounds, policy)
  for (const one of earlier) linkEarlier(linkers, one, policy)
  const changes = sampleChanges(dataset, sample, versions)
  const broken = standardTables
    .filter(({ groups }) => groups.includes(sample.group))
    .map(({ id, column }) => ({ table: id, breaks: changes.breaks(column) }))
    .filter(({ breaks }) => !isComparable(breaks))
  return { sample, synthetic: dataset.synthetic, counts, broken, decision: decide(linkers, policy, solver) }
}

function countSample(
  dataset: Dataset,
  sample: ComparableSample,
  versions: readonly Instrument[],
): SampleCounts {
  const sized = withColumns(dataset, [sizeColumn(dataset, sample)])
  const changes = sampleChanges(sized, sample, versions)
  const specs = followedTables.map((id) => standardTable(id)!)
  const usable = specs.filter(({ groups }) => groups.includes(sample.group))
  const present = choiceColumn(dataset, 'round').choices.filter(({ code }) => sample.rounds.includes(code))
  return {
    sizes: changes.frequency({
      ...byRecipients,
      id: 'sample_sizes',
      column: 'sample_size',
      title: words.sizes,
    }).table,
    rounds: changes.frequency({
      ...byRecipients,
      id: 'sample_rounds',
      column: 'round',
      title: words.rounds,
      rows: present.map(({ code, label }) => ({ code, label, choices: [code] })),
    }).table,
    changes: new Map(usable.map((spec) => [spec.id, changes.frequency(spec)])),
    means: new Map([
      ['age', changes.mean({ id: 'age', title: words.meanAge, column: 'age', unit: 1 })],
      [
        'index',
        changes.mean({
          id: 'index',
          title: words.meanIndex,
          column: 'index_units',
          unit: defaultIndexSettings.pointsPerUnit,
        }),
      ],
    ]),
  }
}

const byRecipients = { base: 'population' } as const

/** Each person's size class: that of their municipality in the later year. */
function sizeColumn(dataset: Dataset, { municipalities }: ComparableSample): ChoiceColumn {
  const data = new Uint8Array(dataset.size).fill(missingCodes.notAsked)
  for (const { sizeClass, rows } of municipalities) {
    const at = sizeClasses.findIndex(({ code }) => code === sizeClass.code)
    for (const side of [rows.from, rows.to]) for (const row of side) data[row] = at
  }
  const choices = sizeClasses.map(({ code, label }) => ({ code, label }))
  return {
    ...{ kind: 'choice', kindOfSource: 'derived', code: 'sample_size', number: null, choices, data },
    label: words.sizes,
  }
}
