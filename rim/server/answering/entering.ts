import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Language, type Problem, ProblemError } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { readCode } from '#core/survey'
import {
  answeringProblems,
  answeringRefusal,
  codeProblem,
  type Desks,
  type FoundAnswering,
  findAnswering,
  knowing,
} from '#rim/services'
import type { ServerSettings } from '../settings.ts'
import { dropCode, type HeldCode, heldCode, holdCode } from './code-cookie.ts'
import type { Tries } from './tries.ts'

/** What the answering pages work with. */
export interface AnsweringParts {
  readonly desks: Desks
  readonly settings: ServerSettings
  readonly tries: Tries
  /** Address of the script; null: the pages are without. */
  readonly script: string | null
}

/** Somebody who answers: what belongs to the code, and the form. */
export interface Entered {
  readonly found: FoundAnswering
  readonly instrument: Instrument
  readonly language: Language
}

/** The code in what was typed. Throws problems 4401 to 4403 where there is none. */
export function codeIn(typed: string): string {
  const read = readCode(typed)
  if (!('code' in read)) throw codeProblem(read)
  return read.code
}

/**
 * Finds what belongs to a code. Throws what stops one from answering: unknown, used up, over, not begun, too many tries.
 *
 * @param finished whether a code that is used up may come through
 */
export async function findCode(
  { desks, tries }: AnsweringParts,
  request: FastifyRequest,
  held: Pick<HeldCode, 'code' | 'entered'>,
  { finished = false }: { readonly finished?: boolean } = {},
): Promise<FoundAnswering> {
  // whoever is in, stays in, whatever others behind the same address try
  const known = held.entered ? () => undefined : tries.begin(request.ip)
  const found = await findAnswering(desks, held.code)
  if (found) known()
  if (finished && found?.state === 'finished') return found
  demandOpen(found)
  return found
}

/** Throws where a code cannot be answered under. */
function demandOpen(found: FoundAnswering | null): asserts found {
  const refused = answeringRefusal(found)
  if (refused) throw new ProblemError(...refused.problems.map(withDay))
}

/** A day as people write it. */
const withDay = (met: Problem): Problem => {
  const { day } = met.details
  return day === undefined
    ? met
    : { ...met, details: { ...met.details, day: day.split('-').reverse().join('.') } }
}

/**
 * Who sends a request, by the browser's code; null where it holds none. A code that is not taken is forgotten by the browser.
 */
export async function enterAnswering(
  parts: AnsweringParts,
  request: FastifyRequest,
  reply: FastifyReply,
  options: { readonly finished?: boolean } = {},
): Promise<Entered | null> {
  const { desks, settings } = parts
  const held = heldCode(request, settings)
  if (!held) return null
  try {
    const found = await findCode(parts, request, held, options)
    const language = held.language ?? found.language
    if (!held.entered || held.stale || held.language === null) {
      holdCode(reply, settings, { code: found.code, language, entered: true })
    }
    // another instance may have published the wave's form meanwhile
    const instrument = await knowing(desks, async () => desks.surveys.get(found.wave.instrument))
    return { found, language, instrument }
  } catch (cause) {
    if (isAboutCode(cause)) dropCode(reply, settings)
    throw cause
  }
}

const codeNumbers = new Set<number>(Object.values(answeringProblems).map(({ number }) => number))

/** Whether it is the code that stops one, and not that the house is away for a moment. */
const isAboutCode = (cause: unknown): boolean =>
  cause instanceof ProblemError && cause.problems.some(({ number }) => codeNumbers.has(number))
