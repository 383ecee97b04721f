import { type InvitedUnit, type SampleWeights, sampleWeights } from '#core/survey'
import {
  keepSurveyWeights,
  lastSurveyDraw,
  listSurveyParticipants,
  type StoredSurveyDraw,
  type StoredSurveyParticipant,
  type Work,
} from '#rim/storage'

/** Weights as the draw and the answers so far give them, in the order of the participants. */
export const weightsOf = (
  draw: StoredSurveyDraw,
  participants: readonly StoredSurveyParticipant[],
): SampleWeights =>
  sampleWeights(
    draw.result,
    participants.map(
      ({ municipality, origin, answer }): InvitedUnit => ({
        number: municipality,
        origin,
        accepted: answer === 'accepted',
      }),
    ),
  )

/**
 * Computes the probabilities and weights of a wave's participants anew, and keeps those that are others than before. Does
 * nothing where nothing was drawn. Returns how many there were.
 */
export async function weighWave(work: Work, wave: string): Promise<number> {
  const draw = await lastSurveyDraw(work, wave)
  if (!draw) return 0
  const participants = await listSurveyParticipants(work, wave)
  const { units } = weightsOf(draw, participants)
  const changed = participants.flatMap(({ id, ...before }, index) => {
    const { probability, weight } = units[index]!
    const now = { probability: kept(probability), weight: kept(weight) }
    return now.probability === before.probability && now.weight === before.weight ? [] : [{ id, ...now }]
  })
  if (changed.length > 0) await keepSurveyWeights(work, wave, changed)
  return changed.length
}

/** As it is kept: twelve decimals are more than any estimate has. */
export const kept = (value: number | null): number | null =>
  value === null ? null : Number(value.toFixed(12))
