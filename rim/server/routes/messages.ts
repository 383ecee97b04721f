import { z } from 'zod'
import { type Language, textIn } from '#core/foundation'
import { messageLetter } from '#core/messages'
import { mailProblems } from '#rim/mail'
import { draftOf, writeMessages, writtenByHand } from '#rim/services'
import {
  findMessage,
  findMunicipality,
  findRound,
  listMessages,
  messageKinds,
  municipalityNames,
  type StoredMessage,
  sendAgain,
} from '#rim/storage'
import { type Call, route } from '../route.ts'
import { letterText, shownLine } from './address-shapes.ts'
import { pdfAnswer } from './files.ts'
import { ofRound, roundFor } from './places.ts'
import { id, moment, municipalityCode, writtenForm } from './shapes.ts'

const one = z.strictObject({ round: id, message: id })
const template = z.enum(writtenByHand)
const text = z.strictObject({ subject: shownLine, body: letterText })
const facts = z.record(z.string(), z.string())
const byForm = <T extends z.ZodType>(inside: T) => z.strictObject({ nb: inside, nn: inside })

const listed = z.object({
  id,
  municipality: municipalityCode,
  municipalityName: z.string(),
  kind: z.enum(messageKinds),
  language: writtenForm,
  toName: z.string(),
  toAddress: z.string(),
  subject: z.string(),
  state: z.enum(['waiting', 'held', 'sent', 'failed']),
  attempts: z.int(),
  /** What the last attempt met, in words. */
  problem: z.string().nullable(),
  createdAt: moment,
  sentAt: moment.nullable(),
})
const whole = z.object({ ...listed.shape, body: z.string() })

const draft = z.object({
  template,
  texts: byForm(z.object({ subject: z.string(), body: z.string() })),
  places: z.array(z.string()),
  facts: byForm(facts),
  sms: byForm(z.string()).nullable(),
  recipients: z.array(
    z.object({
      municipality: municipalityCode,
      name: z.string(),
      contacts: z.array(z.object({ id, name: z.string(), email: z.string(), language: writtenForm })),
      lastWritten: moment.nullable(),
      facts,
    }),
  ),
  mail: z.boolean(),
})

/** A message as it is answered; what went wrong is told in the reader's language. */
function messageAnswer(
  stored: StoredMessage,
  municipalityName: string,
  language: Language,
): z.input<typeof whole> {
  const kind = Object.values(mailProblems).find(({ number }) => number === stored.lastProblem)
  return { ...stored, municipalityName, problem: kind ? textIn(kind.text, language) : null }
}

const fetchOne = async ({ work }: Call, { params }: { params: z.output<typeof one> }) => {
  const value = await findMessage(work, params.message)
  return value?.round === params.round ? { thing: { noun: 'message' } as const, value } : null
}

/** What is written to the municipalities' contacts: looked over, sent, printed, tried again. */
export const messageRoutes = [
  route({
    method: 'GET',
    path: '/api/rounds/{round}/messages',
    summary: {
      nb: 'Meldingene i runden, og hva som skjedde med dem',
      nn: 'Meldingane i runden, og kva som skjedde med dei',
      en: 'The messages of the round, and what became of them',
    },
    noun: 'message',
    verb: 'list',
    params: ofRound,
    answer: z.object({ mail: z.boolean(), messages: z.array(listed) }),
    fetch: roundFor('message'),
    act: async ({ work, desks, language }, _input, round) => {
      const names = await municipalityNames(work)
      const messages = await listMessages(work, round.id)
      return {
        mail: desks.sendSoon !== undefined,
        messages: messages.map((one) =>
          messageAnswer(one, names.get(one.municipality) ?? one.municipality, language),
        ),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/rounds/{round}/message-drafts/{template}',
    summary: {
      nb: 'Et utkast til en melding, og hvem den gjelder nå',
      nn: 'Eit utkast til ei melding, og kven ho gjeld no',
      en: 'A draft of a message, and whom it concerns now',
    },
    noun: 'message',
    verb: 'create',
    params: z.strictObject({ round: id, template }),
    answer: draft,
    fetch: roundFor('message'),
    act: async ({ work, desks }, { params }, round) => {
      const made = await draftOf(desks, work, round, params.template)
      return {
        ...made,
        places: [...made.places],
        recipients: made.recipients.map((each) => ({ ...each, contacts: [...each.contacts] })),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/rounds/{round}/messages',
    summary: {
      nb: 'Send en melding til kontaktene i kommuner som den gjelder',
      nn: 'Send ei melding til kontaktane i kommunar som ho gjeld',
      en: 'Send a message to the contacts of municipalities that it concerns',
    },
    noun: 'message',
    verb: 'create',
    params: ofRound,
    body: z.strictObject({
      template,
      municipalities: z.array(municipalityCode).min(1).max(1000),
      texts: byForm(text),
    }),
    answer: z.object({ messages: z.int(), without: z.array(municipalityCode), held: z.boolean() }),
    status: 201,
    fetch: roundFor('message'),
    act: async ({ work, desks, actor }, { body }, round) => {
      const written = await writeMessages(desks, work, round, body, actor.staff)
      return { ...written, without: [...written.without] }
    },
  }),
  route({
    method: 'GET',
    path: '/api/rounds/{round}/messages/{message}',
    summary: { nb: 'En melding', nn: 'Ei melding', en: 'A message' },
    noun: 'message',
    verb: 'read',
    params: one,
    answer: whole,
    fetch: fetchOne,
    act: async ({ work, language }, _input, found) => {
      const name = (await findMunicipality(work, found.municipality))?.name ?? found.municipality
      return messageAnswer(found, name, language)
    },
  }),
  route({
    method: 'GET',
    path: '/api/rounds/{round}/messages/{message}/letter',
    summary: {
      nb: 'Meldingen som brev, som PDF',
      nn: 'Meldinga som brev, som PDF',
      en: 'The message as a letter, as PDF',
    },
    noun: 'message',
    verb: 'read',
    params: one,
    answer: 'file',
    fetch: fetchOne,
    act: async ({ work, desks }, { params }, found) => {
      const { language, toName, subject, body, municipality: code } = found
      const made = messageLetter({
        language,
        toName,
        subject,
        body,
        municipality: { code, name: (await findMunicipality(work, code))?.name ?? code },
        round: (await findRound(work, params.round))?.name[language] ?? '',
        made: desks.clock.today(),
      })
      return pdfAnswer(desks, made)
    },
  }),
  route({
    method: 'POST',
    path: '/api/rounds/{round}/messages/{message}/sending',
    summary: {
      nb: 'Send en melding som venter på e-post, eller som ikke kom fram',
      nn: 'Send ei melding som ventar på e-post, eller som ikkje kom fram',
      en: 'Send a message that was held, or did not arrive',
    },
    noun: 'message',
    verb: 'send',
    params: one,
    answer: z.object({ waiting: z.int() }),
    status: 201,
    fetch: fetchOne,
    act: async ({ work, desks }, _input, found) => {
      // without e-mail it would wait for ever, and nobody would think of printing it
      const waiting = desks.sendSoon === undefined ? 0 : await sendAgain(work, [found.id])
      if (waiting > 0) desks.sendSoon?.()
      return { waiting }
    },
  }),
]
