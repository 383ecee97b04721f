import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commentAgreement } from './agreement.ts'
import { commentDataset, overallColumn, serviceColumn } from './dataset.ts'
import {
  type CommentCoding,
  type CommentValue,
  commentServices,
  commentValues,
  isCommentCoding,
  sameCoding,
  servicesNamed,
} from './grid.ts'
import { isQuoteOf } from './quotes.ts'
import { drawSecondShare, secondCodingSeed } from './share.ts'
import { tellsNothing } from './substance.ts'

const coded = (overall: CommentValue, services: CommentCoding['services'] = {}): CommentCoding => ({
  overall,
  services,
})

describe('the grid', () => {
  it('has codes and keys of their own, and words in small letters', () => {
    expect(new Set(commentServices.map(({ code }) => code)).size).toBe(commentServices.length)
    expect(commentValues.map(({ key }) => key)).toEqual(['1', '2', '3', '4'])
    const words = commentServices.flatMap((service) => service.words)
    expect(words.filter((word) => word !== word.toLowerCase())).toEqual([])
  })

  it('takes nothing else for a coding', () => {
    expect(isCommentCoding(coded('praise', { nav: 'mixed' }))).toBe(true)
    for (const wrong of [null, [], 'praise', {}, { overall: 'praise' }, coded('bad' as CommentValue)])
      expect(isCommentCoding(wrong)).toBe(false)
    expect(isCommentCoding({ overall: 'praise', services: { made_up: 'praise' } })).toBe(false)
    expect(isCommentCoding({ overall: 'praise', services: { nav: 'bad' } })).toBe(false)
    expect(isCommentCoding({ overall: 'praise', services: [] })).toBe(false)
  })

  it.each([
    ['Ruskonsulenten er flink, NAV ikke', ['substance_service', 'nav']],
    ['LAR-teamet og naboene', ['lar', 'neighbourhood']],
    ['Det er klart at navnet er bra', []],
  ])('reads which services a comment names: %s', (comment, services) => {
    expect(servicesNamed(comment)).toEqual(services)
  })

  it('tells codings apart by any cell', () => {
    expect(sameCoding(coded('praise', { nav: 'praise' }), coded('praise', { nav: 'praise' }))).toBe(true)
    expect(sameCoding(coded('praise', { nav: 'praise' }), coded('praise'))).toBe(false)
    expect(sameCoding(coded('praise'), coded('mixed'))).toBe(false)
  })
})

describe('agreement of two coders', () => {
  // worked out by hand: 10 comments, 8 alike; expected by chance (6·6 + 4·4) / 100 = 0.52; (0.8 − 0.52) / 0.48
  const pairs = [
    ...Array.from({ length: 5 }, () => [coded('praise'), coded('praise')] as const),
    ...Array.from({ length: 3 }, () => [coded('criticism'), coded('criticism')] as const),
    [coded('praise'), coded('criticism')] as const,
    [coded('criticism'), coded('praise')] as const,
  ]

  it('is Cohen’s kappa of the whole', () => {
    const [overall] = commentAgreement(pairs)
    expect(overall).toMatchObject({ column: 'overall', both: 10, same: 8 })
    expect(overall!.kappa!.kappa).toBeCloseTo(0.28 / 0.48, 12)
  })

  it('is not defined where nothing was coded twice, or all is one value', () => {
    expect(commentAgreement([]).every(({ both, kappa }) => both === 0 && kappa === null)).toBe(true)
    expect(commentAgreement([[coded('praise'), coded('praise')]])[0]!.kappa).toBeNull()
  })

  it('counts «not named» of a service as a value, and tells only those that somebody found named', () => {
    const named = commentAgreement([
      [coded('praise', { nav: 'praise' }), coded('praise', { nav: 'praise' })],
      [coded('praise', { nav: 'praise' }), coded('praise')],
      [coded('praise'), coded('praise')],
      [coded('praise'), coded('praise')],
    ]).find(({ column }) => column === 'nav')!
    // 3 of 4 alike; by chance (2·1 + 2·3) / 16 = 0.5
    expect(named).toMatchObject({ both: 2, same: 1 })
    expect(named.kappa!.kappa).toBeCloseTo(0.5, 12)
  })
})

describe('the share that is coded twice', () => {
  it('is exactly a fifth, rounded up, the same whatever order comments come in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 60 }), fc.string(), (ids, wave) => {
        const drawn = drawSecondShare(ids, secondCodingSeed(wave))
        expect(drawn.size).toBe(Math.ceil(ids.length / 5))
        expect([...drawn].every((id) => ids.includes(id))).toBe(true)
        expect(drawSecondShare([...ids].reverse(), secondCodingSeed(wave))).toEqual(drawn)
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  it('takes each comment about as often as another', () => {
    const ids = Array.from({ length: 20 }, (_, at) => `comment ${String(at).padStart(2, '0')}`)
    const times = new Map<string, number>()
    for (let seed = 0; seed < 2000; seed++)
      for (const id of drawSecondShare(ids, secondCodingSeed(String(seed))))
        times.set(id, (times.get(id) ?? 0) + 1)
    // 400 expected of each, standard deviation 18: five of them
    for (const id of ids) expect(Math.abs((times.get(id) ?? 0) - 400)).toBeLessThan(90)
  })
})

describe('what a comment tells', () => {
  it.each(['Nei', 'nei!!', '...', 'Ikke noe', '?', 'ULESELIG', ' – '])('nothing: %s', (comment) => {
    expect(tellsNothing(comment)).toBe(true)
  })
  it.each(['Nei, jeg får ikke hjelp', 'Takk', 'Bra', 'NAV'])('something: %s', (comment) => {
    expect(tellsNothing(comment)).toBe(false)
  })
})

describe('a quote', () => {
  const comment = 'Takk til [navn].  Bra hjelp,\nmen dyrt. Bra hjelp.'
  it.each(['Takk til [navn].', 'Takk (…) men dyrt.', 'Bra hjelp, men dyrt', '(…) Bra hjelp.'])(
    '%s',
    (quote) => {
      expect(isQuoteOf(quote, comment)).toBe(true)
    },
  )
  it.each(['Takk til Kari', 'men dyrt (…) Takk', '(…)', '', 'Dyrt hjelp'])('is not: %s', (quote) => {
    expect(isQuoteOf(quote, comment)).toBe(false)
  })
})

describe('coded comments as columns', () => {
  it('has a row for each time it was written, and who did not name a service was not asked', () => {
    const dataset = commentDataset(
      [
        { coding: coded('praise', { nav: 'criticism' }), times: 2 },
        { coding: coded('neutral'), times: 1 },
      ],
      { year: 2021, synthetic: true },
    )
    const data = (code: string): readonly number[] => {
      const column = dataset.columns.get(code)
      return column?.kind === 'choice' ? [...column.data] : []
    }
    expect(dataset.size).toBe(3)
    expect(data(overallColumn)).toEqual([0, 0, 3])
    expect(data(serviceColumn('nav')).slice(0, 2)).toEqual([1, 1])
    expect(data(serviceColumn('nav'))[2]).toBeGreaterThan(3)
  })
})
