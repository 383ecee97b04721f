import {
  applied,
  type Doing,
  emptyProject,
  type LogEvent,
  type Operation,
  type Project,
} from '#core/interviews'

/** Writes a log: each doing a few minutes after the last, and never before the day that is told. */
export interface Diary {
  readonly events: readonly LogEvent[]
  project(): Project
  /** Nothing is written before nine o'clock on this day. */
  notBefore(day: string): void
  /** Does nothing where there are no operations. */
  write(doing: Doing, actor: string, operations: readonly Operation[], reason?: string): void
}

const minute = 60_000

export function createDiary(): Diary {
  const events: LogEvent[] = []
  let now = 0
  let project = emptyProject
  return {
    events,
    project: () => project,
    notBefore(day) {
      now = Math.max(now, Date.parse(`${day}T09:00:00Z`))
    },
    write(doing, actor, operations, reason = '') {
      if (operations.length === 0) return
      const at = new Date(now).toISOString()
      events.push({ number: events.length + 1, at, actor, doing, reason, of: null, operations })
      project = applied(project, operations)
      now += 3 * minute
    },
  }
}
