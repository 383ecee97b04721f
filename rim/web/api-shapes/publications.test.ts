import type {
  OriginAnswer,
  PublicationAnswer,
  PublicationListed,
  ReviewAnswer,
  VerificationAnswer,
} from '../client/national/publications/answers.ts'
import { holdAgainstRoutes, namesOf } from './test-shapes.ts'

const listed: Record<keyof PublicationListed, 0> = {
  ...{ id: 0, code: 0, kind: 0, title: 0, state: 0, publishAt: 0, replaces: 0 },
}

holdAgainstRoutes({
  'GET /api/publications': { '[]': namesOf<PublicationListed>(listed) },
  'GET /api/publication-origins': { '[]': namesOf<OriginAnswer>({ source: 0, of: 0, title: 0, code: 0 }) },
  'GET /api/publications/{publication}': {
    '': namesOf<PublicationAnswer>({
      ...listed,
      ...{ source: 0, sourceOf: 0, texts: 0, pictured: 0, revision: 0, version: 0, submittedAt: 0 },
      ...{ approvedAt: 0, withdrawnAt: 0, approvedBecause: 0, returnedBecause: 0, notice: 0, steps: 0 },
      ...{ own: 0, reviews: 0, files: 0, hash: 0 },
    }),
    'reviews[]': namesOf<ReviewAnswer>({
      ...{ id: 0, version: 0, body: 0, due: 0, askedAt: 0, outcome: 0, answer: 0, answeredOn: 0 },
    }),
    'files[]': namesOf<PublicationAnswer['files'][number]>({
      ...{ part: 0, language: 0, name: 0, type: 0, size: 0, sha256: 0 },
    }),
  },
  'GET /api/publications/{publication}/verification': {
    '': namesOf<VerificationAnswer>({ holds: 0, hash: 0, seal: 0, checked: 0 }),
    'checked[]': namesOf<VerificationAnswer['checked'][number]>({ part: 0, name: 0, outcome: 0 }),
  },
})
