import { type Colour, colours, type LifeArea, lifeAreas } from '#core/mapping'
import type { Colours, TrainingCase } from './types.ts'

/** Own colour beside the expert's. */
export interface AreaComparison {
  readonly area: LifeArea
  readonly own: Colour
  readonly expert: Colour
  /** 0: the same; 1: a neighbour; 2: green against red. */
  readonly steps: 0 | 1 | 2
}

/** The expert's colours of a case, taken out of the answers. */
export const expertColours = ({ answers }: TrainingCase): Colours =>
  Object.fromEntries(lifeAreas.map((area) => [area, answers[area]])) as Colours

/** Holds own colours against the expert's, life area by life area in the form's order. */
export function compareWithExpert(one: TrainingCase, own: Colours): readonly AreaComparison[] {
  const expert = expertColours(one)
  return lifeAreas.map((area) => {
    const steps = Math.abs(colours.indexOf(own[area]) - colours.indexOf(expert[area])) as 0 | 1 | 2
    return { area, own: own[area], expert: expert[area], steps }
  })
}

/** In how many of the cases answered the own colour is the expert's. */
export interface ExpertAgreement {
  readonly area: LifeArea
  readonly equal: number
  /** Cases answered. */
  readonly n: number
}

/**
 * Agreement with the expert by life area.
 *
 * @param own own colours by case code; codes of no case here do not count.
 */
export function agreementWithExpert(
  cases: readonly TrainingCase[],
  own: ReadonlyMap<string, Colours>,
): readonly ExpertAgreement[] {
  const compared = cases.flatMap((one) => {
    const mine = own.get(one.code)
    return mine === undefined ? [] : [compareWithExpert(one, mine)]
  })
  return lifeAreas.map((area, at) => ({
    area,
    equal: compared.filter((areas) => areas[at]!.steps === 0).length,
    n: compared.length,
  }))
}
