/** What the routes of orders answer, as the pages use it. */
export interface OrderAnswer {
  readonly id: string
  readonly round: string
  readonly municipality: string
  /** Code of a subject, or `own`. */
  readonly subject: string
  readonly wish: string
  readonly crossing: 'category' | 'group' | 'sex'
  readonly people: 'all' | 'substance' | 'mental' | 'young'
  readonly tables: readonly string[]
  readonly state:
    | 'requested'
    | 'accepted'
    | 'declined'
    | 'withdrawn'
    | 'making'
    | 'made'
    | 'delivered'
    | 'failed'
  readonly answer: string | null
  readonly problem: number | null
  /** Number of the municipality's release that it rests on. */
  readonly release: number | null
  /** ISO 8601, UTC, as the others. */
  readonly askedAt: string
  readonly decidedAt: string | null
  readonly madeAt: string | null
  readonly deliveredAt: string | null
}

export interface OwnOrderAnswer extends OrderAnswer {
  readonly files: readonly {
    readonly edition: 'document' | 'workbook'
    readonly name: string
    readonly type: string
    /** Bytes. */
    readonly size: number
    readonly sha256: string
  }[]
  /** The municipality has submitted again since it was made. */
  readonly outdated: boolean
}

export interface OwnOrdersAnswer {
  readonly orders: readonly OwnOrderAnswer[]
  /** The rounds that can be ordered of, the newest first. */
  readonly rounds: readonly { readonly id: string; readonly release: number }[]
}

export interface RowExportAnswer {
  readonly id: string
  readonly round: string
  readonly unitType: string
  readonly legalBasis: string
  readonly purpose: string
  readonly askedBy: string
  readonly askedAt: string
  readonly release: number | null
  readonly confirmedAt: string | null
  readonly validUntil: string | null
  /** How many registrations were taken out. */
  readonly rows: number | null
  readonly openedAt: string | null
}
