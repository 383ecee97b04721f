import type { Role } from './roles.ts'

/** Where the pages of each role begin; roles that have no pages of their own are not here. */
const homes: Partial<Record<Role, string>> = {
  registrar: '/register',
  'unit-leader': '/register',
  coordinator: '/coordinate',
  'regional-adviser': '/regional',
  'state-administrator': '/regional',
  'user-organisation': '/regional',
  'national-coordinator': '/national',
  'national-analyst': '/national',
  'revision-group': '/national',
  'survey-clerk': '/survey',
  interviewer: '/interviews',
}

/** Where those who act under a role do their work; the front page for those who have no pages of their own. */
export const homeOf = (role: string | null | undefined): string => homes[role as Role] ?? '/'
