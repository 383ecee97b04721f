import { z } from 'zod'
import { ProblemError, problem } from '#core/foundation'
import { invitedMunicipalities, messageProblems } from '#rim/services'
import {
  changeDeadline,
  declineInvitation,
  findInvitation,
  findParticipation,
  invite,
  type StoredInvitation,
  withdrawInvitation,
} from '#rim/storage'
import { route } from '../route.ts'
import { inRound, ofRound, roundFor, roundIn } from './places.ts'
import { day, done, localText, moment, municipalityCode, note } from './shapes.ts'

const invitation = z.object({
  invitedAt: moment,
  answerBy: day,
  answeredAt: moment.nullable(),
  reason: z.string(),
})
const invited = z.object({
  municipality: municipalityCode,
  name: z.string(),
  county: z.object({ number: z.string(), name: z.string() }),
  sizeClass: z
    .object({
      code: z.string(),
      label: localText,
    })
    .nullable(),
  contacts: z.int(),
  lastTime: z.boolean(),
  state: z.enum(['none', 'invited', 'accepted', 'declined', 'joined']),
  invitation: invitation.nullable(),
  lastMessage: z.object({ state: z.enum(['waiting', 'held', 'sent', 'failed']), at: moment }).nullable(),
})
const own = z.object({
  ...invitation.shape,
  answer: z.enum(['accepted', 'declined']).nullable(),
})

const ownAnswer = ({ invitedAt, answerBy, answeredAt, reason, answer }: StoredInvitation) => ({
  invitedAt,
  answerBy,
  answeredAt,
  reason,
  answer,
})

/** The nation invites; the municipality accepts by joining the round, or declines here. */
export const invitationRoutes = [
  route({
    method: 'GET',
    path: '/api/rounds/{round}/invitations',
    summary: {
      nb: 'Alle kommuner, og hva de har svart på invitasjonen',
      nn: 'Alle kommunar, og kva dei har svart på invitasjonen',
      en: 'All municipalities, and what they have answered',
    },
    noun: 'invitation',
    verb: 'list',
    params: ofRound,
    answer: z.array(invited),
    fetch: roundFor('invitation'),
    act: async ({ work }, _input, round) => [...(await invitedMunicipalities(work, round))],
  }),
  route({
    method: 'POST',
    path: '/api/rounds/{round}/invitations',
    summary: {
      nb: 'Inviter kommuner. Selve brevet skrives etterpå',
      nn: 'Inviter kommunar. Sjølve brevet blir skrive etterpå',
      en: 'Invite municipalities. The letter itself is written afterwards',
    },
    noun: 'invitation',
    verb: 'create',
    params: ofRound,
    body: z.strictObject({ municipalities: z.array(municipalityCode).min(1).max(1000), answerBy: day }),
    answer: z.object({ invited: z.array(municipalityCode) }),
    status: 201,
    fetch: roundFor('invitation'),
    act: async ({ work, actor }, { body }, round) => ({
      invited: [...(await invite(work, round.id, { ...body, by: actor.staff }))],
    }),
  }),
  route({
    method: 'PATCH',
    path: '/api/rounds/{round}/invitations',
    summary: {
      nb: 'Gi dem som ikke har svart, en ny frist',
      nn: 'Gi dei som ikkje har svart, ein ny frist',
      en: 'Give those who have not answered a new deadline',
    },
    noun: 'invitation',
    verb: 'change',
    params: ofRound,
    body: z.strictObject({ answerBy: day }),
    answer: z.object({ changed: z.int() }),
    fetch: roundFor('invitation'),
    act: async ({ work }, { body }, round) => ({
      changed: await changeDeadline(work, round.id, body.answerBy),
    }),
  }),
  route({
    method: 'DELETE',
    path: '/api/rounds/{round}/invitations/{municipality}',
    summary: {
      nb: 'Trekk tilbake en invitasjon som ikke er besvart',
      nn: 'Trekk tilbake ein invitasjon som ikkje er svart på',
      en: 'Withdraw an invitation that is not answered',
    },
    noun: 'invitation',
    verb: 'delete',
    params: inRound,
    answer: done,
    fetch: async ({ work }, { params }) => {
      const value = await findInvitation(work, params.round, params.municipality)
      return value?.answer === null ? { thing: { noun: 'invitation' }, value } : null
    },
    act: async ({ work }, { params }) => {
      await withdrawInvitation(work, params.round, params.municipality)
      return { done: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/rounds/{round}/municipalities/{municipality}/invitation',
    summary: {
      nb: 'Kommunens invitasjon til runden',
      nn: 'Invitasjonen kommunen har fått til runden',
      en: "The municipality's invitation to the round",
    },
    noun: 'invitation',
    verb: 'read',
    params: inRound,
    answer: z.object({ invitation: own.nullable() }),
    fetch: roundIn('invitation'),
    act: async ({ work }, { params }) => {
      const found = await findInvitation(work, params.round, params.municipality)
      return { invitation: found && ownAnswer(found) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/rounds/{round}/municipalities/{municipality}/invitation/decline',
    summary: {
      nb: 'Svar at kommunen ikke blir med i runden',
      nn: 'Svar at kommunen ikkje blir med i runden',
      en: 'Answer that the municipality will not take part in the round',
    },
    noun: 'invitation',
    verb: 'decline',
    params: inRound,
    body: z.strictObject({ reason: note.min(5) }),
    answer: own,
    status: 201,
    fetch: async ({ work }, { params }) => {
      const value = await findInvitation(work, params.round, params.municipality)
      return value && { thing: { noun: 'invitation', municipality: value.municipality }, value }
    },
    act: async ({ work, desks }, { params: { round, municipality }, body }) => {
      const declined =
        (await findParticipation(work, round, municipality)) === null &&
        (await declineInvitation(work, round, municipality, body.reason, desks.clock.now()))
      if (!declined) throw new ProblemError(problem(messageProblems.alreadyTakesPart))
      return ownAnswer((await findInvitation(work, round, municipality))!)
    },
  }),
]
