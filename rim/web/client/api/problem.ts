/** What the server says is wrong (RFC 9457), in words that are ready to be shown. */
export class ApiProblem extends Error {
  readonly status: number
  /** Number in the program's list of problems. */
  readonly number: number
  readonly problems: readonly { readonly number: number; readonly text: string }[]
  /** Seconds after which it is worth trying again. */
  readonly retryAfter: number | null
  /** Address where a surer login begins. */
  readonly stepUp: string | null

  constructor(made: {
    status: number
    number: number
    detail: string
    problems: ApiProblem['problems']
    retryAfter: number | null
    stepUp: string | null
  }) {
    super(made.detail)
    this.name = 'ApiProblem'
    this.status = made.status
    this.number = made.number
    this.problems = made.problems
    this.retryAfter = made.retryAfter
    this.stepUp = made.stepUp
  }
}

/** The request did not arrive, or its answer did not: it may be asked again. */
export class NoAnswer extends Error {
  constructor(cause: unknown) {
    super('no answer', { cause })
    this.name = 'NoAnswer'
  }
}

/** Reads a problem from an answer, whatever stands in it. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null)
  const told = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  const after = Number(response.headers.get('retry-after'))
  return new ApiProblem({
    status: response.status,
    number: typeof told.number === 'number' ? told.number : 0,
    detail: typeof told.detail === 'string' ? told.detail : '',
    problems: Array.isArray(told.problems) ? (told.problems as ApiProblem['problems']) : [],
    retryAfter: Number.isFinite(after) && after > 0 ? after : null,
    stepUp: typeof told.stepUp === 'string' ? told.stepUp : null,
  })
}
