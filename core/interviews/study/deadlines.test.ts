import { describe, expect, it } from 'vitest'
import type { Consent } from './consent.ts'
import { deadlines, type StudyPromises } from './deadlines.ts'
import { testSheet } from './test-sheet.ts'

const consent = (informant: string, sheet: number, withdrawnOn: string | null = null): Consent => ({
  informant,
  sheet,
  given: { recording: true, quotes: true, reuse: true },
  on: '2026-03-01',
  form: 'written',
  withdrawnOn,
})
const interview = (n: number, change: object = {}) => ({
  id: `i${n}`,
  informant: `p${n}`,
  code: `I0${n}`,
  recorded: true,
  recordingDeletedOn: null,
  withdrawalDone: false,
  ...change,
})

const study: StudyPromises = {
  sheets: [testSheet, { ...testSheet, version: 2, from: '2026-04-01', recordingsDeletedBy: '2026-10-01' }],
  consents: [consent('p1', 1), consent('p2', 2), consent('p3', 1, '2026-05-05')],
  prospects: [
    {
      id: 'x1',
      channel: 'NAV',
      site: null,
      state: 'asked',
      askedOn: '2026-04-20',
      since: '2026-04-20',
      reason: null,
      told: '',
      informant: null,
    },
  ],
  interviews: [
    interview(1),
    interview(2),
    interview(3, { recordingDeletedOn: '2026-05-06' }),
    interview(4, { recorded: false }),
  ],
  keyDeletedOn: null,
  closedOn: null,
}
const told = (change: Partial<StudyPromises> = {}, today = '2026-09-15'): readonly string[] =>
  deadlines({ ...study, ...change }, today).map(
    ({ what, about, on, state }) => `${what} ${about} ${on} ${state}`,
  )

describe('deadlines', () => {
  it('hold each informant’s own promise, the earliest first', () => {
    expect(told()).toEqual([
      'reply x1 2026-05-04 overdue',
      'withdrawal i3 2026-05-05 overdue',
      'recording i2 2026-10-01 soon',
      'recording i1 2026-12-31 later',
      'key null 2027-03-31 later',
      'end null 2027-06-30 later',
    ])
  })

  it('are kept on the day itself and broken the day after', () => {
    expect(told({}, '2026-10-01')[2]).toBe('recording i2 2026-10-01 soon')
    expect(told({}, '2026-10-02')[2]).toBe('recording i2 2026-10-01 overdue')
  })

  it('go when they are met', () => {
    const interviews = [1, 2, 3].map((n) =>
      interview(n, { recordingDeletedOn: '2026-09-01', withdrawalDone: true }),
    )
    expect(told({ interviews, prospects: [], keyDeletedOn: '2026-09-01', closedOn: '2026-09-01' })).toEqual(
      [],
    )
  })

  it('take the strictest promise for the whole study, of those that somebody consented to', () => {
    const strict = { ...testSheet, version: 3, from: '2026-05-01', keyDeletedBy: '2026-11-01' }
    const sheets = [...study.sheets, strict]
    const key = (consents: readonly Consent[]): string | undefined =>
      told({ sheets, consents }).find((line) => line.startsWith('key'))
    expect(key(study.consents)).toBe('key null 2027-03-31 later')
    expect(key([...study.consents, consent('p5', 3)])).toBe('key null 2026-11-01 later')
    expect(key([])).toBe('key null 2026-11-01 later')
  })

  it('are told in words', () => {
    expect(deadlines(study, '2026-09-15')[1]!.text).toEqual({
      nb: 'I03 trakk samtykket 5.\u00a0mai 2026. Det som hører til intervjuet, skal slettes nå',
      nn: 'I03 trekte samtykket 5.\u00a0mai 2026. Det som høyrer til intervjuet, skal slettast no',
    })
  })
})
