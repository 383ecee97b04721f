import {
  type BuilderVariable,
  type BuiltTable,
  canonicalRequest,
  figureOf,
  requestHash,
  rulesText,
  shownTables,
  type TableGroup,
  type TablePlace,
  type TableRequest,
  type TableTemplate,
  type ToldWithheld,
  tableTemplates,
  templateRequests,
  withheldIn,
} from '#core/builder'
import { cellKeyRules } from '#core/disclosure'
import type { Figure } from '#core/figures'
import { type LocalText, ProblemError, problem, sayIn, type WrittenForm } from '#core/foundation'
import type { ExpectedDemand } from '#core/mapping'
import type { ShownTable } from '#core/reports'
import {
  asHouse,
  latestRelease,
  listRounds,
  logEvent,
  municipalityNames,
  type StoredRound,
  type Work,
} from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import { RefusedAfterReading } from '../house/refused-after-reading.ts'
import { country } from '../releases/national-releases.ts'
import type { GroundPlan } from './ground.ts'
import { openGround } from './open-ground.ts'
import { planOf } from './plan.ts'
import { builtTableProblems } from './problems.ts'
import type { TableArea } from './room.ts'
import type { BuiltTables, TableWorkshop } from './workshop.ts'

/** Milliseconds that a question waits for a round's data to be opened, before it is to be asked again. */
const patience = 3000

/** A round that tables can be put together of. */
export interface BuilderRound {
  readonly id: string
  readonly code: string
  readonly year: number
  readonly releasedAt: string
}

/** What tables of a round can be put together of. */
export type BuilderDesk =
  | { readonly state: 'not-released' | 'opening' }
  | {
      readonly state: 'ready'
      readonly year: number
      readonly releasedAt: string
      readonly rules: LocalText
      readonly variables: readonly BuilderVariable[]
      readonly places: readonly TableArea[]
      readonly templates: readonly (Omit<TableTemplate, 'tables'> & {
        readonly tables: readonly Omit<TableRequest, 'version' | 'round' | 'place' | 'group'>[]
      })[]
      /** Names of those within the asker's reach. */
      readonly leftOut: readonly string[]
    }

/** An answer as it is shown. */
export interface ShownAnswer {
  readonly hash: string
  readonly request: TableRequest
  readonly description: string
  readonly figure: Figure
  readonly tables: readonly ShownTable[]
  readonly withheld: ToldWithheld
  readonly rules: string
  readonly data: { readonly hash: string; readonly releasedAt: string }
}

/** Rounds whose figures for the country are released and kept, the newest first. */
export async function builderRounds(
  desks: Pick<Desks, 'clock'>,
  work: Work,
): Promise<readonly BuilderRound[]> {
  const today = desks.clock.today()
  return asHouse(work, async (house) => {
    const found: BuilderRound[] = []
    for (const { id, code, year, retentionUntil } of await listRounds(house)) {
      const national = retentionUntil <= today ? null : await latestRelease(house, id, country)
      if (national) found.push({ id, code, year, releasedAt: national.madeAt! })
    }
    return found.sort((a, b) => b.year - a.year)
  })
}

/** What tables can be put together of; the round's data are opened where they are not. `may`: places that the asker may ask about. */
export async function builderDesk(
  desks: Desks,
  work: Work,
  round: StoredRound,
  group: TableGroup,
  may: (place: TablePlace) => boolean,
): Promise<BuilderDesk> {
  const plan = await currentPlan(desks, work, round)
  if (!plan) return { state: 'not-released' }
  const workshop = workshopOf(desks)
  if (!(await isReady(desks, plan))) return { state: 'opening' }
  const { variables, areas } = await workshop.desk(plan, group)
  const names = await municipalityNames(work)
  const reaches = (code: string): boolean =>
    may({ kind: 'municipality', code }) || may({ kind: 'county', code: code.slice(0, 2) })
  return {
    state: 'ready',
    year: round.year,
    releasedAt: plan.releasedAt,
    rules: rulesText(cellKeyRules),
    variables,
    places: areas.filter(({ place }) => may(place)),
    templates: tableTemplates.map((template) => ({
      ...template,
      // of a municipality, which can have all comparisons
      tables: templateRequests(template, { round: '', place: { kind: 'municipality', code: '' } }),
    })),
    // that somebody was deleted elsewhere is nobody's else to know
    leftOut: plan.leftOut.filter((code) => reaches(code)).map((code) => names.get(code) ?? code),
  }
}

/** A table's request as it is asked in a round. */
export const askedIn = (
  { year }: Pick<StoredRound, 'year'>,
  table: Omit<TableRequest, 'version' | 'round'>,
): TableRequest => canonicalRequest({ version: 1, round: String(year), ...table })

/** What is written in the log of a place: a number or code, `NO` for the country. */
const placeName = (place: TablePlace): string => (place.kind === 'country' ? country : place.code)

/** What is told of the time to come. */
export type DemandDesk =
  /** `no-past`: no two rounds have a legal basis that allows linking. */
  | { readonly state: 'not-released' | 'opening' | 'no-past' }
  | ({
      readonly state: 'ready'
      /** Whether the municipality's own past is in it, or the country's alone. */
      readonly ownPast: boolean
    } & Omit<ExpectedDemand, 'municipality'>)

/**
 * How many recipients of each service a municipality is to expect, from its own rounds and the country's. A line in the log.
 *
 * @throws problem 1530 where the municipality is not in the country's figures of the round, 1762 where its figures are being made anew.
 */
export async function demandDesk(
  desks: Desks,
  work: Work,
  round: StoredRound,
  municipality: string,
): Promise<DemandDesk> {
  const plan = await currentPlan(desks, work, round)
  if (!plan) return { state: 'not-released' }
  await refuseMadeAnew(work, plan, { kind: 'municipality', code: municipality })
  if (!(await isReady(desks, plan))) return { state: 'opening' }
  await logEvent(work, {
    verb: 'read',
    noun: 'demand',
    thing: round.id,
    purpose: 'statistics',
    details: { data: plan.hash },
  })
  const demand = await workshopOf(desks)
    .demand(plan, municipality)
    .catch((cause: unknown) => {
      throw cause instanceof ProblemError ? new RefusedAfterReading(...cause.problems) : cause
    })
  if (!demand) return { state: 'no-past' }
  const { municipality: _, ...told } = demand
  return { state: 'ready', ...told }
}

/**
 * Answers requests about one place. Each is a line in the log, also where a rule refuses it.
 *
 * @throws problems 1760 to 1762 where the round's figures are not there, and those of `buildTable`.
 */
export async function buildAsked(
  desks: Desks,
  work: Work,
  round: StoredRound,
  requests: readonly TableRequest[],
  verb: 'read' | 'export',
): Promise<BuiltTables & { readonly plan: GroundPlan }> {
  const plan = await currentPlan(desks, work, round)
  if (!plan) throw new ProblemError(problem(builtTableProblems.notReleased))
  for (const { place } of requests) await refuseMadeAnew(work, plan, place)
  const workshop = workshopOf(desks)
  if (!(await isReady(desks, plan))) throw new ProblemError(problem(builtTableProblems.opening))
  for (const request of requests) await logQuestion(work, round, request, verb, plan)
  try {
    return { ...(await workshop.build(plan, requests)), plan }
  } catch (cause) {
    // what was asked stays in the log
    throw cause instanceof ProblemError ? new RefusedAfterReading(...cause.problems) : cause
  }
}

/** An answer as it is shown in a language. */
export function shownAnswer(built: BuiltTable, plan: GroundPlan, language: WrittenForm): ShownAnswer {
  const { hash, request, description } = built
  return {
    hash,
    request,
    description: sayIn(language)(description),
    figure: figureOf(built, language),
    tables: shownTables(built, language),
    withheld: withheldIn(built, language),
    rules: sayIn(language)(rulesText(cellKeyRules)),
    data: { hash: plan.hash, releasedAt: plan.releasedAt },
  }
}

const currentPlan = (desks: Desks, work: Work, round: StoredRound): Promise<GroundPlan | null> =>
  asHouse(work, (house) => planOf(house, round, desks.clock.today()))

/** Whether there is something to count; where everybody's rows are being made anew there is not. */
const isReady = async (desks: Desks, plan: GroundPlan): Promise<boolean> =>
  plan.parts.length > 0 && workshopOf(desks).ready(plan, (ask) => openGround(desks, plan, ask), patience)

function workshopOf({ tables }: Desks): TableWorkshop {
  if (!tables) throw new RangeError('no tables are answered here')
  return tables
}

async function refuseMadeAnew(work: Work, { leftOut }: GroundPlan, place: TablePlace): Promise<void> {
  if (place.kind !== 'municipality' || !leftOut.includes(place.code)) return
  const names = await municipalityNames(work)
  throw new ProblemError(problem(builtTableProblems.madeAnew, { place: names.get(place.code) ?? place.code }))
}

async function logQuestion(
  work: Work,
  round: StoredRound,
  request: TableRequest,
  verb: 'read' | 'export',
  plan: GroundPlan,
): Promise<void> {
  await logEvent(work, {
    verb,
    noun: 'built-table',
    thing: round.id,
    purpose: 'statistics',
    details: {
      request: requestHash(request),
      place: placeName(request.place),
      beside: request.compare.join(' '),
      round: String(round.year),
      data: plan.hash,
    },
  })
}
