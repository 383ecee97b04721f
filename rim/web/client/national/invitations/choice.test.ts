import { describe, expect, it } from 'vitest'
import type { InvitedAnswer } from './answers.ts'
import { countiesOf, invitable, noFilter, sizesOf } from './choice.ts'

const municipality = (
  code: string,
  name: string,
  size: string,
  more: Partial<InvitedAnswer> = {},
): InvitedAnswer => ({
  municipality: code,
  name,
  county: { number: code.slice(0, 2), name: `Fylke ${code.slice(0, 2)}` },
  sizeClass: { code: size, label: { nb: size, nn: size } },
  contacts: 1,
  lastTime: false,
  state: 'none',
  invitation: null,
  lastMessage: null,
  ...more,
})
const all = [
  municipality('1121', 'Time', 'from_10000', { lastTime: true }),
  municipality('1103', 'Stavanger', 'from_50000'),
  municipality('1124', 'Sola', 'from_20000', { state: 'invited' }),
  municipality('0301', 'Oslo', 'from_50000', { sizeClass: null }),
]
const names = (filter: Partial<typeof noFilter>) =>
  invitable(all, { ...noFilter, ...filter }).map(({ name }) => name)

describe('whom to invite', () => {
  it.each([
    [{}, ['Time', 'Stavanger', 'Oslo']],
    [{ county: '11' }, ['Time', 'Stavanger']],
    [{ size: 'from_50000' }, ['Stavanger']],
    [{ lastTime: true }, ['Time']],
    [{ search: ' STAV' }, ['Stavanger']],
    [{ search: '0301' }, ['Oslo']],
    [{ county: '03', lastTime: true }, []],
  ] as const)('%j', (filter, expected) => expect(names(filter)).toEqual(expected))

  it('has the counties and sizes that there are', () => {
    expect(countiesOf(all).map(({ number }) => number)).toEqual(['03', '11'])
    expect(sizesOf(all).map(({ code }) => code)).toEqual(['from_10000', 'from_20000', 'from_50000'])
  })
})
