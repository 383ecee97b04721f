import { ApiProblem, NoAnswer, problemOf } from './problem.ts'
import { currentSession, renewSession } from './session.ts'
import type { SessionAnswer } from './types.ts'

interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly address: string
  readonly body: unknown
  readonly key: string
}

/** Number of the problem that a page made for another session is answered with. */
const otherSession = 5033

/**
 * Asks the server, always as whom the page was made for: another session of the same person in the same role is taken up,
 * anybody else's is not. Throws ApiProblem where the server says no and NoAnswer where nothing came back.
 *
 * @param key idempotency key of a write: the same for the same write, however often it is tried; a new one where left out
 */
export async function request<T>(
  method: Asked['method'],
  address: string,
  body?: unknown,
  key: string = crypto.randomUUID(),
): Promise<T> {
  return await ask({ method, address, body, key }, asJson<T>)
}

/** A file that is answered. */
export interface FetchedFile {
  readonly name: string
  readonly content: Blob
}

/** Does something that a file is the answer to. Throws as `request` does. */
export const requestFile = (method: 'POST', address: string, body?: unknown): Promise<FetchedFile> =>
  ask({ method, address, body, key: crypto.randomUUID() }, async (response) => ({
    name: /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '',
    content: await response.blob(),
  }))

type Reading<T> = (response: Response) => Promise<T>
const asJson = async <T>(response: Response): Promise<T> => (await response.json()) as T

async function ask<T>(asked: Asked, read: Reading<T>): Promise<T> {
  const { csrf } = currentSession()
  try {
    return await askOnce(asked, csrf, read)
  } catch (cause) {
    if (!(cause instanceof ApiProblem) || cause.number !== otherSession) throw cause
    renewSession(await whoIsLoggedIn())
    if (currentSession().csrf === csrf) throw cause
    return await askOnce(asked, currentSession().csrf, read)
  }
}

/** Who is logged in in this browser now, whoever the page was made for. Throws as `request` does. */
export const whoIsLoggedIn = (): Promise<SessionAnswer> =>
  askOnce({ method: 'GET', address: '/api/session', body: undefined, key: '' }, null, asJson<SessionAnswer>)

async function askOnce<T>(
  { method, address, body, key }: Asked,
  csrf: string | null,
  read: Reading<T>,
): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (csrf !== null) headers['x-csrf-token'] = csrf
  if (method !== 'GET') headers['idempotency-key'] = key
  if (body !== undefined) headers['content-type'] = 'application/json'
  let response: Response
  try {
    response = await fetch(address, {
      method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  } catch (cause) {
    throw new NoAnswer(cause)
  }
  if (!response.ok) throw await problemOf(response)
  try {
    return await read(response)
  } catch (cause) {
    throw new NoAnswer(cause)
  }
}
