import type {
  BegunAnswer,
  EarlierAnswer,
  ListedAnswer,
  ProgressAnswer,
  RegistrationAnswer,
  RoundAnswer,
  SavedAnswer,
} from '../client/api/types.ts'
import type { AttentionAnswer, AttentionPersonAnswer } from '../client/register/attention/answers.ts'
import { holdAgainstRoutes, namesOf, type Shared, unit } from './test-shapes.ts'

const registrationNames: Shared<ListedAnswer, RegistrationAnswer> = {
  id: 0,
  status: 0,
  revision: 0,
  localReference: 0,
  createdAt: 0,
  changedAt: 0,
  completedAt: 0,
  createdByName: 0,
}

holdAgainstRoutes({
  'GET /api/rounds': {
    '[]': namesOf<RoundAnswer>({
      id: 0,
      code: 0,
      name: 0,
      instrument: 0,
      opensOn: 0,
      closesOn: 0,
      retentionUntil: 0,
      year: 0,
      population: 0,
      groups: 0,
      unitTypes: 0,
      closedAt: 0,
      releasedAt: 0,
    }),
  },
  [`GET ${unit}/progress`]: {
    '': namesOf<ProgressAnswer>({
      round: 0,
      unit: 0,
      drafts: 0,
      complete: 0,
      staff: 0,
      submitted: 0,
      legalBasis: 0,
      attention: 0,
      mostUsed: 0,
    }),
    'staff[]': namesOf<ProgressAnswer['staff'][number]>({ name: 0, me: 0, drafts: 0, complete: 0 }),
  },
  [`GET ${unit}/attention`]: {
    '': namesOf<AttentionAnswer>({ tiers: 0, undecided: 0, read: 0, drafts: 0, notCovered: 0 }),
    'tiers[]': namesOf<AttentionAnswer['tiers'][number]>({ tier: 0, people: 0 }),
    'undecided[]': namesOf<AttentionPersonAnswer>({
      ...{ id: 0, localReference: 0, status: 0, createdAt: 0, reasons: 0 },
    }),
    'undecided[].reasons[]': namesOf<AttentionPersonAnswer['reasons'][number]>({
      ...{ rule: 0, verdict: 0, answers: 0 },
    }),
  },
  [`GET ${unit}/registrations`]: {
    '[]': namesOf<ListedAnswer>({ ...registrationNames, mine: 0, reasons: 0, together: 0 }),
  },
  [`POST ${unit}/registrations`]: {
    '': namesOf<BegunAnswer>({ id: 0, revision: 0, status: 0, created: 0, elsewhere: 0 }),
  },
  'GET /api/registrations/{registration}': {
    '': namesOf<RegistrationAnswer>({
      ...registrationNames,
      round: 0,
      instrument: 0,
      birthYear: 0,
      sex: 0,
      answers: 0,
      notes: 0,
      answeredIn: 0,
      elsewhere: 0,
      linking: 0,
    }),
  },
  'PATCH /api/registrations/{registration}': { '': namesOf<SavedAnswer>({ revision: 0, conflicts: 0 }) },
  'GET /api/registrations/{registration}/earlier': {
    'earlier?': namesOf<NonNullable<EarlierAnswer['earlier']>>({
      round: 0,
      answers: 0,
      breaks: 0,
      asRegistered: 0,
    }),
  },
})
