import { sql } from 'kysely'
import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** When a municipality's registrations were last gone through, and when that was last asked for. ISO 8601. */
export interface StoredCheck {
  readonly round: string
  readonly municipality: string
  readonly askedAt: string
  /** Null: not yet. */
  readonly madeAt: string | null
  readonly registrations: number | null
}

/** A registration as it is gone through; the reading is logged once for all of them. */
export interface QualityRow {
  readonly id: string
  readonly unit: string
  readonly person: number
  readonly registrar: string
  readonly status: 'draft' | 'complete'
  readonly answers: Readonly<Record<string, unknown>>
  readonly reasons: Readonly<Record<string, unknown>>
  readonly answeredIn: Readonly<Record<string, number>>
  readonly createdAt: string
  readonly changedAt: string
  readonly completedAt: string | null
}

/** What was found, to be kept. */
export interface NewFinding {
  readonly unit: string
  readonly number: number
  readonly about: string
  /** Null: the number of registrations concerned. */
  readonly amount: number | null
  readonly details: Readonly<Record<string, number>>
  readonly reader: 'both' | 'municipality' | 'unit'
  readonly fingerprint: string
  readonly concerns: readonly { readonly registration: string; readonly reason: string | null }[]
}

/** Looked at, and right as it is. */
export interface StoredReview {
  readonly reason: string
  readonly role: string | null
  readonly at: string
}

/** A finding as it is told: how many, never of whom. */
export interface StoredFinding {
  readonly id: string
  readonly round: string
  readonly municipality: string
  readonly unit: string
  readonly number: number
  readonly about: string
  readonly count: number
  readonly details: Readonly<Record<string, number>>
  readonly fingerprint: string
  /** What is written of why it is right; texts of the unit's own. */
  readonly reasons: readonly string[]
  /** Null: not looked at, or something has come to it since. */
  readonly review: StoredReview | null
}

/** The state of a municipality's list; null where nobody has asked for it. */
export async function findCheck(
  work: Work,
  round: string,
  municipality: string,
): Promise<StoredCheck | null> {
  const found = await checks(work)
    .where('round', '=', round)
    .where('municipality', '=', municipality)
    .executeTakeFirst()
  return found ?? null
}

const checks = (work: Work) =>
  work
    .selectFrom('quality_check')
    .select(['round', 'municipality', 'asked_at as askedAt', 'made_at as madeAt', 'registrations'])

/** Asks that a municipality's registrations are gone through. */
export async function askForCheck(work: Work, round: string, municipality: string): Promise<void> {
  await work
    .insertInto('quality_check')
    .values({ round, municipality })
    .onConflict((conflict) =>
      conflict.columns(['round', 'municipality']).doUpdateSet({ asked_at: sql<string>`now()` }),
    )
    .execute()
  await logEvent(work, { verb: 'change', noun: 'quality', thing: round })
}

/** The lists that are asked for and not made since, the one that has waited longest first. */
export async function waitingChecks(work: Work): Promise<readonly StoredCheck[]> {
  return await checks(work)
    .where((eb) => eb.or([eb('made_at', 'is', null), eb('asked_at', '>', eb.ref('made_at'))]))
    .orderBy('asked_at')
    .execute()
}

/** What a municipality's registrations are gone through by, and the moment they were read. At the house's desk, for one municipality. */
export async function readForQuality(
  work: Work,
  round: string,
): Promise<{ readonly rows: readonly QualityRow[]; readonly at: string }> {
  const { rows: read } = await sql<QualityRow>`
    select id, unit, person, registrar, status, answers, reasons, answered_in as "answeredIn",
      created_at as "createdAt", changed_at as "changedAt", completed_at as "completedAt"
    from lyttepost.read_for_quality(${round})`.execute(work)
  const { rows } = await sql<{ at: string }>`select now() as at`.execute(work)
  return { rows: read, at: rows[0]!.at }
}

/** How many each unit expects to register. */
export async function expectedNumbers(work: Work, round: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ unit: string; expected: number }>`
    select unit, expected from lyttepost.expected_numbers(${round})`.execute(work)
  return new Map(rows.map(({ unit, expected }) => [unit, expected]))
}

/** How many were given each colour in each area by each unit in its last round before. */
export async function earlierColours(
  work: Work,
  round: string,
): Promise<
  readonly {
    readonly unit: string
    readonly year: number
    readonly question: string
    readonly colour: string
    readonly count: number
  }[]
> {
  const { rows } = await sql<{ unit: string; year: number; question: string; colour: string; count: number }>`
    select unit, year, question, colour, count from lyttepost.earlier_colours(${round})`.execute(work)
  return rows
}

/** Keeps what was found, instead of what was found before. Logged by the database. */
export async function storeQuality(
  work: Work,
  round: string,
  findings: readonly NewFinding[],
  { registrations, at }: { readonly registrations: number; readonly at: string },
): Promise<void> {
  await sql`select lyttepost.store_quality(${round}, ${JSON.stringify(findings)}, ${registrations}, ${at})`.execute(
    work,
  )
}

/** A municipality's findings, or one unit's. Those that hold nothing any more are left out. */
export async function listFindings(
  work: Work,
  round: string,
  municipality: string,
): Promise<readonly StoredFinding[]> {
  return (await findings(work, sql`f.round = ${round} and f.municipality = ${municipality}`)).filter(
    ({ count }) => count > 0,
  )
}

export async function findFinding(work: Work, id: string): Promise<StoredFinding | null> {
  return (await findings(work, sql`f.id = ${id}`))[0] ?? null
}

async function findings(work: Work, where: ReturnType<typeof sql>): Promise<readonly StoredFinding[]> {
  const { rows } = await sql<
    Omit<StoredFinding, 'review'> & {
      reviewReason: string | null
      reviewRole: string | null
      reviewAt: string | null
    }
  >`select f.id, f.round, f.municipality, f.unit, f.number, f.about, f.details, f.fingerprint,
      coalesce(f.amount, count(c.finding))::integer as count,
      coalesce(array_agg(c.reason order by c.reason) filter (where c.reason is not null), '{}') as reasons,
      r.reason as "reviewReason", r.role as "reviewRole", r.reviewed_at as "reviewAt"
    from lyttepost.quality_finding f
    left join lyttepost.quality_concern c on c.finding = f.id
    left join lyttepost.quality_review r on r.municipality = f.municipality and r.round = f.round and r.unit = f.unit
      and r.number = f.number and r.about = f.about and r.fingerprint = f.fingerprint
    where ${where}
    group by f.id, r.reason, r.role, r.reviewed_at
    order by f.unit, f.number, f.about`.execute(work)
  return rows.map(({ reviewReason, reviewRole, reviewAt, ...rest }) => ({
    ...rest,
    review:
      reviewReason === null || reviewAt === null
        ? null
        : { reason: reviewReason, role: reviewRole, at: reviewAt },
  }))
}

/** The own unit's registrations that each finding is about. */
export async function concernedRegistrations(
  work: Work,
  findings: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (findings.length === 0) return new Map()
  const rows = await work
    .selectFrom('quality_concern')
    .select(['finding', 'registration'])
    .where('finding', 'in', [...findings])
    .orderBy('registration')
    .execute()
  const found = new Map<string, string[]>()
  for (const { finding, registration } of rows)
    found.set(finding, [...(found.get(finding) ?? []), registration])
  return found
}

/** Notes that a finding was looked at and is right as it is. `by` as the scope has it. */
export async function reviewFinding(
  work: Work,
  finding: StoredFinding,
  { reason, staff, role }: { readonly reason: string; readonly staff: string | null; readonly role: string },
): Promise<void> {
  const { round, municipality, unit, number, about, fingerprint } = finding
  const review = { fingerprint, reason, reviewed_by: staff, role }
  await work
    .insertInto('quality_review')
    .values({ round, municipality, unit, number, about, ...review })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality', 'round', 'unit', 'number', 'about'])
        .doUpdateSet({ ...review, reviewed_at: sql<string>`now()` }),
    )
    .execute()
  await logEvent(work, {
    verb: 'change',
    noun: 'quality',
    thing: finding.id,
    details: { number, reviewed: true },
  })
}

/** Takes the note away again. */
export async function withdrawReview(work: Work, finding: StoredFinding): Promise<void> {
  const { round, municipality, unit, number, about } = finding
  const gone = await work
    .deleteFrom('quality_review')
    .where('round', '=', round)
    .where('municipality', '=', municipality)
    .where('unit', '=', unit)
    .where('number', '=', number)
    .where('about', '=', about)
    .executeTakeFirst()
  if (gone.numDeletedRows === 0n) return
  await logEvent(work, {
    verb: 'change',
    noun: 'quality',
    thing: finding.id,
    details: { number, reviewed: false },
  })
}

/** Deletes a municipality's findings and entered tables of a round that is kept no longer. Returns how many tables. */
export async function expireNumbers(work: Work, round: string): Promise<number> {
  const { rows } = await sql<{ gone: number }>`select lyttepost.expire_numbers(${round}) as gone`.execute(
    work,
  )
  return rows[0]!.gone
}
