import type { FigureMetrics } from './metrics.ts'
import type { Fill, MakeId } from './patterns.ts'

/** What every drawing function is given. */
export interface DrawContext {
  /** Of the whole figure, px. */
  readonly width: number
  readonly metrics: FigureMetrics
  readonly id: MakeId
}

/** What a mark gives back: elements in drawing order, the height they need, and the fills they used. */
export interface Drawing {
  readonly elements: readonly string[]
  readonly height: number
  readonly fills: readonly Fill[]
}
