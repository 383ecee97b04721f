/** A text of a report: the generated one, and the writer's over it. */
export interface TextPart {
  readonly type: 'text'
  readonly id: string
  readonly section: string
  readonly state: 'generated' | 'replaced' | 'removed' | 'added'
  readonly list: boolean
  readonly generated: string | null
  readonly text: string
  readonly follows: string | null
  readonly conflict: {
    readonly kind: 'changed' | 'gone' | 'section-gone' | 'place-gone'
    readonly now: string | null
    readonly stale: readonly string[]
  } | null
  readonly replaced: string
  readonly unknown: readonly string[]
  /** How often it has been written of, where that is counted. */
  readonly edits?: number
}

/** A table, figure or quote between the texts. */
export interface ShownPart {
  readonly type: 'shown'
  readonly id: string
  readonly what: 'table' | 'figure' | 'quote'
  readonly title: string
}

export interface TextSection {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly level: 1 | 2
  readonly parts: readonly (TextPart | ShownPart)[]
}

/** A report's texts as its writer works on them. */
export interface TextDeskAnswer {
  readonly sections: readonly TextSection[]
  readonly homeless: readonly TextPart[]
  readonly conflicts: number
}

/** An earlier wording of a text. */
export interface WrittenAnswer {
  readonly number: number
  readonly kind: 'replaced' | 'removed' | 'added' | 'withdrawn'
  readonly text: string
  /** The generated text that it was written over. */
  readonly replaced: string
  readonly writtenAt: string
}
