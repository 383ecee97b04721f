import { type Entity, type EntityKind, entityKinds } from '../../project/index.ts'
import { isGuid } from '../guids.ts'

/*
 * What is read from lines in a file may have been written by anybody. Here it is taken field by field, so that nothing comes
 * into a project that is not of its form.
 */

const bad = Symbol('bad')
type Take = (value: unknown) => unknown

const when =
  (is: (value: unknown) => boolean): Take =>
  (value) =>
    is(value) ? value : bad
const text = when((value) => typeof value === 'string')
const id = when((value) => typeof value === 'string' && isGuid(value))
const count = when((value) => Number.isSafeInteger(value) && (value as number) >= 0)
const number = when((value) => typeof value === 'number' && Number.isFinite(value))
const yes = when((value) => typeof value === 'boolean')
const oneOf = (...values: readonly unknown[]): Take => when((value) => values.includes(value))
const orNull =
  (take: Take): Take =>
  (value) =>
    value === null ? null : take(value)
const list =
  (take: Take): Take =>
  (value) => {
    if (!Array.isArray(value)) return bad
    const taken = value.map(take)
    return taken.includes(bad) ? bad : taken
  }
const record =
  (fields: Readonly<Record<string, Take>>): Take =>
  (value) => {
    if (typeof value !== 'object' || value === null) return bad
    const taken = Object.entries(fields).map(([name, take]) => {
      return [name, take((value as Record<string, unknown>)[name])] as const
    })
    return taken.some(([, one]) => one === bad) ? bad : Object.fromEntries(taken)
  }
const anyOf =
  (...takes: readonly Take[]): Take =>
  (value) =>
    takes.map((take) => take(value)).find((one) => one !== bad) ?? bad
const stretch = { interview: id, version: id, start: count, end: count }
const edit = record({
  type: oneOf('omit', 'insert', 'mask', 'nonverbal', 'wording'),
  start: count,
  end: count,
  text,
})

const english = record({ nb: text, nn: text, en: text })

const shapes: Readonly<Record<EntityKind, Readonly<Record<string, Take>>>> = {
  question: { id, number, text: anyOf(english, record({ nb: text, nn: text })) },
  theme: {
    id,
    name: text,
    text,
    standing: oneOf('candidate', 'major', 'minor', 'set-aside'),
    questions: list(record({ question: id, bearing: oneOf('supports', 'nuances', 'contradicts') })),
    sources: list(record({ source: oneOf('survey', 'mapping'), code: text })),
    place: number,
  },
  category: { id, name: text, text, themes: list(id), place: number },
  code: {
    id,
    name: text,
    text,
    paint: count,
    origin: anyOf(
      record({ from: oneOf('in-vivo'), interview: id }),
      record({ from: oneOf('reading', 'theory') }),
    ),
    categories: list(id),
    place: number,
  },
  coding: { id, ...stretch, code: id, coder: text, starred: yes, tentative: yes, adrift: yes },
  memo: {
    id,
    about: orNull(record({ kind: oneOf(...entityKinds, 'interview'), id })),
    interview: orNull(id),
    type: oneOf('note', 'assumption', 'surprise', 'relation', 'decision'),
    text,
    author: text,
  },
  reading: { id, interview: id, mode: oneOf('full', 'selective', 'none'), done: yes },
  asked: {
    id,
    interview: id,
    question: text,
    state: oneOf('answered', 'unanswered', 'skipped'),
    at: orNull(record(stretch)),
  },
  summary: { id, interview: id, topic: orNull(text), text, author: text },
  quote: {
    id,
    ...stretch,
    edits: list(edit),
    label: record({ sex: yes, age: oneOf('exact', 'band', 'decade', 'none') }),
    themes: list(id),
    chosenBy: text,
    signedBy: orNull(text),
  },
  finding: { id, theme: id, text, quotes: list(id), place: number },
  recommendation: { id, text, to: text, themes: list(id), quotes: list(id), place: number },
  review: { id, body: text, sentOn: text, answeredOn: orNull(text), comment: text, response: text },
  edit: {
    id,
    language: oneOf('nb', 'nn'),
    section: text,
    node: text,
    change: oneOf('replaced', 'removed', 'added'),
    after: orNull(text),
    text,
    replaced: text,
  },
  check: { id, list: text, item: text, text },
}

/** An entity with the fields of its kind and no others; `null` where one is missing or of another form. */
export function sound(kind: EntityKind, fields: Readonly<Record<string, unknown>>): Entity | null {
  const taken = record(shapes[kind])(fields)
  return taken === bad ? null : ({ kind, ...(taken as object) } as Entity)
}

const turn = record({
  start: count,
  end: count,
  speaker: text,
  role: oneOf('interviewer', 'informant', 'other'),
  startMs: orNull(number),
  endMs: orNull(number),
})

/** Turns of a text as a file has them, or `null`. */
export function soundTurns(value: unknown): readonly unknown[] | null {
  const taken = list(turn)(value)
  return taken === bad ? null : (taken as readonly unknown[])
}
