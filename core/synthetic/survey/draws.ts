import type { Random } from '#core/foundation'

/** One of the codes, by whole-numbered weights. */
export function weighted<Code extends string>(random: Random, weights: Readonly<Record<Code, number>>): Code {
  const codes = Object.keys(weights) as Code[]
  let draw = random.below(codes.reduce((sum, code) => sum + weights[code], 0))
  for (const code of codes) {
    draw -= weights[code]
    if (draw < 0) return code
  }
  return codes.at(-1)!
}

/** One of a list that is not empty. */
export const oneOf = <T>(random: Random, list: readonly T[]): T => list[random.below(list.length)]!

/** Whether something that happens so many times in a thousand happens. */
export const happens = (random: Random, thousandths: number): boolean => random.below(1000) < thousandths

/** Roughly normal, in whole units of which 100 are a standard deviation: twelve uniforms, no logarithms. */
export function leaning(random: Random): number {
  let sum = 0
  for (let i = 0; i < 12; i++) sum += random.below(101)
  // a uniform from 0 to 100 has variance 850, so twelve have a standard deviation of 101
  return sum - 600
}
