import { z } from 'zod'
import { fieldWorkStepNames, standings } from '#core/survey'
import {
  type FieldWorkDesk,
  fieldWorkDesk,
  fieldWorkDesks,
  fieldWorkProgress,
  helpedOfWave,
} from '#rim/services'
import { findMunicipality, type SurveyTaking } from '#rim/storage'
import { route } from '../route.ts'
import { inMunicipality } from './places.ts'
import { day, id, localText, municipalityCode } from './shapes.ts'
import { takingFor } from './survey-places.ts'
import { ofParticipant, ofWave, waveFor } from './survey-shapes.ts'

const count = z.int()
const taking = z.object({
  id,
  municipality: municipalityCode,
  district: z.string().nullable(),
  region: z.string(),
  sizeClass: z.enum(['small', 'medium', 'large']),
  answerBy: day.nullable(),
  answer: z.enum(['accepted', 'declined']).nullable(),
  reason: z.string(),
  target: count.nullable(),
})
const wave = z.object({
  id,
  state: z.enum(['planned', 'open', 'closed']),
  year: count,
  title: localText,
  opensOn: day,
  closesOn: day,
})
const services = z.object({ asked: count, joined: count, declined: count })
/** Finished answers are those told in steps of five and more: up to four more may have come in of each. */
const sums = {
  target: count.nullable(),
  handedOut: count,
  declined: count,
  finished: count,
  web: count,
  paper: count,
  /** Not a response rate. */
  perHandedOut: z.number().nullable(),
}
const desk = z.object({
  wave,
  taking,
  name: z.string(),
  steps: z.array(
    z.object({
      step: z.enum(fieldWorkStepNames),
      state: z.enum(['done', 'todo', 'underway', 'locked']),
    }),
  ),
  next: z.enum(fieldWorkStepNames).nullable(),
  services,
  orders: z.object({ waiting: count, made: count, failed: count }),
  copies: count,
  coverage: z.object({
    services: z.array(z.object({ service: id, ...sums })),
    total: z.object(sums),
    weeks: z.array(z.object({ week: z.string(), finished: count })),
  }),
  feedback: count,
})

const takingAnswer = (of: SurveyTaking): z.input<typeof taking> => ({
  id: of.id,
  municipality: of.municipality,
  district: of.district,
  region: of.region,
  sizeClass: of.sizeClass,
  answerBy: of.answerBy,
  answer: of.answer,
  reason: of.reason,
  target: of.target,
})

const deskAnswer = ({ taking: of, coverage, steps, ...rest }: FieldWorkDesk): z.input<typeof desk> => ({
  ...rest,
  taking: takingAnswer(of),
  wave: {
    id: of.wave,
    state: of.waveState,
    year: of.year,
    title: of.title,
    opensOn: of.opensOn,
    closesOn: of.closesOn,
  },
  steps: [...steps],
  coverage: { services: [...coverage.services], total: coverage.total, weeks: [...coverage.weeks] },
})

/** How far the survey's field work has come, for a municipality and for the nation. */
export const surveyCoverageRoutes = [
  route({
    method: 'GET',
    path: '/api/municipalities/{municipality}/survey-field-work',
    summary: {
      nb: 'Brukerundersøkelsene som kommunen er med i, og hva som er det neste',
      nn: 'Brukarundersøkingane som kommunen er med i, og kva som er det neste',
      en: 'The user surveys that the municipality takes part in, and what is next',
    },
    noun: 'survey-coverage',
    verb: 'read',
    params: inMunicipality,
    answer: z.array(desk),
    fetch: async ({ work }, { params }) => {
      const value = await findMunicipality(work, params.municipality)
      return value && { thing: { noun: 'survey-coverage', municipality: value.code }, value }
    },
    act: async ({ work, desks }, _input, { code }) =>
      (await fieldWorkDesks(desks, work, code)).map(deskAnswer),
  }),
  route({
    method: 'GET',
    path: '/api/survey-participants/{participant}/field-work',
    summary: {
      nb: 'Hvor langt en deltaker er kommet i datainnsamlingen',
      nn: 'Kor langt ein deltakar er komen i datainnsamlinga',
      en: 'How far a participant has come in the field work',
    },
    noun: 'survey-coverage',
    verb: 'read',
    params: ofParticipant,
    answer: desk,
    fetch: takingFor('survey-coverage'),
    act: async ({ work, desks }, _input, of) => deskAnswer(await fieldWorkDesk(desks, work, of)),
  }),
  route({
    method: 'GET',
    path: '/api/survey-waves/{wave}/progress',
    summary: {
      nb: 'Hvor langt alle deltakerne er kommet i datainnsamlingen',
      nn: 'Kor langt alle deltakarane er komne i datainnsamlinga',
      en: 'How far all participants have come in the field work',
    },
    noun: 'survey-coverage',
    verb: 'list',
    params: ofWave,
    answer: z.object({
      wave,
      participants: z.array(
        z.object({
          taking,
          name: z.string(),
          standing: z.enum(standings),
          services,
          copies: count,
          failedOrders: count,
          lastNoted: day.nullable(),
          coverage: z.object(sums),
          recipients: count.nullable(),
        }),
      ),
      /** Answers that are out of their pools, and how many were given with help; -1: one to four. */
      helped: z.object({ answers: count, helped: count }),
    }),
    fetch: waveFor('survey-coverage'),
    act: async ({ work, desks }, _input, { id: of, state, year, title, opensOn, closesOn }) => ({
      wave: { id: of, state, year, title, opensOn, closesOn },
      participants: (await fieldWorkProgress(desks, work, of)).map((line) => ({
        ...line,
        taking: takingAnswer(line.taking),
      })),
      helped: await helpedOfWave(work, of),
    }),
  }),
]
