import { apportion } from './apportion.ts'
import type { Place } from './municipalities.ts'
import { naturalGroups, naturalTotal } from './target-kit.ts'
import { earlierFactor, otherUnits, young, youngFactorEarlier } from './target-municipalities.ts'

/** Registrations of one kind that one municipality makes in one round. */
export interface Block {
  /** Position of the place. */
  readonly place: number
  /** The municipality's number in that round. */
  readonly number: string
  readonly round: number
  /** 0 health care, 1 NAV, 2 child welfare, 3 GP. */
  readonly unitType: number
  /** 0 substance, 1 mental only. */
  readonly group: 0 | 1
  readonly young: boolean
  readonly stratum: Stratum
  n: number
}

/**
 * Which quotas registrations share. `report`: the 2020 report's adults, with or without the comparable sample;
 * `sample2017`: the sample's earlier half; the others carry no published figures and follow the same shares.
 */
export type Stratum =
  | 'comparable'
  | 'rest'
  | 'mental'
  | 'young'
  | 'stopped'
  | 'sample2017'
  | 'earlier'
  | 'earlierYoung'

const fitted: readonly Stratum[] = ['comparable', 'rest', 'mental', 'sample2017']

/** Recipients under 18 per adult recipient of the group, in the report. */
function youngShare(group: 0 | 1): number {
  return young.slice(group * 3, group * 3 + 3).reduce((sum, n) => sum + n, 0) / naturalGroups[group]
}

/** All blocks, for `size` adult recipients in the 2020 report. Blocks of zero are left out. */
export function planBlocks(places: readonly Place[], size: number, rounds: ReadonlySet<number>): Block[] {
  const blocks: Block[] = []
  const factor = size / naturalTotal
  places.forEach((place, at) => {
    for (const round of place.rounds) {
      if (!rounds.has(round)) continue
      const report = round === place.latest
      const sample =
        place.part === 'comparable' && (round === 2017 || (round === 2016 && !place.rounds.includes(2017)))
      const parts = place.numbersIn(round)
      // the report's and the sample's strata are fitted to the size as wholes, below
      const add = (group: 0 | 1, unitType: number, n: number, stratum: Stratum, isYoung = false): void => {
        const shares = apportion(
          fitted.includes(stratum) ? n : Math.round(n * factor),
          parts.map((part) => part.residents),
        )
        parts.forEach((part, i) => {
          const block = { place: at, number: part.number, round, unitType, group, young: isYoung, stratum }
          if (shares[i]! > 0) blocks.push({ ...block, n: shares[i]! })
        })
      }
      for (const group of [0, 1] as const) {
        const usual = place.recipients[group]
        if (usual === 0) continue
        const substance: Stratum = place.part === 'comparable' ? 'comparable' : 'rest'
        if (report) add(group, 0, usual, group === 1 ? 'mental' : substance)
        else if (sample && group === 0) add(group, 0, place.recipients2017, 'sample2017')
        else add(group, 0, usual * earlierFactor, 'earlier')
        const stopped = round === 2020
        const part = stopped ? (place.sentBeforeStop ? otherUnits.sentBeforeStop : 0) : 1
        const other: Stratum = report || stopped ? 'stopped' : 'earlier'
        const navFactor = group === 0 ? otherUnits.navSubstance : otherUnits.navMental
        if (place.hasNav) add(group, 1, usual * otherUnits.navPerHealthCare * part * navFactor, other)
        add(group, 2, usual * otherUnits.childWelfarePerHealthCare * part, other)
        if (!report && !stopped) add(group, 3, usual * otherUnits.gpPerHealthCare, 'earlier')
        if (!report) add(group, 0, usual * youngFactorEarlier * youngShare(group), 'earlierYoung', true)
      }
    }
  })
  scaleReport(blocks, places, factor, rounds)
  return blocks.filter((block) => block.n > 0)
}

/** Fits the report's strata to the wanted size and adds its recipients under 18. */
function scaleReport(
  blocks: Block[],
  places: readonly Place[],
  factor: number,
  rounds: ReadonlySet<number>,
): void {
  const fitStratum = (stratum: Stratum): void => {
    const own = blocks.filter((block) => block.stratum === stratum)
    const total = own.reduce((sum, block) => sum + block.n, 0)
    const wanted = Math.round(total * factor)
    if (wanted === total) return
    const shares = apportion(
      wanted,
      own.map((block) => block.n),
      undefined,
      wanted > 2 * own.length ? 1 : 0,
    )
    own.forEach((block, i) => {
      block.n = shares[i]!
    })
  }
  for (const stratum of fitted) fitStratum(stratum)
  for (const group of [0, 1] as const) {
    const total = young.slice(group * 3, group * 3 + 3).reduce((sum, n) => sum + n, 0)
    const hosts = places.map((place, at) => ({ place, at })).filter(({ place }) => place.latest !== null)
    const present = hosts.filter(({ place }) => rounds.has(place.latest!))
    const shares = apportion(
      Math.round(total * factor),
      present.map(({ place }) => place.recipients[group]),
    )
    present.forEach(({ place, at }, i) => {
      const parts = place.numbersIn(place.latest!)
      const number = parts[0]!.number
      if (shares[i]! > 0 && place.latest) {
        const block = { place: at, number, round: place.latest, unitType: 0, group, young: true } as const
        blocks.push({ ...block, stratum: 'young', n: shares[i]! })
      }
    })
  }
}
