import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

export interface StoredMunicipality {
  readonly code: string
  readonly name: string
  readonly contact: string
}

export async function listMunicipalities(work: Work): Promise<readonly StoredMunicipality[]> {
  return await work.selectFrom('municipality').select(['code', 'name', 'contact']).orderBy('code').execute()
}

/** What each municipality is called, by its number. */
export async function municipalityNames(work: Work): Promise<ReadonlyMap<string, string>> {
  return new Map((await listMunicipalities(work)).map(({ code, name }) => [code, name]))
}

export async function findMunicipality(work: Work, code: string): Promise<StoredMunicipality | null> {
  const query = work.selectFrom('municipality').select(['code', 'name', 'contact']).where('code', '=', code)
  return (await query.executeTakeFirst()) ?? null
}

export async function addMunicipality(
  work: Work,
  municipality: { readonly code: string; readonly name: string },
): Promise<void> {
  await work
    .insertInto('municipality')
    .values({ ...municipality })
    .execute()
  await logEvent(work, { verb: 'create', noun: 'municipality', thing: municipality.code })
}

/** Who answers for the processing in a municipality, as it was entered. */
export async function privacySettings(work: Work, code: string): Promise<Readonly<Record<string, unknown>>> {
  const query = work.selectFrom('municipality').select('privacy').where('code', '=', code)
  return (await query.executeTakeFirst())?.privacy ?? {}
}

export async function changePrivacySettings(
  work: Work,
  code: string,
  contact: string,
  privacy: Readonly<Record<string, unknown>>,
): Promise<void> {
  const set = { contact, privacy: JSON.stringify(privacy) }
  await work.updateTable('municipality').set(set).where('code', '=', code).execute()
  await logEvent(work, { verb: 'change', noun: 'processing-record', thing: code })
}
