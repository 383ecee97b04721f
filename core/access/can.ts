import { type Noun, type Right, rights, type Verb } from './rights.ts'
import { type Actor, type Level, levels } from './roles.ts'

/** Something that somebody wants to do something with, and where it lies. */
export interface Thing {
  readonly noun: Noun
  /** Municipality number; absent: it belongs to no municipality. */
  readonly municipality?: string
  readonly unit?: string
  /** Of a safe table: the territories that it tells about: counties (two digits), municipalities (four), `NO`. */
  readonly territories?: readonly string[]
  /** It is about the person who asks. */
  readonly own?: boolean
  /** Of something in an interview study: the part that the asking person has in it. */
  readonly part?: 'leader' | 'interviewer' | 'coder'
}

/**
 * What the rights say: `granted`; `stronger-login`: granted after a surer login; `refused`.
 * Pure, and the only place where it is decided.
 */
export type Answer = 'granted' | 'stronger-login' | 'refused'

export function rightTo(actor: Actor, verb: Verb, thing: Thing): Answer {
  const found = rights.filter(
    (right) =>
      right.noun === thing.noun &&
      right.verbs.includes(verb) &&
      right.roles.includes(actor.role) &&
      liesWithin(actor, right.within, thing),
  )
  if (found.length === 0) return 'refused'
  return found.some(({ level }) => atLeast(actor.level, level)) ? 'granted' : 'stronger-login'
}

/** May the actor do this with the thing, logged in as now? */
export const can = (actor: Actor, verb: Verb, thing: Thing): boolean =>
  rightTo(actor, verb, thing) === 'granted'

/** Is a login at least this sure? */
export const atLeast = (level: Level, minimum: Level): boolean =>
  levels.indexOf(level) >= levels.indexOf(minimum)

/** Has the role this right anywhere at all? Where not, it need not be looked for what is asked about. */
export const mayEver = ({ role }: Pick<Actor, 'role'>, verb: Verb, noun: Noun): boolean =>
  rights.some((right) => right.noun === noun && right.verbs.includes(verb) && right.roles.includes(role))

/** The surest login that any right to this demands: what a person is asked for when "stronger" is all that is known. */
export function levelFor(actor: Actor, verb: Verb, noun: Noun): Level {
  const found = rights.filter(
    (right) => right.noun === noun && right.verbs.includes(verb) && right.roles.includes(actor.role),
  )
  return levels.find((level) => found.some((right) => right.level === level)) ?? 'high'
}

function liesWithin(actor: Actor, within: Right['within'], thing: Thing): boolean {
  switch (within) {
    case 'anywhere':
      return true
    case 'nation':
      return thing.municipality === undefined && thing.unit === undefined
    case 'self':
      return thing.own === true
    case 'own-study':
      return thing.part !== undefined
    case 'led-study':
      return thing.part === 'leader'
    case 'own-unit':
      // nobody without a unit is in the same unit as a thing without one
      return inMunicipality(actor, thing) && isNamed(actor.unit) && actor.unit === thing.unit
    case 'own-municipality':
      return inMunicipality(actor, thing)
    case 'own-territory':
      return (
        thing.territories !== undefined &&
        thing.territories.length > 0 &&
        thing.territories.every((code) => code === 'NO' || holds(actor.territories, code))
      )
  }
}

const inMunicipality = (actor: Actor, thing: Thing): boolean =>
  isNamed(actor.municipality) && actor.municipality === thing.municipality

/** Nothing and an empty text are no place. */
const isNamed = (code: string | null): boolean => code !== null && code !== ''

/** A county holds its municipalities; the country's own figures are for everybody who reads safe tables. */
const holds = (territories: readonly string[], code: string): boolean =>
  territories.some((own) => own === code || (own.length === 2 && own !== 'NO' && code.startsWith(own)))
