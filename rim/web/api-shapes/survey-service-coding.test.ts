import type { CodingAnswer, GroupAnswer, WrittenAnswer } from '../client/survey/coding/answers.ts'
import { holdAgainstRoutes, namesOf } from './test-shapes.ts'

holdAgainstRoutes({
  'GET /api/survey-waves/{wave}/service-codings': {
    '': namesOf<CodingAnswer>({
      wave: 0,
      closing: 0,
      choices: 0,
      participants: 0,
      groups: 0,
      agreement: 0,
    }),
    wave: namesOf<CodingAnswer['wave']>({ id: 0, year: 0, state: 0 }),
    'closing?': namesOf<NonNullable<CodingAnswer['closing']>>({ texts: 0, closedAt: 0 }),
    'choices[]': namesOf<CodingAnswer['choices'][number]>({ code: 0, label: 0 }),
    'participants[]': namesOf<CodingAnswer['participants'][number]>({ id: 0, name: 0 }),
    'groups[]': namesOf<GroupAnswer>({
      id: 0,
      participant: 0,
      texts: 0,
      task: 0,
      open: 0,
      code: 0,
      reason: 0,
      disagreement: 0,
      suggestions: 0,
    }),
    'groups[].texts[]': namesOf<WrittenAnswer>({ id: 0, words: 0, names: 0 }),
    'groups[].suggestions[]': namesOf<GroupAnswer['suggestions'][number]>({ code: 0, why: 0 }),
    'groups[].disagreement?': namesOf<NonNullable<GroupAnswer['disagreement']>>({ first: 0, second: 0 }),
    agreement: namesOf<CodingAnswer['agreement']>({ both: 0, same: 0, kappa: 0 }),
    'agreement.kappa?': namesOf<NonNullable<CodingAnswer['agreement']['kappa']>>({
      kappa: 0,
      low: 0,
      high: 0,
    }),
  },
})
