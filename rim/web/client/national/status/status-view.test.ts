import { describe, expect, it } from 'vitest'
import type { StatusLine } from './answers.ts'
import { csvOf, linesShown, sumsOf } from './status-view.ts'

const taking = {
  mode: 'person',
  groups: ['substance'],
  joinedAt: '2026-11-01T10:00:00Z',
  submittedAt: null,
  release: 0,
  units: 1,
  drafts: 0,
  complete: 10,
  expected: 20,
} as const
const line = (municipality: string, name: string, more: Partial<StatusLine> = {}): StatusLine => ({
  municipality,
  name,
  county: municipality.slice(0, 2),
  stage: 'outside',
  invitation: null,
  taking: null,
  report: null,
  ...more,
})
const lines = [
  line('1101', 'Eigersund', { stage: 'registering', taking }),
  line('1121', 'Time', {
    stage: 'registering',
    taking: { ...taking, complete: -1, drafts: -1, expected: null },
  }),
  line('1505', 'Kristiansund', { stage: 'submitted', taking: { ...taking, complete: 0, expected: 0 } }),
  line('1820', 'Alstahaug', {
    stage: 'invited',
    invitation: { invitedAt: '2026-10-01T10:00:00Z', answerBy: '2026-10-20', answer: null, reason: '' },
  }),
  line('1870', 'Øksnes'),
]
const all = { stage: '', county: '', text: '' } as const
const shown = (
  filter: Partial<Parameters<typeof linesShown>[1]>,
  sorting: Partial<Parameters<typeof linesShown>[2]> = {},
) =>
  linesShown({ municipalities: lines }, { ...all, ...filter }, { key: 'name', down: false, ...sorting }).map(
    ({ name }) => name,
  )

describe('the lines of the status', () => {
  it('are narrowed down by stage, county and what is written', () => {
    expect(shown({ stage: 'registering' })).toEqual(['Eigersund', 'Time'])
    expect(shown({ stage: 'inside' })).toEqual(['Alstahaug', 'Eigersund', 'Kristiansund', 'Time'])
    expect(shown({ county: '18' })).toEqual(['Alstahaug', 'Øksnes'])
    expect(shown({ text: ' kSne' })).toEqual(['Øksnes'])
    expect(shown({ text: '11' })).toEqual(['Eigersund', 'Time'])
    expect(shown({ text: 'oslo' })).toEqual([])
  })

  it('are sorted as Norwegian is, and by numbers with the hidden ones where they belong', () => {
    expect(shown({})).toEqual(['Alstahaug', 'Eigersund', 'Kristiansund', 'Time', 'Øksnes'])
    const byCount = ['Eigersund', 'Time', 'Kristiansund', 'Alstahaug', 'Øksnes']
    expect(shown({}, { key: 'complete', down: true })).toEqual(byCount)
    expect(shown({}, { key: 'stage' })[0]).toBe('Kristiansund')
    expect(shown({}, { key: 'expected', down: true }).slice(0, 2)).toEqual(['Eigersund', 'Kristiansund'])
  })

  it('are added up without what is hidden', () => {
    expect(sumsOf(lines)).toMatchObject({
      asked: 4,
      taking: 3,
      complete: 10,
      drafts: 0,
      expected: 20,
      someHidden: true,
      stages: { registering: 2, submitted: 1, invited: 1, outside: 1, declined: 0 },
    })
  })
})

describe('the file', () => {
  it('is read by a Norwegian spreadsheet, and runs nothing there', () => {
    expect(
      csvOf([
        ['Kommune', 'Tall'],
        ['=1+1', 5],
        ['Våler; "Hedmark"', -1],
      ]),
    ).toBe('\ufeffKommune;Tall\r\n\'=1+1;5\r\n"Våler; ""Hedmark""";-1\r\n')
  })
})
