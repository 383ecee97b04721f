import { v7 } from 'uuid'
import type { Actor } from '#core/access'
import type { Territory } from '#core/foundation'
import {
  cityDistrict,
  type DrawVerification,
  drawMunicipalities,
  invitedBy,
  type SamplingPlan,
  type SurveyDraw,
  samplingPlan,
  verifyDraw,
} from '#core/survey'
import { loadTerritory } from '#rim/assets'
import {
  addMunicipality,
  addSurveyDraw,
  addSurveyParticipants,
  listMunicipalities,
  listSurveyParticipants,
  listSurveyWaves,
  type NewSurveyParticipant,
  removeUninvited,
  type StoredSurveyDraw,
  type StoredSurveyWave,
  type Work,
} from '#rim/storage'
import { kept } from './weighing.ts'

/** What is decided before a draw; shares of 0 to 1. What is left out is as in 2021. */
export interface WantedDraw {
  readonly seed: string
  readonly share?: number
  readonly smallRaise?: number
  /** How many districts are asked in a city that takes part by them. */
  readonly districts?: number
  /** Who took part last; absent: those who accepted in the wave before, as the house knows it. */
  readonly lastWave?: SamplingPlan['lastWave']
}

/** The plan that a wish comes to. Throws problems 1800, 1801 and 1805. */
export const planOf = (
  year: number,
  { share, smallRaise, districts, lastWave = null }: Omit<WantedDraw, 'seed'>,
): SamplingPlan =>
  samplingPlan({
    year,
    lastWave,
    ...(share !== undefined && { share: Math.round(share * 10_000) }),
    ...(smallRaise !== undefined && { smallRaise: Math.round(smallRaise * 10_000) }),
    ...(districts !== undefined && { districts }),
  })

/**
 * Draws the municipalities of a wave and makes them its participants, in place of those of an earlier draw, of whom nobody
 * has been told. Municipalities that the house does not have yet come into it. Throws problems of the plan, and 4098 where
 * somebody has been invited.
 */
export async function drawForWave(
  work: Work,
  actor: Actor,
  wave: StoredSurveyWave,
  wanted: WantedDraw,
): Promise<{ readonly id: string; readonly number: number }> {
  const lastWave = wanted.lastWave === undefined ? await lastParticipants(work, wave) : wanted.lastWave
  const territory = loadTerritory()
  const draw = drawMunicipalities(territory, planOf(wave.year, { ...wanted, lastWave }), wanted.seed)
  const id = v7()
  const number = await addSurveyDraw(work, { id, wave: wave.id, drawnBy: actor.staff, ...draw })
  await removeUninvited(work, wave.id)
  const participants = participantsOf(draw, wave.id)
  await addMissing(
    work,
    territory,
    wave.year,
    participants.map(({ municipality }) => municipality),
  )
  await addSurveyParticipants(work, wave.id, participants)
  return { id, number }
}

/** Those who accepted in the last wave before this one, as a plan tells them; null where there is none. */
export async function lastParticipants(
  work: Work,
  { year }: Pick<StoredSurveyWave, 'year'>,
): Promise<SamplingPlan['lastWave']> {
  const before = (await listSurveyWaves(work)).find((wave) => wave.year < year)
  if (!before) return null
  const accepted = (await listSurveyParticipants(work, before.id)).filter(
    ({ answer }) => answer === 'accepted',
  )
  const codes = accepted.map(({ municipality, district }) => district ?? municipality)
  return codes.length === 0 ? null : { year: before.year, codes: codes.sort() }
}

/** The rows of a draw: one for each municipality, or for each of its districts that is asked. */
function participantsOf(draw: SurveyDraw, wave: string): readonly NewSurveyParticipant[] {
  return invitedBy(draw.result).flatMap(
    ({ number, region, sizeClass, origin, probability }): NewSurveyParticipant[] => {
      const own = draw.result.districts.find(({ municipality }) => municipality === number)
      const common = {
        wave,
        municipality: number,
        region,
        sizeClass,
        probability: kept(probability.drawn / probability.of),
      }
      if (!own) return [{ id: v7(), ...common, district: null, origin }]
      return [
        ...own.certain.map((district) => ({ id: v7(), ...common, district, origin: 'last-wave' as const })),
        ...own.drawn.map((district) => ({ id: v7(), ...common, district, origin })),
      ]
    },
  )
}

/** Takes municipalities into the house that it does not have. */
export async function addMissing(
  work: Work,
  territory: Territory,
  year: number,
  numbers: readonly string[],
): Promise<void> {
  const there = new Set((await listMunicipalities(work)).map(({ code }) => code))
  for (const code of new Set(numbers)) {
    if (!there.has(code)) await addMunicipality(work, { code, name: municipalityName(territory, code, year) })
  }
}

/** What a municipality is called in a year; its number where it was not in use then. */
export function municipalityName(territory: Territory, code: string, year: number): string {
  const found = territory.municipalityAt(code, year)
  return found ? territory.nameIn(found, year) : code
}

/** What a participant is called: the district with its city, or the municipality. */
export function participantName(
  territory: Territory,
  { municipality, district }: { readonly municipality: string; readonly district: string | null },
  year: number,
): string {
  const name = municipalityName(territory, municipality, year)
  const part = district === null ? undefined : cityDistrict(district)
  return part ? `${part.name} (${name})` : name
}

/** Makes a draw again and compares. */
export const verifyWaveDraw = (draw: StoredSurveyDraw): DrawVerification => verifyDraw(loadTerritory(), draw)
