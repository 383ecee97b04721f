import type { ReactNode } from 'react'
import type { DeskAnswer } from './answers.ts'
import { NotJoined } from './not-joined.tsx'
import { NumbersOnly } from './numbers-only.tsx'

/** What is about registrations; where the municipality has none in the round, why, and the way on. */
export function WithRegistrations({
  desk: { round, joined },
  children,
}: {
  desk: DeskAnswer
  children: ReactNode
}) {
  if (joined === null) return <NotJoined round={round.id} />
  return joined.mode === 'aggregate' ? <NumbersOnly round={round.id} /> : children
}
