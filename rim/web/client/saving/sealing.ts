import type { DayKey, Subtle } from './day-keys.ts'
import type { Entry } from './types.ts'

/** An entry as it lies on the machine. In the clear it tells a day, a random id and a random tab; no more. */
export interface QueueRecord {
  readonly id: string
  /** The tab that works with it. */
  readonly tab: string
  /** Whose it is: HMAC-SHA-256 of the staff id under the salt, so that two records do not tell that they are one's. */
  readonly owner: string
  readonly salt: Uint8Array<ArrayBuffer>
  /** Whose key it is sealed with, `YYYY-MM-DD`. */
  readonly day: string
  /** What it is about: HMAC-SHA-256 of the registration's id under the day's key. */
  readonly about: string
  readonly nonce: Uint8Array<ArrayBuffer>
  /** Null: expired and deleted unread; the rest stays until its owner has been told. */
  readonly sealed: ArrayBuffer | null
}

/** What sealing needs of the browser. */
export interface Cipher {
  readonly subtle: Subtle
  randomBytes(length: number): Uint8Array<ArrayBuffer>
}

const utf8 = new TextEncoder()
const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Whose a record is, under its salt. */
export async function ownerOf(
  { subtle }: Cipher,
  staff: string,
  salt: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const key = await subtle.importKey('raw', salt, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return hex(await subtle.sign('HMAC', key, utf8.encode(staff)))
}

const aboutOf = async ({ subtle }: Cipher, key: DayKey, registration: string): Promise<string> =>
  hex(await subtle.sign('HMAC', key.hashing, utf8.encode(registration)))

/** What the sealed text is bound to: it opens for the same staff member, day, registration and version only. */
const boundTo = (staff: string, { day, about }: { readonly day: string; readonly about: string }) =>
  utf8.encode(JSON.stringify(['lyttepost entry 1', staff, day, about]))

/** Seals an entry with AES-256-GCM under the key of a day. */
export async function seal(
  cipher: Cipher,
  key: DayKey,
  {
    id,
    tab,
    staff,
    entry,
  }: { readonly id: string; readonly tab: string; readonly staff: string; readonly entry: Entry },
): Promise<QueueRecord> {
  const about = await aboutOf(cipher, key, entry.registration)
  const nonce = cipher.randomBytes(12)
  const salt = cipher.randomBytes(16)
  const sealed = await cipher.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: boundTo(staff, { day: key.day, about }) },
    key.sealing,
    utf8.encode(JSON.stringify(entry)),
  )
  return { id, tab, owner: await ownerOf(cipher, staff, salt), salt, day: key.day, about, nonce, sealed }
}

/** The entry again; null where it was not sealed for this staff member, day and registration, or has been changed. */
export async function unseal(
  cipher: Cipher,
  key: DayKey,
  staff: string,
  record: QueueRecord,
): Promise<Entry | null> {
  if (record.sealed === null) return null
  try {
    const plain = await cipher.subtle.decrypt(
      { name: 'AES-GCM', iv: record.nonce, additionalData: boundTo(staff, record) },
      key.sealing,
      record.sealed,
    )
    const entry = JSON.parse(new TextDecoder().decode(plain)) as Entry
    return (await aboutOf(cipher, key, entry.registration)) === record.about ? entry : null
  } catch {
    return null
  }
}
