import type { AnnualReportAnswer } from '../client/national/annual/answers.ts'
import { holdAgainstRoutes, namesOf } from './test-shapes.ts'

holdAgainstRoutes({
  'GET /api/rounds/{round}/annual-reports': {
    '[]': namesOf<AnnualReportAnswer>({
      ...{ id: 0, number: 0, follows: 0, state: 0, stepsDone: 0, stepsTotal: 0, problem: 0 },
      ...{ hash: 0, summary: 0, askedAt: 0, madeAt: 0, files: 0 },
    }),
    '[].problem?': namesOf<NonNullable<AnnualReportAnswer['problem']>>({ number: 0, text: 0 }),
    '[].files[]': namesOf<AnnualReportAnswer['files'][number]>({
      ...{ language: 0, edition: 0, name: 0, type: 0, size: 0, sha256: 0 },
    }),
  },
})
