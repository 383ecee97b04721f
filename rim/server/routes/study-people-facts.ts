import { v7 } from 'uuid'
import { z } from 'zod'
import { demandMember } from '#rim/services'
import {
  listMemberFacts,
  listStudyApprovals,
  listStudyMeetings,
  listStudySites,
  putMemberFacts,
  putStudyApproval,
  putStudyMeeting,
  putStudySite,
  removeFromStudy,
} from '#rim/storage'
import { route } from '../route.ts'
import { copied, day, done, id, line, municipalityCode, note } from './shapes.ts'
import { ofStudy, studyFor } from './study-shapes.ts'

const noun = 'study-facts' as const
const told = z.string().trim().max(2000)
const site = z.strictObject({ name: line, municipality: municipalityCode.nullable() })
const approval = z
  .strictObject({
    body: line,
    caseNumber: z.string().trim().max(60),
    decidedOn: day.nullable(),
    verdict: z.enum(['applied', 'approved', 'not-needed', 'refused']),
    told,
  })
  .refine(({ verdict, decidedOn }) => (verdict === 'applied') === (decidedOn === null), {
    path: ['decidedOn'],
  })
const meeting = z.strictObject({
  heldOn: day,
  present: z.array(id).min(1).max(50),
  agreed: z.string().trim().min(1).max(5000),
})
const facts = z.strictObject({ credentials: note, occupation: note, training: note, relation: note })
const ofOne = z.strictObject({ study: id, id })
const ofStaff = z.strictObject({ study: id, staff: id })

/** A list of things that the leader keeps: read with the study, written and taken away one by one. */
const kept = (
  what: 'approvals' | 'meetings',
  summary: Readonly<Record<'put' | 'remove', { nb: string; nn: string; en: string }>>,
) => [
  route({
    method: 'PUT',
    path: `/api/studies/{study}/${what}/{id}`,
    summary: summary.put,
    noun,
    verb: 'change',
    params: ofOne,
    body: (what === 'approvals' ? approval : meeting) as z.ZodType<
      z.output<typeof approval> | z.output<typeof meeting>
    >,
    answer: done,
    fetch: studyFor(noun),
    act: async ({ work }, { params, body }) => {
      if ('body' in body) await putStudyApproval(work, { ...params, ...body })
      else {
        for (const staff of body.present) await demandMember(work, params.study, staff)
        await putStudyMeeting(work, { ...params, ...body })
      }
      return { done: true as const }
    },
  }),
  route({
    method: 'DELETE',
    path: `/api/studies/{study}/${what}/{id}`,
    summary: summary.remove,
    noun,
    verb: 'change',
    params: ofOne,
    answer: done,
    fetch: studyFor(noun),
    act: async ({ work }, { params }) => {
      const table = what === 'approvals' ? 'study_approval' : 'study_meeting'
      await removeFromStudy(work, table, params.study, params.id)
      return { done: true as const }
    },
  }),
]

export const studyFactRoutes = [
  route({
    method: 'GET',
    path: '/api/studies/{study}/facts',
    summary: {
      nb: 'Steder, godkjenninger, møter og hvem som intervjuer',
      nn: 'Stader, godkjenningar, møte og kven som intervjuar',
      en: 'Sites, approvals, meetings, and who interviews',
    },
    noun,
    verb: 'read',
    params: ofStudy,
    answer: z.object({
      sites: z.array(z.object({ id, name: z.string(), municipality: z.string().nullable() })),
      approvals: z.array(z.object({ ...approval.shape, id })),
      meetings: z.array(z.object({ ...meeting.shape, id })),
      people: z.array(facts.extend({ staff: id })),
    }),
    fetch: studyFor(noun),
    act: async ({ work }, _input, { study }) => {
      const [sites, approvals, meetings, people] = [
        await listStudySites(work, study.id),
        await listStudyApprovals(work, study.id),
        await listStudyMeetings(work, study.id),
        await listMemberFacts(work, study.id),
      ]
      const own = <T extends { readonly study: string }>({ study: _, ...rest }: T) => rest
      return copied({
        sites: sites.map(own),
        approvals: approvals.map(own),
        meetings: meetings.map(own),
        people: people.map(own),
      })
    },
  }),
  route({
    method: 'POST',
    path: '/api/studies/{study}/sites',
    summary: { nb: 'Legg til et sted', nn: 'Legg til ein stad', en: 'Add a site' },
    noun,
    verb: 'change',
    params: ofStudy,
    body: site,
    answer: z.object({ id }),
    status: 201,
    fetch: studyFor(noun),
    act: async ({ work }, { params, body }) => {
      const made = v7()
      await putStudySite(work, { id: made, study: params.study, ...body })
      return { id: made }
    },
  }),
  ...kept('approvals', {
    put: { nb: 'Før inn en godkjenning', nn: 'Før inn ei godkjenning', en: 'Enter an approval' },
    remove: { nb: 'Fjern en godkjenning', nn: 'Fjern ei godkjenning', en: 'Remove an approval' },
  }),
  ...kept('meetings', {
    put: {
      nb: 'Før inn et møte der de som intervjuer, ble enige om noe',
      nn: 'Før inn eit møte der dei som intervjuar, vart einige om noko',
      en: 'Enter a meeting where the interviewers agreed on something',
    },
    remove: { nb: 'Fjern et møte', nn: 'Fjern eit møte', en: 'Remove a meeting' },
  }),
  route({
    method: 'PUT',
    path: '/api/studies/{study}/members/{staff}/facts',
    summary: {
      nb: 'Skriv hvem en medarbeider er, for rapporten',
      nn: 'Skriv kven ein medarbeidar er, for rapporten',
      en: 'Write who a colleague is, for the report',
    },
    noun: 'study-member',
    verb: 'change',
    params: ofStaff,
    body: facts,
    answer: done,
    fetch: studyFor('study-member'),
    act: async ({ work }, { params, body }) => {
      await demandMember(work, params.study, params.staff)
      await putMemberFacts(work, { ...params, ...body })
      return { done: true as const }
    },
  }),
]
