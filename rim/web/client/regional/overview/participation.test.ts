import { expect, it } from 'vitest'
import type { StatusLine } from '../../national/status/answers.ts'
import { standingOf } from './participation.ts'

const line = (municipality: string, stage: StatusLine['stage'], takes: boolean): StatusLine => ({
  municipality,
  name: `Kommune ${municipality}`,
  county: municipality.slice(0, 2),
  stage,
  invitation: null,
  taking: takes
    ? {
        mode: 'person',
        groups: ['substance'],
        joinedAt: '2026-01-01T00:00:00Z',
        submittedAt: null,
        release: 0,
        units: 1,
        drafts: 0,
        complete: 0,
        expected: null,
      }
    : null,
  report: null,
})

it('counts the municipalities of one county, and names those that are waited for', () => {
  const lines = [
    line('1101', 'submitted', true),
    line('1103', 'registering', true),
    line('1106', 'joined', true),
    line('1108', 'declined', false),
    line('1111', 'outside', false),
    line('4601', 'submitted', true),
  ]
  expect(standingOf(lines, '11')).toEqual({
    all: 5,
    taking: 3,
    submitted: 1,
    declined: 1,
    waitingFor: ['Kommune 1103', 'Kommune 1106'],
  })
  expect(standingOf(lines, '03')).toEqual({ all: 0, taking: 0, submitted: 0, declined: 0, waitingFor: [] })
})
