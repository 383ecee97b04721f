import type {
  DecisionOnAnswer,
  DifferenceAnswer,
  ConsequencesAnswer as DraftConsequencesAnswer,
  DraftListedAnswer,
  FaultAnswer,
  NoteAnswer,
  PilotAnswer,
  ProposalAnswer,
  DraftAnswer as RevisionDraftAnswer,
  TrialsAnswer,
  VersionAnswer,
  WholePilotAnswer,
  WholeVersionAnswer,
} from '../client/revision/answers.ts'
import { holdAgainstRoutes, namesOf, type Shared } from './test-shapes.ts'

const versionNames: Shared<VersionAnswer, WholeVersionAnswer> = {
  id: 0,
  title: 0,
  base: 0,
  rounds: 0,
  questions: 0,
  rules: 0,
  publishedAt: 0,
  draft: 0,
  differences: 0,
}
const draftNames: Shared<DraftListedAnswer, RevisionDraftAnswer> = {
  id: 0,
  base: 0,
  year: 0,
  revision: 0,
  createdAt: 0,
  changedAt: 0,
  published: 0,
  changes: 0,
}
const pilotNames: Shared<PilotAnswer, WholePilotAnswer> = {
  id: 0,
  draft: 0,
  formHash: 0,
  request: 0,
  municipalities: 0,
  openedAt: 0,
  closedAt: 0,
}
const decisionNames: Shared<ProposalAnswer['decisions'][number], DecisionOnAnswer> = {
  id: 0,
  verdict: 0,
  reason: 0,
  decidedAt: 0,
}

holdAgainstRoutes({
  'GET /api/proposals': {
    '[]': namesOf<ProposalAnswer>({
      id: 0,
      kind: 0,
      instrument: 0,
      question: 0,
      text: 0,
      why: 0,
      madeAt: 0,
      discussedAt: 0,
      supporters: 0,
      own: 0,
      supported: 0,
      askedBy: 0,
      decisions: 0,
      version: 0,
      state: 0,
    }),
    '[].decisions[]': namesOf<ProposalAnswer['decisions'][number]>(decisionNames),
  },
  'GET /api/proposals/{proposal}/discussion': { '[]': namesOf<NoteAnswer>({ id: 0, text: 0, by: 0, at: 0 }) },
  'GET /api/revision-decisions': { '[]': namesOf<DecisionOnAnswer>({ ...decisionNames, proposals: 0 }) },
  'GET /api/instrument-versions': {
    '[]': namesOf<VersionAnswer>(versionNames),
    '[].differences[]': namesOf<DifferenceAnswer>({
      question: 0,
      number: 0,
      text: 0,
      kind: 0,
      breaks: 0,
      note: 0,
    }),
  },
  'GET /api/instrument-versions/{instrument}': {
    '': namesOf<WholeVersionAnswer>({ ...versionNames, hash: 0, changes: 0, trials: 0 }),
  },
  'GET /api/instrument-drafts': { '[]': namesOf<DraftListedAnswer>(draftNames) },
  'GET /api/instrument-drafts/{draft}': {
    '': namesOf<RevisionDraftAnswer>({
      ...draftNames,
      version: 0,
      newerBase: 0,
      nextRule: 0,
      hash: 0,
      problems: 0,
      mapping: 0,
      form: 0,
    }),
    'problems[]': namesOf<FaultAnswer>({ number: 0, severity: 0, text: 0, change: 0 }),
  },
  'GET /api/instrument-drafts/{draft}/consequences': {
    '': namesOf<DraftConsequencesAnswer>({ fields: 0, rules: 0, tables: 0 }),
    'fields[]': namesOf<DraftConsequencesAnswer['fields'][number]>({
      question: 0,
      number: 0,
      text: 0,
      change: 0,
      series: 0,
      note: 0,
      answers: 0,
    }),
  },
  'GET /api/instrument-drafts/{draft}/trials': {
    '': namesOf<TrialsAnswer>({
      pilots: 0,
      n: 0,
      municipalities: 0,
      medianMinutes: 0,
      questions: 0,
      comments: 0,
      reviews: 0,
    }),
    'questions[]': namesOf<TrialsAnswer['questions'][number]>({
      question: 0,
      asked: 0,
      unanswered: 0,
      unknown: 0,
      remarks: 0,
    }),
    'reviews[]': namesOf<TrialsAnswer['reviews'][number]>({ id: 0, body: 0, heldOn: 0, text: 0, at: 0 }),
  },
  'GET /api/pilots': { '[]': namesOf<PilotAnswer>(pilotNames) },
  'GET /api/pilots/{pilot}': { '': namesOf<WholePilotAnswer>({ ...pilotNames, form: 0 }) },
})
