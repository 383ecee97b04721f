import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalHash, createRandom, type ProblemError } from '#core/foundation'
import { loadTerritory } from '#rim/assets'
import {
  drawFrom,
  drawMunicipalities,
  frameOf,
  invitedBy,
  lastWaveIn,
  nextReplacement,
  type SurveySize,
  samplingFrame,
  samplingPlan,
  stratumName,
  verifyDraw,
} from './index.ts'
import { madeUpFrame } from './test-frame.ts'

const country = loadTerritory()

const settings = { seed: 1, numRuns: 150 }
const nobody = { municipalities: [], districts: [] }
const planned = (wanted: Partial<Parameters<typeof samplingPlan>[0]> = {}) =>
  samplingPlan({ year: 2021, ...wanted })

const counts = fc.record(
  Object.fromEntries(
    ['a', 'b', 'c'].map((region) => [
      region,
      fc.record({
        small: fc.integer({ min: 0, max: 12 }),
        medium: fc.integer({ min: 0, max: 9 }),
        large: fc.integer({ min: 1, max: 5 }),
      }),
    ]),
  ),
)
const cases = fc.record({
  counts,
  share: fc.integer({ min: 1000, max: 9000 }),
  smallRaise: fc.integer({ min: 0, max: 10_000 }),
  seed: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }),
  every: fc.integer({ min: 2, max: 9 }),
})
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never
const drawCase = ({ counts, share, smallRaise, seed, every }: Case) => {
  const frame = madeUpFrame(counts)
  const last = frame.units.filter((_, index) => index % every === 0).map(({ number }) => number)
  const plan = planned({ share, smallRaise })
  return { frame, last, plan, result: drawFrom(frame, plan, { municipalities: last, districts: [] }, seed) }
}

describe('the frame', () => {
  it('of 2021 has 356 municipalities in seven regions and three classes, as the source counts them', () => {
    const frame = samplingFrame(country, 2021)
    const of = (size: SurveySize) => frame.units.filter((unit) => unit.size === size).length
    // counted from the population table by another program
    expect([frame.units.length, of('small'), of('medium'), of('large')]).toEqual([356, 174, 120, 62])
    expect(new Set(frame.units.map(({ region }) => region)).size).toBe(7)
    expect(frame.strata.map(stratumName).slice(0, 4)).toEqual([
      'oslo/large',
      'east/small',
      'east/medium',
      'east/large',
    ])
    expect(frame.strata.flatMap(({ units }) => units)).toHaveLength(356)
  })

  it('has another hash where a municipality has one resident more, and the same where a name is another', () => {
    const frame = madeUpFrame({ a: { small: 2 } })
    const [first, second] = frame.units
    const other = [{ ...first!, residents: 3001 }, second!]
    const named = [{ ...first!, name: 'Nytt navn' }, second!]
    expect(frameHash(other)).not.toBe(frame.hash)
    expect(frameHash(named)).toBe(frame.hash)
  })
})

describe('who took part last', () => {
  it('is found after mergers and divisions', () => {
    const plan = planned({ lastWave: { year: 2019, codes: ['1103', '1141', '1142', '0101', '030103'] } })
    const last = lastWaveIn(country, plan)
    // Finnøy and Rennesøy became part of Stavanger in 2020, Halden got another number
    expect(last.municipalities).toEqual(['0301', '1103', '3001'])
    expect(last.districts).toEqual(['030103'])
    expect(last.successors.map(({ code, kind }) => [code, kind])).toEqual([
      ['0101', 'renumbered'],
      ['1103', 'merged'],
      ['1141', 'merged'],
      ['1142', 'merged'],
    ])
  })

  it('is refused where the number was not in use, or the district is not known', () => {
    const numberOf = (codes: readonly string[]) => {
      try {
        lastWaveIn(country, planned({ lastWave: { year: 2019, codes } }))
      } catch (cause) {
        return (cause as ProblemError).problems[0]!.number
      }
      return null
    }
    expect(numberOf(['3001'])).toBe(101)
    expect(numberOf(['030116'])).toBe(1804)
    expect(numberOf(['abc'])).toBe(1804)
  })
})

describe('a draw', () => {
  it('of the plan of 2021 is always this one', () => {
    const plan = planned({ lastWave: { year: 2019, codes: ['1103', '030103', '1201', '5001'] } })
    const draw = drawMunicipalities(country, plan, 'frø 2021')
    expect(draw.frameHash).toBe('01336feac54b9abee706076c70d8eb8c7e60ce9606174185e31886e56978dad4')
    expect(draw.resultHash).toBe('7dfaf1c3671ae348831668310458481d0c564a25bb39e47176afacd21fc28fb4')
  })

  it('invites about a third of the country and raises the small ones of each region by 1 to 5, as in 2021', () => {
    const { strata } = drawMunicipalities(country, planned(), 'x').result
    const small = strata.filter(({ sizeClass }) => sizeClass === 'small')
    expect(small.every(({ raised }) => raised >= 1 && raised <= 5)).toBe(true)
    for (const { base, raised } of small) expect(raised).toBe(Math.max(1, Math.round(base * 0.3)))
    const invited = strata.reduce((sum, { base, raised }) => sum + base + raised, 0)
    // as many as were invited in 2021
    expect(invited).toBe(119)
    // before the raise each stratum has its share of the country, to less than one municipality
    const base = strata.reduce((sum, one) => sum + one.base, 0)
    for (const one of strata) expect(Math.abs(one.base - (one.size * base) / 356)).toBeLessThan(1)
  })

  it('keeps its promises whatever is drawn from', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { frame, last, result } = drawCase(one)
        const all = result.strata.flatMap(({ certain, drawn, replacements }) => [
          ...certain,
          ...drawn,
          ...replacements,
        ])
        // everybody once
        expect([...all].sort()).toEqual(frame.units.map(({ number }) => number))
        // those of last time always
        expect(result.strata.flatMap(({ certain }) => certain).sort()).toEqual(last)
        for (const stratum of result.strata) {
          const { size, base, raised, certain, drawn } = stratum
          expect(certain.length + drawn.length).toBe(base + raised)
          expect(base + raised).toBeLessThanOrEqual(size)
          // nobody without a chance
          if (size > certain.length) expect(drawn.length).toBeGreaterThan(0)
          if (stratum.sizeClass !== 'small') expect(raised).toBe(0)
          else if (one.smallRaise > 0 && base < size) expect(raised).toBeGreaterThan(0)
        }
      }),
      settings,
    )
  })

  it('gives each its chance: the design weights sum to the municipalities', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { frame, result } = drawCase(one)
        const sum = invitedBy(result).reduce((all, { probability: { drawn, of } }) => all + of / drawn, 0)
        expect(sum).toBeCloseTo(frame.units.length, 8)
      }),
      settings,
    )
  })

  it('is another with another seed, plan or country, and the same with the same', () => {
    const plan = planned()
    const hash = (seed: string, of = plan) => drawMunicipalities(country, of, seed).resultHash
    expect(hash('a')).toBe(hash('a'))
    const others = [hash('b'), hash('a', planned({ share: 3400 })), hash('a', planned({ year: 2022 }))]
    expect(new Set([hash('a'), ...others]).size).toBe(4)
  })

  it('draws each stratum by itself: more drawn in one changes no other', () => {
    const frame = madeUpFrame({ a: { small: 20 }, b: { large: 20 } })
    const more = madeUpFrame({ a: { small: 30 }, b: { large: 20 } })
    const large = (of: typeof frame) => {
      const { drawn, replacements } = drawFrom(of, planned(), nobody, 's').strata[1]!
      const numbers = of.strata[1]!.units.map(({ number }) => number)
      return [...drawn, ...replacements].map((number) => numbers.indexOf(number))
    }
    expect(large(more)).toEqual(large(frame))
  })

  it('refuses a seed that cannot be written down', () => {
    for (const seed of ['', 'a\nb', 'x'.repeat(101), '\u0085'])
      expect(() => drawFrom(madeUpFrame({ a: { small: 2 } }), planned(), nobody, seed)).toThrow('1802')
  })

  it('refuses a plan out of range', () => {
    const numbers = [
      { share: 0 },
      { share: 10_001 },
      { share: 0.33 },
      { smallRaise: -1 },
      { districts: 16 },
    ].map((wrong) => {
      try {
        planned(wrong)
      } catch (cause) {
        return (cause as ProblemError).problems[0]!.number
      }
      return null
    })
    expect(numbers).toEqual([1800, 1800, 1800, 1801, 1805])
  })
})

describe('districts', () => {
  it('of Oslo are those of last time, or seven at random, with the others in drawn order behind', () => {
    const [oslo] = drawMunicipalities(country, planned(), 'x').result.districts
    expect([oslo!.certain.length, oslo!.drawn.length, oslo!.replacements.length]).toEqual([0, 7, 8])
    const codes = ['030103', '030108', '030115']
    const [again] = drawMunicipalities(country, planned({ lastWave: { year: 2019, codes } }), 'x').result
      .districts
    expect([again!.certain, again!.drawn.length, again!.replacements.length]).toEqual([codes, 0, 12])
  })
})

describe('a replacement', () => {
  it('is the next of the same list, else of the nearest size, else of a neighbouring region, else nobody', () => {
    const frame = madeUpFrame({
      south: { small: 4, medium: 4, large: 4 },
      east: { small: 4 },
      north: { small: 6 },
    })
    const result = drawFrom(frame, planned(), nobody, 'x')
    const taken = new Set<string>()
    const steps: string[] = []
    for (;;) {
      const next = nextReplacement(result, { region: 'south', sizeClass: 'medium' }, taken)
      if (!next) break
      expect(taken.has(next.number)).toBe(false)
      taken.add(next.number)
      steps.push(`${next.step} ${next.region}/${next.sizeClass}`)
    }
    const left = (region: string, size: SurveySize) =>
      result.strata.find((s) => s.region === region && s.sizeClass === size)?.replacements.length ?? 0
    const expected = [
      ...Array(left('south', 'medium')).fill('same-stratum south/medium'),
      ...Array(left('south', 'small')).fill('neighbouring-size south/small'),
      ...Array(left('south', 'large')).fill('neighbouring-size south/large'),
    ]
    // nobody of the same size lives in a region beside it
    expect(steps).toEqual(expected)
    const small = nextReplacement(result, { region: 'south', sizeClass: 'small' }, taken)
    expect(small).toMatchObject({ step: 'neighbouring-region', region: 'east', sizeClass: 'small' })
  })
})

describe('verifying a draw', () => {
  const draw = drawMunicipalities(country, planned(), 'x')
  const codes = (of: typeof draw) => verifyDraw(country, of).findings.map(({ code }) => code)

  it('finds nothing in one that is as it was', () => {
    const kept = JSON.parse(JSON.stringify(draw)) as typeof draw
    expect(verifyDraw(country, kept)).toMatchObject({ same: true, findings: [], resultHash: draw.resultHash })
  })

  it('finds a result, a hash, a seed or a country that was changed', () => {
    const [first, ...others] = draw.result.strata
    const swapped = { ...draw.result, strata: [...others, first!] }
    expect(codes({ ...draw, result: swapped })).toEqual(['hash', 'result'])
    expect(codes({ ...draw, result: swapped, resultHash: canonicalHash(swapped) })).toEqual(['result'])
    expect(codes({ ...draw, seed: 'y' })).toEqual(['result'])
    expect(codes({ ...draw, plan: planned({ share: 5000 }) })).toEqual(['result'])
    expect(codes({ ...draw, frameHash: '0'.repeat(64) })).toEqual(['frame'])
    expect(codes({ ...draw, resultHash: '0'.repeat(64) })).toEqual(['hash'])
  })
})

it('the seed is one of the generator, which is asked for whole numbers alone', () => {
  const frame = madeUpFrame({ a: { large: 9 } })
  const { drawn, replacements } = drawFrom(frame, planned(), nobody, 'x').strata[0]!
  // the same by hand: shuffling from the end
  const random = createRandom('x').fork('a/large')
  const order = frame.units.map(({ number }) => number)
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  expect([...drawn, ...replacements]).toEqual(order)
})

const frameHash = (units: ReturnType<typeof madeUpFrame>['units']): string => frameOf(2021, units).hash
