import type { Language } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import type { EntryPage, PaperEntry, TakenOut } from '#core/survey'

/** A wave of the survey, as the server tells it. */
export interface WaveAnswer {
  readonly id: string
  readonly year: number
  readonly title: { readonly nb: string; readonly nn: string; readonly en: string }
  readonly state: 'planned' | 'open' | 'closed'
}

/** The form, and what stands on each page of it on paper. */
export interface EntryFormAnswer {
  readonly form: Instrument
  readonly pages: readonly EntryPage[]
}

/** A paper form that is open before whoever asked. */
export interface OpenedAnswer {
  readonly code: string
  readonly turn: number
  readonly entryNumber: 'first' | 'second' | 'third'
  readonly instrument: string
  readonly language: Language
  readonly entry: PaperEntry
  readonly second: PaperEntry | null
  readonly differing: readonly string[]
}

/** What became of an entry. */
export interface OutcomeAnswer {
  readonly batch: number
  readonly sheets: number | null
  readonly full: boolean
  readonly differing: number | null
  readonly takenOut: readonly TakenOut[]
  readonly warnings: readonly { readonly number: number; readonly text: string }[]
}

/** A batch of paper forms, and how well it is entered. */
export interface BatchAnswer {
  readonly number: number
  readonly state: 'filling' | 'full' | 'drawn' | 'stopped' | 'settled' | 'released'
  readonly sheets: number
  readonly share: number | null
  readonly chosen: number | null
  readonly compared: number
  readonly differing: number
  readonly passed: boolean | null
  readonly allCompared: number
  readonly allDiffering: number
  readonly mended: number
  readonly unclear: number
  readonly unreadable: number
  readonly routed: number
  readonly contradiction: number
  readonly refused: number
  readonly releasedOn: string | null
  readonly rate: { readonly estimate: number; readonly low: number; readonly high: number } | null
}

export interface HeldBatchAnswer extends BatchAnswer {
  readonly waiting: readonly {
    readonly code: string
    readonly needs: 'second' | 'third'
    readonly mine: boolean
  }[]
}

/** What the clerks have before them. */
export interface EntryDeskAnswer {
  readonly typing: number
  readonly own: Pick<BatchAnswer, 'differing' | 'compared' | 'rate'>
  readonly batches: readonly HeldBatchAnswer[]
}

export interface QualityAnswer {
  /** Shares, 0 to 1. */
  readonly limit: number
  readonly share: number
  readonly batches: readonly BatchAnswer[]
}

/** Somewhere that envelopes come from, with what was handed out and what has come in. */
export interface EnvelopePlaceAnswer {
  readonly participant: string
  readonly name: string
  readonly service: string | null
  readonly serviceName: string | null
  readonly handedOut: number
  readonly received: number
  readonly empty: number
  readonly unusable: number
}

/** Envelopes that came in on a day from one place. */
export interface EnvelopeDayAnswer {
  readonly id: string
  readonly participant: string
  readonly service: string | null
  readonly day: string
  readonly received: number
  readonly empty: number
  readonly unusable: number
  readonly reason: string
}

export interface EnvelopesAnswer {
  readonly places: readonly EnvelopePlaceAnswer[]
  readonly days: readonly EnvelopeDayAnswer[]
}
