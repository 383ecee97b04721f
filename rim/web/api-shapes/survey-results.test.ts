import type {
  ComparisonAnswer,
  MethodsAnswer,
  PrecisionAnswer,
  QuestionAnswer,
} from '../client/national/survey/methods/answers.ts'
import type { TextDeskAnswer, TextPart, TextSection, WrittenAnswer } from '../client/report-texts/answers.ts'
import type {
  PartAnswer,
  PlaceReleaseAnswer,
  PlaceResultsAnswer,
  ResultsVersion,
  ResultsVersionWithParts,
} from '../client/survey-results/answers.ts'
import { holdAgainstRoutes, inMunicipality, namesOf } from './test-shapes.ts'

const versionNames: Readonly<Record<keyof ResultsVersion, 0>> = {
  ...{ id: 0, number: 0, policy: 0, state: 0, stepsDone: 0, stepsTotal: 0, problem: 0, dataHash: 0 },
  ...{ hash: 0, summary: 0, askedAt: 0, madeAt: 0, releasedAt: 0, supersededAt: 0 },
}
const problem = namesOf<NonNullable<ResultsVersion['problem']>>({ number: 0, text: 0 })
const part = namesOf<PartAnswer>({ part: 0, kind: 0, name: 0, outcome: 0, files: 0 })
const file = namesOf<PartAnswer['files'][number]>({
  ...{ language: 0, edition: 0, name: 0, type: 0, size: 0, sha256: 0 },
})
const placeResults = {
  '': namesOf<PlaceResultsAnswer>({ waves: 0 }),
  'waves[]': namesOf<PlaceResultsAnswer['waves'][number]>({ id: 0, year: 0, title: 0, releases: 0 }),
  'waves[].releases[]': namesOf<PlaceReleaseAnswer>({
    ...{ id: 0, number: 0, hash: 0, madeAt: 0, releasedAt: 0, supersededAt: 0, parts: 0 },
  }),
  'waves[].releases[].parts[]': part,
  'waves[].releases[].parts[].files[]': file,
}
const text = namesOf<TextPart>({
  ...{ type: 0, id: 0, section: 0, state: 0, list: 0, generated: 0, text: 0, follows: 0 },
  ...{ conflict: 0, replaced: 0, unknown: 0, edits: 0 },
})

holdAgainstRoutes({
  'GET /api/survey-waves/{wave}/releases': {
    '[]': namesOf<ResultsVersion>(versionNames),
    '[].problem?': problem,
  },
  'GET /api/survey-releases/{surveyRelease}': {
    '': namesOf<ResultsVersionWithParts>({ ...versionNames, parts: 0 }),
    'problem?': problem,
    'parts[]': part,
    'parts[].files[]': file,
  },
  [`GET ${inMunicipality}/survey-results`]: placeResults,
  'GET /api/survey-region-results': placeResults,
  'GET /api/survey-waves/{wave}/texts': {
    '': namesOf<TextDeskAnswer>({ sections: 0, homeless: 0, conflicts: 0 }),
    'sections[]': namesOf<TextSection>({ id: 0, number: 0, title: 0, level: 0, parts: 0 }),
    'homeless[]': text,
    'homeless[].conflict?': namesOf<NonNullable<TextPart['conflict']>>({ kind: 0, now: 0, stale: 0 }),
  },
  'GET /api/survey-waves/{wave}/texts/{textNode}/history': {
    '[]': namesOf<WrittenAnswer>({ number: 0, kind: 0, text: 0, replaced: 0, writtenAt: 0 }),
  },
  'GET /api/survey-waves/{wave}/methods': {
    '?': namesOf<MethodsAnswer>({
      ...{ before: 0, compared: 0, tests: 0, design: 0, counts: 0, questions: 0, comparisons: 0 },
      precisions: 0,
    }),
    '?.design': namesOf<MethodsAnswer['design']>({ clusters: 0, strata: 0, outside: 0, leftOut: 0 }),
    '?.counts[]': namesOf<MethodsAnswer['counts'][number]>({ method: 0, marks: 0, kept: 0, found: 0 }),
    '?.questions[]': namesOf<QuestionAnswer>({ code: 0, number: 0, title: 0, scale: 0, categories: 0 }),
    '?.questions[].categories[]': namesOf<QuestionAnswer['categories'][number]>({ code: 0, label: 0 }),
    '?.comparisons[]': namesOf<ComparisonAnswer>({
      ...{ against: 0, question: 0, variable: 0, group: 0, category: 0, n: 0, otherN: 0, percent: 0 },
      ...{ otherPercent: 0, zP: 0, clustered: 0, marks: 0 },
    }),
    '?.comparisons[].clustered?': namesOf<NonNullable<ComparisonAnswer['clustered']>>({
      ...{ percent: 0, otherPercent: 0, difference: 0, standardError: 0, degreesOfFreedom: 0, p: 0 },
      ...{ benjaminiHochberg: 0, holm: 0 },
    }),
    '?.precisions[]': namesOf<PrecisionAnswer>({
      ...{ question: 0, category: 0, n: 0, percent: 0, margin: 0, clusteredPercent: 0 },
      ...{ clusteredMargin: 0, designEffect: 0, effectiveAnswers: 0 },
    }),
  },
})
