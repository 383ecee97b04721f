import { describe, expect, it } from 'vitest'
import { emptyProject } from '../project/project.ts'
import { funnel } from '../study/recruitment.ts'
import type { ReportingChecklist } from './checklist.ts'
import { coreq } from './coreq.ts'
import { type DraftedItem, drafted } from './drafted.ts'
import { analysisFacts, type ReportingFacts } from './facts.ts'
import { srqr } from './srqr.ts'
import { testFacts } from './test-facts.ts'

const item = (
  list: ReportingChecklist,
  code: string,
  change: Partial<ReportingFacts> = {},
): DraftedItem | undefined => drafted(list, { ...testFacts, ...change }).find((one) => one.code === code)
const states = (
  list: ReportingChecklist,
  facts: ReportingFacts,
  state: DraftedItem['state'],
): readonly string[] =>
  drafted(list, facts)
    .filter((one) => one.state === state)
    .map(({ code }) => code)

/** A study of which nothing is known. */
const blank: ReportingFacts = {
  ...testFacts,
  interviewers: [],
  orientation: '',
  sampling: '',
  funnel: funnel([]),
  sample: { n: 0, women: 0, men: 0, others: 0, ages: null, meanAge: null, sites: 0 },
  settings: [],
  interviews: 0,
  othersPresent: 0,
  guide: { versions: 0, topics: 0, questions: 0, piloted: '' },
  recorded: 0,
  fieldNotes: null,
  minutes: [],
  period: null,
  newCodes: null,
  saturation: '',
  transcriptsReturned: null,
  participantsChecked: null,
  analysis: analysisFacts(emptyProject, []),
  agreement: null,
  confirmedTexts: 0,
  software: '',
  approvals: [],
  consents: { written: 0, recorded: 0 },
  funding: '',
  interests: '',
}

describe.each([
  [coreq, 32],
  [srqr, 21],
] as const)('the checklist', (list, n) => {
  it(`${list.name} has its ${n} items in both forms`, () => {
    expect(list.items.map(({ code }) => code)).toEqual(Array.from({ length: n }, (_, at) => String(at + 1)))
    for (const { name, asks } of list.items) {
      for (const text of [name.nb, name.nn, asks.nb, asks.nn]) expect(text.trim()).not.toBe('')
    }
  })

  it(`${list.name} says nothing of a study of which nothing is known`, () => {
    const items = drafted(list, blank)
    expect(items.filter(({ draft }) => draft !== null)).toEqual([])
    expect(states(list, blank, 'missing')).toHaveLength(n)
  })

  it(`${list.name} takes a person’s answer over the draft, but not an empty one`, () => {
    const answer = (code: string, text: string) =>
      ({ kind: 'check', id: code, list: list.code, item: code, text }) as const
    const items = drafted(list, blank, [answer('1', ' Vi. '), answer('2', '  ')])
    expect(items.slice(0, 2).map((one) => [one.answer, one.state])).toEqual([
      ['Vi.', 'met'],
      [null, 'missing'],
    ])
    const others = drafted(list, blank, [{ ...answer('1', 'Vi.'), list: 'another' }])
    expect(others[0]!.state).toBe('missing')
  })
})

describe('what is drafted', () => {
  it('meets all of COREQ for a study that has told all', () => {
    expect(states(coreq, testFacts, 'met')).toHaveLength(32)
  })

  it('leaves to a person what no register tells of SRQR', () => {
    expect(states(srqr, testFacts, 'missing')).toEqual(['1', '2', '3', '4', '7', '18', '19'])
  })

  it('comes from the numbers', () => {
    expect(item(coreq, '16')!.draft!.nb).toBe(
      'Utvalget er 12 informanter: 5 kvinner og 7 menn, 61–79 år (gjennomsnitt 70,3), fra 3 steder.',
    )
    expect(item(coreq, '21')!.draft!.nn).toBe(
      'Intervjua varte frå 35 til 70 minutt (median 58,5; kjent for 12 av 12).',
    )
    expect(item(coreq, '13')!.draft!.nb).toContain(
      'Av dem takket 2 ja, og 2 ble intervjuet. Ellers: 1 takket nei.',
    )
    expect(item(coreq, '22')!.draft!.nb).toContain('I de tre siste kom det 1 nye.')
    expect(item(coreq, '22')!.draft!.nb).toContain('3 intervjuer er kodet selektivt')
    expect(item(coreq, '24')!.draft!.nb).toBe(
      '2 personer har kodet. 9 intervjuer er kodet i sin helhet og 3 selektivt. En andre koder kodet 2 av dem uavhengig: 85\u00a0% likhet, kappa 0,32.',
    )
    expect(item(coreq, '31')!.draft!.nb).toBe('Hovedtemaer: «Veien inn» og «Alene».')
  })

  it('is half of it where the facts are', () => {
    expect(item(coreq, '21', { minutes: [60] })!.state).toBe('partly')
    const { interviewers } = testFacts
    const [first, second] = interviewers
    expect(item(coreq, '2', { interviewers: [first!, { ...second!, credentials: '' }] })).toMatchObject({
      state: 'partly',
      draft: { nb: 'AB: master.' },
    })
    expect(item(coreq, '30', { analysis: { ...testFacts.analysis, findingsWithQuote: 13 } })!.state).toBe(
      'partly',
    )
    expect(item(coreq, '17', { guide: { ...testFacts.guide, piloted: '' } })!.state).toBe('partly')
    expect(item(srqr, '13', { confirmedTexts: 11 })!.state).toBe('partly')
    expect(item(srqr, '9', { approvals: [] })!.state).toBe('partly')
  })

  it('says that an agreement is not defined rather than a number', () => {
    const text = item(coreq, '24', { agreement: { interviews: 1, share: 1, kappa: null } })!.draft!
    expect(text.nb).toContain('kappa ikke definert')
  })
})

describe('a stance', () => {
  it('hides saturation from a reflexive study and forbids nothing', () => {
    const quiet = { stance: 'reflexive', saturation: '', agreement: null } as const
    const hidden = (stance: ReportingFacts['stance']): readonly string[] =>
      drafted(coreq, { ...testFacts, stance })
        .filter((one) => one.hidden)
        .map(({ code }) => code)
    expect([hidden('reflexive'), hidden('codebook'), hidden('mixed')]).toEqual([['22'], [], []])
    expect(item(coreq, '22', quiet)!.draft!.nb).toBe('Metning er ikke brukt, fordi analysen er refleksiv.')
    expect(item(coreq, '24', quiet)!.draft!.nb).toContain('fordi analysen er refleksiv')
    expect(item(coreq, '24', { stance: 'reflexive' })!.draft!.nb).toContain('kappa 0,32')
  })
})
