import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  endsWithReason,
  type FunnelCounts,
  funnel,
  type Prospect,
  type ProspectState,
  prospectStates,
  type RecruitmentReason,
  recruitmentReasons,
  replyDueOn,
  wrongWithProspect,
} from './recruitment.ts'
import { funnelSentences } from './recruitment-words.ts'

const prospect = (state: ProspectState, change: Partial<Prospect> = {}): Prospect => ({
  id: 'x',
  channel: 'Boteamet',
  site: 'Nordby',
  state,
  askedOn: state === 'not-asked' ? null : '2026-02-20',
  since: '2026-03-01',
  reason: endsWithReason.has(state) ? 'health' : null,
  told: '',
  informant: state === 'interviewed' ? 'p1' : null,
  ...change,
})

const registers = fc.array(
  fc
    .record({
      state: fc.constantFrom(...(Object.keys(prospectStates) as ProspectState[])),
      channel: fc.constantFrom('Boteamet', 'NAV', 'Hjemmetjenesten'),
      site: fc.constantFrom('Nordby', 'Sørby', null),
      reason: fc.constantFrom(...(Object.keys(recruitmentReasons) as RecruitmentReason[])),
    })
    .map(({ state, channel, site, reason }) =>
      prospect(state, { channel, site, reason: endsWithReason.has(state) ? reason : null }),
    ),
  { maxLength: 60 },
)

function expectToAddUp(counts: FunnelCounts): void {
  const { considered, notAsked, asked, waiting, declined, unreachable, ineligible, agreed } = counts
  expect(notAsked + asked).toBe(considered)
  expect(waiting + declined + unreachable + ineligible + agreed).toBe(asked)
  expect(counts.appointed + counts.noShow + counts.interviewed).toBe(agreed)
  const stopped = notAsked + declined + unreachable + ineligible + counts.noShow
  expect(counts.reasons.reduce((sum, { n }) => sum + n, 0)).toBe(stopped)
}

describe('the funnel of recruitment', () => {
  it('adds up in all, by channel and by site', () => {
    fc.assert(
      fc.property(registers, (register) => {
        const { total, channels, sites } = funnel(register)
        for (const counts of [
          total,
          ...channels.map((one) => one.counts),
          ...sites.map((one) => one.counts),
        ]) {
          expectToAddUp(counts)
        }
        const numbers = Object.keys(total).filter((key) => key !== 'reasons') as Exclude<
          keyof FunnelCounts,
          'reasons'
        >[]
        for (const parts of [channels, sites]) {
          for (const key of numbers) {
            expect(parts.reduce((sum, { counts }) => sum + counts[key], 0)).toBe(total[key])
          }
        }
        expect(total.considered).toBe(register.length)
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  it('is told in sentences', () => {
    const register = [
      prospect('interviewed'),
      prospect('interviewed', { channel: 'NAV', site: 'Sørby' }),
      prospect('declined', { reason: 'no-wish' }),
      prospect('declined', { reason: 'no-wish' }),
      prospect('no-show'),
      prospect('asked'),
      prospect('not-asked', { reason: 'not-raised' }),
    ]
    expect(funnelSentences(funnel(register)).map(({ nb }) => nb)).toEqual([
      'Tjenestene vurderte 7 personer. 1 av dem ble ikke spurt.',
      'I alt ble 6 personer spurt om å delta, gjennom 2 tjenester (Boteamet: 5 og NAV: 1).',
      'Av dem takket 3 ja, og 2 ble intervjuet.',
      'Ellers: 2 takket nei, 1 møtte ikke til avtalt intervju og 1 har ikke svart ennå.',
      'Grunnene til at det ikke ble noe intervju, var: ønsket ikke (2), helse (1) og de ansatte ville ikke ta det opp (1).',
      'De intervjuede kom fra Nordby (1) og Sørby (1).',
    ])
    expect(funnelSentences(funnel([]))).toEqual([
      { nb: 'Ingen er spurt om å delta ennå.', nn: 'Ingen er spurde om å delta enno.' },
    ])
  })

  it('has a sentence for every state and reason in it', () => {
    fc.assert(
      fc.property(registers, (register) => {
        const { total } = funnel(register)
        const text = funnelSentences({ ...funnel(register) })
          .map(({ nn }) => nn)
          .join(' ')
        if (total.asked === 0) return
        for (const { reason, n } of total.reasons)
          expect(text).toContain(`${recruitmentReasons[reason].nn} (${n})`)
        if (total.declined > 0) expect(text).toContain(`${total.declined} takka nei`)
        expect(text).toContain(`${total.interviewed} vart intervjua`)
      }),
      { seed: 1, numRuns: 200 },
    )
  })
})

describe('an answer from somebody asked', () => {
  it('is due after two weeks, or as the sheet says, while it is waited for', () => {
    expect(replyDueOn(prospect('asked'))).toBe('2026-03-06')
    expect(replyDueOn(prospect('contact-passed-on'), 7)).toBe('2026-02-27')
    expect(replyDueOn(prospect('agreed'))).toBeNull()
    expect(replyDueOn(prospect('not-asked'))).toBeNull()
  })
})

describe('a line of the register', () => {
  it('may stand in every state', () => {
    for (const state of Object.keys(prospectStates) as ProspectState[]) {
      expect(wrongWithProspect(prospect(state))).toEqual([])
    }
  })

  it.each([
    [1950, prospect('asked', { since: '2026-02-30' })],
    [1950, prospect('asked', { askedOn: '20.02.2026' })],
    [1951, prospect('asked', { askedOn: null })],
    [1951, prospect('not-asked', { askedOn: '2026-02-20' })],
    [1952, prospect('asked', { since: '2026-02-19' })],
    [1953, prospect('declined', { reason: null })],
    [1953, prospect('agreed', { reason: 'health' })],
    [1954, prospect('declined', { reason: 'other', told: ' ' })],
    [1955, prospect('interviewed', { informant: null })],
    [1955, prospect('declined', { informant: 'p1' })],
  ])('is refused with problem %i', (number, line) => {
    expect(wrongWithProspect(line).map((one) => one.number)).toEqual([number])
  })
})
