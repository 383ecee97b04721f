import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** A place where a study interviews. */
export interface StoredStudySite {
  readonly id: string
  readonly study: string
  readonly name: string
  readonly municipality: string | null
}

/** Whoever was interviewed, without anything that tells who it is. */
export interface StoredInformant {
  readonly id: string
  readonly study: string
  readonly code: string
  readonly sex: 'female' | 'male' | 'other'
  /** In years, when interviewed. */
  readonly age: number
  readonly site: string | null
  /** Housing, income, health, years in the municipality: inside only. */
  readonly attributes: Readonly<Record<string, string | number>>
  readonly withdrawnOn: string | null
}

/** An interview that was held. */
export interface StoredInterview {
  readonly id: string
  readonly study: string
  readonly informant: string
  readonly heldOn: string
  readonly minutes: number | null
  readonly setting: string
  readonly others: string
  readonly interviewer: string
  readonly source: 'recording' | 'notes'
  readonly withdrawnOn: string | null
}

const informantColumns = [
  'id',
  'study',
  'code',
  'sex',
  'age',
  'site',
  'attributes',
  'withdrawn_on as withdrawnOn',
] as const
const interviewColumns = [
  'id',
  'study',
  'informant',
  'held_on as heldOn',
  'minutes',
  'setting',
  'others',
  'interviewer',
  'source',
  'withdrawn_on as withdrawnOn',
] as const

export async function listStudySites(work: Work, study: string): Promise<readonly StoredStudySite[]> {
  return await work
    .selectFrom('study_site')
    .select(['id', 'study', 'name', 'municipality'])
    .where('study', '=', study)
    .orderBy('name')
    .execute()
}

export async function putStudySite(work: Work, site: StoredStudySite): Promise<void> {
  const { name, municipality } = site
  await work
    .insertInto('study_site')
    .values(site)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name, municipality }))
    .execute()
  await logEvent(work, { verb: 'change', noun: 'study', thing: site.study, details: { site: site.id } })
}

/** A study's informants by code; those who have withdrawn too, of whom nothing is left but that they were there. */
export async function listInformants(work: Work, study: string): Promise<readonly StoredInformant[]> {
  return await work
    .selectFrom('informant')
    .select([...informantColumns])
    .where('study', '=', study)
    .orderBy('code')
    .execute()
}

/** How many of a study's informants have withdrawn. */
export async function countWithdrawn(work: Work, study: string): Promise<number> {
  const { count } = await work
    .selectFrom('informant')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('study', '=', study)
    .where('withdrawn_on', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function addInformant(
  work: Work,
  informant: Omit<StoredInformant, 'withdrawnOn'>,
): Promise<void> {
  await work
    .insertInto('informant')
    .values({ ...informant, attributes: JSON.stringify(informant.attributes) })
    .execute()
  await logEvent(work, { verb: 'create', noun: 'informant', thing: informant.id })
}

/** Changes what is known of an informant. False where there is none in the study, or they have withdrawn. */
export async function changeInformant(
  work: Work,
  { id, study, sex, age, site, attributes }: Omit<StoredInformant, 'withdrawnOn' | 'code'>,
): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('informant')
    .set({ sex, age, site, attributes: JSON.stringify(attributes) })
    .where('id', '=', id)
    .where('study', '=', study)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) await logEvent(work, { verb: 'change', noun: 'informant', thing: id })
  return numUpdatedRows > 0n
}

/** A study's interviews, in the order that they were held. */
export async function listInterviews(work: Work, study: string): Promise<readonly StoredInterview[]> {
  return await work
    .selectFrom('interview')
    .select([...interviewColumns])
    .where('study', '=', study)
    .orderBy('held_on')
    .orderBy('id')
    .execute()
}

export async function findInterview(work: Work, id: string): Promise<StoredInterview | null> {
  const found = await work
    .selectFrom('interview')
    .select([...interviewColumns])
    .where('id', '=', id)
    .executeTakeFirst()
  return found ?? null
}

const rowOf = (interview: Omit<StoredInterview, 'withdrawnOn'>) => ({
  held_on: interview.heldOn,
  minutes: interview.minutes,
  setting: interview.setting,
  others: interview.others,
  interviewer: interview.interviewer,
  source: interview.source,
})

export async function addInterview(
  work: Work,
  interview: Omit<StoredInterview, 'withdrawnOn'>,
): Promise<void> {
  const { id, study, informant } = interview
  await work
    .insertInto('interview')
    .values({ id, study, informant, ...rowOf(interview) })
    .execute()
  await logEvent(work, { verb: 'create', noun: 'interview', thing: id })
}

/** Changes what is told of an interview. False where it is not there, or its informant has withdrawn. */
export async function changeInterview(
  work: Work,
  interview: Omit<StoredInterview, 'withdrawnOn'>,
): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('interview')
    .set(rowOf(interview))
    .where('id', '=', interview.id)
    .where('study', '=', interview.study)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) await logEvent(work, { verb: 'change', noun: 'interview', thing: interview.id })
  return numUpdatedRows > 0n
}
