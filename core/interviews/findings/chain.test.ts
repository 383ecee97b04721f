import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entity } from '../project/entities.ts'
import { applied, operation } from '../project/operations.ts'
import { all, emptyProject, type Project } from '../project/project.ts'
import { draws, logOf } from '../project/test-doings.ts'
import type { Informant } from '../study/informants.ts'
import { evidenceChains } from './chain.ts'
import { analysisFacts } from './facts.ts'
import { evidenceFlags } from './flags.ts'
import { recommendationList } from './recommendations.ts'

const made = (...things: readonly Entity[]): Project =>
  applied(
    emptyProject,
    things.map((one) => operation(null, one)),
  )
const question = (id: string, number: number): Entity => ({
  kind: 'question',
  id,
  number,
  text: { nb: id, nn: id },
})
const theme = (id: string, change: Partial<Extract<Entity, { kind: 'theme' }>> = {}): Entity => ({
  kind: 'theme',
  id,
  name: id.toUpperCase(),
  text: '',
  standing: 'major',
  questions: [{ question: 's1', bearing: 'supports' }],
  sources: [],
  place: 1,
  ...change,
})
const category = (id: string, ...themes: readonly string[]): Entity => ({
  kind: 'category',
  id,
  name: id,
  text: '',
  themes,
  place: 1,
})
const code = (id: string, ...categories: readonly string[]): Entity => ({
  kind: 'code',
  id,
  name: id,
  text: '',
  paint: 0,
  origin: { from: 'reading' },
  categories,
  place: 1,
})
const stretch = (interview: string) => ({ interview, version: 'v', start: 0, end: 5 })
const coding = (id: string, of: string, interview: string): Entity => ({
  kind: 'coding',
  id,
  ...stretch(interview),
  code: of,
  coder: 'kari',
  starred: false,
  tentative: false,
  adrift: false,
})
const quote = (id: string, interview: string, ...themes: readonly string[]): Entity => ({
  kind: 'quote',
  id,
  ...stretch(interview),
  edits: [],
  label: { sex: true, age: 'exact' },
  themes,
  chosenBy: 'kari',
  signedBy: null,
})
const finding = (id: string, of: string, ...quotes: readonly string[]): Entity => ({
  kind: 'finding',
  id,
  theme: of,
  text: '',
  quotes,
  place: 1,
})
const recommendation = (
  id: string,
  place: number,
  themes: readonly string[],
  quotes: readonly string[] = [],
) => ({ kind: 'recommendation', id, text: id, to: '', themes, quotes, place }) as const

/** `i1` and `i4` are the same informant's. */
const informantOf = new Map([
  ['i1', 'p1'],
  ['i2', 'p2'],
  ['i3', 'p3'],
  ['i4', 'p1'],
])
const informants = ['p1', 'p2', 'p3'].map(
  (id, at): Informant => ({ id, code: `I0${at + 1}`, sex: 'female', age: 70, site: null, attributes: {} }),
)

const project = made(
  question('s1', 1),
  question('s2', 2),
  theme('t1', {
    questions: [
      { question: 's1', bearing: 'supports' },
      { question: 's2', bearing: 'nuances' },
    ],
  }),
  theme('t2', { questions: [] }),
  theme('t3', { standing: 'set-aside' }),
  category('g1', 't1', 't2'),
  category('g2', 't1'),
  code('c1', 'g1', 'g2'),
  code('c2', 'g2'),
  coding('k1', 'c1', 'i1'),
  coding('k2', 'c1', 'i4'),
  coding('k3', 'c2', 'i2'),
  quote('q1', 'i1', 't1'),
  finding('f1', 't1', 'q1'),
  finding('f2', 't1'),
  finding('f3', 't3', 'q1'),
  recommendation('r1', 3, ['t1']),
  recommendation('r2', 1, []),
  recommendation('r3', 2, ['t3']),
  recommendation('r4', 4, ['t2']),
)

describe('the chain of evidence', () => {
  const chains = evidenceChains(project, informantOf)

  it('goes from question to informants, with each informant counted once', () => {
    expect(
      chains.map(({ question: id, themes }) => [id, themes.map((one) => [one.theme.id, one.bearing])]),
    ).toEqual([
      ['s1', [['t1', 'supports']]],
      ['s2', [['t1', 'nuances']]],
      [null, [['t2', null]]],
    ])
    const [t1] = chains[0]!.themes
    // c1 stands in two categories of the theme, and its codings are counted once
    expect(t1!.evidence).toEqual({ codings: 3, quotes: 1, interviews: 3, informants: ['p1', 'p2'] })
    expect(t1!.categories.map(({ evidence }) => evidence.codings)).toEqual([2, 3])
    expect(t1).toMatchObject({ findings: ['f1', 'f2'], recommendations: ['r1'] })
  })

  it('counts as one who goes through the codings by hand', () => {
    fc.assert(
      fc.property(draws(80), (drawn) => {
        const now = logOf(drawn).states.at(-1)!
        const whose = new Map([
          ['i1', 'p1'],
          ['i2', 'p2'],
          ['i3', 'p1'],
        ])
        for (const { themes } of evidenceChains(now, whose)) {
          for (const { theme: one, evidence } of themes) {
            const under = [...all(now, 'coding')].filter((each) =>
              now.code.get(each.code)!.categories.some((id) => now.category.get(id)!.themes.includes(one.id)),
            )
            const cited = [...all(now, 'quote')].filter(({ themes: own }) => own.includes(one.id))
            const heard = [...under, ...cited].map(({ interview }) => whose.get(interview)!)
            expect(evidence.codings).toBe(under.length)
            expect(evidence.quotes).toBe(cited.length)
            expect([...evidence.informants].sort()).toEqual([...new Set(heard)].sort())
          }
        }
      }),
      { seed: 1, numRuns: 200 },
    )
  })
})

describe('where the chain is broken', () => {
  const told = (of: Project): readonly string[] =>
    evidenceFlags(of, { informants, informantOf }).map(
      ({ code: what, about }) => `${what} ${about.map(({ id }) => id).join(' ')}`,
    )

  it('is told', () => {
    expect(told(project)).toEqual([
      'theme-without-question t2',
      'theme-one-informant t2',
      'theme-without-finding t2',
      'theme-no-other-side t2',
      'finding-without-quote f2',
      'finding-theme-set-aside f3',
      'recommendation-unsupported r2',
      'recommendation-theme-set-aside r3',
      'recommendation-without-quote r4',
      'informants-uncited p3',
    ])
  })

  it('is mended by what is asked for', () => {
    const whole = [
      question('s1', 1),
      category('g1', 't1'),
      code('c1', 'g1'),
      ...['i1', 'i2', 'i3'].map((id) => coding(`k${id}`, 'c1', id)),
      quote('q1', 'i1', 't1'),
      finding('f1', 't1', 'q1'),
      recommendation('r1', 1, ['t1']),
    ]
    const surprise: Entity = {
      kind: 'memo',
      id: 'm',
      about: { kind: 'theme', id: 't1' },
      interview: null,
      type: 'surprise',
      text: 'Én sa det motsatte.',
      author: 'kari',
    }
    expect(told(made(...whole, theme('t1')))).toEqual(['theme-no-other-side t1'])
    expect(told(made(...whole, theme('t1'), surprise))).toEqual([])
    expect(
      told(made(...whole, theme('t1', { questions: [{ question: 's1', bearing: 'contradicts' }] }))),
    ).toEqual([])
    expect(told(made(question('s1', 1)))).toEqual([
      'question-without-theme s1',
      'informants-uncited p1 p2 p3',
    ])
    expect(told(made(question('s1', 1), theme('t1')))).toContain('theme-without-codes t1')
  })

  it('is said in both forms', () => {
    for (const { text } of evidenceFlags(project, { informants, informantOf })) {
      expect(text.nb).not.toMatch(/[{}]/)
      expect(text.nn).not.toMatch(/[{}]/)
    }
  })
})

describe('the recommendations', () => {
  it('are one numbered list, with the quotes that they rest on through the findings', () => {
    expect(
      recommendationList(project).map(({ number, recommendation: { id }, quotes }) => [
        number,
        id,
        quotes.map((one) => one.id),
      ]),
    ).toEqual([
      [1, 'r2', []],
      [2, 'r3', ['q1']],
      [3, 'r1', ['q1']],
      [4, 'r4', []],
    ])
  })
})

describe('the facts of an analysis', () => {
  it('come from what stands and from the log', () => {
    const facts = analysisFacts(project, [
      { actor: 'nils', doing: 'code' },
      { actor: 'ola', doing: 'write' },
    ])
    expect(facts).toMatchObject({
      coders: ['kari', 'nils'],
      codes: 2,
      codings: 3,
      majorThemes: ['T1', 'T2'],
      themesWithOtherSide: 1,
      interviewsQuoted: 1,
      findings: 3,
      findingsWithQuote: 2,
      events: 2,
    })
  })
})
