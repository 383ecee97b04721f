import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** What somebody is written to about: the rounds themselves, and that reports are there. */
export type Receives = 'rounds' | 'reports'

/** Somebody at work in a municipality who is written to. */
export interface StoredContact {
  readonly id: string
  readonly municipality: string
  readonly name: string
  /** What she is there; may be empty, as the telephone. */
  readonly title: string
  readonly email: string
  readonly phone: string
  /** The form of Norwegian that she is written to in, until the municipality has chosen one by joining. */
  readonly language: 'nb' | 'nn'
  readonly receives: readonly Receives[]
}

const selected = (work: Work) =>
  work
    .selectFrom('contact')
    .select(['id', 'municipality', 'name', 'title', 'email', 'phone', 'language', 'receives'])

/** The contacts that the scope sees, or those of one municipality, by name. */
export async function listContacts(work: Work, municipality?: string): Promise<readonly StoredContact[]> {
  const query = selected(work).orderBy('municipality').orderBy('name').orderBy('id')
  return await (municipality === undefined ? query : query.where('municipality', '=', municipality)).execute()
}

export async function findContact(
  work: Work,
  municipality: string,
  id: string,
): Promise<StoredContact | null> {
  const query = selected(work).where('municipality', '=', municipality).where('id', '=', id)
  return (await query.executeTakeFirst()) ?? null
}

/** Problem 4051 where the municipality has a contact with the address already. */
export async function addContact(work: Work, contact: StoredContact): Promise<void> {
  await work
    .insertInto('contact')
    .values({ ...contact, receives: [...contact.receives] })
    .execute()
  await logContact(work, 'create', contact)
}

export async function changeContact(
  work: Work,
  contact: Pick<StoredContact, 'id' | 'municipality'>,
  change: Partial<Omit<StoredContact, 'id' | 'municipality'>>,
): Promise<void> {
  const { receives, ...rest } = change
  const set = { ...rest, ...(receives && { receives: [...receives] }) }
  if (Object.keys(set).length === 0) return
  await work.updateTable('contact').set(set).where('id', '=', contact.id).execute()
  await logContact(work, 'change', contact)
}

/** Deletes a contact; what has been sent to her stays in the list of messages as long as the round is kept. */
export async function removeContact(
  work: Work,
  contact: Pick<StoredContact, 'id' | 'municipality'>,
): Promise<void> {
  await work.deleteFrom('contact').where('id', '=', contact.id).execute()
  await logContact(work, 'delete', contact)
}

const logContact = (
  work: Work,
  verb: 'create' | 'change' | 'delete',
  { id, municipality }: Pick<StoredContact, 'id' | 'municipality'>,
) => logEvent(work, { verb, noun: 'contact', thing: id, details: { municipality } })
