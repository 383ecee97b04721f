import { type QueryClient, useQuery } from '@tanstack/react-query'
import { request } from '../api/index.ts'
import type {
  ConsequencesAnswer,
  DecisionOnAnswer,
  DraftAnswer,
  DraftListedAnswer,
  NoteAnswer,
  PilotAnswer,
  ProposalAnswer,
  TrialsAnswer,
  VersionAnswer,
  WholePilotAnswer,
  WholeVersionAnswer,
} from './answers.ts'

const draftAddress = (id: string): string => `/api/instrument-drafts/${id}`

export const useProposals = () =>
  useQuery({
    queryKey: ['proposals'],
    queryFn: () => request<readonly ProposalAnswer[]>('GET', '/api/proposals'),
  })

export const useDiscussion = (proposal: string) =>
  useQuery({
    queryKey: ['discussion', proposal],
    queryFn: () => request<readonly NoteAnswer[]>('GET', `/api/proposals/${proposal}/discussion`),
  })

export const useDecisions = () =>
  useQuery({
    queryKey: ['decisions'],
    queryFn: () => request<readonly DecisionOnAnswer[]>('GET', '/api/revision-decisions'),
  })

export const useVersions = () =>
  useQuery({
    queryKey: ['versions'],
    queryFn: () => request<readonly VersionAnswer[]>('GET', '/api/instrument-versions'),
  })

export const useVersion = (id: string) =>
  useQuery({
    queryKey: ['version', id],
    queryFn: () => request<WholeVersionAnswer>('GET', `/api/instrument-versions/${id}`),
  })

export const useDrafts = () =>
  useQuery({
    queryKey: ['drafts'],
    queryFn: () => request<readonly DraftListedAnswer[]>('GET', '/api/instrument-drafts'),
  })

export const useDraft = (id: string) =>
  useQuery({
    queryKey: ['draft', id],
    queryFn: () => request<DraftAnswer>('GET', draftAddress(id)),
  })

/** Counted across all municipalities, which is logged: asked for once for each state of the draft. */
export const useConsequences = (id: string, revision: number) =>
  useQuery({
    queryKey: ['consequences', id, revision],
    queryFn: () => request<ConsequencesAnswer>('GET', `${draftAddress(id)}/consequences`),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useTrials = (id: string) =>
  useQuery({
    queryKey: ['trials', id],
    queryFn: () => request<TrialsAnswer>('GET', `${draftAddress(id)}/trials`),
  })

export const usePilots = () =>
  useQuery({
    queryKey: ['pilots'],
    queryFn: () => request<readonly PilotAnswer[]>('GET', '/api/pilots'),
  })

/** The form of a pilot never changes. */
export const usePilot = (id: string) =>
  useQuery({
    queryKey: ['pilot', id],
    queryFn: () => request<WholePilotAnswer>('GET', `/api/pilots/${id}`),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Writes a draft anew as it was seen; what comes back is what the page shows. */
export async function reviseDraft(
  queries: QueryClient,
  draft: Pick<DraftAnswer, 'id' | 'revision'>,
  change: Partial<Pick<DraftAnswer, 'year' | 'changes'>> & { readonly toNewest?: true },
  key: string,
): Promise<DraftAnswer> {
  const made = await request<DraftAnswer>(
    'PATCH',
    draftAddress(draft.id),
    { revision: draft.revision, ...change },
    key,
  )
  queries.setQueryData(['draft', draft.id], made)
  void queries.invalidateQueries({ queryKey: ['drafts'] })
  return made
}
