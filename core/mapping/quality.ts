import { canonicalHash, groupBy } from '#core/foundation'
import { colours, lifeAreas } from './index-settings.ts'
import type { QualityFacts } from './quality-facts.ts'
import { type QualityKind, qualityKinds } from './quality-kinds.ts'
import { type EarlierColours, farShares } from './quality-shares.ts'
import { type QualityLimits, qualityLimits } from './quality-thresholds.ts'

/** A registration that a finding is about, with what was written of why it is right. */
interface QualityConcern {
  readonly registration: string
  readonly reason: string | null
}

/** Something worth a look before the municipality submits. */
export interface QualityFinding {
  /** Of the kind (`qualityKinds`). */
  readonly number: number
  readonly unit: string
  /** A rule's number, a section, a contradiction, another unit or `<area>/<colour>`; empty where the kind says it all. */
  readonly about: string
  /** How many, where it is not the number of registrations concerned. */
  readonly amount: number | null
  /** What the kind's text is filled with besides. */
  readonly details: Readonly<Record<string, number>>
  /** By registration. */
  readonly concerns: readonly QualityConcern[]
}

/** What the list is made of besides the registrations. */
export interface QualityGround {
  /** ISO 8601; drafts are as old as this says. */
  readonly now: string
  readonly expected: ReadonlyMap<string, number>
  readonly earlier: readonly EarlierColours[]
  readonly limits?: QualityLimits
}

/**
 * Everything in a municipality's round that is worth a look. Pure, and the same whatever order the registrations come in;
 * sorted by unit, kind and what it is about.
 */
export function qualityFindings(facts: readonly QualityFacts[], ground: QualityGround): QualityFinding[] {
  const limits = ground.limits ?? qualityLimits
  const sorted = [...facts].sort((a, b) => (a.id < b.id ? -1 : 1))
  const found = [
    ...[...groupBy(sorted, ({ unit }) => unit)].flatMap(([unit, own]) => ofUnit(unit, own, ground, limits)),
    ...inSeveralUnits(sorted, limits),
    ...farShares(sorted, ground.earlier, limits).map(({ unit, about, year, share, other }) =>
      finding(year === null ? qualityKinds.farFromOthers : qualityKinds.farFromEarlier, unit, [], {
        about,
        amount: 1,
        details: {
          share: Math.round(share),
          other: Math.round(other),
          ...(year !== null && { year }),
        },
      }),
    ),
  ]
  return found.sort((a, b) => compare(a.unit, b.unit) || a.number - b.number || compare(a.about, b.about))
}

/** Changes with what a finding is about, so that a review holds for what was seen. Shares move all the time, and do not change it. */
export function fingerprintOf({ number, amount, concerns }: QualityFinding): string {
  const { inSeveralUnits, unlikeColours } = qualityKinds
  const counted = [inSeveralUnits, unlikeColours].some((kind) => kind.number === number) ? amount : null
  return canonicalHash({
    concerns: concerns.map(({ registration, reason }) => [registration, reason]),
    counted,
  })
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function finding(
  kind: QualityKind,
  unit: string,
  concerns: readonly (QualityFacts | QualityConcern)[],
  more: Partial<Pick<QualityFinding, 'about' | 'amount' | 'details'>> = {},
): QualityFinding {
  const concern = (one: QualityFacts | QualityConcern): QualityConcern =>
    'registration' in one ? one : { registration: one.id, reason: null }
  return {
    number: kind.number,
    unit,
    about: '',
    amount: null,
    details: {},
    ...more,
    concerns: concerns.map(concern).sort((a, b) => compare(a.registration, b.registration)),
  }
}

function ofUnit(
  unit: string,
  own: readonly QualityFacts[],
  { now, expected }: QualityGround,
  limits: QualityLimits,
): QualityFinding[] {
  const complete = own.filter((one) => one.complete)
  const made: QualityFinding[] = []
  const add = (
    kind: QualityKind,
    concerned: readonly QualityFacts[],
    more: Partial<Pick<QualityFinding, 'about' | 'details'>> = {},
  ): void => {
    if (concerned.length > 0) made.push(finding(kind, unit, concerned, more))
  }
  const oldest = Date.parse(now) - limits.draftDays * 86_400_000
  add(
    qualityKinds.oldDraft,
    own.filter((one) => !one.complete && Date.parse(one.changedAt) < oldest),
    { details: { days: limits.draftDays } },
  )
  add(qualityKinds.alike, alike(complete))
  made.push(...uniform(unit, complete, limits))
  add(
    qualityKinds.tooFast,
    complete.filter(({ seconds }) => seconds !== null && seconds < limits.fastSeconds),
    { details: { seconds: limits.fastSeconds } },
  )
  add(
    qualityKinds.manyGaps,
    complete.filter(({ unansweredPercent }) => unansweredPercent >= limits.unansweredPercent),
    { details: { percent: limits.unansweredPercent } },
  )
  const addEach = (kind: QualityKind, codesOf: (one: QualityFacts) => readonly string[]): void => {
    for (const about of unique(complete.flatMap(codesOf))) {
      add(
        kind,
        complete.filter((one) => codesOf(one).includes(about)),
        { about },
      )
    }
  }
  addEach(qualityKinds.contradiction, (one) => one.contradictions)
  addEach(qualityKinds.emptySection, (one) => one.emptySections)
  for (const rule of unique(complete.flatMap((one) => one.overridden.map((met) => met.rule)))) {
    const concerns = complete.flatMap(({ id, overridden }) =>
      overridden.filter((met) => met.rule === rule).map(({ reason }) => ({ registration: id, reason })),
    )
    made.push(finding(qualityKinds.overridden, unit, concerns, { about: String(rule) }))
  }
  const wanted = expected.get(unit)
  if (
    wanted !== undefined &&
    complete.length >= wanted + 5 &&
    100 * complete.length >= limits.expectedPercent * wanted
  ) {
    made.push(
      finding(qualityKinds.moreThanExpected, unit, [], {
        amount: complete.length,
        details: { expected: wanted },
      }),
    )
  }
  return made
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]

/** Registrations that are like another one of the unit. */
function alike(complete: readonly QualityFacts[]): QualityFacts[] {
  const bySignature = groupBy(
    complete.filter(({ signature }) => signature !== null),
    ({ signature }) => signature,
  )
  return complete.filter(({ signature }) => (bySignature.get(signature)?.length ?? 0) > 1)
}

/** A unit whose colours are uniform, or else somebody's in it. */
function uniform(unit: string, complete: readonly QualityFacts[], limits: QualityLimits): QualityFinding[] {
  const tooMany = (all: readonly QualityFacts[]): QualityFacts[] => {
    const same = all.filter((one) => one.uniform)
    return same.length >= limits.sameColours && 2 * same.length >= all.length ? same : []
  }
  const inUnit = tooMany(complete)
  if (inUnit.length > 0) return [finding(qualityKinds.sameColoursUnit, unit, inUnit)]
  // who it is, is not told: her registrations are
  const byStaff = [...groupBy(complete, ({ registrar }) => registrar).values()].flatMap(tooMany)
  return byStaff.length > 0 ? [finding(qualityKinds.sameColoursStaff, unit, byStaff)] : []
}

/** For the municipality by pair of units; for each unit that its person is known in another one, which is not told. */
function inSeveralUnits(facts: readonly QualityFacts[], limits: QualityLimits): QualityFinding[] {
  const pairs = new Map<string, { unit: string; about: string; amount: number; disagree: number }>()
  const elsewhere = new Map<string, { concerns: QualityFacts[]; disagree: number }>()
  for (const person of groupBy(facts, (one) => one.person).values()) {
    if (person.length < 2) continue
    person.forEach((one, at) => {
      const others = person.filter((other) => other !== one)
      const own = elsewhere.get(one.unit) ?? { concerns: [], disagree: 0 }
      own.concerns.push(one)
      if (others.some((other) => steps(one, other) >= limits.colourSteps)) own.disagree++
      elsewhere.set(one.unit, own)
      for (const other of person.slice(at + 1)) {
        const [unit, about] = one.unit < other.unit ? [one.unit, other.unit] : [other.unit, one.unit]
        const pair = pairs.get(`${unit} ${about}`) ?? { unit, about, amount: 0, disagree: 0 }
        pair.amount++
        if (steps(one, other) >= limits.colourSteps) pair.disagree++
        pairs.set(`${unit} ${about}`, pair)
      }
    })
  }
  return [
    ...[...pairs.values()].map(({ unit, about, amount, disagree }) =>
      finding(disagree > 0 ? qualityKinds.unlikeColours : qualityKinds.inSeveralUnits, unit, [], {
        about,
        amount,
        details: { disagree },
      }),
    ),
    ...[...elsewhere].map(([unit, { concerns, disagree }]) =>
      finding(qualityKinds.alsoElsewhere, unit, concerns, { details: { disagree } }),
    ),
  ]
}

/** How many steps the colours of two registrations are apart in all; 0 where one is a draft. */
function steps(one: QualityFacts, other: QualityFacts): number {
  return lifeAreas.reduce((sum, area) => {
    const [a, b] = [one.colours[area], other.colours[area]]
    return a === undefined || b === undefined ? sum : sum + Math.abs(colours.indexOf(a) - colours.indexOf(b))
  }, 0)
}
