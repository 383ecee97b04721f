import type { Region } from '#core/foundation'
import { type SamplingPlan, type SurveySize, samplingFrame, type WeightCell } from '#core/survey'
import { loadTerritory } from '#rim/assets'
import {
  lastSurveyDraw,
  listSurveyParticipants,
  type StoredSurveyParticipant,
  type StoredSurveyWave,
  type Work,
} from '#rim/storage'
import { weightsOf } from './weighing.ts'

/** A region and size class of the country, and how far the wave has come there, in municipalities. */
export interface SampleStratum {
  readonly region: string
  readonly sizeClass: SurveySize
  /** In the country. */
  readonly municipalities: number
  /** Of these, who took part last: always in the draw. */
  readonly lastWave: number
  /** Drawn so that the sample mirrors the country, and drawn beside as a raise of the small ones. */
  readonly base: number
  readonly raised: number
  /** In the wave now, replacements included and those from outside not. */
  readonly inSample: number
  readonly invited: number
  readonly accepted: number
  readonly declined: number
  readonly outside: number
  /** Municipalities that those who accepted stand for. */
  readonly weight: number
}

/** How a wave's sample stands against the country. */
export interface SampleStanding {
  readonly draw: {
    readonly id: string
    readonly number: number
    readonly seed: string
    readonly resultHash: string
    readonly plan: SamplingPlan
  } | null
  /** The competence centres' regions, in order. */
  readonly regions: readonly Pick<Region, 'code' | 'name'>[]
  readonly strata: readonly SampleStratum[]
  readonly cells: readonly WeightCell[]
  readonly weightSum: number
}

/** Counts a wave's participants by stratum, beside the country. A city's districts count as one municipality. */
export async function sampleStanding(work: Work, wave: StoredSurveyWave): Promise<SampleStanding> {
  const territory = loadTerritory()
  const frame = samplingFrame(territory, wave.year)
  const draw = await lastSurveyDraw(work, wave.id)
  const participants = await listSurveyParticipants(work, wave.id)
  const weights = draw ? weightsOf(draw, participants) : null
  const strata = frame.strata.map(({ region, size, units }): SampleStratum => {
    const own = participants.filter((one) => one.region === region && one.sizeClass === size)
    const drawn = own.filter(({ origin }) => origin !== 'outside')
    const planned = draw?.result.strata.find((one) => one.region === region && one.sizeClass === size)
    const accepted = municipalities(drawn.filter(({ answer }) => answer === 'accepted'))
    const weight = participants.reduce(
      (sum, one, index) => sum + (own.includes(one) ? (weights?.units[index]?.weight ?? 0) : 0),
      0,
    )
    return {
      region,
      sizeClass: size,
      municipalities: units.length,
      lastWave: planned?.last ?? 0,
      base: planned?.base ?? 0,
      raised: planned?.raised ?? 0,
      inSample: municipalities(drawn).size,
      invited: municipalities(drawn.filter(({ invitedAt }) => invitedAt !== null)).size,
      accepted: accepted.size,
      // a city has declined when all of its districts have
      declined: [...municipalities(drawn)].filter((code) =>
        drawn.every((one) => one.municipality !== code || one.answer === 'declined'),
      ).length,
      outside: municipalities(own.filter(({ origin }) => origin === 'outside')).size,
      weight,
    }
  })
  return {
    draw: draw && {
      id: draw.id,
      number: draw.number,
      seed: draw.seed,
      resultHash: draw.resultHash,
      plan: draw.plan,
    },
    regions: territory.regions('competence'),
    strata,
    cells: weights?.cells ?? [],
    weightSum: weights?.sum ?? 0,
  }
}

const municipalities = (participants: readonly StoredSurveyParticipant[]): ReadonlySet<string> =>
  new Set(participants.map(({ municipality }) => municipality))
