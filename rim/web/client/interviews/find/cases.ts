import type { CaseFacts, Coding, Project, Stretch } from '#core/interviews'
import { useInformants } from '../people/queries.ts'
import { type InterviewAnswer, useInterviews } from '../queries.ts'

/** An interview as codes are laid beside it. */
export interface Case extends CaseFacts {
  readonly interview: string
  /** As the informant's: `I07`. */
  readonly code: string
  readonly sex: InterviewAnswer['sex']
  readonly heldOn: string
  /** Staff id of who led it. */
  readonly interviewer: string
  /** The version that is coded now, or `null`. */
  readonly version: string | null
}

/** The interviews of a study whose informants have not withdrawn, in the order of their codes; `undefined` until they are here. */
export function useCases(study: string): readonly Case[] | undefined {
  const interviews = useInterviews(study).data
  const informants = useInformants(study).data
  if (!interviews || !informants) return undefined
  const byId = new Map(informants.map((one) => [one.id, one]))
  return interviews
    .filter(({ withdrawnOn }) => withdrawnOn === null)
    .map((one) => ({
      interview: one.id,
      code: one.code,
      sex: one.sex,
      age: one.age,
      site: byId.get(one.informant)?.site ?? null,
      attributes: (byId.get(one.informant)?.attributes ?? {}) as Case['attributes'],
      heldOn: one.heldOn,
      interviewer: one.interviewer,
      version: one.current?.id ?? null,
    }))
}

/** Which interviews and codings are asked for. Empty: all. */
export interface CaseFilter {
  readonly sex: string
  readonly ageFrom: string
  readonly ageTo: string
  readonly site: string
  /** What others than informants say is left out. */
  readonly informants: boolean
  readonly starred: boolean
}

export const noFilter: CaseFilter = {
  sex: '',
  ageFrom: '',
  ageTo: '',
  site: '',
  informants: false,
  starred: false,
}

export const caseIsAsked = ({ sex, age, site }: Case, filter: CaseFilter): boolean =>
  (filter.sex === '' || sex === filter.sex) &&
  (filter.ageFrom === '' || age >= Number(filter.ageFrom)) &&
  (filter.ageTo === '' || age <= Number(filter.ageTo)) &&
  (filter.site === '' || site === filter.site)

/** A place in a text, and the coding that it is, if it is one. */
export interface Passage extends Stretch {
  readonly coding: Coding | null
}

/** The codings under some codes in some interviews, interview by interview and each in the order of the text. */
export function passagesUnder(
  project: Project,
  codes: ReadonlySet<string>,
  cases: readonly Case[],
  keep: (coding: Coding) => boolean = () => true,
): readonly Passage[] {
  return cases.flatMap(({ interview, version }) =>
    [...(project.codings.get(interview)?.values() ?? [])]
      .filter((one) => codes.has(one.code) && one.version === version && !one.adrift && keep(one))
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map((coding) => ({
        interview,
        version: coding.version,
        start: coding.start,
        end: coding.end,
        coding,
      })),
  )
}
