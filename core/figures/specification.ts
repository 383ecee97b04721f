/**
 * One figure, as data: what is shown, in words and numbers already in the reader's language. Drawn as SVG, as a native
 * PowerPoint chart and as a table; each drawing gets the same cells.
 */
export interface Figure {
  readonly id: string
  /**
   * `stacked`: bars of 100 %; `grouped`: bars side by side; `line`: one point per category; `flow`: bands from the categories
   * (left, before) to the series (right, after), as thick as their numbers, which are all of one whole; `barometer`: a mark for
   * each series on one scale of per cent, a row for each category, of which the first series is whose figure it is.
   */
  readonly kind: 'stacked' | 'grouped' | 'line' | 'flow' | 'barometer'
  /** States what is shown: measure, population, place, year. */
  readonly title: string
  /** Alternative text made from the numbers. */
  readonly alternative: string
  readonly unit: 'percent' | 'count' | 'points'
  /** What the value axis measures, e.g. "Prosent". */
  readonly axisLabel: string
  readonly categories: readonly FigureCategory[]
  readonly series: readonly FigureSeries[]
  /** `cells[series][category]` */
  readonly cells: readonly (readonly FigureCell[])[]
  /** Codes of categories that no line leads to from the one before: what was asked is not the same. */
  readonly breaksBefore?: readonly string[]
  /** Source, n, symbols: the line under the figure. */
  readonly note: string
  /** Language of all its texts, for hyphenation and speech: `nb` or `nn` (or `en`). */
  readonly language: 'nb' | 'nn' | 'en'
}

export interface FigureCategory {
  readonly code: string
  readonly label: string
  /** E.g. "n = 1 234"; printed under or after the label. */
  readonly base?: string
  /** In a flow: the paint of its end, and of the bands that come from it. */
  readonly paint?: Paint
}

export interface FigureSeries {
  readonly code: string
  readonly label: string
  readonly paint: Paint
  /** In a flow: printed under the label of its end. */
  readonly base?: string
}

/** `value` is unrounded (percent: 0 to 100), null where withheld or impossible; `text` is what is printed. */
export interface FigureCell {
  readonly value: number | null
  readonly text: string
}

/**
 * Roles, not colours: `green`/`yellow`/`red`/`blue_light` are the living-conditions levels; `own`, `earlier`, `class`,
 * `country` say whose numbers a bar shows; `least`, `little`, `some`, `much`, `most` are the steps of a scale, of which one
 * with three steps takes the first, the middle and the last; `one` to `six` are for anything else.
 */
export type Paint =
  | 'green'
  | 'yellow'
  | 'red'
  | 'blue_light'
  | 'own'
  | 'earlier'
  | 'class'
  | 'country'
  | 'least'
  | 'little'
  | 'some'
  | 'much'
  | 'most'
  | 'one'
  | 'two'
  | 'three'
  | 'four'
  | 'five'
  | 'six'
