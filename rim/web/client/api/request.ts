import { NoAnswer, problemOf } from './problem.ts'
import { currentSession } from './session.ts'

/**
 * Asks the server. Throws ApiProblem where it says no and NoAnswer where nothing came back.
 *
 * @param key idempotency key of a write: the same for the same write, however often it is tried; a new one where left out
 */
export async function request<T>(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  address: string,
  body?: unknown,
  key?: string,
): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (method !== 'GET') {
    headers['x-csrf-token'] = currentSession().csrf
    headers['idempotency-key'] = key ?? crypto.randomUUID()
  }
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
    return (await response.json()) as T
  } catch (cause) {
    throw new NoAnswer(cause)
  }
}
