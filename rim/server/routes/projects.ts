import { v7 } from 'uuid'
import { z } from 'zod'
import { addApproval, addProject, findProject, listApprovals, listProjects } from '#rim/storage'
import { route } from '../route.ts'
import { day, id, line, noParams, note } from './shapes.ts'

const fields = { title: line, purpose: note.min(5), responsible: line }
const project = z.object({ id, title: z.string(), purpose: z.string(), responsible: z.string() })
const kinds = z.enum(['ethics-committee', 'privacy-officer'])
const one = z.strictObject({ project: id })
const everywhere = { thing: { noun: 'project' }, value: null } as const

export const projectRoutes = [
  route({
    method: 'GET',
    path: '/api/projects',
    summary: { nb: 'Prosjektene', nn: 'Prosjekta', en: 'The projects' },
    noun: 'project',
    verb: 'list',
    params: noParams,
    answer: z.array(project),
    fetch: async () => everywhere,
    act: async ({ work }) => [...(await listProjects(work))],
  }),
  route({
    method: 'POST',
    path: '/api/projects',
    summary: { nb: 'Opprett et prosjekt', nn: 'Opprett eit prosjekt', en: 'Make a project' },
    noun: 'project',
    verb: 'create',
    params: noParams,
    body: z.strictObject(fields),
    answer: z.object({ id }),
    status: 201,
    fetch: async () => everywhere,
    act: async ({ work, actor }, { body }) => {
      const made = { id: v7(), ...body }
      await addProject(work, made, actor.staff)
      return { id: made.id }
    },
  }),
  route({
    method: 'GET',
    path: '/api/projects/{project}/approvals',
    summary: {
      nb: 'Prosjektets godkjenninger',
      nn: 'Godkjenningane til prosjektet',
      en: "The project's approvals",
    },
    noun: 'approval',
    verb: 'list',
    params: one,
    answer: z.array(z.object({ id, kind: kinds, reference: z.string(), decidedOn: day, validTo: day })),
    fetch: async ({ work }, { params }) => {
      const value = await findProject(work, params.project)
      return value && { thing: { noun: 'approval' }, value }
    },
    act: async ({ work }, { params }) => [...(await listApprovals(work, params.project))],
  }),
  route({
    method: 'POST',
    path: '/api/projects/{project}/approvals',
    summary: { nb: 'Før inn en godkjenning', nn: 'Før inn ei godkjenning', en: 'Record an approval' },
    noun: 'approval',
    verb: 'create',
    params: one,
    body: z.strictObject({ kind: kinds, reference: line, decidedOn: day, validTo: day }),
    answer: z.object({ id }),
    status: 201,
    fetch: async ({ work }, { params }) => {
      const value = await findProject(work, params.project)
      return value && { thing: { noun: 'approval' }, value }
    },
    act: async ({ work, actor }, { params, body }) => {
      const made = { id: v7(), ...params, ...body }
      await addApproval(work, made, actor.staff)
      return { id: made.id }
    },
  }),
]
