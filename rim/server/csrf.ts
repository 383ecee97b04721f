import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { refusal } from './problem-answer.ts'
import { serverProblems } from './problems.ts'

const readings = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a write that another site makes a logged-in browser send: it must come from our own pages (header `origin`,
 * which every browser sends with a write) and carry the session's token (`x-csrf-token`). Throws problems 5033 and 5034.
 */
export function demandOwnSite(request: FastifyRequest, publicUrl: string): void {
  if (request.session === null) return
  const token = request.headers['x-csrf-token']
  if (readings.has(request.method)) {
    // a page that was made for somebody says so with the token: what is read is never logged under another's name, who has
    // logged in in the same browser meanwhile
    if (token !== undefined && !isToken(token, request.session)) throw refusal(serverProblems.tokenWrong)
    return
  }
  const { origin } = request.headers
  // a program that is no browser sends no origin; it cannot be tricked, and needs the token like everybody
  if (origin !== undefined && origin !== new URL(publicUrl).origin) {
    throw refusal(serverProblems.otherSite, { address: publicUrl })
  }
  if (!isToken(token, request.session)) throw refusal(serverProblems.tokenWrong)
}

const isToken = (token: unknown, session: { readonly csrf: string }): boolean =>
  typeof token === 'string' && sameSecret(token, session.csrf)

/** Compares in a time that tells nothing about where they differ. */
export const sameSecret = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
