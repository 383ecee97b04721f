import type { SessionAnswer } from './types.ts'

/** What the server writes on the page: who it is made for, so that the first picture is the right one. */
export interface StartData {
  readonly language: 'nb' | 'nn' | 'en'
  readonly session: SessionAnswer
}

let current: SessionAnswer | null = null

/** Who is logged in, as this page knows it. Throws before the page has started. */
export function currentSession(): SessionAnswer {
  if (!current) throw new Error('the page has no session yet')
  return current
}

/** After logging in again: the token of the new session, or another person's. */
export function renewSession(session: SessionAnswer): void {
  current = session
}
