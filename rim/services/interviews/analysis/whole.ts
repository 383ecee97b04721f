import { applied, emptyProject, type Project, replay } from '#core/interviews'
import { asHouse, countWithdrawn, listStudyEvents, type Work } from '#rim/storage'

/** A study's analysis and the number of the event that led to it. */
export interface WholeProject {
  readonly number: number
  readonly project: Project
}

interface Known extends WholeProject {
  /** How many had withdrawn when it was read. */
  readonly withdrawn: number
}

// The log only grows, so what is known of it stands, until a withdrawal takes something out of it.
const known = new Map<string, Known>()
const keptStudies = 20

/**
 * The whole of a study's analysis as it stands, whoever may see it: for checking what somebody does, and for what is printed.
 * Never for a page: what somebody may see is `visibleProject`.
 *
 * @param fresh whether the transaction has added nothing to the log yet: what may still be taken back is not remembered.
 */
export async function wholeProject(work: Work, study: string, fresh = true): Promise<WholeProject> {
  const there = known.get(study)
  const { before, events, withdrawn } = await asHouse(work, async () => {
    const withdrawn = await countWithdrawn(work, study)
    const before = there?.withdrawn === withdrawn ? there : { number: 0, project: emptyProject, withdrawn }
    return { before, withdrawn, events: await listStudyEvents(work, study, before.number) }
  })
  if (events.length === 0) return before
  const now = { number: events.at(-1)!.number, project: replay(events, before.project), withdrawn }
  if (fresh) {
    known.delete(study)
    known.set(study, now)
    // the one not used for longest goes
    if (known.size > keptStudies) known.delete(known.keys().next().value!)
  }
  return now
}

/** A project without what others have done in these interviews. */
export function withoutOthers(project: Project, blind: ReadonlySet<string>, actor: string): Project {
  if (blind.size === 0) return project
  const hidden = [
    ...[...blind].flatMap((interview) =>
      [...(project.codings.get(interview)?.values() ?? [])].filter(({ coder }) => coder !== actor),
    ),
    ...[...project.memo.values(), ...project.summary.values()].filter(
      ({ interview, author }) => interview !== null && blind.has(interview) && author !== actor,
    ),
    ...[...project.quote.values()].filter(
      ({ interview, chosenBy }) => blind.has(interview) && chosenBy !== actor,
    ),
  ]
  return applied(
    project,
    hidden.map((one) => ({ kind: one.kind, id: one.id, before: one, after: null })),
  )
}
