import { z } from 'zod'
import {
  chooseQuote,
  enterValues,
  followedPlan,
  judge,
  planFile,
  quotedReports,
  reportFormats,
  shippedPlan,
  shippedPlans,
} from '#rim/services'
import {
  findGoalQuote,
  findJudgement,
  listGoalQuotes,
  logEvent,
  withdrawGoalQuote,
  withdrawJudgement,
} from '#rim/storage'
import { route } from '../route.ts'
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
  quotedReport,
  storedJudgement,
} from './goal-shapes.ts'
import { copied, done, freely, given, id, noParams, writtenForm } from './shapes.ts'

const ofPlan = z.strictObject({ plan: planCode })
const plan =
  (noun: 'goal-judgement' | 'indicator-value') =>
  async (_call: unknown, { params }: { readonly params: z.output<typeof ofPlan> }) => {
    const value = shippedPlan(params.plan)
    return value && { thing: { noun } as const, value }
  }

/** The nation's goals. */
export const goalRoutes = [
  route({
    method: 'GET',
    path: '/api/plans',
    summary: {
      nb: 'Planene, med målene i dem',
      nn: 'Planane, med måla i dei',
      en: 'The plans, with their goals',
    },
    noun: 'goal-judgement',
    verb: 'list',
    params: noParams,
    answer: z.array(planListed),
    fetch: async () => ({ thing: { noun: 'goal-judgement' }, value: null }),
    act: async () => shippedPlans().map(listedPlan),
  }),
  route({
    method: 'GET',
    path: '/api/plans/{plan}',
    summary: {
      nb: 'En plan med indikatorer, verdier, utvikling og vurderinger',
      nn: 'Ein plan med indikatorar, verdiar, utvikling og vurderingar',
      en: 'A plan with indicators, values, development and judgements',
    },
    noun: 'goal-judgement',
    verb: 'list',
    params: ofPlan,
    answer: z.object({
      plan: z.record(z.string(), z.unknown()),
      developments: z.record(z.string(), z.unknown()),
      given: z.array(storedJudgement),
      outdated: z.array(outdatedValue),
      quotes: z.array(goalQuote),
    }),
    fetch: plan('goal-judgement'),
    act: async ({ desks, work }, _input, shipped) => {
      const followed = await followedPlan(desks, work, shipped)
      return {
        plan: copied<Record<string, unknown>>(followed.plan),
        developments: developments(followed.plan, 'NO'),
        given: followed.given.map(judgementAnswer),
        outdated: followed.outdated.map((one) => ({ ...one })),
        quotes: (await listGoalQuotes(work, shipped.code)).map(quoteAnswer),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/plans/{plan}/report/file',
    summary: {
      nb: 'Rapporten eller lysbildene om en plan, eller om ett mål i den',
      nn: 'Rapporten eller lysbileta om ein plan, eller om eitt mål i han',
      en: 'The report or slides on a plan, or on one goal of it',
    },
    noun: 'goal-judgement',
    verb: 'export',
    params: ofPlan,
    query: z.strictObject({
      format: z.enum(reportFormats),
      language: writtenForm.default('nb'),
      goal: goalCode.optional(),
    }),
    answer: 'file',
    fetch: plan('goal-judgement'),
    act: async ({ desks, work }, { query: { goal, ...asked } }, shipped) => {
      await logEvent(work, { verb: 'export', noun: 'goal-judgement', thing: shipped.code })
      return planFile(desks, work, shipped, { ...asked, goal })
    },
  }),
  route({
    method: 'POST',
    path: '/api/plans/{plan}/values',
    summary: {
      nb: 'Før inn verdier for indikatorer',
      nn: 'Før inn verdiar for indikatorar',
      en: 'Enter values of indicators',
    },
    noun: 'indicator-value',
    verb: 'create',
    params: ofPlan,
    body: z.strictObject({ values: z.array(enteredValue).min(1).max(20_000) }),
    // a table of every municipality over the years
    bodyLimit: 8 * 1024 * 1024,
    answer: done,
    status: 201,
    fetch: plan('indicator-value'),
    act: async ({ work, actor }, { body }, shipped) => {
      await enterValues(work, shipped, body.values.map(entered), null, actor.staff!)
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/plans/{plan}/goals/{goal}/judgements',
    summary: { nb: 'Vurder et mål', nn: 'Vurder eit mål', en: 'Judge a goal' },
    noun: 'goal-judgement',
    verb: 'create',
    params: z.strictObject({ plan: planCode, goal: goalCode }),
    body: givenJudgement,
    answer: z.object({ id }),
    status: 201,
    fetch: plan('goal-judgement'),
    act: async ({ desks, work, actor }, { params, body }, shipped) => ({
      id: await judge(
        desks,
        work,
        { plan: shipped, goal: params.goal, owner: null },
        given(body),
        actor.staff!,
      ),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/plans/{plan}/judgements/{judgement}/withdrawal',
    summary: {
      nb: 'Trekk tilbake en vurdering; den blir stående i historikken',
      nn: 'Trekk tilbake ei vurdering; ho blir ståande i historikken',
      en: 'Withdraw a judgement; it stays in the history',
    },
    noun: 'goal-judgement',
    verb: 'withdraw',
    params: z.strictObject({ plan: planCode, judgement: id }),
    body: because,
    answer: done,
    fetch: async ({ work }, { params }) => {
      const value = await findJudgement(work, params.judgement)
      const own = value?.plan === params.plan && value.municipality === null
      return own ? { thing: { noun: 'goal-judgement' }, value } : null
    },
    act: async ({ work }, { body }, { id: which }) => {
      await withdrawJudgement(work, which, body.because)
      return { done: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/plans/{plan}/quotes/printed',
    summary: {
      nb: 'Sitatene i de publiserte intervjurapportene, til å velge blant',
      nn: 'Sitata i dei publiserte intervjurapportane, til å velje mellom',
      en: 'The quotes in the published reports of interviews, to choose among',
    },
    noun: 'goal-judgement',
    verb: 'list',
    params: ofPlan,
    answer: z.array(quotedReport),
    fetch: plan('goal-judgement'),
    act: async ({ work }) =>
      (await quotedReports(work)).map(({ report, cited, quotes }) => ({
        ...{ report, cited: { ...cited } },
        quotes: quotes.map(({ text, label }) => ({ text, label: { ...label } })),
      })),
  }),
  route({
    method: 'POST',
    path: '/api/plans/{plan}/goals/{goal}/quotes',
    summary: {
      nb: 'Velg et sitat fra en publisert intervjurapport til et mål',
      nn: 'Vel eit sitat frå ein publisert intervjurapport til eit mål',
      en: 'Choose a quote out of a published report of interviews for a goal',
    },
    noun: 'goal-judgement',
    verb: 'create',
    params: z.strictObject({ plan: planCode, goal: goalCode }),
    body: z.strictObject({ report: id, text: freely(1, 4000) }),
    answer: z.object({ id }),
    status: 201,
    fetch: plan('goal-judgement'),
    act: async ({ work, actor }, { params, body }) => ({
      id: await chooseQuote(work, params, body, actor.staff!),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/plans/{plan}/quotes/{goalQuote}/withdrawal',
    summary: {
      nb: 'Ta et sitat bort fra et mål',
      nn: 'Ta eit sitat bort frå eit mål',
      en: 'Take a quote away from a goal',
    },
    noun: 'goal-judgement',
    verb: 'withdraw',
    params: z.strictObject({ plan: planCode, goalQuote: id }),
    answer: done,
    fetch: async ({ work }, { params }) => {
      const value = await findGoalQuote(work, params.goalQuote)
      return value?.plan === params.plan ? { thing: { noun: 'goal-judgement' }, value } : null
    },
    act: async ({ work }, _input, { id: which }) => {
      await withdrawGoalQuote(work, which)
      return { done: true as const }
    },
  }),
]
