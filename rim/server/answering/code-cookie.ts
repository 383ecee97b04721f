import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '#core/foundation'
import { readCode } from '#core/survey'
import { sameSecret } from '../csrf.ts'
import { isSecure, type ServerSettings } from '../settings.ts'
import { answeringAddress } from './address.ts'

type Address = Pick<ServerSettings, 'publicUrl'>

/** What the browser of somebody who answers holds: the code and the language, and nothing else. */
export interface HeldCode {
  readonly code: string
  readonly language: Language | null
  /** Whether this instance of the program has found the code before: then it is no guess. */
  readonly entered: boolean
}

/** A code as the browser sends it back. */
export interface KeptCode extends HeldCode {
  /** Whether the browser was given it more than an hour ago, and should be given it anew. */
  readonly stale: boolean
}

/**
 * Hours without a page after which the code is asked for again: some browsers bring back what was to end with them, and the
 * next day another person may sit at the machine. So long that nobody is hurried (WCAG 2.2.1).
 */
const longest = 20
const hourNow = (): number => Math.floor(Date.now() / 3_600_000)

const nameOf = (settings: Address): string => (isSecure(settings) ? '__Secure-svar' : 'svar')

const optionsOf = (settings: Address): CookieSerializeOptions => ({
  path: answeringAddress,
  httpOnly: true,
  // nothing is sent along from other sites' pages; `/svar/inn` takes those in who come by a link there
  sameSite: 'strict',
  secure: isSecure(settings),
})

/** Known by this instance only, and gone with it. */
const ownKey = randomBytes(32)
const markOf = (code: string): string =>
  createHmac('sha256', ownKey).update(code).digest('base64url').slice(0, 22)

/** Gives the browser its code, until it is closed. `entered`: the code has been found. */
export function holdCode(
  reply: FastifyReply,
  settings: Address,
  { code, language, entered }: HeldCode,
): FastifyReply {
  const value = [code, language ?? '', entered ? markOf(code) : '', hourNow().toString(36)].join('.')
  return reply.setCookie(nameOf(settings), value, optionsOf(settings))
}

/** Makes the browser forget the code. */
export const dropCode = (reply: FastifyReply, settings: Address): FastifyReply =>
  reply.clearCookie(nameOf(settings), optionsOf(settings))

/** The code that the browser holds; null where there is none that could be one. */
export function heldCode(request: FastifyRequest, settings: Address): KeptCode | null {
  const [typed = '', spoken = '', mark = '', given = ''] = (request.cookies?.[nameOf(settings)] ?? '').split(
    '.',
  )
  const read = readCode(typed)
  const age = hourNow() - Number.parseInt(given, 36)
  if (!('code' in read) || !(age >= 0 && age <= longest)) return null
  return {
    code: read.code,
    language: languageIn(spoken),
    entered: mark !== '' && sameSecret(mark, markOf(read.code)),
    stale: age > 0,
  }
}

export const languageIn = (text: unknown): Language | null =>
  text === 'nb' || text === 'nn' || text === 'en' ? text : null

/**
 * What a page sends back to show that it is ours and made for this code: another site cannot know it, and a page left open
 * under one code can write nothing under another.
 */
export const tokenFor = (code: string): string =>
  createHash('sha256').update(`answering page of ${code}`).digest('base64url').slice(0, 22)
