import type {
  CoverageSums,
  FeedbackFormAnswer,
  FieldWorkAnswer,
  HandedOutAnswer,
  OrderAnswer,
  ServiceAnswer,
  ServiceCounts,
  ServicesAnswer,
  TakingAnswer,
  WaveAnswer,
} from '../client/coordinate/survey/answers.ts'
import type {
  DraftAnswer,
  ListedMessageAnswer,
  MessageAnswer,
  MessagesAnswer,
  RecipientAnswer,
} from '../client/national/messages/answers.ts'
import type {
  FeedbackAnswer,
  ProgressAnswer,
  ProgressLine,
} from '../client/national/survey/progress/answers.ts'
import { holdAgainstRoutes, inMunicipality, namesOf } from './test-shapes.ts'

const wave = namesOf<WaveAnswer>({ id: 0, state: 0, year: 0, title: 0, opensOn: 0, closesOn: 0 })
const taking = namesOf<TakingAnswer>({
  id: 0,
  municipality: 0,
  district: 0,
  region: 0,
  sizeClass: 0,
  answerBy: 0,
  answer: 0,
  reason: 0,
  target: 0,
})
const counts = namesOf<ServiceCounts>({ asked: 0, joined: 0, declined: 0 })
const sumNames: Record<keyof CoverageSums, 0> = {
  target: 0,
  handedOut: 0,
  declined: 0,
  finished: 0,
  web: 0,
  paper: 0,
  perHandedOut: 0,
}
const sums = namesOf<CoverageSums>(sumNames)
const work = namesOf<FieldWorkAnswer>({
  wave: 0,
  taking: 0,
  name: 0,
  steps: 0,
  next: 0,
  services: 0,
  orders: 0,
  copies: 0,
  coverage: 0,
  feedback: 0,
})
const inWork = (way: string) => ({
  [way]: work,
  [`${way === '' ? '' : `${way}.`}wave`]: wave,
  [`${way === '' ? '' : `${way}.`}taking`]: taking,
  [`${way === '' ? '' : `${way}.`}services`]: counts,
  [`${way === '' ? '' : `${way}.`}coverage`]: namesOf<FieldWorkAnswer['coverage']>({
    services: 0,
    total: 0,
    weeks: 0,
  }),
  [`${way === '' ? '' : `${way}.`}coverage.total`]: sums,
  [`${way === '' ? '' : `${way}.`}coverage.services[]`]: namesOf<
    FieldWorkAnswer['coverage']['services'][number]
  >({ service: 0, ...sumNames }),
})
const service = namesOf<ServiceAnswer>({
  id: 0,
  participant: 0,
  name: 0,
  kind: 0,
  contactName: 0,
  contactEmail: 0,
  state: 0,
  target: 0,
})
const messageNames: Record<keyof ListedMessageAnswer, 0> = {
  id: 0,
  municipality: 0,
  municipalityName: 0,
  kind: 0,
  language: 0,
  toName: 0,
  toAddress: 0,
  subject: 0,
  state: 0,
  attempts: 0,
  problem: 0,
  createdAt: 0,
  sentAt: 0,
}
const participant = '/api/survey-participants/{participant}'
const aboutWave = '/api/survey-waves/{wave}'

holdAgainstRoutes({
  [`GET ${inMunicipality}/survey-field-work`]: inWork('[]'),
  [`GET ${participant}/field-work`]: inWork(''),
  [`GET ${participant}/services`]: {
    '': namesOf<ServicesAnswer>({ kinds: 0, services: 0 }),
    'services[]': service,
  },
  [`GET ${participant}/orders`]: {
    '[]': namesOf<OrderAnswer>({
      id: 0,
      service: 0,
      copies: 0,
      language: 0,
      paper: 0,
      state: 0,
      orderedAt: 0,
      madeAt: 0,
      problem: 0,
    }),
  },
  [`GET ${participant}/handed-out`]: {
    '[]': namesOf<HandedOutAnswer>({ service: 0, day: 0, handedOut: 0, declined: 0 }),
  },
  [`GET ${aboutWave}/municipalities/{municipality}/feedback`]: {
    '': namesOf<FeedbackFormAnswer>({ form: 0, given: 0, open: 0 }),
  },
  [`GET ${aboutWave}/feedback`]: {
    '': namesOf<FeedbackAnswer>({ form: 0, persons: 0, municipalities: 0, questions: 0, comments: 0 }),
    'municipalities[]': namesOf<FeedbackAnswer['municipalities'][number]>({ code: 0, name: 0, persons: 0 }),
    'questions[]': namesOf<FeedbackAnswer['questions'][number]>({ code: 0, answered: 0, counts: 0 }),
    'comments[]': namesOf<FeedbackAnswer['comments'][number]>({ question: 0, text: 0 }),
  },
  [`GET ${aboutWave}/progress`]: {
    '': namesOf<ProgressAnswer>({ wave: 0, participants: 0, helped: 0 }),
    'participants[]': namesOf<ProgressLine>({
      taking: 0,
      name: 0,
      standing: 0,
      services: 0,
      copies: 0,
      failedOrders: 0,
      lastNoted: 0,
      coverage: 0,
      recipients: 0,
    }),
    'participants[].coverage': sums,
    helped: namesOf<ProgressAnswer['helped']>({ answers: 0, helped: 0 }),
  },
  [`GET ${aboutWave}/messages`]: {
    '': namesOf<MessagesAnswer>({ mail: 0, messages: 0 }),
    'messages[]': namesOf<ListedMessageAnswer>(messageNames),
  },
  [`GET ${aboutWave}/messages/{message}`]: { '': namesOf<MessageAnswer>({ ...messageNames, body: 0 }) },
  [`GET ${aboutWave}/message-drafts/{surveyTemplate}`]: {
    '': namesOf<DraftAnswer>({
      template: 0,
      texts: 0,
      places: 0,
      facts: 0,
      sms: 0,
      recipients: 0,
      mail: 0,
    }),
    'recipients[]': namesOf<RecipientAnswer>({
      municipality: 0,
      name: 0,
      contacts: 0,
      lastWritten: 0,
      facts: 0,
    }),
  },
})
