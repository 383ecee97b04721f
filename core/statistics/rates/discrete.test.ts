import fc from 'fast-check'
import { describe, it } from 'vitest'
import { expectClose } from '../reference/test-close.ts'
import {
  binomialAtLeast,
  binomialAtMost,
  binomialMass,
  poissonAtLeast,
  poissonAtMost,
  poissonMass,
} from './discrete.ts'

describe('binomial and Poisson', () => {
  const runs = { seed: 1, numRuns: 200 }

  it('tails are sums of masses', () => {
    const some = fc.tuple(
      fc.integer({ min: 1, max: 200 }),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
    )
    fc.assert(
      fc.property(some, fc.nat(200), ([n, p], at) => {
        const x = at % (n + 1)
        let binomial = 0
        let poisson = 0
        for (let k = 0; k <= x; k++) {
          binomial += binomialMass(k, n, p)
          poisson += poissonMass(k, n * p)
        }
        expectClose(binomialAtMost(x, n, p), binomial)
        expectClose(poissonAtMost(x, n * p), poisson)
        expectClose(binomialAtLeast(x + 1, n, p), 1 - binomial, { floor: 1e-3 })
        expectClose(poissonAtLeast(x + 1, n * p), 1 - poisson, { floor: 1e-3 })
      }),
      runs,
    )
  })
})
