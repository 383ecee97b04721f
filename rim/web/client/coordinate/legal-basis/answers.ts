// What the routes of legal bases answer, as the pages use it; held against the routes in rim/web/api-shapes.

export interface LegalBasisAnswer {
  readonly id: string
  readonly unitType: string
  readonly law: string
  readonly paragraph: string
  readonly decisionReference: string
  /** `YYYY-MM-DD`, as the next. */
  readonly validFrom: string
  readonly validTo: string
  readonly allowsLinking: boolean
  readonly allowsAttention: boolean
  readonly withdrawnAt: string | null
}
