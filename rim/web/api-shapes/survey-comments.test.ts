import type { CommentResultsAnswer } from '../client/national/survey/comments/queries.ts'
import type {
  CommentAnswer,
  CommentsAnswer,
  GridCoding,
  QuoteAnswer,
} from '../client/survey/comments/answers.ts'
import { holdAgainstRoutes, namesOf } from './test-shapes.ts'

type Chapter = NonNullable<CommentResultsAnswer['chapter']>
const coding = namesOf<GridCoding>({ overall: 0, services: 0 })
const part = { start: 0, end: 0, replacement: 0 } as const
const labelled = namesOf<CommentsAnswer['services'][number]>({ code: 0, label: 0 })

holdAgainstRoutes({
  'GET /api/survey-waves/{wave}/comments': {
    '': namesOf<CommentsAnswer>({
      wave: 0,
      closing: 0,
      values: 0,
      services: 0,
      tags: 0,
      comments: 0,
      quotes: 0,
      agreement: 0,
      second: 0,
    }),
    wave: namesOf<CommentsAnswer['wave']>({ id: 0, year: 0, state: 0 }),
    'closing?': namesOf<NonNullable<CommentsAnswer['closing']>>({ comments: 0, closedAt: 0 }),
    'values[]': namesOf<CommentsAnswer['values'][number]>({ code: 0, key: 0, label: 0 }),
    'services[]': labelled,
    'tags[]': labelled,
    'comments[]': namesOf<CommentAnswer>({
      id: 0,
      step: 0,
      mine: 0,
      times: 0,
      written: 0,
      findings: 0,
      nothing: 0,
      parts: 0,
      cleaned: 0,
      kept: 0,
      named: 0,
      coding: 0,
      disagreement: 0,
    }),
    'comments[].findings[]': namesOf<CommentAnswer['findings'][number]>({ ...part, kind: 0, certainty: 0 }),
    'comments[].parts[]': namesOf<CommentAnswer['parts'][number]>(part),
    'comments[].coding?': coding,
    'comments[].disagreement?': namesOf<NonNullable<CommentAnswer['disagreement']>>({ first: 0, second: 0 }),
    'comments[].disagreement?.first': coding,
    'comments[].disagreement?.second': coding,
    'quotes[]': namesOf<QuoteAnswer>({ id: 0, comment: 0, text: 0, tags: 0, approved: 0, mine: 0 }),
    'agreement[]': namesOf<CommentsAnswer['agreement'][number]>({ column: 0, both: 0, same: 0, kappa: 0 }),
    'agreement[].kappa?': namesOf<NonNullable<CommentsAnswer['agreement'][number]['kappa']>>({
      kappa: 0,
      low: 0,
      high: 0,
    }),
    second: namesOf<CommentsAnswer['second']>({ share: 0, seed: 0, drawn: 0 }),
  },
  'GET /api/survey-waves/{wave}/comments/results': {
    '': namesOf<CommentResultsAnswer>({ chapter: 0 }),
    'chapter?': namesOf<Chapter>({ comments: 0, values: 0, rows: 0, quotes: 0, second: 0 }),
    'chapter?.rows[]': namesOf<Chapter['rows'][number]>({ code: 0, label: 0, base: 0, counts: 0, kappa: 0 }),
    'chapter?.quotes[]': namesOf<Chapter['quotes'][number]>({ id: 0, text: 0, tags: 0 }),
    'chapter?.second': namesOf<Chapter['second']>({ share: 0, seed: 0 }),
  },
})
