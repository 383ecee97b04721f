import { z } from 'zod'
import type { TrialSummary } from '#rim/services'
import type { StoredDraftReview, StoredPilot } from '#rim/storage'
import { day, id, moment, municipalityCode } from './shapes.ts'

export const pilot = z.object({
  id,
  draft: id,
  formHash: z.string(),
  request: z.string(),
  /** Whose coordinators are asked; empty: all. */
  municipalities: z.array(municipalityCode),
  openedAt: moment,
  closedAt: moment.nullable(),
})
export const pilotOf = (stored: StoredPilot): z.input<typeof pilot> => ({
  ...stored,
  municipalities: [...stored.municipalities],
})

/** What came of trying a draft, and what was said of it. */
export const trials = z.object({
  pilots: z.array(pilot),
  n: z.int(),
  municipalities: z.int(),
  medianMinutes: z.number().nullable(),
  questions: z.array(
    z.object({
      question: z.string(),
      asked: z.int(),
      unanswered: z.int(),
      unknown: z.int(),
      remarks: z.array(z.string()),
    }),
  ),
  comments: z.array(z.string()),
  reviews: z.array(z.object({ id, body: z.string(), heldOn: day, text: z.string(), at: moment })),
})
export const trialsOf = (
  summary: TrialSummary,
  reviews: readonly StoredDraftReview[],
): z.input<typeof trials> => ({
  ...summary,
  pilots: summary.pilots.map(pilotOf),
  questions: summary.questions.map((one) => ({ ...one, remarks: [...one.remarks] })),
  comments: [...summary.comments],
  reviews: [...reviews],
})
