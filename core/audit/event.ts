import { canonicalJson } from '#core/foundation'

/**
 * That somebody did something: one line of the log. It never holds answers, names or identity numbers, only who, what
 * and why.
 */
export interface AuditEvent {
  /** UUID version 7, lower case: in order of time, nearly. */
  readonly id: string
  /** When, ISO 8601 in UTC. Must be read back from storage with the very text that was sealed. */
  readonly at: string
  /** Id of the staff member; null where the program or a registered person acted. */
  readonly actor: string | null
  readonly role: string | null
  readonly municipality: string | null
  readonly unit: string | null
  readonly verb: string
  readonly noun: string
  /** Id of the thing. */
  readonly thing: string | null
  /** Id of the registration whose person data was read or written. */
  readonly subject: string | null
  readonly purpose: string | null
  /** Id of the request, which may have made several events. */
  readonly request: string | null
  readonly details: Readonly<Record<string, string | number | boolean | null>>
}

/**
 * What is sealed of an event: its fields as canonical JSON. Whatever else a row of storage carries (the number of its
 * seal, say) is left out.
 */
export function eventText(event: AuditEvent): string {
  const { id, at, actor, role, municipality, unit, verb, noun, thing, subject, purpose, request, details } =
    event
  return canonicalJson({
    id,
    at,
    actor,
    role,
    municipality,
    unit,
    verb,
    noun,
    thing,
    subject,
    purpose,
    request,
    details,
  })
}
