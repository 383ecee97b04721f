import { sql } from 'kysely'
import type { IndicatorValue } from '#core/indicators'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

const noun = 'indicator-value'

/** A value that is entered, and of what. */
export interface StoredIndicatorValue {
  readonly id: string
  /** Whose it is: a municipality's own, or null for the nation's. */
  readonly municipality: string | null
  readonly plan: string
  readonly indicator: string
  readonly value: IndicatorValue
  readonly enteredAt: string
}

/** A value to be entered. */
export type NewIndicatorValue = Omit<StoredIndicatorValue, 'enteredAt'>

/**
 * What stands of a plan, as the asker may see it: the nation's, and in a municipality its own beside; by indicator, place and year.
 *
 * @param territory absent: of every place.
 */
export async function listIndicatorValues(
  work: Work,
  plan: string,
  territory?: string,
): Promise<readonly StoredIndicatorValue[]> {
  let query = work
    .selectFrom('indicator_value')
    .selectAll()
    .where('plan', '=', plan)
    .where('superseded_at', 'is', null)
    .orderBy('indicator')
    .orderBy('territory')
    .orderBy('year')
  if (territory !== undefined) query = query.where('territory', '=', territory)
  const rows = await query.execute()
  return rows.map(({ words_nb, words_nn, ...row }) => ({
    id: row.id,
    municipality: row.municipality,
    plan: row.plan,
    indicator: row.indicator,
    enteredAt: row.entered_at,
    value: {
      year: row.year,
      territory: row.territory,
      status: row.status as IndicatorValue['status'],
      value: row.value,
      cited: row.cited,
      ...(row.bound !== null && { bound: row.bound as 'below' | 'above' }),
      ...(row.n !== null && { n: row.n }),
      ...(row.low !== null && row.high !== null && { low: row.low, high: row.high }),
      ...(words_nb !== null && words_nn !== null && { words: { nb: words_nb, nn: words_nn } }),
    },
  }))
}

/** Enters values; each stands in place of the one of the same owner, indicator, place and year, which is kept as superseded. */
export async function enterIndicatorValues(
  work: Work,
  plan: string,
  values: readonly NewIndicatorValue[],
  by: string,
): Promise<void> {
  for (let at = 0; at < values.length; at += batchSize) {
    const batch = values.slice(at, at + batchSize)
    const [indicators, territories, years] = [
      batch.map(({ indicator }) => indicator),
      batch.map(({ value }) => value.territory),
      batch.map(({ value }) => value.year),
    ]
    await sql`update lyttepost.indicator_value v set superseded_at = now()
      from unnest(${indicators}::text[], ${territories}::text[], ${years}::integer[],
        ${batch.map(({ municipality }) => municipality)}::text[]) as e (indicator, territory, year, municipality)
      where v.plan = ${plan} and v.indicator = e.indicator and v.territory = e.territory and v.year = e.year
        and v.municipality is not distinct from e.municipality and v.superseded_at is null`.execute(work)
    await work
      .insertInto('indicator_value')
      .values(batch.map((one) => rowOf(one, by)))
      .execute()
  }
  const indicators = [...new Set(values.map(({ indicator }) => indicator))]
  await logEvent(work, {
    verb: 'create',
    noun,
    thing: plan,
    details: { count: values.length, indicators: indicators.join(' ') },
  })
}

/** As many rows as one statement takes with room to spare. */
const batchSize = 500

const rowOf = ({ id, municipality, plan, indicator, value }: NewIndicatorValue, by: string) => ({
  ...{ id, municipality, plan, indicator, entered_by: by, cited: value.cited },
  ...{ territory: value.territory, year: value.year, status: value.status, value: value.value },
  ...{ bound: value.bound ?? null, n: value.n ?? null, low: value.low ?? null, high: value.high ?? null },
  ...{ words_nb: value.words?.nb ?? null, words_nn: value.words?.nn ?? null },
})
