// What the routes of releases answer, as the pages use it; held against the routes in rim/web/api-shapes.

/** A report that is made, is being made or could not be. */
export interface ReleaseAnswer {
  readonly id: string
  readonly territory: string
  readonly number: number
  readonly reason: 'submission' | 'national' | 'deletion' | 'region'
  readonly language: 'nb' | 'nn'
  readonly state: 'waiting' | 'making' | 'made' | 'failed' | 'withdrawn'
  readonly stepsDone: number
  readonly stepsTotal: number
  readonly problem: { readonly number: number; readonly text: string } | null
  readonly hash: string | null
  readonly dataHash: string | null
  readonly askedAt: string
  readonly madeAt: string | null
  readonly supersededAt: string | null
}

export interface ReleaseFileAnswer {
  readonly edition: string
  readonly name: string
  readonly type: string
  readonly size: number
  readonly sha256: string
}

export interface ReleaseWithFiles extends ReleaseAnswer {
  readonly files: readonly ReleaseFileAnswer[]
}

export interface VerificationAnswer {
  readonly holds: boolean
  readonly hash: string
  readonly seal: number | null
  readonly checked: readonly {
    readonly part: 'manifest' | 'log' | 'file' | 'data'
    readonly name: string
    readonly outcome: 'agrees' | 'differs' | 'missing' | 'removed'
  }[]
}

export interface SubmissionAnswer {
  readonly submittedAt: string | null
  readonly release: number
  readonly reopenedFor: string
}

/** Whether something is still to happen with it by itself. */
export const isUnderWay = ({ state }: Pick<ReleaseAnswer, 'state'>): boolean =>
  state === 'waiting' || state === 'making'
