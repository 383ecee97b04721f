import { z } from 'zod'
import { beginStudy, letLeaveStudy, studyColleagues, takeIntoStudy } from '#rim/services'
import { changeStudy, closeStudy, listStudies, listStudyMembers } from '#rim/storage'
import { route } from '../route.ts'
import { day, done, id, line, moment, noParams } from './shapes.ts'
import { ofStudy, studyFor } from './study-shapes.ts'

const noun = 'study' as const
const code = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/)
const stance = z.enum(['reflexive', 'codebook', 'mixed'])
const initials = z.string().regex(/^\p{L}{1,5}$/u)
const part = z.enum(['leader', 'interviewer', 'coder'])
const purpose = z.string().trim().max(5000)
const told = { titleNb: line, titleNn: line, purpose, stance, startsOn: day, endsOn: day }
const study = z.object({
  id,
  code,
  titleNb: z.string(),
  titleNn: z.string(),
  purpose: z.string(),
  stance,
  startsOn: z.string(),
  endsOn: z.string(),
  state: z.enum(['open', 'closed']),
  closedAt: moment.nullable(),
})

export const studyRoutes = [
  route({
    method: 'GET',
    path: '/api/studies',
    summary: { nb: 'Intervjustudier', nn: 'Intervjustudiar', en: 'Interview studies' },
    noun,
    verb: 'list',
    params: noParams,
    answer: z.array(study),
    fetch: async () => ({ thing: { noun }, value: null }),
    act: async ({ work }) => [...(await listStudies(work))],
  }),
  route({
    method: 'POST',
    path: '/api/studies',
    summary: { nb: 'Begynn en studie', nn: 'Byrj ein studie', en: 'Begin a study' },
    noun,
    verb: 'create',
    params: noParams,
    body: z.strictObject({ code, ...told, leader: z.strictObject({ staff: id, initials }) }),
    answer: z.object({ id }),
    status: 201,
    fetch: async () => ({ thing: { noun }, value: null }),
    act: async ({ work }, { body: { leader, ...begun } }) => ({ id: await beginStudy(work, begun, leader) }),
  }),
  route({
    method: 'GET',
    path: '/api/studies/{study}',
    summary: {
      nb: 'En studie, og hva en selv gjør i den',
      nn: 'Ein studie, og kva ein sjølv gjer i han',
      en: 'A study, and the part one has in it',
    },
    noun,
    verb: 'read',
    params: ofStudy,
    answer: study.extend({ part, raw: z.boolean(), staff: id }),
    fetch: studyFor(noun),
    act: async (_call, _input, { study: found, member }) => ({
      ...found,
      part: member!.part,
      raw: member!.raw,
      staff: member!.staff,
    }),
  }),
  route({
    method: 'PUT',
    path: '/api/studies/{study}',
    summary: { nb: 'Endre en studie', nn: 'Endre ein studie', en: 'Change a study' },
    noun,
    verb: 'change',
    params: ofStudy,
    body: z.strictObject(told),
    answer: done,
    fetch: studyFor(noun),
    act: async ({ work }, { body }, { study: { id: which } }) => {
      await changeStudy(work, { id: which, ...body })
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/studies/{study}/closing',
    summary: {
      nb: 'Avslutt en studie: ingenting endres i den etterpå',
      nn: 'Avslutt ein studie: ingenting blir endra i han etterpå',
      en: 'Close a study: nothing is changed in it afterwards',
    },
    noun,
    verb: 'close',
    params: ofStudy,
    answer: done,
    fetch: studyFor(noun),
    act: async ({ work, desks }, _input, { study: { id: which } }) => {
      await closeStudy(work, which, desks.clock.now())
      return { done: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/study-colleagues',
    summary: {
      nb: 'Ansatte som kan tas med i en studie',
      nn: 'Tilsette som kan takast med i ein studie',
      en: 'Staff who can be taken into a study',
    },
    noun,
    verb: 'list',
    params: noParams,
    answer: z.array(z.object({ staff: id, name: z.string() })),
    fetch: async () => ({ thing: { noun }, value: null }),
    act: async ({ work }) => [...(await studyColleagues(work))],
  }),
  route({
    method: 'GET',
    path: '/api/studies/{study}/members',
    summary: {
      nb: 'Hvem som arbeider i en studie',
      nn: 'Kven som arbeider i ein studie',
      en: 'Who works in a study',
    },
    noun: 'study-member',
    verb: 'list',
    params: ofStudy,
    answer: z.array(
      z.object({
        staff: id,
        name: z.string(),
        initials: z.string(),
        part,
        raw: z.boolean(),
        joinedAt: moment,
        leftAt: moment.nullable(),
      }),
    ),
    fetch: studyFor('study-member'),
    act: async ({ work }, _input, { study: { id: which } }) =>
      (await listStudyMembers(work, which)).map(({ study: _, ...member }) => member),
  }),
  route({
    method: 'PUT',
    path: '/api/studies/{study}/members/{staff}',
    summary: {
      nb: 'Ta noen med i en studie, eller endre hva de gjør i den',
      nn: 'Ta nokon med i ein studie, eller endre kva dei gjer i han',
      en: 'Take somebody into a study, or change their part in it',
    },
    noun: 'study-member',
    verb: 'create',
    params: z.strictObject({ study: id, staff: id }),
    body: z.strictObject({ initials, part, raw: z.boolean() }),
    answer: done,
    fetch: studyFor('study-member'),
    act: async ({ work }, { params, body }) => {
      await takeIntoStudy(work, { ...params, ...body })
      return { done: true as const }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/studies/{study}/leaders/{staff}',
    summary: {
      nb: 'Utpek en som leder en studie',
      nn: 'Peik ut ein som leier ein studie',
      en: 'Name somebody who leads a study',
    },
    noun: 'study-leader',
    verb: 'create',
    params: z.strictObject({ study: id, staff: id }),
    body: z.strictObject({ initials }),
    answer: done,
    fetch: studyFor('study-leader'),
    act: async ({ work }, { params, body }) => {
      await takeIntoStudy(work, { ...params, ...body, part: 'leader', raw: true })
      return { done: true as const }
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/studies/{study}/members/{staff}',
    summary: {
      nb: 'La noen gå ut av en studie',
      nn: 'La nokon gå ut av ein studie',
      en: 'Let somebody leave a study',
    },
    noun: 'study-member',
    verb: 'change',
    params: z.strictObject({ study: id, staff: id }),
    answer: done,
    fetch: studyFor('study-member'),
    act: async ({ work, desks }, { params }) => {
      await letLeaveStudy(work, params.study, params.staff, desks.clock.now())
      return { done: true as const }
    },
  }),
]
