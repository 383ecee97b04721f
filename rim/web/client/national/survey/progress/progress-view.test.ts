import { expect, it } from 'vitest'
import type { ProgressLine } from './answers.ts'
import { linesShown, strataOf, sumsOf } from './progress-view.ts'

const line = (
  municipality: string,
  name: string,
  standing: ProgressLine['standing'],
  more: {
    readonly answer?: 'accepted' | 'declined' | null
    readonly region?: string
    readonly sizeClass?: 'small' | 'medium' | 'large'
    readonly finished?: number
    readonly handedOut?: number
    readonly recipients?: number | null
  } = {},
): ProgressLine => ({
  taking: {
    id: municipality,
    municipality,
    district: null,
    region: more.region ?? 'west',
    sizeClass: more.sizeClass ?? 'small',
    answerBy: null,
    answer: more.answer === undefined ? 'accepted' : more.answer,
    reason: '',
    target: 20,
  },
  name,
  standing,
  services: { asked: 1, joined: 2, declined: 0 },
  copies: 30,
  failedOrders: 0,
  lastNoted: null,
  coverage: {
    target: 20,
    handedOut: more.handedOut ?? 10,
    declined: 3,
    finished: more.finished ?? 5,
    web: 0,
    paper: more.finished ?? 5,
    perHandedOut: null,
  },
  recipients: more.recipients === undefined ? 100 : more.recipients,
})

const lines = [
  line('1103', 'Stavanger', 'underway', {
    sizeClass: 'large',
    finished: 40,
    handedOut: 60,
    recipients: 1000,
  }),
  line('1101', 'Eigersund', 'behind'),
  line('0301', 'Oslo', 'declined', { answer: 'declined', region: 'oslo', finished: 0, handedOut: 0 }),
  line('1111', 'Åfjord', 'behind', { recipients: null }),
]

it('shows those that need somebody first, by name, and finds by name and number', () => {
  const names = (filter: Partial<Parameters<typeof linesShown>[1]>) =>
    linesShown(lines, { standing: '', region: '', text: '', ...filter }).map(({ name }) => name)
  expect(names({})).toEqual(['Eigersund', 'Åfjord', 'Stavanger', 'Oslo'])
  expect(names({ standing: 'taking' })).toEqual(['Eigersund', 'Åfjord', 'Stavanger'])
  expect(names({ standing: 'behind' })).toEqual(['Eigersund', 'Åfjord'])
  expect(names({ region: 'oslo' })).toEqual(['Oslo'])
  expect(names({ text: '110' })).toEqual(['Eigersund', 'Stavanger'])
  expect(names({ text: 'ÅF' })).toEqual(['Åfjord'])
})

it('adds up, with shares of what is known only', () => {
  const sums = sumsOf(lines)
  expect(sums).toMatchObject({
    participants: 4,
    accepted: 3,
    declined: 1,
    services: 8,
    copies: 120,
    handedOut: 80,
    refused: 12,
    finished: 50,
    target: 80,
    recipients: 1100,
  })
  expect(sums.perHandedOut).toBeCloseTo(50 / 80)
  // 40 and 5 of 1,000 and 100: whose recipients nobody knows has no part in it
  expect(sums.perRecipient).toBeCloseTo(45 / 1100)
  expect(sumsOf([]).perRecipient).toBeNull()
})

it('is by region and size class', () => {
  expect(
    strataOf(lines, ['oslo', 'north', 'west']).map(({ region, sizeClass, participants }) => [
      region,
      sizeClass,
      participants,
    ]),
  ).toEqual([
    ['oslo', 'small', 1],
    ['west', 'small', 2],
    ['west', 'large', 1],
  ])
})
