import type { StatusLine } from '../../national/status/answers.ts'

/** How far the municipalities of a county have come, in counts. */
export interface CountyStanding {
  readonly all: number
  readonly taking: number
  readonly submitted: number
  readonly declined: number
  /** Names of those that take part and have not submitted. */
  readonly waitingFor: readonly string[]
}

/** Counts the municipalities of one county. */
export function standingOf(lines: readonly StatusLine[], county: string): CountyStanding {
  const mine = lines.filter((line) => line.county === county)
  const taking = mine.filter((line) => line.taking !== null)
  return {
    all: mine.length,
    taking: taking.length,
    submitted: mine.filter(({ stage }) => stage === 'submitted').length,
    declined: mine.filter(({ stage }) => stage === 'declined').length,
    waitingFor: taking.filter(({ stage }) => stage !== 'submitted').map(({ name }) => name),
  }
}
