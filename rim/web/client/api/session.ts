import type { RoundAnswer, SessionAnswer } from './types.ts'

/** What the server writes on the page: who it is made for, so that the first picture is the right one. */
export interface StartData {
  readonly language: 'nb' | 'nn' | 'en'
  readonly session: SessionAnswer
  /** Null: to be asked for. */
  readonly rounds: readonly RoundAnswer[] | null
}

let current: SessionAnswer | null = null

/** Who is logged in, as this page knows it. Throws before the page has started. */
export function currentSession(): SessionAnswer {
  if (!current) throw new Error('the page has no session yet')
  return current
}

/**
 * Takes up the session that the page begins with, and later the new one of the same person in the same role. Another
 * person's, or another role's, is not taken up: nothing on this page is done in her name. Her own pages are loaded anew.
 */
export function renewSession(session: SessionAnswer): void {
  if (current === null || isSameRole(current, session)) current = session
}

const isSameRole = (one: SessionAnswer, other: SessionAnswer): boolean =>
  one.staff === other.staff &&
  one.role === other.role &&
  one.municipality === other.municipality &&
  one.unit === other.unit
