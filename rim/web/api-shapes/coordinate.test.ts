import type { CoverageDaysAnswer, UnitCoverageAnswer } from '../client/coordinate/coverage/answers.ts'
import type { DemandTold, ForecastAnswer, ForecastYearAnswer } from '../client/coordinate/demand/answers.ts'
import type { LegalBasisAnswer } from '../client/coordinate/legal-basis/answers.ts'
import type { OwnSurveyAnswer, OwnSurveyListed } from '../client/coordinate/municipal-survey/answers.ts'
import type { EnteredAnswer, EnteredTableAnswer } from '../client/coordinate/numbers/answers.ts'
import type { OwnOrderAnswer, OwnOrdersAnswer, RowExportAnswer } from '../client/coordinate/orders/answers.ts'
import type { DeletionAnswer, LogLineAnswer, ProcessingAnswer } from '../client/coordinate/privacy/answers.ts'
import type { FindingAnswer, QualityAnswer, UnitQualityAnswer } from '../client/coordinate/quality/answers.ts'
import type { ResultsAnswer } from '../client/coordinate/results/answers.ts'
import type { DeskAnswer, ParticipationAnswer, StepAnswer } from '../client/coordinate/round/answers.ts'
import type {
  ReleaseFileAnswer,
  ReleaseWithFiles,
  SubmissionAnswer,
  VerificationAnswer,
} from '../client/coordinate/submission/answers.ts'
import type { AppointedAnswer, AppointmentAnswer, UnitAnswer } from '../client/coordinate/units/answers.ts'
import type {
  AskedAnswer,
  MunicipalSurveyListed,
  MunicipalSurveyWhole,
} from '../client/national/municipal-survey/answers.ts'
import type { OwnSignUpAnswer, OwnTrainingDayAnswer } from '../client/training-days/answers.ts'
import {
  appointmentNames,
  holdAgainstRoutes,
  inMunicipality,
  inRound,
  namesOf,
  orderNames,
  releaseNames,
  type Shared,
  trainingDayNames,
  unit,
} from './test-shapes.ts'

const listState: Shared<QualityAnswer, UnitQualityAnswer> = {
  madeAt: 0,
  waiting: 0,
  old: 0,
  registrations: 0,
}
const findingNames: Shared<FindingAnswer, UnitQualityAnswer['findings'][number]> = {
  id: 0,
  number: 0,
  severity: 0,
  text: 0,
  advice: 0,
  count: 0,
  reasons: 0,
  review: 0,
}
const fileNames: Shared<OwnOrderAnswer['files'][number], ReleaseFileAnswer> = {
  edition: 0,
  name: 0,
  type: 0,
  size: 0,
  sha256: 0,
}

holdAgainstRoutes({
  [`GET ${inMunicipality}/report-orders`]: {
    '': namesOf<OwnOrdersAnswer>({ orders: 0, rounds: 0 }),
    'orders[]': namesOf<OwnOrderAnswer>({ ...orderNames, files: 0, outdated: 0 }),
    'orders[].files[]': namesOf<OwnOrderAnswer['files'][number]>(fileNames),
  },
  [`GET ${inMunicipality}/row-exports`]: {
    '[]': namesOf<RowExportAnswer>({
      id: 0,
      round: 0,
      unitType: 0,
      legalBasis: 0,
      purpose: 0,
      askedBy: 0,
      askedAt: 0,
      release: 0,
      confirmedAt: 0,
      validUntil: 0,
      rows: 0,
      openedAt: 0,
    }),
  },
  [`GET ${inRound}/desk`]: {
    '': namesOf<DeskAnswer>({
      round: 0,
      joined: 0,
      invitation: 0,
      recommended: 0,
      steps: 0,
      next: 0,
      units: 0,
      typesWithoutBasis: 0,
      drafts: 0,
      complete: 0,
      expected: 0,
      findings: 0,
      notBegun: 0,
    }),
    'steps[]': namesOf<StepAnswer>({ step: 0, state: 0, because: 0, optional: 0 }),
    units: namesOf<DeskAnswer['units']>({
      count: 0,
      withoutStaff: 0,
      waiting: 0,
      withoutExpected: 0,
      withoutContact: 0,
    }),
  },
  [`PUT ${inRound}`]: {
    '': namesOf<ParticipationAnswer>({
      mode: 0,
      groups: 0,
      language: 0,
      joinedAt: 0,
      submittedAt: 0,
      release: 0,
    }),
  },
  [`GET ${inRound}/coverage`]: {
    '[]': namesOf<UnitCoverageAnswer>({
      unit: 0,
      name: 0,
      unitType: 0,
      closed: 0,
      drafts: 0,
      complete: 0,
      alsoElsewhere: 0,
      expected: 0,
      before: 0,
    }),
  },
  [`GET ${inRound}/quality`]: {
    '': namesOf<QualityAnswer>({ ...listState, units: 0 }),
    'units[]': namesOf<QualityAnswer['units'][number]>({ unit: 0, name: 0, findings: 0 }),
    'units[].findings[]': namesOf<FindingAnswer>(findingNames),
  },
  [`GET ${unit}/quality`]: {
    '': namesOf<UnitQualityAnswer>({ ...listState, findings: 0 }),
    'findings[]': namesOf<UnitQualityAnswer['findings'][number]>({ ...findingNames, concerned: 0 }),
  },
  [`GET ${inRound}/entered-tables`]: {
    '': namesOf<EnteredAnswer>({ submittedAt: 0, specs: 0, tables: 0 }),
    'specs[]': namesOf<EnteredAnswer['specs'][number]>({
      group: 0,
      table: 0,
      chapter: 0,
      title: 0,
      note: 0,
      kind: 0,
      base: 0,
      rows: 0,
      required: 0,
    }),
    'tables[]': namesOf<EnteredTableAnswer>({
      group: 0,
      table: 0,
      base: 0,
      counts: 0,
      note: 0,
      revision: 0,
      changedAt: 0,
    }),
  },
  [`GET ${inRound}/coverage/days`]: { '': namesOf<CoverageDaysAnswer>({ persons: 0, days: 0 }) },
  [`GET ${inRound}/legal-bases`]: {
    '[]': namesOf<LegalBasisAnswer>({
      id: 0,
      unitType: 0,
      law: 0,
      paragraph: 0,
      decisionReference: 0,
      validFrom: 0,
      validTo: 0,
      allowsLinking: 0,
      allowsAttention: 0,
      withdrawnAt: 0,
    }),
  },
  [`GET ${inRound}/deletions`]: {
    '[]': namesOf<DeletionAnswer>({ registration: 0, unit: 0, reason: 0, deletedAt: 0 }),
  },
  [`GET ${inMunicipality}/units`]: {
    '[]': namesOf<UnitAnswer>({ id: 0, municipality: 0, name: 0, unitType: 0, contact: 0, closedAt: 0 }),
  },
  [`GET ${inMunicipality}/appointments`]: {
    '[]': namesOf<AppointmentAnswer>({ ...appointmentNames, unit: 0 }),
  },
  [`POST ${inMunicipality}/appointments`]: { '': namesOf<AppointedAnswer>({ id: 0, code: 0 }) },
  [`GET ${inMunicipality}/processing`]: { '': namesOf<ProcessingAnswer>({ contact: 0, settings: 0 }) },
  [`GET ${inMunicipality}/access-log`]: {
    '[]': namesOf<LogLineAnswer>({ id: 0, at: 0, sentence: 0, subject: 0 }),
  },
  [`GET ${inRound}/results`]: {
    '': namesOf<ResultsAnswer>({ release: 0, screen: 0 }),
    release: namesOf<ResultsAnswer['release']>({
      id: 0,
      number: 0,
      reason: 0,
      language: 0,
      madeAt: 0,
      hash: 0,
      newer: 0,
    }),
  },
  [`GET ${inRound}/training-days`]: {
    '[]': namesOf<OwnTrainingDayAnswer>(trainingDayNames),
    '[].signUps[]': namesOf<OwnSignUpAnswer>({ id: 0, name: 0, unit: 0, email: 0 }),
  },
  [`GET ${inRound}/releases`]: {
    '[]': namesOf<ReleaseWithFiles>({ ...releaseNames, files: 0 }),
    '[].files[]': namesOf<ReleaseFileAnswer>(fileNames),
  },
  [`GET ${inRound}/submission`]: {
    '': namesOf<SubmissionAnswer>({ submittedAt: 0, release: 0, reopenedFor: 0 }),
  },
  'POST /api/releases/{release}/verification': {
    '': namesOf<VerificationAnswer>({ holds: 0, hash: 0, seal: 0, checked: 0 }),
  },
})

holdAgainstRoutes(
  {
    [`GET ${inRound}/demand`]: {
      '': namesOf<DemandTold & { readonly state: 'ready' }>({
        ...{ state: 0, ownPast: 0, from: 0, to: 0, forecasts: 0, assumptions: 0 },
      }),
      'forecasts[]': namesOf<ForecastAnswer>({ service: 0, label: 0, family: 0, years: 0 }),
      'forecasts[].years?[]': namesOf<ForecastYearAnswer>({ year: 0, middle: 0, likely: 0, possible: 0 }),
    },
  },
  // the answer where there is one is the second of two
  ['oneOf', 1],
)

const surveyNames = { id: 0, year: 0, instrument: 0, opensOn: 0, closesOn: 0 } as const
const ownSurveyNames = { ...surveyNames, revision: 0, changedAt: 0, submittedAt: 0 } as const
holdAgainstRoutes({
  [`GET ${inMunicipality}/municipal-surveys`]: { '[]': namesOf<OwnSurveyListed>(ownSurveyNames) },
  [`GET ${inMunicipality}/municipal-surveys/{survey}`]: {
    '': namesOf<OwnSurveyAnswer>({ ...ownSurveyNames, answers: 0, form: 0 }),
  },
  'GET /api/municipal-surveys': {
    '[]': namesOf<MunicipalSurveyListed>({ ...surveyNames, asked: 0, begun: 0, submitted: 0 }),
  },
  'GET /api/municipal-surveys/{survey}': {
    '': namesOf<MunicipalSurveyWhole>({ ...surveyNames, municipalities: 0 }),
    'municipalities[]': namesOf<AskedAnswer>({
      ...{ municipality: 0, name: 0, revision: 0, changedAt: 0, submittedAt: 0 },
    }),
  },
})
