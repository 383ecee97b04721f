import type { LocalText } from '#core/foundation'
import type { Answers } from '#core/instruments'
import type { Colour, LifeArea } from '#core/mapping'

/** A colour for each life area. */
export type Colours = Readonly<Record<LifeArea, Colour>>

/** A text in all three language forms: practice is offered in each of them. */
export type FullText = Readonly<Required<LocalText>>

/** A warning of the form that is right as it stands in a case, and why. */
export interface KeptWarning {
  /** The number of the form's rule. */
  readonly rule: number
  readonly reason: FullText
}

/** A made-up recipient to practise on, with an expert's answers to the whole form. */
export interface TrainingCase {
  /** Permanent: own and colleagues' answers are kept by it. */
  readonly code: string
  /** Id of the form that it is answered by. */
  readonly instrument: string
  /** The year in which the recipient is registered, so that age and year of birth agree whenever somebody practises. */
  readonly year: number
  readonly title: FullText
  /** The vignette: all that is known of the recipient. */
  readonly text: FullText
  readonly sex: 'female' | 'male'
  readonly birthYear: number
  /** The expert's answers, by question code; the colours among them. What the vignette does not tell is unknown. */
  readonly answers: Answers
  /** Why the expert's colour, and not its neighbour, by life area. */
  readonly explanations: Readonly<Record<LifeArea, FullText>>
  readonly keptWarnings: readonly KeptWarning[]
}
