import { type Actor, levelFor, mayEver, rightTo, type Thing } from '#core/access'
import type { Language } from '#core/foundation'
import { knowing, withinAnswered } from '#rim/services'
import type { House } from '#rim/storage'
import { answerOf } from './answer.ts'
import { type Done, once, type Repeatable, type Steps } from './idempotency.ts'
import { refusal } from './problem-answer.ts'
import { serverProblems } from './problems.ts'
import type { AnyRoute, Call, Input } from './route.ts'
import type { SessionInfo } from './session.ts'

/** A request that has come through the door, read by the route's schemas. */
export interface Asked {
  readonly session: SessionInfo & { readonly actor: Actor }
  readonly desks: Call['desks']
  readonly request: string
  readonly language: Language
  // biome-ignore lint/suspicious/noExplicitAny: the route's own schemas have read it
  readonly input: Input<any, any, any>
  /** Null for what is not kept: readings, and requests of registered persons. */
  readonly repeatable: Repeatable | null
  /** The page to come back to after another login. */
  readonly page: string
  /** Header `range`. */
  readonly range: string | null
}

/**
 * Carries out a request, in one transaction with the actor's eyes: what was done already is answered again; else fetch,
 * ask for the right, act, and keep the answer. A refusal that tells of a person leaves its line in the log.
 */
export function perform(route: AnyRoute, house: House, asked: Asked): Promise<Done> {
  // a form that another instance has published meanwhile is read, and the request carried out once more
  const { instruments, surveys } = asked.desks
  return knowing({ house, instruments, surveys }, () => performOnce(route, house, asked))
}

function performOnce(route: AnyRoute, house: House, asked: Asked): Promise<Done> {
  const { session, repeatable, request, language } = asked
  return withinAnswered(house, { ...session.scope, request }, async (work) => {
    const call: Call = {
      actor: session.actor,
      work,
      desks: asked.desks,
      language,
      places: session.places ?? [],
      request,
      range: asked.range,
    }
    const steps = stepsOf(route, call, asked)
    const { staff } = session.actor
    return repeatable === null || staff === null
      ? { ...(await steps.act(await steps.look())), replayed: false }
      : once(work, { ...session.actor, staff }, repeatable, steps)
  })
}

function stepsOf(route: AnyRoute, call: Call, { input, page }: Asked): Steps<unknown> {
  return {
    async look() {
      // the same answer about all that there is and is not, before anything is looked for
      if (!mayEver(call.actor, route.verb, route.noun)) throw refusal(serverProblems.refused)
      const found = await route.fetch(call, input)
      if (found === null) throw refusal(serverProblems.notFound)
      demandRight(route, call.actor, found.thing, page)
      return found.value
    },
    async act(seen) {
      const made = await route.act(call, input, seen)
      return { status: route.status ?? 200, answer: answerOf(route, made) }
    },
  }
}

/** Asks for the right. Throws problems 5002, 5003 and 5004. */
function demandRight(route: AnyRoute, actor: Actor, thing: Thing, page: string): void {
  const answer = rightTo(actor, route.verb, thing)
  if (answer === 'granted') return
  if (answer === 'stronger-login') {
    const query = new URLSearchParams({
      ...(actor.staff === null && { as: 'person' }),
      level: levelFor(actor, route.verb, route.noun),
      returnTo: page,
    })
    throw refusal(serverProblems.strongerLogin, {}, { stepUp: `/login?${query}` })
  }
  throw refusal(mayKnowOf(route, actor, thing) ? serverProblems.refused : serverProblems.notFound)
}

/**
 * Whether an actor who is refused may be told so. Of what lies elsewhere it is not told that it exists, unless the
 * actor may see it otherwise, or nothing in particular was asked about.
 */
function mayKnowOf(route: AnyRoute, actor: Actor, thing: Thing): boolean {
  if (liesAtHome(actor, thing)) return true
  if (thing.municipality === undefined && !route.path.includes('{')) return true
  return rightTo(actor, 'read', thing) !== 'refused' || rightTo(actor, 'list', thing) !== 'refused'
}

const liesAtHome = (actor: Actor, { municipality, unit, own }: Thing): boolean =>
  own === true ||
  (municipality !== undefined &&
    municipality === actor.municipality &&
    (actor.unit === null || unit === undefined || unit === actor.unit))
