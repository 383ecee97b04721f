import { z } from 'zod'
import { developmentOf, judgementLevels, type Plan, verdicts } from '#core/indicators'
import type { StoredGoalQuote, StoredJudgement } from '#rim/storage'
import { day, freely, given, id, line, localText, moment } from './shapes.ts'

/** A plan's code in an address. */
export const planCode = z.string().regex(/^[a-z0-9-]{1,60}$/)
export const goalCode = z.string().regex(/^[a-z0-9_-]{1,60}$/)
const indicatorCode = z.string().regex(/^[a-z0-9_]{1,60}$/)
const number = z.number().min(-1e12).max(1e12)
const year = z.int().min(1990).max(2100)

/** A value as it is entered. */
export const enteredValue = z.strictObject({
  indicator: indicatorCode,
  territory: z.string().regex(/^(NO|[0-9]{2}|[0-9]{4})$/),
  year,
  status: z.enum(['value', 'not_applicable', 'missing', 'withheld']),
  value: number.nullable(),
  bound: z.enum(['below', 'above']).optional(),
  n: z.int().min(0).max(2_000_000_000).optional(),
  low: number.optional(),
  high: number.optional(),
  /** Where the number stands: document and place. */
  cited: freely(1, 500),
})

/** A value of a body, as the core knows it. */
export const entered = ({ indicator, ...value }: z.output<typeof enteredValue>) => ({
  indicator,
  value: given(value),
})

/** A judgement as it is given. */
export const givenJudgement = z.strictObject({
  level: z.enum(judgementLevels),
  verdict: z.enum(verdicts),
  reservation: z.strictObject({ nb: freely(1, 1000), nn: freely(1, 1000) }).optional(),
  reason: z.strictObject({ nb: freely(1, 4000), nn: freely(1, 4000) }),
  date: day,
  /** Who judges: a person or a body. */
  author: line,
  cited: freely(0, 500).default(''),
})

/** A judgement that was given in the house. */
export const storedJudgement = z.object({
  id,
  goal: goalCode,
  judgedAt: moment,
  judgement: z.record(z.string(), z.unknown()),
  withdrawn: z.object({ at: moment, because: z.string() }).nullable(),
})
export const judgementAnswer = ({ id: own, goal, judgedAt, judgement, withdrawn }: StoredJudgement) => ({
  ...{ id: own, goal, judgedAt, judgement: { ...judgement }, withdrawn },
})

/** A quote beside a goal. */
export const goalQuote = z.object({
  id,
  goal: goalCode,
  text: z.string(),
  label: z.object({ nb: z.string(), nn: z.string() }),
  cited: z.object({ nb: z.string(), nn: z.string() }),
})
export const quoteAnswer = ({
  id: own,
  goal,
  text,
  label,
  cited,
}: StoredGoalQuote): z.input<typeof goalQuote> => ({
  ...{ id: own, goal, text, label: { ...label }, cited: { ...cited } },
})

/** A published report with the quotes that are printed in it. */
export const quotedReport = z.object({
  report: id,
  cited: z.object({ nb: z.string(), nn: z.string() }),
  quotes: z.array(z.object({ text: z.string(), label: z.object({ nb: z.string(), nn: z.string() }) })),
})

/** A number that is older than what is known. */
export const outdatedValue = z.object({
  indicator: indicatorCode,
  year,
  why: z.enum(['entered', 'waiting']),
  released: number.nullable(),
})

/** A municipality's target. */
export const target = z.strictObject({ indicator: indicatorCode, value: number, year })

export const because = z.strictObject({ because: freely(1, 1000) })

/** A plan as it is listed. */
export const planListed = z.object({
  code: planCode,
  title: localText,
  from: z.int(),
  to: z.int().nullable(),
  goals: z.array(z.object({ code: goalCode, number: z.string(), title: localText })),
})
export const listedPlan = ({ code, title, period, goals }: Plan): z.input<typeof planListed> => ({
  ...{ code, title: { ...title }, from: period.from, to: period.to },
  goals: goals.map((goal) => ({ code: goal.code, number: goal.number, title: { ...goal.title } })),
})

/** How each of some indicators has moved in a place, by code; null where nothing can be compared. */
export const developments = ({ indicators }: Pick<Plan, 'indicators'>, territory: string) =>
  Object.fromEntries(
    indicators.map((indicator) => {
      const { change, ofTarget } = developmentOf(indicator, territory)
      const told = change && { ...change, from: change.from.year, to: change.to.year }
      return [indicator.code, { change: told, ofTarget }] as const
    }),
  )
