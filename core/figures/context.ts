import type { FigureMetrics } from './metrics.ts'

/** What every drawing function is given. */
export interface DrawContext {
  /** Of the whole figure, px. */
  readonly width: number
  readonly metrics: FigureMetrics
}

/** What a mark gives back: elements in drawing order, and the height they need. */
export interface Drawing {
  readonly elements: readonly string[]
  readonly height: number
}
