import { expect, it } from 'vitest'
import { z } from 'zod'
import { routes } from '#rim/server'
import type {
  BegunAnswer,
  EarlierAnswer,
  ListedAnswer,
  ProgressAnswer,
  RegistrationAnswer,
  RoundAnswer,
  SavedAnswer,
} from './client/api/types.ts'

/** The names of a type's properties: one that is forgotten, or is there no longer, does not compile. */
const namesOf = <T>(names: Record<keyof T, 0>): string[] => Object.keys(names).toSorted()
type Earlier = NonNullable<EarlierAnswer['earlier']>

const unit = '/api/rounds/{round}/municipalities/{municipality}/units/{unit}'
const one = '/api/registrations/{registration}'

/** What is read of each answer by the pages, and the way to it in the answer's JSON schema. */
const read: readonly [method: string, path: string, names: string[], way?: readonly (string | number)[]][] = [
  [
    'GET',
    '/api/rounds',
    namesOf<RoundAnswer>({
      id: 0,
      code: 0,
      name: 0,
      instrument: 0,
      opensOn: 0,
      closesOn: 0,
      retentionUntil: 0,
      year: 0,
      population: 0,
      groups: 0,
      unitTypes: 0,
      closedAt: 0,
      releasedAt: 0,
    }),
    ['items'],
  ],
  [
    'GET',
    `${unit}/progress`,
    namesOf<ProgressAnswer>({
      round: 0,
      unit: 0,
      drafts: 0,
      complete: 0,
      staff: 0,
      submitted: 0,
      legalBasis: 0,
      mostUsed: 0,
    }),
  ],
  [
    'GET',
    `${unit}/progress`,
    namesOf<ProgressAnswer['staff'][number]>({ name: 0, me: 0, drafts: 0, complete: 0 }),
    ['properties', 'staff', 'items'],
  ],
  [
    'GET',
    `${unit}/registrations`,
    namesOf<ListedAnswer>({
      id: 0,
      status: 0,
      revision: 0,
      localReference: 0,
      createdAt: 0,
      changedAt: 0,
      completedAt: 0,
      createdByName: 0,
      mine: 0,
      reasons: 0,
      together: 0,
    }),
    ['items'],
  ],
  [
    'POST',
    `${unit}/registrations`,
    namesOf<BegunAnswer>({ id: 0, revision: 0, status: 0, created: 0, elsewhere: 0 }),
  ],
  [
    'GET',
    one,
    namesOf<RegistrationAnswer>({
      id: 0,
      status: 0,
      revision: 0,
      localReference: 0,
      createdAt: 0,
      changedAt: 0,
      completedAt: 0,
      createdByName: 0,
      round: 0,
      instrument: 0,
      birthYear: 0,
      sex: 0,
      answers: 0,
      notes: 0,
      answeredIn: 0,
      elsewhere: 0,
      linking: 0,
    }),
  ],
  ['PATCH', one, namesOf<SavedAnswer>({ revision: 0, conflicts: 0 })],
  [
    'GET',
    `${one}/earlier`,
    namesOf<Earlier>({ round: 0, answers: 0, breaks: 0, asRegistered: 0 }),
    ['properties', 'earlier', 'anyOf', 0],
  ],
]

it.each(read)(
  '%s %s answers all that the pages read, and nothing that they do not know of',
  (method, path, names, way = []) => {
    const route = routes.find((each) => each.method === method && each.path === path)
    if (!route) throw new Error('no such route')
    const schema: unknown = z.toJSONSchema(route.answer)
    const found = way.reduce((inside, step) => (inside as Record<string | number, unknown>)[step], schema)
    expect(Object.keys((found as { properties: object }).properties).toSorted()).toEqual(names)
  },
)
