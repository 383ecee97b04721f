import {
  type Dataset,
  datasetFromRegistrations,
  type RawFrequencyTable,
  type RawMeanTable,
} from '#core/dataset'
import { type Decision, policyOf } from '#core/disclosure'
import { type LocalText, ProblemError, problem, type SizeClass, type Territory } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import {
  type CountryRound,
  countryRound,
  defaultIndexSettings,
  deriveColumns,
  type MainGroup,
  type Participant,
  standardTables,
} from '#core/mapping'
import { packRelease, type ReleaseFacts, unpackRelease } from '#core/releases'
import {
  type createRawColumns,
  type DeliveredTables,
  linkRound,
  type ReleaseScope,
  type RoundRelease,
} from '#core/reports'
import { withRound } from './frozen-dataset.ts'
import { releaseServiceProblems } from './problems.ts'

type RawColumns = ReturnType<typeof createRawColumns>

const groups = ['substance', 'mental'] as const

/** A municipality of a kept release, without its people. */
interface KeptParticipant {
  readonly number: string
  readonly name: string
  readonly mapped: string
  readonly sizeClass: SizeClass
  readonly residents: number
  /** The groups that it has people in. */
  readonly groups: readonly MainGroup[]
}

/**
 * A release as it is kept, sealed: what was decided and the counts that it was decided about. Nobody's row is needed to
 * show its figures again, beside those of a later round or of another municipality.
 */
export interface KeptRelease {
  readonly format: 'lyttepost-kept-1'
  /** The year of the round. */
  readonly round: string
  readonly instrument: string
  readonly synthetic: boolean
  /** `packRelease`. */
  readonly record: string
  readonly participants: readonly KeptParticipant[]
  /** By `<population>|<table>`. */
  readonly tables: Readonly<Record<string, RawFrequencyTable | RawMeanTable>>
  /** Where tables were delivered instead of registrations: which, as `<group>|<table>`, and what readers are told. */
  readonly delivered?: { readonly tables: readonly string[]; readonly note: LocalText }
  /** Of the country: what was decided about each municipality's own people, by number. `packRelease`. */
  readonly own?: Readonly<Record<string, string>>
  /** Of the country: the decision as a whole. `packRelease`. */
  readonly whole?: string
}

/** Which figures are kept: of these people, or of everybody in this table. */
export type Keeps = (population: string, table: string) => boolean

/**
 * Keeps a release: all tables of its scope that `keeps` asks for, and its decision or the part of one that is given.
 */
export function keepRelease(
  release: RoundRelease,
  options: {
    readonly instrument: string
    readonly scope: ReleaseScope
    readonly keeps: Keeps
    readonly decision: Decision
    readonly facts: ReleaseFacts
  },
): KeptRelease {
  const { country, columns } = release
  const tables: Record<string, RawFrequencyTable | RawMeanTable> = {}
  const keep = <T extends RawFrequencyTable | RawMeanTable>(population: string, table: string, raw: T): T => {
    if (options.keeps(population, table)) tables[`${population}|${table}`] = raw
    return raw
  }
  const recording: RawColumns = {
    frequency: (spec, group, population) =>
      keep(population.name, spec.id, columns.frequency(spec, group, population)),
    mean: (kind, group, population) => keep(population.name, kind, columns.mean(kind, group, population)),
    young: (group, population) => keep(population.name, 'young', columns.young(group, population)),
  }
  // linking asks for every table of everybody in the scope, and for nothing else
  linkRound(country, recording, policyOf(options.decision), options.scope, release.delivered)
  return {
    format: 'lyttepost-kept-1',
    round: country.round,
    instrument: options.instrument,
    synthetic: country.dataset.synthetic,
    record: packRelease({ facts: options.facts, decision: options.decision }),
    participants: country.participants.map(({ number, name, mapped, sizeClass, residents, rows }) => ({
      ...{ number, name, mapped, sizeClass, residents },
      groups: groups.filter((group) => release.delivered?.mapped(group) ?? rows[group].length > 0),
    })),
    tables,
    ...(release.delivered && { delivered: deliveredOf(release.delivered) }),
  }
}

function deliveredOf(delivered: DeliveredTables): NonNullable<KeptRelease['delivered']> {
  const known = [...standardTables.map(({ id }) => id), 'index', 'services_count', 'young']
  const tables = groups.flatMap((group) =>
    known.filter((table) => delivered.has(table, group)).map((table) => `${group}|${table}`),
  )
  return { tables, note: delivered.note }
}

/** What a kept release can be opened with. */
interface KeptGround {
  readonly territory: Territory
  /** All versions of the form, oldest first. */
  readonly versions: readonly Instrument[]
}

/**
 * Opens a kept release. Its dataset holds one row of nobody, in place of everybody: figures come from the kept counts.
 *
 * @throws problem 3102 where the rules have changed since, 4294 where a figure is asked for that is not kept.
 */
export function openKept(kept: KeptRelease, { territory, versions }: KeptGround): RoundRelease {
  const country = emptyRound(kept, territory, versions)
  const { decision } = unpackRelease(kept.record)
  const opened = { country, settings: defaultIndexSettings, columns: keptColumns(kept), decision }
  if (!kept.delivered) return opened
  const { note } = kept.delivered
  const tables = new Set(kept.delivered.tables)
  return {
    ...opened,
    delivered: {
      has: (table, group) => tables.has(`${group}|${table}`),
      mapped: (group) => country.groups[group].length > 0,
      note,
    },
  }
}

function keptColumns({ tables, round }: KeptRelease): RawColumns {
  const find = (population: string, table: string) => {
    const found = tables[`${population}|${table}`]
    if (!found) throw new ProblemError(problem(releaseServiceProblems.notKept, { round, table, population }))
    return found
  }
  return {
    frequency: (spec, _, { name }) => find(name, spec.id) as RawFrequencyTable,
    mean: (kind, _, { name }) => find(name, kind) as RawMeanTable,
    young: (_, { name }) => find(name, 'young') as RawFrequencyTable,
  }
}

function emptyRound(kept: KeptRelease, territory: Territory, versions: readonly Instrument[]): CountryRound {
  const { round, synthetic } = kept
  const known = withRound(versions, kept.instrument, round)
  const dataset = nobody(round, known, synthetic)
  const instrument = known.find(({ id }) => id === kept.instrument)!
  const country = countryRound(deriveColumns(dataset), territory, instrument.inclusion, round)
  const participants = kept.participants.map(({ groups, ...rest }): Participant => {
    const rows = (group: MainGroup): Uint32Array => new Uint32Array(groups.includes(group) ? 1 : 0)
    return { ...rest, rows: { substance: rows('substance'), mental: rows('mental') }, young: none }
  })
  const someIn = (group: MainGroup): Uint32Array =>
    new Uint32Array(participants.some(({ rows }) => rows[group].length > 0) ? 1 : 0)
  return {
    ...country,
    population: { round, adults: none, young: none, excluded: [] },
    participants,
    groups: { substance: someIn('substance'), mental: someIn('mental') },
  }
}

const none = new Uint32Array(0)

const nobody = (round: string, versions: readonly Instrument[], synthetic: boolean): Dataset =>
  datasetFromRegistrations(
    [{ municipality: '', round, unitType: 'health_care', unit: '', person: '', answers: {} }],
    versions,
    { synthetic },
  )
