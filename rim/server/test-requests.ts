import type { AnyRoute } from './route.ts'
import { bodies } from './test-bodies.ts'
import { studyQueries } from './test-study-bodies.ts'
import type { Target } from './test-target.ts'

/** What stands behind the question mark, of routes that need it. */
const queries: typeof studyQueries = {
  ...studyQueries,
  'GET /api/municipal-surveys/{survey}/report/file': () => '?format=xlsx',
  'GET /api/plans/{plan}/report/file': () => '?format=xlsx',
  'GET /api/municipalities/{municipality}/goals/{ownGoal}/report/file': () => '?format=xlsx',
}

/** A request that a route can carry out. */
export interface MadeRequest {
  readonly method: AnyRoute['method']
  readonly url: string
  readonly body?: unknown
}

export const nameOf = ({ method, path }: AnyRoute): string => `${method} ${path}`

/** Makes up a request for a route, about a place. Throws where the route has a parameter or a body that is not known here. */
export function requestFor(route: AnyRoute, target: Target): MadeRequest {
  const { method } = route
  const path = route.path.replace(/\{(\w+)\}/g, (_, parameter: string) => {
    const value = (target as unknown as Record<string, unknown>)[parameter]
    if (typeof value !== 'string') throw new Error(`${nameOf(route)}: no {${parameter}} to ask for`)
    return value
  })
  const url = path + (queries[nameOf(route)]?.(target) ?? '')
  if (route.body === undefined) return { method, url }
  const body = bodies[nameOf(route)]
  if (!body) throw new Error(`${nameOf(route)}: no body to send; give it one in test-bodies.ts`)
  return { method, url, body: body(target) }
}
