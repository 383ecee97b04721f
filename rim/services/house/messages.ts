import { v7 } from 'uuid'
import { ProblemError, problem } from '#core/foundation'
import {
  fillMessage,
  type MessageFacts,
  type MessageTemplate,
  messageTemplates,
  type TemplateName,
  unknownPlaces,
} from '#core/messages'
import {
  addMessages,
  findMunicipality,
  listParticipations,
  type NewMessage,
  type StoredRound,
  type Work,
} from '#rim/storage'
import type { Desks } from './desks.ts'
import {
  type Addressee,
  addresseesOf,
  comingDays,
  draftOf,
  type HandTemplate,
  kindOf,
  receiversOf,
  sharedFacts,
} from './message-drafts.ts'
import { messageProblems } from './message-problems.ts'

type Tools = Pick<Desks, 'clock' | 'publicUrl' | 'sendSoon'>

/** What somebody wants to send. */
export interface WrittenMessage {
  readonly template: HandTemplate
  /** Of those whom the text concerns. */
  readonly municipalities: readonly string[]
  /** As they have been edited. */
  readonly texts: MessageTemplate['texts']
}

/** What became of it. */
export interface Written {
  /** How many messages there are: one for each contact. */
  readonly messages: number
  /** Municipalities that nobody is written to in. */
  readonly without: readonly string[]
  /** They wait for e-mail to be set up. */
  readonly held: boolean
}

/**
 * Writes messages to the contacts of municipalities. Whom the text no longer concerns gets none: what was seen when it was
 * written may have changed.
 *
 * @throws problem 4251 for a text with an unknown {place}, 4252 where there is nobody left to write to.
 */
export async function writeMessages(
  desks: Tools,
  work: Work,
  round: StoredRound,
  { template, municipalities, texts }: WrittenMessage,
  by: string | null,
): Promise<Written> {
  demandKnownPlaces(template, texts)
  const draft = await draftOf(desks, work, round, template)
  const chosen = draft.recipients.filter(({ municipality }) => municipalities.includes(municipality))
  const messages = chosen.flatMap(({ municipality, contacts, facts }) =>
    contacts.map((contact) =>
      messageTo(desks, contact, {
        template,
        round: round.id,
        municipality,
        text: texts[contact.language],
        facts: { ...draft.facts[contact.language], ...facts },
        by,
      }),
    ),
  )
  if (messages.length === 0) throw new ProblemError(problem(messageProblems.nobodyToWrite))
  await addMessages(work, messages)
  desks.sendSoon?.()
  const without = chosen.filter(({ contacts }) => contacts.length === 0)
  return {
    messages: messages.length,
    without: without.map(({ municipality }) => municipality),
    held: !draft.mail,
  }
}

function demandKnownPlaces(template: TemplateName, { nb, nn }: MessageTemplate['texts']): void {
  const whole = [nb, nn].map(({ subject, body }) => `${subject}\n${body}`).join('\n')
  const unknown = unknownPlaces(whole, messageTemplates[template].places)
  if (unknown.length === 0) return
  const places = unknown.map((name) => `{${name}}`).join(', ')
  throw new ProblemError(problem(messageProblems.unknownPlace, { places }))
}

/** A message of the program's own. */
export interface QueuedMessage {
  readonly template: 'report-ready' | 'order-delivered'
  readonly round: StoredRound
  readonly municipality: string
  /** What was ordered, in a few words; for `order-delivered`. */
  readonly order?: string
  /** Staff id of whoever delivers; null or left out where the program does it by itself. */
  readonly by?: string | null
}

/**
 * Tells a municipality's contacts, those who receive reports, that something is there: in the transaction of what it tells of,
 * at the house's or the nation's desk. Sent in a moment. Returns how many are told; none where the municipality has no such
 * contact.
 */
export async function queueMessage(
  desks: Tools,
  work: Work,
  { template, round, municipality, order, by = null }: QueuedMessage,
): Promise<number> {
  const name = (await findMunicipality(work, municipality))?.name ?? municipality
  const days = await comingDays(desks, work, round)
  const joined = await listParticipations(work, round.id)
  const contacts = (await addresseesOf(work, joined, receiversOf(template)))(municipality)
  const messages = contacts.map((contact) =>
    messageTo(desks, contact, {
      template,
      round: round.id,
      municipality,
      text: messageTemplates[template].texts[contact.language],
      facts: {
        ...sharedFacts(desks, round, days, contact.language),
        kommune: name,
        ...(order !== undefined && { tema: order }),
      },
      by,
    }),
  )
  await addMessages(work, messages)
  if (messages.length > 0) desks.sendSoon?.()
  return messages.length
}

interface Telling {
  readonly template: TemplateName
  readonly round: string
  readonly municipality: string
  readonly text: { readonly subject: string; readonly body: string }
  readonly facts: MessageFacts
  readonly by: string | null
}

function messageTo(desks: Tools, { name, email, language }: Addressee, telling: Telling): NewMessage {
  const { template, round, municipality, text, facts, by } = telling
  const { subject, body } = fillMessage(text, { ...facts, kontakt: name })
  const id = v7()
  const host = desks.publicUrl === undefined ? 'lyttepost.invalid' : new URL(desks.publicUrl).hostname
  return {
    id,
    round,
    municipality,
    kind: kindOf[template],
    language,
    toName: name,
    toAddress: email,
    subject: [...subject].slice(0, 200).join(''),
    body,
    state: desks.sendSoon === undefined ? 'held' : 'waiting',
    messageId: `<${id}@${host}>`,
    createdBy: by,
  }
}
