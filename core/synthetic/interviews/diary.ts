import { dayAfter } from '#core/foundation'
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

const nine = 9 * 60
const dayLong = 24 * 60
const two = (value: number): string => String(value).padStart(2, '0')

export function createDiary(): Diary {
  const events: LogEvent[] = []
  let day = ''
  let minute = nine
  let project = emptyProject
  return {
    events,
    project: () => project,
    notBefore(earliest) {
      if (earliest > day) {
        day = earliest
        minute = nine
      } else if (earliest === day) minute = Math.max(minute, nine)
    },
    write(doing, actor, operations, reason = '') {
      if (operations.length === 0) return
      const at = `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00.000Z`
      events.push({ number: events.length + 1, at, actor, doing, reason, of: null, operations })
      project = applied(project, operations)
      minute += 3
      if (minute >= dayLong) {
        day = dayAfter(day)
        minute -= dayLong
      }
    },
  }
}
