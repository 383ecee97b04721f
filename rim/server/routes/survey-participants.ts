import { z } from 'zod'
import { loadTerritory } from '#rim/assets'
import {
  answerInvitation,
  inviteParticipants,
  joinOutside,
  type ParticipantView,
  participantName,
  participantViews,
  recordAnswer,
  takeReplacement,
} from '#rim/services'
import {
  changeSurveyParticipant,
  findSurveyParticipant,
  participantsOfMunicipality,
  type StoredSurveyParticipant,
} from '#rim/storage'
import { route } from '../route.ts'
import { day, done, given, id, municipalityCode, note } from './shapes.ts'
import {
  type InWave,
  ofParticipant,
  ofWave,
  participant,
  participantCode,
  participantFor,
  sizeClass,
  waveFor,
} from './survey-shapes.ts'

const followed = z.object({
  ...participant.shape,
  region: z.string(),
  sizeClass,
  probability: z.number().nullable(),
  weight: z.number().nullable(),
  residents: z.int().nullable(),
  replaces: id.nullable(),
  replacedBy: id.nullable(),
  suggestion: z
    .object({
      code: z.string(),
      name: z.string(),
      step: z.enum(['same-stratum', 'neighbouring-size', 'neighbouring-region']),
    })
    .nullable(),
})
const answerBody = z.strictObject({ answer: z.enum(['accepted', 'declined']), reason: note.default('') })

/** What the municipality sees of its own. */
const own = (stored: StoredSurveyParticipant, year: number): z.input<typeof participant> => {
  const { region, sizeClass: size, probability, weight, replaces, ...rest } = stored
  return { ...rest, name: participantName(loadTerritory(), stored, year) }
}
const view = (one: ParticipantView): z.input<typeof followed> => ({ ...one })
const seenAfter = async (work: Parameters<typeof findSurveyParticipant>[0], found: InWave) =>
  own((await findSurveyParticipant(work, found.participant.id))!, found.wave.year)

/** The nation invites and follows; the municipality answers for itself. */
export const surveyParticipantRoutes = [
  route({
    method: 'GET',
    path: '/api/survey-waves/{wave}/participants',
    summary: {
      nb: 'Kommuner og bydeler i målingen',
      nn: 'Kommunar og bydelar i målinga',
      en: 'Municipalities and city districts in the wave',
    },
    noun: 'survey-participant',
    verb: 'list',
    params: ofWave,
    answer: z.array(followed),
    fetch: waveFor('survey-participant'),
    // the draw is the nation's, and the suggestions with it
    act: async ({ work, actor }, _input, found) =>
      (await participantViews(work, found, actor.role !== 'survey-clerk')).map(view),
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/participants',
    summary: {
      nb: 'La en kommune eller bydel bli med utenom trekkingen',
      nn: 'La ein kommune eller bydel bli med utanom trekkinga',
      en: 'Let a municipality or city district join outside the draw',
    },
    noun: 'survey-participant',
    verb: 'create',
    params: ofWave,
    body: z.strictObject({ code: participantCode }),
    answer: z.object({ id }),
    status: 201,
    fetch: waveFor('survey-participant'),
    act: async ({ work, desks }, { body }, found) => ({
      id: await joinOutside(desks, work, found, body.code),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/invitations',
    summary: {
      nb: 'Inviter kommuner og bydeler. Selve brevet skrives etterpå',
      nn: 'Inviter kommunar og bydelar. Sjølve brevet blir skrive etterpå',
      en: 'Invite municipalities and districts. The letter itself is written afterwards',
    },
    noun: 'survey-participant',
    verb: 'invite',
    params: ofWave,
    body: z.strictObject({ participants: z.array(id).min(1).max(500), answerBy: day }),
    answer: z.object({ invited: z.array(id) }),
    status: 201,
    fetch: waveFor('survey-participant'),
    act: async ({ work, desks }, { body }, found) => ({
      invited: [...(await inviteParticipants(desks, work, found, body))],
    }),
  }),
  route({
    method: 'PATCH',
    path: '/api/survey-participants/{participant}',
    summary: {
      nb: 'Endre svarfrist eller mål for en deltaker',
      nn: 'Endre svarfrist eller mål for ein deltakar',
      en: 'Change the day to answer by or the target of a participant',
    },
    noun: 'survey-participant',
    verb: 'change',
    params: ofParticipant,
    body: z.strictObject({
      answerBy: day.optional(),
      target: z.int().min(0).max(100_000).nullable().optional(),
    }),
    answer: done,
    fetch: participantFor('survey-participant'),
    act: async ({ work }, { body }, found) => {
      await changeSurveyParticipant(work, found.participant.id, given(body))
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/survey-participants/{participant}/recorded-answer',
    summary: {
      nb: 'Før inn hva kommunen har svart på annen måte',
      nn: 'Før inn kva kommunen har svart på annan måte',
      en: 'Note what the municipality has answered in another way',
    },
    noun: 'survey-participant',
    verb: 'change',
    params: ofParticipant,
    body: answerBody,
    answer: participant,
    status: 201,
    fetch: participantFor('survey-participant'),
    act: async ({ work, desks }, { body }, found) => {
      await recordAnswer(desks, work, found.participant, body)
      return seenAfter(work, found)
    },
  }),
  route({
    method: 'POST',
    path: '/api/survey-participants/{participant}/replacement',
    summary: {
      nb: 'Ta inn den neste på listen i stedet for en som har takket nei',
      nn: 'Ta inn den neste på lista i staden for ein som har takka nei',
      en: 'Take the next on the list in instead of somebody who has declined',
    },
    noun: 'survey-participant',
    verb: 'change',
    params: ofParticipant,
    answer: z.object({ id }),
    status: 201,
    fetch: participantFor('survey-participant'),
    act: async ({ work }, _input, found) => ({
      id: await takeReplacement(work, found.wave, found.participant),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/survey-waves/{wave}/municipalities/{municipality}/participants',
    summary: {
      nb: 'Kommunens egen deltakelse: kommunen selv, eller bydelene',
      nn: 'Deltakinga til kommunen: kommunen sjølv, eller bydelane',
      en: "The municipality's own part: itself, or its districts",
    },
    noun: 'survey-participant',
    verb: 'list',
    params: z.strictObject({ wave: id, municipality: municipalityCode }),
    answer: z.array(participant),
    fetch: async (call, { params }) => {
      const found = await waveFor('survey-participant')(call, { params: { wave: params.wave } })
      return found && { ...found, thing: { noun: 'survey-participant', municipality: params.municipality } }
    },
    act: async ({ work }, { params }, found) =>
      (await participantsOfMunicipality(work, params.municipality, found.id)).map((one) =>
        own(one, found.year),
      ),
  }),
  route({
    method: 'POST',
    path: '/api/survey-participants/{participant}/answer',
    summary: {
      nb: 'Svar på invitasjonen til brukerundersøkelsen for kommunen',
      nn: 'Svar på invitasjonen til brukarundersøkinga for kommunen',
      en: 'Answer the invitation to the user survey for the municipality',
    },
    noun: 'survey-participant',
    verb: 'answer',
    params: ofParticipant,
    body: answerBody,
    answer: participant,
    status: 201,
    fetch: participantFor('survey-participant'),
    act: async ({ work, desks }, { body }, found) => {
      await answerInvitation(desks, work, found.participant, body)
      return seenAfter(work, found)
    },
  }),
]
