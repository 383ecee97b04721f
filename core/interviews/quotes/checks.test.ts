import { describe, expect, it } from 'vitest'
import { createLexicon } from '#core/privacy'
import type { Finding, Quote } from '../project/entities.ts'
import { applied, operation } from '../project/operations.ts'
import type { Project } from '../project/project.ts'
import type { QuoteCheck, QuoteCheckCode, QuoteGround } from './checked.ts'
import { quoteChecks } from './checks.ts'
import { signedQuotes } from './signed.ts'
import { type TestInterview, testGround, withQuotes } from './test-ground.ts'

const found = (ground: QuoteGround, code: QuoteCheckCode): readonly QuoteCheck[] =>
  quoteChecks(ground).filter((one) => one.code === code)
const stops = (ground: QuoteGround): readonly QuoteCheckCode[] =>
  quoteChecks(ground)
    .filter(({ level }) => level === 'stop')
    .map(({ code }) => code)

const finding = (id: string, quotes: readonly string[], text = ''): Finding => ({
  kind: 'finding',
  id,
  theme: 't1',
  text,
  quotes,
  place: 1,
})
const withFindings = (project: Project, ...findings: readonly Finding[]): Project =>
  applied(
    project,
    findings.map((one) => operation(null, one)),
  )

const lexicon = createLexicon({
  names: { firstNames: ['Kari', 'Even'], surnames: ['Hansen'], ordinaryWords: ['even'] },
  places: { districts: [], places: [], institutions: [] },
  municipalities: ['Bergen'],
  counties: [],
})

const three: readonly TestInterview[] = [
  { sex: 'male', age: 66, said: 'Ja. |Det tok lang tid før noen svarte meg.| Slik var det.' },
  { sex: 'female', age: 71, said: '|Hun som kommer på onsdager, spør alltid hvordan jeg sover.|' },
  { sex: 'male', age: 73, said: 'Vel. |Nøkkelen til huset hadde jeg ikke lenger.|' },
]

describe('quotes that are in order', () => {
  it('are stopped by nothing', () => {
    expect(stops(testGround(three))).toEqual([])
  })
})

describe('the defects of printed reports', () => {
  it('are caught: a label with an age that the sample does not have', () => {
    const beyond: TestInterview = { sex: 'male', age: 82, said: '|Ingen har spurt meg om det før nå.|' }
    const ground = testGround([...three, beyond], () => ({ statedAges: { from: 65, to: 77 } }))
    const [one, ...more] = found(ground, 'age-outside-sample')
    expect(one).toMatchObject({ level: 'stop', quotes: ['q4a'], informants: ['p4'] })
    expect(one!.text.nb).toContain('«Mann, 82»')
    expect(one!.text.nb).toContain('65–77 år')
    expect(more).toEqual([])
  })

  it('are caught: such a label typed in a writer’s own text', () => {
    const text =
      'Noen hadde gitt opp. Mann, 82: Jeg sluttet å ringe. Kvinne, 70: Jeg også. Mann, 66: Ikke jeg.'
    const ground = testGround(three, ({ project }) => ({
      project: withFindings(project, finding('f1', ['q1a'], text)),
    }))
    expect(found(ground, 'age-outside-sample').map(({ text: { nb } }) => nb.includes('Mann, 82'))).toEqual([
      true,
    ])
    expect(found(ground, 'label-unknown').map(({ text: { nb } }) => nb.includes('Kvinne, 70'))).toEqual([
      true,
    ])
  })

  it('are caught: what looks like one utterance in two wordings under one label', () => {
    const twice: TestInterview = {
      sex: 'male',
      age: 76,
      said: '|Det var så lite tid å få hos dem.| Og siden: |Det var såpass lite tid å få.|',
    }
    expect(found(testGround([...three, twice]), 'two-wordings')).toMatchObject([
      { level: 'warn', quotes: ['q4a', 'q4b'] },
    ])
  })

  it('are caught: two wordings of one stretch, by different edits', () => {
    const ground = testGround(three, ({ project }) => {
      const one = project.quote.get('q1a')!
      const start = 'Det tok '.length
      const edits = [{ type: 'wording', start, end: start + 'lang'.length, text: 'såpass lang' } as const]
      return { project: withQuotes(project, [{ ...one, id: 'q1x', edits }]) }
    })
    expect(found(ground, 'two-wordings')).toMatchObject([{ quotes: ['q1a', 'q1x'] }])
  })

  it('are caught: one quote printed twice, whole or in part, or under two findings', () => {
    const ground = testGround(three, ({ project }) => {
      const one = project.quote.get('q2a')!
      const twice = withQuotes(project, [{ ...one, id: 'q2x', start: one.start + 4 }])
      return { project: withFindings(twice, finding('f1', ['q1a', 'q2a']), finding('f2', ['q1a', 'q1a'])) }
    })
    expect(found(ground, 'printed-twice')).toMatchObject([{ quotes: ['q2a', 'q2x'] }])
    expect(found(ground, 'cited-twice').map(({ quotes }) => quotes)).toEqual([['q1a']])
  })

  it('are caught: labels that collide, spread unevenly, and leave informants out', () => {
    const many = (words: string): string =>
      words
        .split(' ')
        .map((word, at) => `Her er ${word}. |${word} ${at} ${word}${at} ting.|`)
        .join(' ')
    const ground = testGround([
      { sex: 'female', age: 70, said: many('hage hest hatt hus havn hår hav') },
      { sex: 'female', age: 70, said: many('lys lås lager') },
      { sex: 'female', age: 74, said: 'Ja.' },
      { sex: 'male', age: 69, said: many('bok') },
    ])
    const [collision] = found(ground, 'labels-collide')
    expect(collision).toMatchObject({ informants: ['p1', 'p2'] })
    expect(collision!.quotes).toHaveLength(10)
    // of 11 quotes 7 and 3 are above 15 %, one is not
    expect(found(ground, 'uneven').map(({ informants }) => informants)).toEqual([['p1'], ['p2']])
    expect(found(ground, 'never-quoted')).toMatchObject([{ informants: ['p3'] }])
    expect(found(ground, 'never-quoted')[0]!.text.nn).toContain('1 av 4')
  })
})

describe('a quote stops', () => {
  const stopped = (change: (ground: QuoteGround) => Partial<QuoteGround>): readonly QuoteCheckCode[] =>
    stops(testGround(three, change))
  const requoted = (change: Partial<Quote>) => (ground: QuoteGround) => ({
    project: withQuotes(ground.project, [{ ...ground.project.quote.get('q1a')!, ...change }]),
  })

  it('where its text is gone, raw or read by one alone', () => {
    const text = testGround(three).textOf('i1v')!
    const withText = (other: typeof text | undefined) => (ground: QuoteGround) => ({
      textOf: (version: string) => (version === 'i1v' ? other : ground.textOf(version)),
    })
    expect(stopped(withText(undefined))).toEqual(['no-text'])
    expect(stopped(withText({ ...text, kind: 'raw' }))).toEqual(['raw-text'])
    expect(stopped(withText({ ...text, confirmed: false }))).toEqual(['not-confirmed'])
    expect(stopped(withText({ ...text, newest: false }))).toEqual([])
  })

  it('where nobody else has signed it, or it has changed since', () => {
    expect(stopped(requoted({ signedBy: null }))).toEqual(['not-signed'])
    expect(stopped(requoted({ label: { sex: true, age: 'band' } }))).toEqual(['changed-since-signed'])
    expect(stopped(requoted({ end: 20, signedBy: null }))).toEqual(['changed-since-signed'])
    expect(stopped(requoted({ themes: ['t1'] }))).toEqual([])
    expect(stopped(() => ({ signed: new Map() }))).toEqual(['not-signed', 'not-signed', 'not-signed'])
  })

  it('where the informant has not agreed to it', () => {
    const consented = (change: object | null) => (ground: QuoteGround) => ({
      consents: ground.consents.flatMap((one) =>
        one.informant !== 'p1' ? [one] : change ? [{ ...one, ...change }] : [],
      ),
    })
    expect(stopped(consented(null))).toEqual(['consent-missing'])
    expect(stopped(consented({ withdrawnOn: '2026-05-01' }))).toEqual(['consent-withdrawn'])
    expect(stopped(consented({ given: { recording: true, quotes: false, reuse: true } }))).toEqual([
      'consent-not-for-quotes',
    ])
    expect(stopped(consented({ sheet: 9 }))).toEqual(['consent-not-for-quotes'])
    expect(stopped(({ interviews }) => ({ interviews: interviews.slice(1) }))).toEqual(['consent-missing'])
  })

  it('where its edits do not fit', () => {
    const edits = [{ type: 'omit', start: 3, end: 900, text: '' } as const]
    expect(stopped(requoted({ edits }))).toEqual(['edits-wrong', 'changed-since-signed'])
  })

  it('where a number is left, and warns of names; what is masked is left in peace', () => {
    const said = '|Kari ringte fra 98 76 54 32, og da ble jeg glad.|'
    const one = { sex: 'male', age: 66, said } as const
    const mask = { type: 'mask', start: 0, end: 4, text: 'NAVN' } as const
    const number = { type: 'mask', start: 16, end: 27, text: 'NUMMER' } as const
    const open = testGround([one], () => ({ lexicon }))
    expect(found(open, 'identifier-left').map(({ text }) => text.nb)).toEqual([
      '«98 76 54 32» kan vise hvem noen er. Masker det.',
    ])
    expect(found(open, 'identifier-possible').map(({ text }) => text.nb.includes('«Kari»'))).toEqual([true])
    const masked = testGround([{ ...one, edits: [mask, number] }], () => ({ lexicon }))
    expect(found(masked, 'identifier-left')).toEqual([])
    expect(found(masked, 'identifier-possible')).toEqual([])
  })
})

describe('a label with few behind it', () => {
  it('is told of, with one that has more', () => {
    const sample = [70, 71, 72, 78].map(
      (age): TestInterview => ({ sex: 'male', age, said: '|Så lang tid tok det.|' }),
    )
    const ground = testGround(sample)
    const advice = found(ground, 'few-with-label').map(({ text }) => text.nb)
    expect(advice[0]).toBe(
      '1 av 4 i utvalget har kjønn og alder som i «Mann, 70», og fra samme sted er det 1. Skriv heller «Mann, 70–74 år» (3 i utvalget).',
    )
    // 78 has nobody near in a band of five, and four in a band of ten
    expect(advice[3]).toContain('«Mann, 70–79 år» (4 i utvalget)')
  })

  it('is not told of where enough share it', () => {
    const same = [70, 70, 70].map(
      (age): TestInterview => ({ sex: 'female', age, said: '|Så lang tid tok det.|' }),
    )
    expect(found(testGround(same), 'few-with-label')).toEqual([])
  })

  it('is told of once for each site', () => {
    const spread: TestInterview = { sex: 'female', age: 70, said: '|Hagen min fikk jeg stelle selv.|' }
    const ground = testGround([
      { ...spread, site: 'Nordby' },
      { ...spread, site: 'Sørby' },
    ])
    expect(found(ground, 'few-with-label')).toMatchObject([{ informants: ['p1'] }, { informants: ['p2'] }])
  })
})

describe('a label with a band of ten years', () => {
  const banded = (sex: 'male' | 'female', age: number): TestInterview => ({
    ...{ sex, age, said: '|Så lang tid tok det.|' },
    label: { sex: true, age: 'decade' },
  })
  const ground = (change: (ground: QuoteGround) => Partial<QuoteGround> = () => ({})): QuoteGround =>
    testGround([banded('male', 70), banded('male', 74), banded('male', 79), banded('female', 78)], change)

  it('is meant to hold several, and is told of where it holds few', () => {
    expect(found(ground(), 'labels-collide')).toEqual([])
    expect(found(ground(), 'few-with-label')).toMatchObject([
      { informants: ['p4'], text: { nb: expect.stringContaining('«Kvinne, 70–79 år»') } },
    ])
  })

  it('hides nobody who is not in the sample that is told of', () => {
    const outside = found(
      ground(() => ({ statedAges: { from: 72, to: 79 } })),
      'age-outside-sample',
    )
    expect(outside).toMatchObject([
      { level: 'stop', informants: ['p1'], text: { nn: expect.stringContaining('«Mann, 70–79 år»') } },
    ])
  })
})

describe('quotes of one informant', () => {
  it('are read together from three on, with what they name', () => {
    const said = '|Jeg vokste opp i Bergen.| Ja. |Even var sønnen min, Even Hansen.| Nei. |Nå bor jeg alene.|'
    const ground = testGround([{ sex: 'male', age: 66, said }], () => ({ lexicon }))
    const [one] = found(ground, 'read-together')
    expect(one).toMatchObject({ quotes: ['q1a', 'q1b', 'q1c'], informants: ['p1'] })
    expect(one!.text.nb).toContain('De nevner navn og steder.')
    expect(found(testGround(three), 'read-together')).toEqual([])
  })
})

describe('the length of a quote', () => {
  it('is warned of when a reader cannot use it', () => {
    const long = `|${Array.from({ length: 151 }, (_, at) => `ord${at}`).join(' ')}|`
    const ground = testGround([
      { sex: 'male', age: 66, said: '|Ja, vel.|' },
      { sex: 'male', age: 67, said: long },
    ])
    expect(found(ground, 'too-short').map(({ quotes }) => quotes)).toEqual([['q1a']])
    expect(found(ground, 'too-long').map(({ quotes }) => quotes)).toEqual([['q2a']])
  })
})

describe('signed quotes', () => {
  it('are as they were when they were signed last', () => {
    const [quote] = [...testGround(three).project.quote.values()]
    const unsigned = { ...quote!, signedBy: null }
    const shorter = { ...unsigned, end: 20 }
    const events = [
      { operations: [operation(null, unsigned)] },
      { operations: [operation(unsigned, quote!)] },
      { operations: [operation(quote!, { ...quote!, themes: ['t9'] })] },
      { operations: [operation({ ...quote!, themes: ['t9'] }, shorter)] },
    ]
    expect(signedQuotes(events).get('q1a')).toEqual(quote)
    const again = { ...shorter, signedBy: 'ola' }
    expect(signedQuotes([...events, { operations: [operation(shorter, again)] }]).get('q1a')).toEqual(again)
  })
})
