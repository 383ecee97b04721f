import { expect, it } from 'vitest'
import { roundStage } from './stage.ts'

const round = { opensOn: '2026-11-15', closesOn: '2026-12-15', closedAt: null, releasedAt: null }
const at = '2026-12-20T10:00:00Z'

it.each([
  [round, '2026-11-14', 'planned'],
  [round, '2026-11-15', 'open'],
  [round, '2026-12-15', 'open'],
  [round, '2026-12-16', 'ended'],
  // closed before its time
  [{ ...round, closedAt: at }, '2026-12-01', 'closed'],
  [{ ...round, closedAt: at, releasedAt: at }, '2027-01-01', 'released'],
] as const)('%o on %s is %s', (one, today, stage) => {
  expect(roundStage(one, today)).toBe(stage)
})
