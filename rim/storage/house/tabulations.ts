import { sql } from 'kysely'
import { holdAlone } from './advisory-lock.ts'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

export interface NewTabulation {
  readonly round: string
  /** Code of the question whose answers are counted by municipality. */
  readonly question: string
  readonly kind: 'statistics' | 'research'
  readonly purpose: string
  readonly project: string | null
}

/**
 * Counts answers across the municipalities that have submitted: the only reading that crosses them. The counts are
 * stored; no row leaves the database. Logged by the database with its purpose. Returns the tabulation's id.
 */
export async function tabulate(work: Work, asked: NewTabulation): Promise<string> {
  const { rows } = await sql<{ id: string }>`select lyttepost.tabulate(${asked.round}, ${asked.question},
    ${asked.kind}, ${asked.purpose}, ${asked.project}) as id`.execute(work)
  return rows[0]!.id
}

/** A tabulation and what became of it. */
export interface StoredTabulation extends NewTabulation {
  readonly id: string
  readonly at: string
  /** The table of the country, when it is made: of an earlier tabulation where the counts were the same. */
  readonly table: string | null
  /** Number of the problem for which nothing is shown. Both null: it is waiting to be protected. */
  readonly problem: number | null
}

const tabulations = (work: Work) =>
  work
    .selectFrom('tabulation')
    .leftJoin('tabulation_outcome as outcome', 'outcome.tabulation', 'tabulation.id')
    .select(['tabulation.id', 'round', 'question', 'kind', 'purpose', 'project', 'tabulation.at'])
    .select(['outcome.safe_table as table', 'outcome.problem'])

/** All tabulations, the newest first. */
export async function listTabulations(work: Work): Promise<readonly StoredTabulation[]> {
  return await tabulations(work).orderBy('tabulation.at', 'desc').orderBy('tabulation.id', 'desc').execute()
}

/** Those whose counts are not protected yet, the oldest first. */
export async function waitingTabulations(work: Work): Promise<readonly StoredTabulation[]> {
  return await tabulations(work)
    .where('outcome.tabulation', 'is', null)
    .orderBy('tabulation.at')
    .orderBy('tabulation.id')
    .execute()
}

/** Stores what became of a tabulation: the table of the country, or the number of a problem. What is stored stays. */
export async function addOutcome(
  work: Work,
  tabulation: string,
  outcome: { readonly table: string } | { readonly problem: number },
): Promise<void> {
  const [table, problem] = 'table' in outcome ? [outcome.table, null] : [null, outcome.problem]
  const { numInsertedOrUpdatedRows } = await work
    .insertInto('tabulation_outcome')
    .values({ tabulation, safe_table: table, problem })
    .onConflict((conflict) => conflict.column('tabulation').doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) return
  await logEvent(work, {
    verb: 'complete',
    noun: 'tabulation',
    thing: tabulation,
    details: { table, problem },
  })
}

/** A tabulation's counts as they are: for the task that protects them. */
export async function countsOf(
  work: Work,
  tabulation: string,
): Promise<readonly { readonly municipality: string; readonly value: string; readonly count: number }[]> {
  return await work
    .selectFrom('tabulation_count')
    .select(['municipality', 'value', 'count'])
    .where('tabulation', '=', tabulation)
    .orderBy('municipality')
    .orderBy('value')
    .execute()
}

/** A table that may be shown, as it is stored. */
export interface StoredSafeTable {
  readonly id: string
  readonly tabulation: string
  readonly policy: string
  readonly territories: readonly string[]
  readonly content: unknown
}

export async function addSafeTable(work: Work, table: StoredSafeTable): Promise<void> {
  await work
    .insertInto('safe_table')
    .values({ ...table, territories: [...table.territories], content: JSON.stringify(table.content) })
    .execute()
  await logEvent(work, {
    verb: 'create',
    noun: 'safe-table',
    thing: table.id,
    details: { policy: table.policy },
  })
}

const safe = (work: Work) =>
  work.selectFrom('safe_table').select(['id', 'tabulation', 'policy', 'territories', 'content'])

/** A table that may be shown, without its numbers. */
export interface SafeTableTitle extends Pick<StoredSafeTable, 'id' | 'tabulation' | 'territories'> {
  readonly question: string
  readonly title: { readonly nb: string; readonly nn: string; readonly en?: string }
  /** Code of the round. */
  readonly round: string
  readonly madeAt: string
}

/** The tables there are, the newest first. The place that a table is for stands first among its territories. */
export async function listSafeTableTitles(
  work: Work,
  asked: {
    readonly limit: number
    /** Of one tabulation only. */
    readonly tabulation?: string | undefined
    /** For one place only. */
    readonly territory?: string | undefined
    /** Id of a table; those before it, for the next page. */
    readonly before?: string | undefined
  },
): Promise<readonly SafeTableTitle[]> {
  let query = work
    .selectFrom('safe_table')
    .select(['id', 'tabulation', 'territories', 'made_at as madeAt'])
    .select([
      sql<string>`content ->> 'id'`.as('question'),
      sql<SafeTableTitle['title']>`content -> 'title'`.as('title'),
      sql<string>`content -> 'provenance' ->> 'round'`.as('round'),
    ])
    .orderBy('id', 'desc')
    .limit(asked.limit)
  if (asked.tabulation !== undefined) query = query.where('tabulation', '=', asked.tabulation)
  if (asked.territory !== undefined) query = query.where(sql`territories[1]`, '=', asked.territory)
  if (asked.before !== undefined) query = query.where('id', '<', asked.before)
  return await query.execute()
}

export async function listSafeTables(work: Work): Promise<readonly StoredSafeTable[]> {
  return await safe(work).orderBy('made_at', 'desc').execute()
}

export async function findSafeTable(work: Work, id: string): Promise<StoredSafeTable | null> {
  return (await safe(work).where('id', '=', id).executeTakeFirst()) ?? null
}

/** A tabulation whose tables are out. */
export interface ProtectedTabulation {
  readonly id: string
  readonly question: string
  readonly counts: Awaited<ReturnType<typeof countsOf>>
  /** The table of the country by county. */
  readonly table: string
  /** The tables of the country and of each county, which have every column between them. */
  readonly contents: readonly unknown[]
}

/** What has been shown of a round's tabulations, with the counts behind it, oldest first: for the task that protects. */
export async function protectedTabulations(
  work: Work,
  round: string,
): Promise<readonly ProtectedTabulation[]> {
  const tables = await work
    .selectFrom('safe_table')
    .innerJoin('tabulation', 'tabulation.id', 'safe_table.tabulation')
    .select(['safe_table.id', 'safe_table.tabulation', 'tabulation.question', 'safe_table.content'])
    .where('tabulation.round', '=', round)
    // the place that a table is for stands first: the country or a county
    .where(sql<boolean>`length(safe_table.territories[1]) = 2`)
    .orderBy('safe_table.made_at')
    .orderBy('safe_table.id')
    .execute()
  const found: ProtectedTabulation[] = []
  for (const { id, tabulation, question } of tables) {
    if (found.some((one) => one.id === tabulation)) continue
    const contents = tables.filter((one) => one.tabulation === tabulation).map(({ content }) => content)
    found.push({ id: tabulation, question, counts: await countsOf(work, tabulation), table: id, contents })
  }
  return found
}

/** One at a time stores tables of a round; the lock ends with the transaction. */
export async function holdTabulating(work: Work, round: string): Promise<void> {
  await holdAlone(work, round)
}

/** Stores the tables of one tabulation, with one line in the log. The first is the country's by county. */
export async function addSafeTables(work: Work, tables: readonly StoredSafeTable[]): Promise<void> {
  const rows = tables.map((table) => ({
    ...table,
    territories: [...table.territories],
    content: JSON.stringify(table.content),
  }))
  await work.insertInto('safe_table').values(rows).execute()
  const { tabulation, policy } = tables[0]!
  await logEvent(work, {
    verb: 'create',
    noun: 'safe-table',
    thing: tabulation,
    details: { policy, tables: tables.length },
  })
}
