import { type AuditEvent, type EventNames, type LogReader, publicEvent } from '#core/audit'
import type { Language } from '#core/foundation'
import {
  listAppointments,
  listEvents,
  listMunicipalities,
  listUnits,
  type WantedEvents,
  type Work,
} from '#rim/storage'
import { eventNames } from './event-names.ts'

/** A line of the log as people read it. */
export interface LogLine {
  readonly id: string
  readonly at: string
  readonly sentence: string
  /** The registration that it is about, as an id. */
  readonly subject: string | null
}

/** Who had access in the municipality: the log, newest first. */
export async function accessLog(
  work: Work,
  language: Language,
  wanted: WantedEvents,
): Promise<readonly LogLine[]> {
  const events = await listEvents(work, wanted)
  const [appointments, units, municipalities] = [
    await listAppointments(work),
    await listUnits(work),
    await listMunicipalities(work),
  ]
  const names = eventNames(
    new Map(appointments.flatMap(({ staff, name }) => (staff === null ? [] : [[staff, name] as const]))),
    new Map(units.map(({ id, name }) => [id, name])),
    new Map(municipalities.map(({ code, name }) => [code, name])),
  )
  return logLines(events, names, language, 'staff')
}

/** Events as their readers see them; the log has no English. */
export const logLines = (
  events: readonly AuditEvent[],
  names: EventNames,
  language: Language,
  reader: LogReader,
): readonly LogLine[] =>
  events.map((event) => ({
    id: event.id,
    at: event.at,
    sentence: publicEvent(event, names, language === 'nn' ? 'nn' : 'nb', reader),
    subject: event.subject,
  }))
