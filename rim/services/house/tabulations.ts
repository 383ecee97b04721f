import { v7 } from 'uuid'
import type { RawFrequencyTable } from '#core/dataset'
import {
  type Decision,
  type Origin,
  policies,
  protectFrequencies,
  type SafeFrequencyTable,
} from '#core/disclosure'
import { type LocalText, ProblemError, problem, type Territory } from '#core/foundation'
import { questionsOf } from '#core/instruments'
import { onePersonNote } from '#core/mapping'
import {
  addOutcome,
  addSafeTables,
  countsOf,
  findRound,
  holdTabulating,
  listMunicipalities,
  type NewTabulation,
  protectedTabulations,
  type Scope,
  type StoredRound,
  type StoredSafeTable,
  type StoredTabulation,
  tabulate,
  type Work,
  waitingTabulations,
  within,
} from '#rim/storage'
import type { Decider } from './decider.ts'
import type { Desks } from './desks.ts'
import { houseProblems } from './problems.ts'
import {
  type CountedQuestion,
  country,
  type PlaceCount,
  type Places,
  tabulatedTable,
} from './tabulated-table.ts'
import { tabulationProblems } from './tabulation-problems.ts'
import { columnsIn, type EarlierTable, nameOf, type View, viewsOf } from './tabulation-release.ts'

/** What protecting needs beside the desks. */
export interface TabulationTools {
  readonly territory: Territory
  readonly decider: Pick<Decider, 'decide'>
}

const house: Scope = { desk: 'house' }
const policy = policies.default
/** How often it is decided anew because somebody else's table of the round came first. */
const attempts = 5

/**
 * Counts a question across the municipalities that have submitted, in the actor's own transaction. Nothing can be shown of
 * the counts before they are protected (`protectWaiting`). Returns the tabulation's id.
 *
 * @throws problems 4214 and 4236 for a question that is not there or cannot be counted, 4050 for a project without approvals.
 */
export async function countAcross(
  work: Work,
  desks: Pick<Desks, 'instruments' | 'protectSoon'>,
  round: StoredRound,
  asked: Omit<NewTabulation, 'round'>,
): Promise<string> {
  // before anything is counted: a text or a number would be stored as it stands
  countedQuestion(desks, round, asked.question)
  const tabulation = await tabulate(work, { ...asked, round: round.id })
  desks.protectSoon?.()
  return tabulation
}

/**
 * Protects the counts that wait for it, oldest first, and stores what may be shown: one table for each reader (see
 * `viewsOf`), all of one decision that takes the round's earlier tables into account. The same question over the same
 * data gives the tables that are there. Where nothing can be shown, the problem's number is stored. Can be done twice.
 *
 * @throws what went wrong with the first of those that could not be protected, when the others are: problem 4237 where
 *   others keep coming first.
 */
export async function protectWaiting(desks: Desks & TabulationTools): Promise<void> {
  const failures: unknown[] = []
  for (const waiting of await within(desks.house, house, waitingTabulations)) {
    await protect(desks, waiting).catch((cause: unknown) => failures.push(cause))
  }
  if (failures.length > 0) throw failures[0]
}

async function protect(
  desks: Desks & TabulationTools,
  { id, round, question }: StoredTabulation,
): Promise<void> {
  const found = await within(desks.house, house, (work) => findRound(work, round))
  const asked = { tabulation: id, round: found!, question }
  try {
    for (let attempt = 0; attempt < attempts; attempt++) if (await protectOnce(desks, asked)) return
  } catch (cause) {
    const refused = cause instanceof ProblemError ? cause.problems[0]! : undefined
    if (refused?.number !== tabulationProblems.tooLittleChanged.number) throw cause
    return within(desks.house, house, (work) => addOutcome(work, id, { problem: refused.number }))
  }
  throw new ProblemError(problem(tabulationProblems.othersTabulate))
}

function countedQuestion(
  { instruments }: Pick<Desks, 'instruments'>,
  round: StoredRound,
  code: string,
): CountedQuestion {
  const question = questionsOf(instruments.get(round.instrument)).find((one) => one.code === code)
  if (!question) throw new ProblemError(problem(houseProblems.unknownQuestion, { code }))
  if (!('choices' in question)) throw new ProblemError(problem(tabulationProblems.notCounted, { code }))
  return question
}

interface Unprotected {
  readonly tabulation: string
  readonly round: StoredRound
  readonly question: string
}

/** False: another table of the round was stored meanwhile, so that this one must be decided again. */
async function protectOnce(
  desks: Desks & TabulationTools,
  { tabulation, round, question }: Unprotected,
): Promise<boolean> {
  const { counts, names, earlier } = await within(desks.house, house, async (work) => ({
    counts: await countsOf(work, tabulation),
    names: new Map((await listMunicipalities(work)).map(({ code, name }) => [code, name])),
    earlier: await protectedTabulations(work, round.id),
  }))
  const same = earlier.find((one) => one.question === question && sameCounts(one.counts, counts))
  if (same) {
    await within(desks.house, house, (work) => addOutcome(work, tabulation, { table: same.table }))
    return true
  }
  const tableOf = (code: string, of: readonly PlaceCount[]): RawFrequencyTable =>
    tabulatedTable(countedQuestion(desks, round, code), of, placesOf(desks.territory, round, names, of))
  const raw = tableOf(question, counts)
  const out = earlier.map(
    (one): EarlierTable => ({
      raw: tableOf(one.question, one.counts),
      shown: one.contents as readonly SafeFrequencyTable[],
    }),
  )
  // outside a transaction: it can take longer than the database waits
  const decision = await desks.decider.decide({ raw, earlier: out, policy: policy.name })
  const origin = originOf(desks, round)
  const tables = viewsOf(raw).map((view) => safeView(raw, decision, origin, view, tabulation))
  return within(desks.house, house, async (work) => {
    await holdTabulating(work, round.id)
    const now = await protectedTabulations(work, round.id)
    if (now.length !== earlier.length) return false
    await addSafeTables(work, tables)
    await addOutcome(work, tabulation, { table: tables[0]!.id })
    return true
  })
}

const sameCounts = (one: readonly PlaceCount[], other: readonly PlaceCount[]): boolean =>
  one.length === other.length &&
  one.every(({ municipality, value, count }, at) => {
    const beside = other[at]!
    return beside.municipality === municipality && beside.value === value && beside.count === count
  })

function safeView(
  raw: RawFrequencyTable,
  decision: Decision,
  origin: Origin,
  { territories, columns }: View,
  tabulation: string,
): StoredSafeTable {
  const content = protectFrequencies(columnsIn(raw, columns), decision, origin, (at) => nameOf(columns[at]!))
  return { id: v7(), tabulation, policy: decision.policy, territories, content }
}

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

function placesOf(
  territory: Territory,
  round: StoredRound,
  names: ReadonlyMap<string, string>,
  counts: readonly PlaceCount[],
): Places {
  const municipalities = [...new Set(counts.map(({ municipality }) => municipality))].sort()
  const counties = [...new Set(municipalities.map((code) => code.slice(0, 2)))]
  const known = new Map(
    territory.counties(Number(round.opensOn.slice(0, 4))).map(({ number, name }) => [number, name]),
  )
  const item = (code: string, name: string | undefined): { code: string; label: LocalText } => ({
    code,
    label: text(name ?? code, name ?? code),
  })
  return {
    country: { code: country, label: text('Hele landet', 'Heile landet') },
    counties: counties.map((county) => ({
      ...item(county, known.get(county)),
      municipalities: municipalities
        .filter((code) => code.startsWith(county))
        .map((code) => item(code, names.get(code))),
    })),
  }
}

const originOf = ({ training }: Desks, round: StoredRound): Origin => ({
  source: training ? text('Lyttepost, opplæring', 'Lyttepost, opplæring') : text('Lyttepost', 'Lyttepost'),
  round: round.code,
  population: text('Registrerte i kommuner som har levert', 'Registrerte i kommunar som har levert'),
  excluded: [],
  notes: [onePersonNote],
  synthetic: training,
})
