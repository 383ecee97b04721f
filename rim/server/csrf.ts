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
  if (readings.has(request.method) || request.session === null) return
  const { origin } = request.headers
  // a program that is no browser sends no origin; it cannot be tricked, and needs the token like everybody
  if (origin !== undefined && origin !== new URL(publicUrl).origin) {
    throw refusal(serverProblems.otherSite, { address: publicUrl })
  }
  const token = request.headers['x-csrf-token']
  if (typeof token !== 'string' || !sameSecret(token, request.session.csrf)) {
    throw refusal(serverProblems.tokenWrong)
  }
}

/** Compares in a time that tells nothing about where they differ. */
export const sameSecret = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
