import { expect, it } from 'vitest'
import { estimatedRecipients, shareOf } from './recipients.ts'

it('reckons as the report for 2021 does: 15,473 recipients of 7 per 1,000', () => {
  // the report gives the estimate, not the inhabitants; 7 of 1,000 gives the latter
  const inhabitants = 2_210_429
  expect(estimatedRecipients(inhabitants)).toBe(15_473)
  const share = shareOf(1121, estimatedRecipients(inhabitants))
  // the report prints 7.3 %, which its own numbers do not give
  expect(share).toBeCloseTo(0.0724, 4)
})

it('tells no share of nothing, and none of a hidden count', () => {
  expect(shareOf(3, 0)).toBeNull()
  expect(shareOf(-1, 20)).toBeNull()
  expect(shareOf(20, -1)).toBeNull()
  expect(shareOf(null, 20)).toBeNull()
  expect(shareOf(0, 20)).toBe(0)
  expect(shareOf(22, 20)).toBe(1.1)
})
