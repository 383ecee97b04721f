/** How far a municipality has come in a round. */
export type StatusStage =
  | 'outside'
  | 'not-invited'
  | 'invited'
  | 'declined'
  | 'joined'
  | 'registering'
  | 'submitted'

export interface StatusLine {
  readonly municipality: string
  readonly name: string
  /** Number of its county. */
  readonly county: string
  readonly stage: StatusStage
  readonly invitation: {
    /** ISO 8601, UTC. */
    readonly invitedAt: string
    /** `YYYY-MM-DD` */
    readonly answerBy: string
    readonly answer: 'accepted' | 'declined' | null
    readonly reason: string
  } | null
  /** Null: it does not take part. Counts of -1: fewer than five, but some. */
  readonly taking: {
    readonly mode: 'person' | 'aggregate'
    readonly groups: readonly ('substance' | 'mental')[]
    readonly joinedAt: string
    readonly submittedAt: string | null
    readonly release: number
    readonly units: number
    readonly drafts: number
    readonly complete: number
    readonly expected: number | null
  } | null
  readonly report: 'waiting' | 'making' | 'made' | 'failed' | null
}

/** The status of a round by municipality. */
export interface StatusAnswer {
  readonly counties: readonly { readonly number: string; readonly name: string }[]
  readonly municipalities: readonly StatusLine[]
}
