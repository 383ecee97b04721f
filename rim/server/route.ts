import type { z } from 'zod'
import type { Actor, Noun, Thing, Verb } from '#core/access'
import type { Language, LocalText } from '#core/foundation'
import type { Desks, OwnPlace } from '#rim/services'
import type { Work } from '#rim/storage'

/** What a route gets beside its own input. */
export interface Call {
  readonly actor: Actor
  /** The open transaction, with the actor's eyes. Everything of one request happens in it, or nothing. */
  readonly work: Work
  /** The use cases and what they need: keys, clock, instruments. */
  readonly desks: Desks
  readonly language: Language
  /** Where a registered person's rows may lie; empty for staff. */
  readonly places: readonly OwnPlace[]
  /** Id of the request, for the log. */
  readonly request: string
  /** Which part of a file is asked for (header `range`); null: all of it. */
  readonly range: string | null
}

/** A file as an answer, instead of JSON. */
export interface FileAnswer {
  readonly bytes: Uint8Array
  /** A media type. */
  readonly type: string
  readonly name: string
  /** Where the bytes are a part of the file: the first one's place in it, and how long it is. Played, not saved. */
  readonly part?: { readonly first: number; readonly size: number }
}

/**
 * A route, as data with two functions. Three things happen, in this order and nowhere else: `fetch` finds what the
 * request is about, or nothing (404); `can(actor, verb, thing)` is asked (403, or a stronger login); `act` does it.
 *
 * `fetch` sees with the actor's eyes, so that a thing of another unit is not found even before it is asked about.
 */
export interface Route<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  A extends z.ZodType,
  F,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With `{names}` of the parameters: `/api/units/{unit}`. */
  readonly path: `/api/${string}`
  readonly summary: LocalText
  readonly noun: Noun
  readonly verb: Verb
  readonly params: P
  readonly query?: Q
  readonly body?: B
  /** The answer's shape; 'file' for a file. */
  readonly answer: A | 'file'
  /** Of a write that succeeded: 200, or 201 where something was made. */
  readonly status?: 200 | 201
  /** False for a write whose answer must lie nowhere: it is not kept for a repeated request, and does the same but once. */
  readonly kept?: false
  /** Most bytes of a body, where it is more than elsewhere. */
  readonly bodyLimit?: number
  fetch(call: Call, input: Input<P, Q, B>): Promise<Found<F> | null>
  act(call: Call, input: Input<P, Q, B>, found: F): Promise<z.input<A> | FileAnswer>
}

export interface Input<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  readonly params: z.output<P>
  readonly query: z.output<Q>
  readonly body: z.output<B>
}

/** What was found, and where it lies. */
export interface Found<F> {
  readonly thing: Thing
  readonly value: F
}

// biome-ignore lint/suspicious/noExplicitAny: a list of routes holds routes of every shape
export type AnyRoute = Route<any, any, any, any, any>

/** Declares a route; gives its functions their types. */
export const route = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType, F>(
  declared: Route<P, Q, B, A, F>,
): Route<P, Q, B, A, F> => declared
