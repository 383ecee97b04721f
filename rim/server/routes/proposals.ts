import { v7 } from 'uuid'
import { z } from 'zod'
import { decide, type Proposal, proposalsOf, propose, withdrawProposal } from '#rim/services'
import { addDiscussion, findProposal, listDecisions, listDiscussion, supportProposal } from '#rim/storage'
import { type Call, route } from '../route.ts'
import { ofAsker } from './places.ts'
import { prose } from './revision-shapes.ts'
import { code, done, id, moment, noParams } from './shapes.ts'

const kind = z.enum(['new-question', 'wording', 'new-choice', 'take-away', 'other'])
const verdict = z.enum(['accepted', 'declined', 'postponed'])
const decision = z.object({ id, verdict, reason: z.string(), decidedAt: moment })
const proposal = z.object({
  id,
  kind,
  instrument: z.string(),
  question: z.string().nullable(),
  text: z.string(),
  why: z.string(),
  madeAt: moment,
  discussedAt: moment.nullable(),
  /** Municipalities that want it, whoever asked among them. */
  supporters: z.int(),
  own: z.boolean(),
  supported: z.boolean(),
  /** Who asked; told to the nation alone. */
  askedBy: z.string().nullable(),
  /** The last first; the last one counts. */
  decisions: z.array(decision),
  version: z.string().nullable(),
  state: z.enum(['received', 'discussed', 'accepted', 'declined', 'postponed', 'in-version']),
})
const one = z.strictObject({ proposal: id })
const answered = (found: Proposal): z.input<typeof proposal> => ({
  ...found,
  decisions: [...found.decisions],
})

const fetchOne = async ({ work, actor }: Call, { params }: { params: { proposal: string } }) => {
  const value = await findProposal(work, params.proposal)
  return value && { thing: ofAsker('proposal', actor), value }
}
const everywhere = { thing: { noun: 'proposal' }, value: null } as const

export const proposalRoutes = [
  route({
    method: 'GET',
    path: '/api/proposals',
    summary: {
      nb: 'Forslagene til endring av skjemaet, og hva som ble av dem',
      nn: 'Forslaga til endring av skjemaet, og kva som blei av dei',
      en: 'The proposals for the form, and what became of them',
    },
    noun: 'proposal',
    verb: 'list',
    params: noParams,
    answer: z.array(proposal),
    fetch: async ({ actor }) => ({ thing: ofAsker('proposal', actor), value: null }),
    act: async ({ work }) => (await proposalsOf(work)).map(answered),
  }),
  route({
    method: 'POST',
    path: '/api/proposals',
    summary: {
      nb: 'Foreslå en endring av skjemaet',
      nn: 'Foreslå ei endring av skjemaet',
      en: 'Propose a change of the form',
    },
    noun: 'proposal',
    verb: 'create',
    params: noParams,
    body: z.strictObject({
      kind,
      /** Of the newest form; null: the form as a whole. */
      question: code.nullable(),
      text: prose.min(5),
      why: prose.min(5),
    }),
    answer: z.object({ id }),
    status: 201,
    fetch: async ({ actor }) => ({ thing: ofAsker('proposal', actor), value: null }),
    // the right holds for a municipality's coordinator alone
    act: async ({ desks, work, actor }, { body }) => ({
      id: await propose(desks, work, actor.municipality!, body),
    }),
  }),
  route({
    method: 'DELETE',
    path: '/api/proposals/{proposal}',
    summary: {
      nb: 'Trekk et eget forslag som ingen andre har tatt opp',
      nn: 'Trekk eit eige forslag som ingen andre har teke opp',
      en: 'Withdraw an own proposal that nobody else has taken up',
    },
    noun: 'proposal',
    verb: 'delete',
    params: one,
    answer: done,
    fetch: async (call, input) => {
      const found = await fetchOne(call, input)
      return found?.value.own ? found : null
    },
    act: async ({ work }, { params }) => {
      await withdrawProposal(work, params.proposal)
      return { done: true as const }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/proposals/{proposal}/support',
    summary: {
      nb: 'Si at kommunen også ønsker dette',
      nn: 'Sei at kommunen òg ønskjer dette',
      en: 'Say that the municipality wants this too',
    },
    noun: 'proposal',
    verb: 'support',
    params: one,
    answer: done,
    fetch: fetchOne,
    act: async ({ work, actor }, { params }) => {
      await supportProposal(work, params.proposal, actor.municipality!, true)
      return { done: true as const }
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/proposals/{proposal}/support',
    summary: {
      nb: 'Trekk tilbake kommunens støtte til et forslag',
      nn: 'Trekk tilbake støtta frå kommunen til eit forslag',
      en: 'Take back the municipality’s support of a proposal',
    },
    noun: 'proposal',
    verb: 'support',
    params: one,
    answer: done,
    fetch: fetchOne,
    act: async ({ work, actor }, { params }) => {
      await supportProposal(work, params.proposal, actor.municipality!, false)
      return { done: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/proposals/{proposal}/discussion',
    summary: {
      nb: 'Det revisjonsgruppen har skrevet om et forslag',
      nn: 'Det revisjonsgruppa har skrive om eit forslag',
      en: 'What the revision group has written about a proposal',
    },
    noun: 'proposal',
    verb: 'discuss',
    params: one,
    answer: z.array(z.object({ id, text: z.string(), by: z.string().nullable(), at: moment })),
    fetch: fetchOne,
    act: async ({ work }, { params }) => [...(await listDiscussion(work, params.proposal))],
  }),
  route({
    method: 'POST',
    path: '/api/proposals/{proposal}/discussion',
    summary: {
      nb: 'Skriv om et forslag. Bare revisjonsgruppen og nasjonal koordinator leser det',
      nn: 'Skriv om eit forslag. Berre revisjonsgruppa og nasjonal koordinator les det',
      en: 'Write about a proposal. The revision group and the national coordinator alone read it',
    },
    noun: 'proposal',
    verb: 'discuss',
    params: one,
    body: z.strictObject({ text: prose.min(1) }),
    answer: z.object({ id }),
    status: 201,
    fetch: fetchOne,
    act: async ({ work, actor, desks }, { params, body }) => {
      const made = { id: v7(), proposal: params.proposal, text: body.text }
      await addDiscussion(work, made, actor.staff, desks.clock.now())
      return { id: made.id }
    },
  }),
  route({
    method: 'GET',
    path: '/api/revision-decisions',
    summary: {
      nb: 'Vedtakene til revisjonsgruppen',
      nn: 'Vedtaka til revisjonsgruppa',
      en: 'The decisions of the revision group',
    },
    noun: 'proposal',
    verb: 'discuss',
    params: noParams,
    answer: z.array(z.object({ ...decision.shape, proposals: z.array(id) })),
    fetch: async () => everywhere,
    act: async ({ work }) =>
      (await listDecisions(work)).map((one) => ({ ...one, proposals: [...one.proposals] })),
  }),
  route({
    method: 'POST',
    path: '/api/revision-decisions',
    summary: {
      nb: 'Avgjør ett eller flere forslag med ett vedtak. Kommunene ser begrunnelsen',
      nn: 'Avgjer eitt eller fleire forslag med eitt vedtak. Kommunane ser grunngivinga',
      en: 'Answer proposals with one decision. The municipalities see the reason',
    },
    noun: 'proposal',
    verb: 'decide',
    params: noParams,
    body: z.strictObject({ verdict, reason: prose.min(5), proposals: z.array(id).min(1).max(100) }),
    answer: z.object({ id }),
    status: 201,
    fetch: async () => everywhere,
    act: async ({ work, actor }, { body }) => ({ id: await decide(work, body, actor.staff) }),
  }),
]
