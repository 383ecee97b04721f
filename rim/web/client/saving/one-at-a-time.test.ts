import { expect, it } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'
import { settled } from './test-world.ts'

it('is done one at a time, and once more for all that asked meanwhile', async () => {
  const ends: (() => void)[] = []
  const ask = oneAtATime(() => new Promise((resolve) => void ends.push(resolve)))
  for (let times = 0; times < 3; times++) ask()
  await settled()
  expect(ends).toHaveLength(1)
  ends[0]!()
  await settled()
  expect(ends).toHaveLength(2)
  ends[1]!()
  await settled()
  expect(ends).toHaveLength(2)
  // at rest again
  ask()
  await settled()
  expect(ends).toHaveLength(3)
})
