import type { ContactAnswer } from '../client/contacts/answers.ts'
import type { ResultsAnswer } from '../client/coordinate/results/answers.ts'
import type { ReleaseAnswer } from '../client/coordinate/submission/answers.ts'
import type { InvitedAnswer } from '../client/national/invitations/answers.ts'
import type {
  DraftAnswer,
  ListedMessageAnswer,
  MessageAnswer,
  MessagesAnswer,
  RecipientAnswer,
  WrittenAnswer,
} from '../client/national/messages/answers.ts'
import type {
  InvitedCoordinatorAnswer,
  MunicipalityAnswer,
  MunicipalityToAddAnswer,
} from '../client/national/municipalities/answers.ts'
import type { QueuedOrderAnswer } from '../client/national/orders/answers.ts'
import type { CountryFiguresAnswer, RoundReleasesAnswer } from '../client/national/release/answers.ts'
import type {
  BasisAnswer,
  ChoicesAnswer,
  ClosingAnswer,
  ConsequencesAnswer,
  FieldConsequenceAnswer,
} from '../client/national/rounds/answers.ts'
import type { NationalAppointmentAnswer } from '../client/national/staff/answers.ts'
import type { StatusAnswer, StatusLine } from '../client/national/status/answers.ts'
import type { CountyReportsAnswer } from '../client/regional/overview/answers.ts'
import type { NationalTrainingDayAnswer, SignUpAnswer } from '../client/training-days/answers.ts'
import {
  appointmentNames,
  holdAgainstRoutes,
  inMunicipality,
  namesOf,
  orderNames,
  releaseNames,
  type Shared,
  trainingDayNames,
} from './test-shapes.ts'

const messageNames: Shared<ListedMessageAnswer, MessageAnswer> = {
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

holdAgainstRoutes({
  'GET /api/report-orders': { '[]': namesOf<QueuedOrderAnswer>({ ...orderNames, municipalityName: 0 }) },
  'GET /api/rounds/{round}/regions/{county}/reports': {
    '': namesOf<CountyReportsAnswer>({ county: 0, nationalAt: 0, reports: 0 }),
  },
  'GET /api/round-choices': {
    '': namesOf<ChoicesAnswer>({ instruments: 0, unitTypes: 0 }),
    'instruments[]': namesOf<ChoicesAnswer['instruments'][number]>({
      id: 0,
      version: 0,
      title: 0,
      rounds: 0,
      questions: 0,
      rules: 0,
    }),
  },
  'GET /api/instruments/{instrument}/consequences': {
    '': namesOf<ConsequencesAnswer>({
      before: 0,
      to: 0,
      fields: 0,
      rules: 0,
      tables: 0,
      grouping: 0,
      inclusion: 0,
      answers: 0,
    }),
    'fields[]': namesOf<FieldConsequenceAnswer>({
      question: 0,
      number: 0,
      text: 0,
      change: 0,
      parts: 0,
      choices: 0,
      series: 0,
      note: 0,
      stored: 0,
    }),
  },
  'GET /api/rounds/{round}/bases': {
    '[]': namesOf<BasisAnswer>({ unitType: 0, law: 0, paragraph: 0, explanation: 0 }),
  },
  'GET /api/rounds/{round}/closings': { '[]': namesOf<ClosingAnswer>({ kind: 0, reason: 0, at: 0 }) },
  'GET /api/rounds/{round}/status': {
    '': namesOf<StatusAnswer>({ counties: 0, municipalities: 0 }),
    'municipalities[]': namesOf<StatusLine>({
      municipality: 0,
      name: 0,
      county: 0,
      stage: 0,
      invitation: 0,
      taking: 0,
      report: 0,
    }),
    'municipalities[].taking?': namesOf<NonNullable<StatusLine['taking']>>({
      mode: 0,
      groups: 0,
      joinedAt: 0,
      submittedAt: 0,
      release: 0,
      units: 0,
      drafts: 0,
      complete: 0,
      expected: 0,
    }),
  },
  'GET /api/appointments': {
    '[]': namesOf<NationalAppointmentAnswer>({ ...appointmentNames, territories: 0 }),
  },
  'GET /api/rounds/{round}/regions/{county}/results': {
    '': namesOf<ResultsAnswer>({ release: 0, screen: 0 }),
  },
  'GET /api/municipalities': { '[]': namesOf<MunicipalityAnswer>({ code: 0, name: 0, contact: 0 }) },
  'GET /api/municipalities-to-add': {
    '[]': namesOf<MunicipalityToAddAnswer>({ code: 0, name: 0, county: 0 }),
  },
  [`POST ${inMunicipality}/invitations`]: { '': namesOf<InvitedCoordinatorAnswer>({ id: 0, code: 0 }) },
  [`GET ${inMunicipality}/contacts`]: {
    '[]': namesOf<ContactAnswer>({
      id: 0,
      municipality: 0,
      name: 0,
      title: 0,
      email: 0,
      phone: 0,
      language: 0,
      receives: 0,
    }),
  },
  'GET /api/rounds/{round}/invitations': {
    '[]': namesOf<InvitedAnswer>({
      municipality: 0,
      name: 0,
      county: 0,
      sizeClass: 0,
      contacts: 0,
      lastTime: 0,
      state: 0,
      invitation: 0,
      lastMessage: 0,
    }),
  },
  'GET /api/rounds/{round}/training-days': {
    '[]': namesOf<NationalTrainingDayAnswer>(trainingDayNames),
    '[].signUps[]': namesOf<SignUpAnswer>({
      id: 0,
      municipality: 0,
      municipalityName: 0,
      name: 0,
      unit: 0,
      email: 0,
      attended: 0,
    }),
  },
  'GET /api/rounds/{round}/releases': {
    '': namesOf<RoundReleasesAnswer>({ country: 0, municipalities: 0 }),
    'municipalities[]': namesOf<ReleaseAnswer>(releaseNames),
  },
  'GET /api/rounds/{round}/release': {
    '': namesOf<CountryFiguresAnswer>({ release: 0, coverage: 0, groups: 0 }),
  },
  'GET /api/rounds/{round}/messages': {
    '': namesOf<MessagesAnswer>({ mail: 0, messages: 0 }),
    'messages[]': namesOf<ListedMessageAnswer>(messageNames),
  },
  'GET /api/rounds/{round}/messages/{message}': { '': namesOf<MessageAnswer>({ ...messageNames, body: 0 }) },
  'POST /api/rounds/{round}/messages': { '': namesOf<WrittenAnswer>({ messages: 0, without: 0, held: 0 }) },
  'GET /api/rounds/{round}/message-drafts/{template}': {
    '': namesOf<DraftAnswer>({ template: 0, texts: 0, places: 0, facts: 0, sms: 0, recipients: 0, mail: 0 }),
    'recipients[]': namesOf<RecipientAnswer>({
      municipality: 0,
      name: 0,
      contacts: 0,
      lastWritten: 0,
      facts: 0,
    }),
  },
})
