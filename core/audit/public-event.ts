import { type LocalText, momentText, type Say, sayIn } from '#core/foundation'
import type { AuditEvent } from './event.ts'
import { auditDeeds, auditNouns, auditVerbs, ownToSelf, sentenceWords } from './words.ts'

/** Names for the ids and codes of events. Null where there is none any more. */
export interface EventNames {
  staff(id: string): string | null
  unit(id: string): string | null
  municipality(code: string): string | null
  /** The role's name as it stands in a list; its first letter is made small here. */
  role(code: string): LocalText
  purpose(code: string): LocalText
}

/** Who reads the log: the person it is about, or staff who see who has had access. */
export type LogReader = 'registered-person' | 'staff'

/** The role under which registered persons act; no staff id goes with it. */
const registeredPerson = 'registered-person'

/**
 * An event as one plain sentence, for the log that a registered person sees about herself and for the municipality's
 * list of who has had access. Ids, the request and the details are not told.
 *
 * @example publicEvent(event, names, 'nb', 'staff')
 * // 'Kari Nordmann (registrator ved Enhet A) leste registreringen 3. februar 2026 kl. 10.15. Formål: kartlegging.'
 * @throws Error for a verb or noun that has no words: the program made an event that it cannot tell of.
 */
export function publicEvent(
  event: AuditEvent,
  names: EventNames,
  language: 'nb' | 'nn',
  reader: LogReader,
): string {
  const say = sayIn(language)
  const sentence = say(sentenceWords.sentence, {
    who: whoActed(event, names, say, reader),
    did: whatWasDone(event, say, reader),
    when: momentText(event.at),
  })
  if (event.purpose === null) return sentence
  // what somebody wrote may end in a full stop of its own
  const purpose = say(names.purpose(event.purpose)).replace(/\.$/, '')
  return say(sentenceWords.purpose, { sentence, purpose })
}

function whoActed(event: AuditEvent, names: EventNames, say: Say, reader: LogReader): string {
  if (event.actor === null) {
    if (event.role !== registeredPerson) return say(sentenceWords.program)
    return say(reader === registeredPerson ? sentenceWords.self : sentenceWords.person)
  }
  const name = names.staff(event.actor) ?? say(sentenceWords.formerStaff)
  if (event.role === null) return name
  const role = lowerFirst(say(names.role(event.role)))
  const unit = event.unit === null ? null : names.unit(event.unit)
  if (unit !== null) return say(sentenceWords.staffAt, { name, role, place: unit })
  const municipality = event.municipality === null ? null : names.municipality(event.municipality)
  return municipality === null
    ? say(sentenceWords.staff, { name, role })
    : say(sentenceWords.staffIn, { name, role, place: municipality })
}

function whatWasDone({ verb, noun }: AuditEvent, say: Say, reader: LogReader): string {
  const verbText = wordsFor(auditVerbs, 'verb', verb)
  const known = wordsFor(auditNouns, 'noun', noun)
  const forms = noun === 'own-registrations' && reader === registeredPerson ? ownToSelf : known
  return say(auditDeeds[`${verb} ${noun}`] ?? verbText, { one: say(forms.one), many: say(forms.many) })
}

function wordsFor<T>(known: Readonly<Record<string, T>>, what: string, code: string): T {
  const found = Object.hasOwn(known, code) ? known[code] : undefined
  if (found === undefined) throw new Error(`The log has no words for the ${what} "${code}"`)
  return found
}

/** A name that begins a list entry, inside a sentence; one that begins with two capitals is an abbreviation. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}
