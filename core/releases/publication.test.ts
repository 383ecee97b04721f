import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkPublication,
  type FoundPublication,
  lackingTexts,
  openSteps,
  type PublicationFacts,
  type PublicationManifest,
  type PublicationTexts,
  publicationFormat,
  publicationHash,
  stateAt,
  stepFaults,
  storedStates,
} from './index.ts'

const now = '2026-11-24T08:00:00Z'
const facts: PublicationFacts = {
  state: 'review',
  publishAt: null,
  writers: ['anne'],
  submittedBy: 'bo',
  reviews: [],
}
const numbers = (of: PublicationFacts, taken: Parameters<typeof stepFaults>[1]): number[] =>
  stepFaults(of, taken).map(({ number }) => number)

describe('the steps of a publication', () => {
  it('is published by the clock alone, to the microsecond', () => {
    const scheduled = { state: 'scheduled', publishAt: '2026-11-24T08:00:00.000001Z' } as const
    expect(stateAt(scheduled, '2026-11-24T08:00:00Z')).toBe('scheduled')
    expect(stateAt(scheduled, '2026-11-24T08:00:00.000001Z')).toBe('published')
    expect(stateAt({ ...scheduled, state: 'withdrawn' }, '2027-01-01T00:00:00Z')).toBe('withdrawn')
  })

  it('goes one way, and back only before everybody has seen it', () => {
    const steps = (state: PublicationFacts['state'], publishAt: string | null = null) =>
      openSteps({ state, publishAt }, now)
    expect(steps('draft')).toEqual(['change', 'submit'])
    expect(steps('review')).toEqual(['ask', 'answer', 'approve', 'return'])
    expect(steps('approved')).toEqual(['return', 'schedule'])
    expect(steps('scheduled', '2026-11-25T08:00:00Z')).toEqual(['return', 'schedule'])
    expect(steps('scheduled', '2026-11-23T08:00:00Z')).toEqual(['withdraw'])
    expect(steps('withdrawn', '2026-11-23T08:00:00Z')).toEqual([])
  })

  it('refuses every step that is not open, and no other for its state', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...storedStates),
        fc.constantFrom(null, '2026-11-23T08:00:00Z', '2026-11-25T08:00:00Z'),
        fc.constantFrom('change', 'submit', 'ask', 'answer', 'approve', 'return', 'schedule', 'withdraw'),
        (state, publishAt, step) => {
          const of = { ...facts, state, publishAt }
          const refused = numbers(of, { step, by: 'cato', now, publishAt: '2026-11-26T08:00:00Z' })
          expect(refused.includes(3150)).toBe(!openSteps(of, now).includes(step))
        },
      ),
      { seed: 1, numRuns: 200 },
    )
  })

  it('is approved by somebody who has neither written it nor sent it', () => {
    const approve = { step: 'approve', now } as const
    expect(numbers(facts, { ...approve, by: 'anne' })).toEqual([3151])
    expect(numbers(facts, { ...approve, by: 'bo' })).toEqual([3151])
    expect(numbers(facts, { ...approve, by: 'cato' })).toEqual([])
  })

  it('waits for those who are asked, unless somebody says why not', () => {
    const asked: PublicationFacts = {
      ...facts,
      reviews: [
        { body: 'Brukerrådet', outcome: null },
        { body: 'KoRus', outcome: 'declines' },
        { body: 'KS', outcome: 'remarks' },
      ],
    }
    const approve = { step: 'approve', by: 'cato', now } as const
    expect(numbers(asked, approve)).toEqual([3152, 3153])
    expect(numbers(asked, { ...approve, because: '  ' })).toEqual([3152, 3153])
    expect(numbers(asked, { ...approve, because: 'Fristen er ute' })).toEqual([])
    expect(stepFaults(asked, approve)[0]!.details).toEqual({ bodies: 'Brukerrådet' })
  })

  it('is not given a time that has passed', () => {
    const approved = { ...facts, state: 'approved' } as const
    const schedule = { step: 'schedule', by: 'anne', now } as const
    expect(numbers(approved, { ...schedule, publishAt: '2026-11-24T07:59:59.999Z' })).toEqual([3154])
    expect(numbers(approved, { ...schedule, publishAt: now })).toEqual([])
  })
})

const both = (text: string) => ({ nb: text, nn: text })
const texts: PublicationTexts = {
  title: both('Årsrapporten'),
  excerpt: both('Hvem får hjelp?'),
  text: both(''),
  contact: { name: 'Nora', role: both('leder'), telephone: '', email: 'n@lyttepost.example' },
}
const hash = (digit: string): string => digit.repeat(64)
const manifest: PublicationManifest = {
  ...{ format: publicationFormat, id: 'p1', code: 'arsrapport-2026', kind: 'report', version: 1, texts },
  files: [
    { part: 'file', name: 'rapport.pdf', language: 'nb', type: 'application/pdf', sha256: hash('a') },
    { part: 'file', name: 'rapport.pdf', language: 'nn', type: 'application/pdf', sha256: hash('b') },
  ],
  sources: [{ kind: 'annual-report', id: 'r1', sha256: hash('c') }],
  ruleVersion: 'default-2',
  sealedAt: now,
}
const whole: FoundPublication = {
  ...{ manifest, hash: publicationHash(manifest), logged: publicationHash(manifest) },
  files: new Map([
    ['nb/rapport.pdf', hash('a')],
    ['nn/rapport.pdf', hash('b')],
  ]),
  sources: new Map([['r1', hash('c')]]),
}
const wrong = (found: FoundPublication): string[] =>
  checkPublication(found)
    .checked.filter(({ outcome }) => outcome !== 'agrees')
    .map(({ part, name, outcome }) => `${part} ${name} ${outcome}`)

describe('a publication held against its manifest', () => {
  it('holds where nothing was changed', () => {
    expect(checkPublication(whole).holds).toBe(true)
    expect(wrong(whole)).toEqual([])
  })

  it('is found out where a text, a file or a source is another, or a file too many', () => {
    const retold = { ...manifest, texts: { ...texts, title: both('En annen') } }
    expect(wrong({ ...whole, manifest: retold })).toEqual(['manifest  differs', 'log  differs'])
    expect(wrong({ ...whole, manifest: retold, hash: publicationHash(retold) })).toEqual(['log  differs'])
    const files = new Map(whole.files).set('nn/rapport.pdf', hash('d')).set('nb/lagt-til.pdf', hash('e'))
    expect(wrong({ ...whole, files })).toEqual(['file rapport.pdf differs', 'file nb/lagt-til.pdf differs'])
    expect(wrong({ ...whole, sources: new Map([['r1', hash('d')]]) })).toEqual([
      'data annual-report r1 differs',
    ])
    expect(checkPublication({ ...whole, sources: new Map([['r1', null]]) }).holds).toBe(true)
    expect(checkPublication({ ...whole, sources: new Map() }).holds).toBe(false)
  })
})

describe('what lacks before review', () => {
  const lacks = (of: PublicationTexts, what: Parameters<typeof lackingTexts>[1]): number[] =>
    lackingTexts(of, what).map(({ number }) => number)
  const report = { kind: 'report', replaces: false, pictured: false } as const

  it('asks for both forms of every text that people will read', () => {
    expect(lacks(texts, report)).toEqual([])
    expect(lacks({ ...texts, title: { nb: 'A', nn: ' ' } }, report)).toEqual([3155])
    expect(lacks({ ...texts, excerpt: { nb: '', nn: 'A' } }, report)).toEqual([3156])
    expect(lacks(texts, { kind: 'news', replaces: true, pictured: true })).toEqual([3157, 3158, 3160])
    const { contact: _, ...unsigned } = texts
    expect(lacks(unsigned, report)).toEqual([3159])
  })

  it('asks who made a picture, and what it shows', () => {
    const pictured = { ...report, pictured: true }
    expect(lacks({ ...texts, picture: { alt: both('Et tre'), credit: '' } }, pictured)).toEqual([3160])
    expect(lacks({ ...texts, picture: { alt: both('Et tre'), credit: 'Nora' } }, pictured)).toEqual([])
  })
})
