import type { Random } from '#core/foundation'

/** Draws from the distributions that a simulation needs; the same seed gives the same draws everywhere. */
export interface Draws {
  /** Gamma with a shape above 0 and scale 1 (Marsaglia and Tsang 2000). */
  gamma(shape: number): number
  /** Beta; both parameters above 0. */
  beta(a: number, b: number): number
  /** How many of `trials` whole tries succeed. Exact where fewer than 30 are expected either way, else by the normal law. */
  binomial(trials: number, chance: number): number
  /** Poisson. Exact where fewer than 30 are expected, else by the normal law. */
  poisson(mean: number): number
}

/** Where the normal law comes close enough for whole numbers: its error is below a tenth of a standard deviation. */
const enoughForNormal = 30

export function createDraws(random: Random): Draws {
  const uniform = (): number => (random.bits() + 0.5) / 4294967296
  const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
  const gamma = (shape: number): number => {
    // below 1 by the gamma of one more, so that the method's bound holds
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape)
    const d = shape - 1 / 3
    const c = 1 / Math.sqrt(9 * d)
    for (;;) {
      const x = normal()
      const v = (1 + c * x) ** 3
      if (v > 0 && Math.log(uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v
    }
  }
  const rounded = (mean: number, variance: number, most: number): number =>
    Math.min(most, Math.max(0, Math.round(mean + Math.sqrt(variance) * normal())))
  const binomial = (trials: number, chance: number): number => {
    if (chance > 0.5) return trials - binomial(trials, 1 - chance)
    if (trials === 0 || chance <= 0) return 0
    const mean = trials * chance
    if (mean >= enoughForNormal) return rounded(mean, mean * (1 - chance), trials)
    let left = uniform()
    let mass = (1 - chance) ** trials
    let found = 0
    while (left > mass && found < trials) {
      left -= mass
      mass *= ((trials - found) / (found + 1)) * (chance / (1 - chance))
      found++
    }
    return found
  }
  return {
    gamma,
    beta(a, b) {
      const one = gamma(a)
      return one / (one + gamma(b))
    },
    binomial,
    poisson(mean) {
      if (mean >= enoughForNormal) return rounded(mean, mean, Number.POSITIVE_INFINITY)
      let left = uniform()
      let mass = Math.exp(-mean)
      let found = 0
      while (left > mass && mass > 0) {
        left -= mass
        found++
        mass *= mean / found
      }
      return found
    },
  }
}
