import {
  all,
  applied,
  codingsOf,
  type Entity,
  emptyProject,
  operation,
  type Project,
  replay,
} from '#core/interviews'
import { listSecondCodings, listStudyEvents, type Work } from '#rim/storage'

/**
 * What two have coded each for themselves: their codings of every interview that is opened, as they were when it was opened and so
 * before anybody could learn from the other, with the codes of that time. What is settled afterwards changes nothing here.
 */
export async function independentCodings(work: Work, study: string): Promise<Project> {
  const opened = (await listSecondCodings(work, study))
    .flatMap(({ openedAt, ...asked }) =>
      openedAt === null ? [] : [{ ...asked, openedAt: Date.parse(openedAt) }],
    )
    .sort((a, b) => a.openedAt - b.openedAt)
  if (opened.length === 0) return emptyProject
  const events = await listStudyEvents(work, study, 0)
  let project = emptyProject
  let next = 0
  const found = new Map<string, Entity>()
  for (const { interview, first, second, openedAt } of opened) {
    const until = events.findIndex(({ at }, index) => index >= next && Date.parse(at) > openedAt)
    const end = until === -1 ? events.length : until
    project = replay(events.slice(next, end), project)
    next = end
    const codings = [...codingsOf(project, interview).values()]
    for (const one of codings) if (one.coder === first || one.coder === second) found.set(one.id, one)
    for (const code of all(project, 'code')) found.set(code.id, code)
  }
  return applied(
    emptyProject,
    [...found.values()].map((one) => operation(null, one)),
  )
}

/**
 * The analysis as it was after an event, as whoever asks may see it now. What was taken out by a withdrawal is not in any of its
 * earlier states either.
 */
export const projectAt = async (work: Work, study: string, number: number): Promise<Project> =>
  replay(await listStudyEvents(work, study, 0, number))
