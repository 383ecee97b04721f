import { z } from 'zod'
import { indicatorsOf } from '#core/indicators'
import {
  copyGoal,
  enterValues,
  followedOwnGoal,
  judge,
  ownGoalFile,
  reportFormats,
  shippedPlan,
  shippedPlans,
  writeOwnGoal,
} from '#rim/services'
import {
  endOwnGoal,
  findJudgement,
  findOwnGoal,
  listGoalQuotes,
  listOwnGoals,
  logEvent,
  municipalityNames,
  withdrawJudgement,
} from '#rim/storage'
import { type Call, route } from '../route.ts'
import {
  because,
  developments,
  entered,
  enteredValue,
  givenJudgement,
  goalCode,
  goalQuote,
  judgementAnswer,
  listedPlan,
  outdatedValue,
  planCode,
  planListed,
  quoteAnswer,
  storedJudgement,
  target,
} from './goal-shapes.ts'
import { inMunicipality } from './places.ts'
import {
  copied,
  done,
  freely,
  given,
  id,
  line,
  lineOrNone,
  moment,
  municipalityCode,
  revision,
  writtenForm,
} from './shapes.ts'

const noun = 'own-goal' as const
const ownOne = z.strictObject({ municipality: municipalityCode, ownGoal: id })
const listed = {
  ...{ id, plan: planCode, goal: goalCode, title: z.string(), responsible: z.string() },
  ...{ revision: z.int(), begunAt: moment, endedAt: moment.nullable() },
}

const inPlace = async (_call: Call, { params }: { readonly params: z.output<typeof inMunicipality> }) => ({
  thing: { noun, municipality: params.municipality },
  value: params.municipality,
})

/** An own goal of the municipality in the address; what is done with it is about a thing of this kind. */
const ownGoal =
  (of: 'own-goal' | 'indicator-value' | 'goal-judgement') =>
  async ({ work }: Call, { params }: { readonly params: z.output<typeof ownOne> }) => {
    const value = await findOwnGoal(work, params.ownGoal)
    if (value?.municipality !== params.municipality) return null
    return { thing: { noun: of, municipality: params.municipality }, value }
  }

/** Goals that a municipality has made its own. */
export const ownGoalRoutes = [
  route({
    method: 'GET',
    path: '/api/municipalities/{municipality}/goals',
    summary: {
      nb: 'Målene som kommunen følger, og planene som det kan kopieres fra',
      nn: 'Måla som kommunen følgjer, og planane som det kan kopierast frå',
      en: 'The goals that the municipality follows, and the plans to copy from',
    },
    noun,
    verb: 'list',
    params: inMunicipality,
    answer: z.object({ goals: z.array(z.object(listed)), plans: z.array(planListed) }),
    fetch: inPlace,
    act: async ({ work }, _input, municipality) => ({
      goals: (await listOwnGoals(work, municipality)).map(
        ({ targets: _, note: __, municipality: ___, ...goal }) => goal,
      ),
      plans: shippedPlans().map(listedPlan),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/municipalities/{municipality}/goals',
    summary: {
      nb: 'Kopier et mål fra en plan',
      nn: 'Kopier eit mål frå ein plan',
      en: 'Copy a goal from a plan',
    },
    noun,
    verb: 'create',
    params: inMunicipality,
    body: z.strictObject({ plan: planCode, goal: goalCode, language: writtenForm.default('nb') }),
    answer: z.object({ id }),
    status: 201,
    fetch: async (call, input) => {
      const plan = shippedPlan(input.body.plan)
      return plan && { ...(await inPlace(call, input)), value: plan }
    },
    act: async ({ work, actor }, { params, body }, plan) => ({
      id: await copyGoal(work, params.municipality, { plan, goal: body.goal }, body.language, actor.staff!),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/municipalities/{municipality}/goals/{ownGoal}',
    summary: {
      nb: 'Et mål som kommunen følger: måltall, verdier, utvikling og vurderinger',
      nn: 'Eit mål som kommunen følgjer: måltal, verdiar, utvikling og vurderingar',
      en: 'A goal that the municipality follows: targets, values, development and judgements',
    },
    noun,
    verb: 'read',
    params: ownOne,
    answer: z.object({
      ...listed,
      note: z.string(),
      targets: z.array(target),
      followed: z.record(z.string(), z.unknown()),
      indicators: z.array(z.record(z.string(), z.unknown())),
      developments: z.record(z.string(), z.unknown()),
      given: z.array(storedJudgement),
      outdated: z.array(outdatedValue),
      quotes: z.array(goalQuote),
    }),
    fetch: ownGoal(noun),
    act: async ({ desks, work }, _input, own) => {
      await logEvent(work, { verb: 'read', noun, thing: own.id })
      const { plan, goal, given: judged, outdated } = await followedOwnGoal(desks, work, own)
      const indicators = indicatorsOf(plan, goal)
      const { municipality, targets, ...told } = own
      return {
        ...told,
        targets: [...targets],
        followed: copied<Record<string, unknown>>(goal),
        indicators: copied<Record<string, unknown>[]>(indicators),
        developments: developments({ indicators }, municipality),
        given: judged.map(judgementAnswer),
        quotes: (await listGoalQuotes(work, own.plan))
          .filter((one) => one.goal === own.goal)
          .map(quoteAnswer),
        outdated: outdated
          .filter((one) => goal.indicators.includes(one.indicator))
          .map((one) => ({ ...one })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/municipalities/{municipality}/goals/{ownGoal}/report/file',
    summary: {
      nb: 'Et mål som kommunen følger, som dokument eller lysbilder til møtet',
      nn: 'Eit mål som kommunen følgjer, som dokument eller lysbilete til møtet',
      en: 'A goal that the municipality follows, as a document or slides for the meeting',
    },
    noun,
    verb: 'export',
    params: ownOne,
    query: z.strictObject({ format: z.enum(reportFormats), language: writtenForm.default('nb') }),
    answer: 'file',
    fetch: ownGoal(noun),
    act: async ({ desks, work }, { query }, own) => {
      await logEvent(work, { verb: 'export', noun, thing: own.id })
      const name = (await municipalityNames(work)).get(own.municipality) ?? own.municipality
      const followed = await followedOwnGoal(desks, work, own)
      return ownGoalFile(desks, work, followed, { code: own.municipality, name }, query)
    },
  }),
  route({
    method: 'PUT',
    path: '/api/municipalities/{municipality}/goals/{ownGoal}',
    summary: {
      nb: 'Skriv tittel, ansvarlig, notat og måltall',
      nn: 'Skriv tittel, ansvarleg, notat og måltal',
      en: 'Write title, who is responsible, note and targets',
    },
    noun,
    verb: 'change',
    params: ownOne,
    body: z.strictObject({
      basedOn: revision.max(2_000_000_000),
      title: line,
      responsible: lineOrNone,
      note: freely(0, 4000),
      targets: z.array(target).max(100),
    }),
    answer: z.object({ revision: z.int() }),
    fetch: ownGoal(noun),
    act: async ({ work }, { body: { basedOn, ...text } }, own) => ({
      revision: await writeOwnGoal(work, own, text, basedOn),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/municipalities/{municipality}/goals/{ownGoal}/closing',
    summary: {
      nb: 'Avslutt et mål; det blir stående som det er',
      nn: 'Avslutt eit mål; det blir ståande som det er',
      en: 'End a goal; it is kept as it stands',
    },
    noun,
    verb: 'close',
    params: ownOne,
    body: z.strictObject({ basedOn: revision.max(2_000_000_000) }),
    answer: done,
    fetch: ownGoal(noun),
    act: async ({ work }, { body }, own) => {
      await endOwnGoal(work, own.id, body.basedOn)
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/municipalities/{municipality}/goals/{ownGoal}/values',
    summary: {
      nb: 'Før inn kommunens egne verdier',
      nn: 'Før inn verdiane til kommunen',
      en: 'Enter the municipality’s own values',
    },
    noun: 'indicator-value',
    verb: 'create',
    params: ownOne,
    body: z.strictObject({
      values: z
        .array(enteredValue.omit({ territory: true }))
        .min(1)
        .max(200),
    }),
    answer: done,
    status: 201,
    fetch: ownGoal('indicator-value'),
    act: async ({ work, actor }, { body }, own) => {
      const values = body.values.map((value) => entered({ ...value, territory: own.municipality }))
      await enterValues(work, shippedPlan(own.plan)!, values, own, actor.staff!)
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/municipalities/{municipality}/goals/{ownGoal}/judgements',
    summary: {
      nb: 'Vurder kommunens mål',
      nn: 'Vurder målet til kommunen',
      en: 'Judge the municipality’s goal',
    },
    noun: 'goal-judgement',
    verb: 'create',
    params: ownOne,
    body: givenJudgement,
    answer: z.object({ id }),
    status: 201,
    fetch: ownGoal('goal-judgement'),
    act: async ({ desks, work, actor }, { body }, own) => ({
      id: await judge(
        desks,
        work,
        { plan: shippedPlan(own.plan)!, goal: own.goal, owner: own },
        given(body),
        actor.staff!,
      ),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/municipalities/{municipality}/goals/{ownGoal}/judgements/{ownJudgement}/withdrawal',
    summary: {
      nb: 'Trekk tilbake en vurdering av kommunens mål',
      nn: 'Trekk tilbake ei vurdering av målet til kommunen',
      en: 'Withdraw a judgement of the municipality’s goal',
    },
    noun: 'goal-judgement',
    verb: 'withdraw',
    params: ownOne.extend({ ownJudgement: id }),
    body: because,
    answer: done,
    fetch: async ({ work }, { params }) => {
      const value = await findJudgement(work, params.ownJudgement)
      const own = value?.ownGoal === params.ownGoal && value.municipality === params.municipality
      return own ? { thing: { noun: 'goal-judgement', municipality: params.municipality }, value } : null
    },
    act: async ({ work }, { body }, { id: which }) => {
      await withdrawJudgement(work, which, body.because)
      return { done: true as const }
    },
  }),
]
