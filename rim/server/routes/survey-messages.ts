import { z } from 'zod'
import { type Language, textIn } from '#core/foundation'
import { messageLetter, type SurveyTemplateName, surveyTemplates } from '#core/messages'
import { mailProblems } from '#rim/mail'
import { surveyDraft, type ToldWave, writeSurveyMessages } from '#rim/services'
import {
  findMessage,
  findMunicipality,
  findSurveyWave,
  listMessagesOfWave,
  municipalityNames,
  type StoredMessage,
  type StoredSurveyWave,
  sendAgain,
} from '#rim/storage'
import { type Call, route } from '../route.ts'
import { letterText, shownLine } from './address-shapes.ts'
import { pdfAnswer } from './files.ts'
import { id, moment, municipalityCode, writtenForm } from './shapes.ts'
import { ofWave, waveFor } from './survey-shapes.ts'

const one = z.strictObject({ wave: id, message: id })
const surveyTemplate = z.enum(Object.keys(surveyTemplates) as [SurveyTemplateName, ...SurveyTemplateName[]])
const facts = z.record(z.string(), z.string())
const byForm = <T extends z.ZodType>(inside: T) => z.strictObject({ nb: inside, nn: inside })

const listed = z.object({
  id,
  municipality: municipalityCode,
  municipalityName: z.string(),
  kind: z.enum(['survey-invitation', 'survey-reminder', 'survey-feedback']),
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

const toldWave = ({ id: wave, title, year, opensOn, closesOn }: StoredSurveyWave): ToldWave => ({
  wave,
  title,
  year,
  opensOn,
  closesOn,
})

/** A message as it is answered; what went wrong is told in the reader's language. */
function messageAnswer(
  stored: StoredMessage,
  municipalityName: string,
  language: Language,
): z.input<typeof whole> {
  const kind = Object.values(mailProblems).find(({ number }) => number === stored.lastProblem)
  return {
    ...stored,
    // those of a wave are of no other kind: the database sees to it
    kind: stored.kind as z.input<typeof listed>['kind'],
    municipalityName,
    problem: kind ? textIn(kind.text, language) : null,
  }
}

const fetchOne = async ({ work }: Call, { params }: { params: z.output<typeof one> }) => {
  const value = await findMessage(work, params.message)
  return value?.wave === params.wave ? { thing: { noun: 'message' } as const, value } : null
}

/** What is written to the municipalities' contacts about a wave of the survey. */
export const surveyMessageRoutes = [
  route({
    method: 'GET',
    path: '/api/survey-waves/{wave}/messages',
    summary: {
      nb: 'Meldingene om målingen, og hva som skjedde med dem',
      nn: 'Meldingane om målinga, og kva som skjedde med dei',
      en: 'The messages about the wave, and what became of them',
    },
    noun: 'message',
    verb: 'list',
    params: ofWave,
    answer: z.object({ mail: z.boolean(), messages: z.array(listed) }),
    fetch: waveFor('message'),
    act: async ({ work, desks, language }, _input, wave) => {
      const names = await municipalityNames(work)
      const messages = await listMessagesOfWave(work, wave.id)
      return {
        mail: desks.sendSoon !== undefined,
        messages: messages.map((each) =>
          messageAnswer(each, names.get(each.municipality) ?? each.municipality, language),
        ),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/survey-waves/{wave}/message-drafts/{surveyTemplate}',
    summary: {
      nb: 'Et utkast til en melding om målingen, og hvem den gjelder nå',
      nn: 'Eit utkast til ei melding om målinga, og kven ho gjeld no',
      en: 'A draft of a message about the wave, and whom it concerns now',
    },
    noun: 'message',
    verb: 'create',
    params: z.strictObject({ wave: id, surveyTemplate }),
    answer: z.object({
      template: surveyTemplate,
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
    }),
    fetch: async (call, { params }) => waveFor('message')(call, { params: { wave: params.wave } }),
    act: async ({ work, desks }, { params }, wave) => {
      const made = await surveyDraft(desks, work, toldWave(wave), params.surveyTemplate)
      return {
        ...made,
        places: [...made.places],
        recipients: made.recipients.map((each) => ({ ...each, contacts: [...each.contacts] })),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/messages',
    summary: {
      nb: 'Send en melding om målingen til kontaktene i kommuner som den gjelder',
      nn: 'Send ei melding om målinga til kontaktane i kommunar som ho gjeld',
      en: 'Send a message about the wave to the contacts of municipalities that it concerns',
    },
    noun: 'message',
    verb: 'create',
    params: ofWave,
    body: z.strictObject({
      template: surveyTemplate,
      municipalities: z.array(municipalityCode).min(1).max(1000),
      texts: byForm(z.strictObject({ subject: shownLine, body: letterText })),
    }),
    answer: z.object({ messages: z.int(), without: z.array(municipalityCode), held: z.boolean() }),
    status: 201,
    fetch: waveFor('message'),
    act: async ({ work, desks, actor }, { body }, wave) => {
      const written = await writeSurveyMessages(desks, work, toldWave(wave), body, actor.staff)
      return { ...written, without: [...written.without] }
    },
  }),
  route({
    method: 'GET',
    path: '/api/survey-waves/{wave}/messages/{message}',
    summary: { nb: 'En melding om målingen', nn: 'Ei melding om målinga', en: 'A message about the wave' },
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
    path: '/api/survey-waves/{wave}/messages/{message}/letter',
    summary: {
      nb: 'Meldingen om målingen som brev, som PDF',
      nn: 'Meldinga om målinga som brev, som PDF',
      en: 'The message about the wave as a letter, as PDF',
    },
    noun: 'message',
    verb: 'read',
    params: one,
    answer: 'file',
    fetch: fetchOne,
    act: async ({ work, desks }, { params }, found) => {
      const { language, toName, subject, body, municipality } = found
      const made = messageLetter({
        language,
        toName,
        subject,
        body,
        municipality: {
          code: municipality,
          name: (await findMunicipality(work, municipality))?.name ?? municipality,
        },
        round: (await findSurveyWave(work, params.wave))?.title[language] ?? '',
        made: desks.clock.today(),
      })
      return pdfAnswer(desks, made)
    },
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/messages/{message}/sending',
    summary: {
      nb: 'Send en melding om målingen som venter på e-post, eller som ikke kom fram',
      nn: 'Send ei melding om målinga som ventar på e-post, eller som ikkje kom fram',
      en: 'Send a message about the wave that was held, or did not arrive',
    },
    noun: 'message',
    verb: 'send',
    params: one,
    answer: z.object({ waiting: z.int() }),
    status: 201,
    fetch: fetchOne,
    act: async ({ work, desks }, _input, found) => {
      const waiting = desks.sendSoon === undefined ? 0 : await sendAgain(work, [found.id])
      if (waiting > 0) desks.sendSoon?.()
      return { waiting }
    },
  }),
]
