import { v7 } from 'uuid'
import { ProblemError, problem } from '#core/foundation'
import {
  cityDistrict,
  districtsOf,
  type FrameUnit,
  nextDistrict,
  nextReplacement,
  type Replacement,
  type SamplingFrame,
  samplingFrame,
} from '#core/survey'
import { loadTerritory } from '#rim/assets'
import {
  addSurveyParticipants,
  answerSurveyParticipant,
  inviteSurveyParticipants,
  lastSurveyDraw,
  listSurveyParticipants,
  type StoredSurveyDraw,
  type StoredSurveyParticipant,
  type StoredSurveyWave,
  type Work,
} from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { addMissing, participantName } from './drawing.ts'
import { waveProblems } from './problems.ts'
import { kept, weightsOf, weighWave } from './weighing.ts'

/** Who would come instead of somebody who declined. */
export interface Suggestion {
  /** A municipality, or a district of the same city. */
  readonly code: string
  readonly name: string
  readonly step: Replacement['step']
}

/** A participant as the nation follows it. */
export interface ParticipantView extends StoredSurveyParticipant {
  readonly name: string
  readonly residents: number | null
  /** Id of whoever came instead. */
  readonly replacedBy: string | null
  /** Where it has declined and nobody has come instead. */
  readonly suggestion: Suggestion | null
}

/**
 * A wave's participants with their names, and whom the lists suggest for those who declined.
 *
 * @param suggesting false for a desk that may not look at draws
 */
export async function participantViews(
  work: Work,
  wave: StoredSurveyWave,
  suggesting = true,
): Promise<readonly ParticipantView[]> {
  const territory = loadTerritory()
  const participants = await listSurveyParticipants(work, wave.id)
  const draw = suggesting ? await lastSurveyDraw(work, wave.id) : null
  const residents = new Map(
    samplingFrame(territory, wave.year).units.map((unit) => [unit.number, unit.residents]),
  )
  const replacedBy = new Map(
    participants.flatMap(({ id, replaces }) => (replaces ? [[replaces, id] as const] : [])),
  )
  // as the answers are now: a municipality's own may have come since they were kept
  const weights = draw && wave.state !== 'closed' ? weightsOf(draw, participants).units : null
  return participants.map((one, index) => {
    const wanting = one.answer === 'declined' && !replacedBy.has(one.id)
    const found = wanting && draw ? suggestionFor(draw, participants, one) : null
    return {
      ...one,
      probability: weights ? kept(weights[index]!.probability) : one.probability,
      weight: weights ? kept(weights[index]!.weight) : one.weight,
      name: participantName(territory, one, wave.year),
      residents: one.district === null ? (residents.get(one.municipality) ?? null) : null,
      replacedBy: replacedBy.get(one.id) ?? null,
      suggestion: found && {
        code: found.district ?? found.number,
        name: participantName(territory, { municipality: found.number, district: found.district }, wave.year),
        step: found.step,
      },
    }
  })
}

type Found = Replacement & { readonly district: string | null }

/** Whom the rule names, among those who are not in the wave yet. */
function suggestionFor(
  draw: StoredSurveyDraw,
  participants: readonly StoredSurveyParticipant[],
  declined: StoredSurveyParticipant,
): Found | null {
  const { municipality, region, sizeClass } = declined
  if (declined.district !== null) {
    const taken = new Set(participants.flatMap(({ district }) => (district === null ? [] : [district])))
    const district = nextDistrict(draw.result, municipality, taken)
    if (district !== null) return { number: municipality, region, sizeClass, step: 'same-stratum', district }
  }
  const taken = new Set(participants.map((one) => one.municipality))
  const found = nextReplacement(draw.result, declined, taken)
  return found && { ...found, district: null }
}

/** Invites participants that have not been. Returns their ids. Throws problem 4341 for a day that is over. */
export async function inviteParticipants(
  desks: Desks,
  work: Work,
  wave: StoredSurveyWave,
  { participants, answerBy }: { readonly participants: readonly string[]; readonly answerBy: string },
): Promise<readonly string[]> {
  demandAhead(desks, answerBy)
  return await inviteSurveyParticipants(work, wave.id, { participants, answerBy, now: desks.clock.now() })
}

/** What somebody answers to the invitation. */
export interface ParticipantAnswer {
  readonly answer: 'accepted' | 'declined'
  readonly reason: string
}

/** Notes an answer of the municipality's own. Throws problems 4336 and 4339. */
export async function answerInvitation(
  desks: Desks,
  work: Work,
  participant: StoredSurveyParticipant,
  { answer, reason }: ParticipantAnswer,
): Promise<void> {
  if (participant.invitedAt === null) throw new ProblemError(problem(waveProblems.notInvited))
  if (answer === 'declined' && reason.trim().length < 5) {
    throw new ProblemError(problem(waveProblems.reasonMissing))
  }
  await answerSurveyParticipant(work, participant.id, { answer, reason, now: desks.clock.now() })
}

/** Notes what a municipality has answered in another way, and weighs the wave anew. The same problems. */
export async function recordAnswer(
  desks: Desks,
  work: Work,
  participant: StoredSurveyParticipant,
  given: ParticipantAnswer,
): Promise<void> {
  await answerInvitation(desks, work, participant, given)
  await weighWave(work, participant.wave)
}

/**
 * Takes the next of the lists in instead of somebody who has declined; it is invited like others afterwards. Returns its id.
 * Throws problems 4332, 4333 and 4338.
 */
export async function takeReplacement(
  work: Work,
  wave: StoredSurveyWave,
  declined: StoredSurveyParticipant,
): Promise<string> {
  const participants = await listSurveyParticipants(work, wave.id)
  const replaced = participants.some(({ replaces }) => replaces === declined.id)
  if (declined.answer !== 'declined' || replaced) throw new ProblemError(problem(waveProblems.notToReplace))
  const draw = await lastSurveyDraw(work, wave.id)
  if (!draw) throw new ProblemError(problem(waveProblems.noDraw))
  const found = suggestionFor(draw, participants, declined)
  if (!found) throw new ProblemError(problem(waveProblems.noReplacement))
  const id = v7()
  await addMissing(work, loadTerritory(), wave.year, [found.number])
  await addSurveyParticipants(work, wave.id, [
    {
      id,
      wave: wave.id,
      municipality: found.number,
      district: found.district,
      origin: 'replacement',
      region: found.region,
      sizeClass: found.sizeClass,
      // weighed together with the others of its stratum at once
      probability: kept(declined.probability ?? 1),
      replaces: declined.id,
    },
  ])
  await weighWave(work, wave.id)
  return id
}

/**
 * Lets a municipality or a city district that was not drawn join: without a probability, and so without a weight. Returns
 * its id. Throws problems 4334 and 4335.
 */
export async function joinOutside(
  desks: Desks,
  work: Work,
  wave: StoredSurveyWave,
  code: string,
): Promise<string> {
  const territory = loadTerritory()
  const unit = unitOf(samplingFrame(territory, wave.year), code)
  if (!unit) throw new ProblemError(problem(waveProblems.notInFrame, { code, year: wave.year }))
  const district = code.length === 6 ? code : null
  const place = { municipality: unit.number, district }
  const there = (await listSurveyParticipants(work, wave.id)).some(
    (one) => one.municipality === place.municipality && (one.district === district || one.district === null),
  )
  if (there) {
    const name = participantName(territory, place, wave.year)
    throw new ProblemError(problem(waveProblems.takesPartAlready, { name }))
  }
  const id = v7()
  const now = desks.clock.now()
  await addMissing(work, territory, wave.year, [unit.number])
  await addSurveyParticipants(work, wave.id, [
    {
      id,
      wave: wave.id,
      ...place,
      origin: 'outside',
      region: unit.region,
      sizeClass: unit.size,
      probability: null,
      invitedAt: now,
      answerBy: desks.clock.today(),
      answer: 'accepted',
      answeredAt: now,
    },
  ])
  return id
}

/** The municipality of a code; a city that takes part by districts is named by one of them. */
function unitOf(frame: SamplingFrame, code: string): FrameUnit | undefined {
  const number = code.slice(0, 4)
  const known = code.length === 6 ? cityDistrict(code) : code.length === 4 && districtsOf(number).length === 0
  return known ? frame.units.find((unit) => unit.number === number) : undefined
}

function demandAhead({ clock }: Desks, answerBy: string): void {
  if (answerBy < clock.today()) throw new ProblemError(problem(waveProblems.answerByPassed))
}
