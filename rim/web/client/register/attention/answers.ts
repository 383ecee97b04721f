// What the route of those who may need attention answers, as the page uses it; held against the route in rim/web/api-shapes.

export interface AttentionAnswer {
  /** In the order of the tiers; a tier that nobody is in is not there. */
  readonly tiers: readonly { readonly tier: string; readonly people: readonly AttentionPersonAnswer[] }[]
  readonly undecided: readonly AttentionPersonAnswer[]
  readonly read: number
  readonly drafts: number
  readonly notCovered: number
}

export interface AttentionPersonAnswer {
  readonly id: string
  readonly localReference: string | null
  readonly status: 'draft' | 'complete'
  readonly createdAt: string
  readonly reasons: readonly {
    readonly rule: string
    readonly verdict: 'met' | 'unknown'
    readonly answers: Readonly<Record<string, unknown>>
  }[]
}
