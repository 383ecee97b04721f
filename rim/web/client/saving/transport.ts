import { type HttpAnswer, outcomeOf } from './outcome.ts'
import type { Transport } from './saver-parts.ts'
import type { Batch, Outcome } from './types.ts'
import { isServers, localReference, without } from './values.ts'

/** Sends a request to our server and reads what comes back as JSON. Rejects where nothing did. */
export type Http = (asked: {
  readonly method: 'GET' | 'PATCH'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}) => Promise<HttpAnswer>

/** Who is logged in, as the saving needs to know. */
export interface Identity {
  /** Null: not staff. */
  readonly staff: string | null
  /** The unit that is acted for. */
  readonly unit: string | null
  readonly csrf: string
}

export interface Login {
  /** As this page knows it. */
  current(): Identity
  /** Asks the server, and tells the page. Null: nobody is logged in. Rejects where the server was not reached. */
  renew(): Promise<Identity | null>
}

/** The same person in the same role: nobody else sends what she wrote. */
const isSame = (a: Identity, b: Identity): boolean => a.staff === b.staff && a.unit === b.unit

/** The way to the server for the registrations of whoever is logged in now. */
export function createTransport(http: Http, login: Login): Transport {
  const owner = login.current()
  const ask = async (asked: Parameters<Http>[0], kind: 'send' | 'read'): Promise<Outcome> => {
    const { csrf } = login.current()
    // readings too: they are logged under whoever is logged in
    const headers = { ...asked.headers, 'x-csrf-token': csrf }
    return outcomeOf(await http({ ...asked, headers }), kind)
  }
  const tried = async (asked: Parameters<Http>[0], kind: 'send' | 'read'): Promise<Outcome> => {
    try {
      if (!isSame(login.current(), owner)) return { kind: 'locked' }
      const outcome = await ask(asked, kind)
      const gone = outcome.kind === 'closed' && outcome.gone
      if (outcome.kind !== 'token' && !gone) return outcome
      // another session has begun in this browser: the same person goes on in it. Whoever acts in another role by now is
      // told that there is nothing, as of what is deleted
      const now = await login.renew()
      if (now === null) return { kind: 'login', stepUp: null }
      if (!isSame(now, owner)) return { kind: 'locked' }
      if (gone) return outcome
      const again = await ask(asked, kind)
      return again.kind === 'token' ? { kind: 'busy', after: null } : again
    } catch {
      return { kind: 'unreached' }
    }
  }
  const path = (registration: string) => `/api/registrations/${encodeURIComponent(registration)}`
  return {
    send: (registration, batch) =>
      tried(
        {
          method: 'PATCH',
          path: path(registration),
          headers: { 'idempotency-key': batch.key },
          body: bodyOf(batch),
        },
        'send',
      ),
    read: (registration) => tried({ method: 'GET', path: path(registration) }, 'read'),
  }
}

/** A batch as the server takes it; the same for the same batch, so that it can be repeated. */
export function bodyOf({ basedOn, edits, together }: Batch): object {
  const written = Object.fromEntries(Object.entries(edits).map(([key, { value }]) => [key, value]))
  const beside = Object.keys(written).filter((key) => key === localReference || isServers(key))
  return {
    basedOn,
    patch: without(written, beside),
    ...(Object.hasOwn(written, localReference) && { localReference: written[localReference] }),
    ...(together && { together: true }),
  }
}
