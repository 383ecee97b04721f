import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

export interface StoredProject {
  readonly id: string
  readonly title: string
  readonly purpose: string
  readonly responsible: string
}

export interface StoredApproval {
  readonly id: string
  readonly project: string
  readonly kind: 'ethics-committee' | 'privacy-officer'
  readonly reference: string
  readonly decidedOn: string
  readonly validTo: string
}

export async function listProjects(work: Work): Promise<readonly StoredProject[]> {
  return await work
    .selectFrom('project')
    .select(['id', 'title', 'purpose', 'responsible'])
    .orderBy('created_at', 'desc')
    .execute()
}

export async function findProject(work: Work, id: string): Promise<StoredProject | null> {
  const query = work
    .selectFrom('project')
    .select(['id', 'title', 'purpose', 'responsible'])
    .where('id', '=', id)
  return (await query.executeTakeFirst()) ?? null
}

export async function addProject(work: Work, project: StoredProject, by: string | null): Promise<void> {
  await work
    .insertInto('project')
    .values({ ...project, created_by: by })
    .execute()
  await logEvent(work, { verb: 'create', noun: 'project', thing: project.id })
}

export async function listApprovals(work: Work, project: string): Promise<readonly StoredApproval[]> {
  return await work
    .selectFrom('approval')
    .select(['id', 'project', 'kind', 'reference', 'decided_on as decidedOn', 'valid_to as validTo'])
    .where('project', '=', project)
    .orderBy('decided_on')
    .execute()
}

export async function addApproval(work: Work, approval: StoredApproval, by: string | null): Promise<void> {
  await work
    .insertInto('approval')
    .values({
      id: approval.id,
      project: approval.project,
      kind: approval.kind,
      reference: approval.reference,
      decided_on: approval.decidedOn,
      valid_to: approval.validTo,
      recorded_by: by,
    })
    .execute()
  await logEvent(work, {
    verb: 'create',
    noun: 'approval',
    thing: approval.id,
    details: { kind: approval.kind },
  })
}
