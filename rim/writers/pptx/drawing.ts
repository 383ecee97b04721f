import type { ReportModel } from '#core/reports'
import type { PlottedData } from './chart-data.ts'
import type { ShapeIds } from './shapes.ts'
import type { SlideWords } from './words.ts'

/** What a slide needs to know of the deck that it stands in. */
export interface SlideContext {
  readonly model: ReportModel
  readonly words: SlideWords
  /** Number of the slide, from 1. */
  readonly number: number
  /** Refers from this slide to another one, by its number. */
  readonly linkTo: (slide: number) => string
  /** Stores a chart part with its workbook, and refers from this slide to it. */
  readonly addChart: (data: PlottedData, chart: (workbook: string) => string) => string
}

/** A slide being drawn. */
export interface Drawing extends SlideContext {
  readonly ids: ShapeIds
  /** Language tag of all texts. */
  readonly language: string
}
