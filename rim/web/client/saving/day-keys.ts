/** WebCrypto's operations, as browsers and Node have them. */
export type Subtle = typeof globalThis.crypto.subtle
type Key = Awaited<ReturnType<Subtle['importKey']>>

/** The keys of a day: for sealing entries, and for hashing what they are about. Neither can be read out. */
export interface DayKey {
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly sealing: Key
  readonly hashing: Key
}

/** Asks the server for a day's key: 32 bytes as base64url; null where it gives none for that day. Rejects else. */
export type FetchKey = (day: string) => Promise<string | null>

/** The days' keys, in memory only. */
export interface DayKeys {
  /** The key of a day; null where the server gives none. Rejects where it could not be asked. */
  get(day: string): Promise<DayKey | null>
  /** The key of a day, if it is at hand. */
  held(day: string): DayKey | null
  /** The newest that is at hand, if any. */
  newest(): DayKey | null
  /** As at log-out. */
  forget(): void
}

export function createDayKeys(subtle: Subtle, fetchKey: FetchKey): DayKeys {
  let keys = new Map<string, DayKey>()
  return {
    get: async (day) => {
      const known = keys.get(day)
      if (known) return known
      const now = keys
      const text = await fetchKey(day)
      const key = text === null ? null : await derived(subtle, day, text)
      // forgotten while it was on its way: not remembered again
      if (key) now.set(day, key)
      return key
    },
    held: (day) => keys.get(day) ?? null,
    newest: () => [...keys.values()].toSorted((a, b) => (a.day < b.day ? 1 : -1))[0] ?? null,
    forget: () => {
      keys = new Map()
    },
  }
}

/** Two keys of one (HKDF-SHA-256), so that neither is used for two things. */
async function derived(subtle: Subtle, day: string, text: string): Promise<DayKey> {
  const bytes = bytesOf(text)
  if (bytes.length !== 32) throw new RangeError('a key has 32 bytes')
  const base = await subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey'])
  bytes.fill(0)
  const made = (purpose: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(0),
    info: new TextEncoder().encode(`lyttepost ${purpose}`),
  })
  return {
    day,
    sealing: await subtle.deriveKey(made('sealing'), base, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
    hashing: await subtle.deriveKey(
      made('hashing'),
      base,
      { name: 'HMAC', hash: 'SHA-256', length: 256 },
      false,
      ['sign'],
    ),
  }
}

/** Bytes of base64url. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0))
}
