import { v7 } from 'uuid'
import { listed, ProblemError, problem, upperFirst } from '#core/foundation'
import {
  fillMessage,
  type MessageFacts,
  type MessageTemplate,
  plainDate,
  type SurveyTemplateName,
  smsText,
  surveyTemplates,
  unknownPlaces,
} from '#core/messages'
import { remindedFor } from '#core/survey'
import {
  addMessages,
  listContacts,
  listMessagesOfWave,
  type MessageKind,
  municipalityNames,
  type StoredContact,
  type SurveyTaking,
  type Work,
} from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { messageProblems } from '../../house/message-problems.ts'
import { takingInLetter } from './places.ts'
import { fieldWorkProgress, type ProgressLine } from './progress.ts'

type Tools = Pick<Desks, 'clock' | 'publicUrl' | 'sendSoon'>

const kindOf: Readonly<Record<SurveyTemplateName, MessageKind>> = {
  'survey-invitation': 'survey-invitation',
  'survey-answer-reminder': 'survey-reminder',
  'survey-field-reminder': 'survey-reminder',
  'survey-feedback': 'survey-feedback',
}

/** A wave as its messages tell of it. */
export type ToldWave = Pick<SurveyTaking, 'wave' | 'title' | 'year' | 'opensOn' | 'closesOn'>

/** A municipality that a text concerns now. */
export interface SurveyRecipient {
  readonly municipality: string
  readonly name: string
  readonly contacts: readonly Pick<StoredContact, 'id' | 'name' | 'email' | 'language'>[]
  /** When it last got a message of this kind, ISO 8601. */
  readonly lastWritten: string | null
  readonly facts: MessageFacts
}

/** A text ready to be looked over, and whom it concerns. */
export interface SurveyMessageDraft {
  readonly template: SurveyTemplateName
  readonly texts: MessageTemplate['texts']
  readonly places: MessageTemplate['places']
  readonly facts: { readonly nb: MessageFacts; readonly nn: MessageFacts }
  readonly sms: { readonly nb: string; readonly nn: string } | null
  readonly recipients: readonly SurveyRecipient[]
  /** Whether e-mail is set up; else messages are held, to be printed. */
  readonly mail: boolean
}

/** Whether a text concerns a participant now. */
function concerns(template: SurveyTemplateName, { taking, standing }: ProgressLine): boolean {
  switch (template) {
    case 'survey-invitation':
      return taking.answerBy !== null && taking.answer === null && taking.waveState !== 'closed'
    case 'survey-answer-reminder':
      return taking.answerBy !== null && remindedFor.answer.includes(standing)
    case 'survey-field-reminder':
      return remindedFor['field-work'].includes(standing)
    case 'survey-feedback':
      return taking.waveState === 'closed' && taking.answer === 'accepted'
  }
}

/** Whom a text about a wave concerns now, and what it says to them. City districts are written to through their city. */
export async function surveyDraft(
  desks: Tools,
  work: Work,
  wave: ToldWave,
  template: SurveyTemplateName,
): Promise<SurveyMessageDraft> {
  const { texts, places, sms } = surveyTemplates[template]
  const lines = (await fieldWorkProgress(desks, work, wave.wave)).filter((line) => concerns(template, line))
  const names = await municipalityNames(work)
  const contacts = await listContacts(work)
  const earlier = (await listMessagesOfWave(work, wave.wave)).filter(({ kind }) => kind === kindOf[template])
  const recipients = [...new Set(lines.map(({ taking }) => taking.municipality))].map(
    (municipality): SurveyRecipient => {
      const own = lines.filter(({ taking }) => taking.municipality === municipality)
      const name = names.get(municipality) ?? municipality
      const answerBy = own.flatMap(({ taking }) => taking.answerBy ?? []).sort()[0]
      return {
        municipality,
        name,
        contacts: contacts
          .filter((one) => one.municipality === municipality && one.receives.includes('rounds'))
          .map(({ id, name: called, email, language }) => ({ id, name: called, email, language })),
        // the newest come first
        lastWritten: earlier.find((one) => one.municipality === municipality)?.createdAt ?? null,
        facts: {
          kommune: name,
          deltakere: participantsInWords(own, name),
          ...(answerBy !== undefined && { svarfrist: plainDate(answerBy) }),
        },
      }
    },
  )
  const facts = { nb: sharedFacts(desks, wave, 'nb'), nn: sharedFacts(desks, wave, 'nn') }
  const [earliest = wave.opensOn] = lines.flatMap(({ taking }) => taking.answerBy ?? []).sort()
  const short = (form: 'nb' | 'nn') =>
    smsText(
      fillMessage(
        { subject: '', body: sms![form] },
        { ...facts[form], svarfrist: inFigures(earliest), sluttdato: inFigures(wave.closesOn) },
      ).body,
    )
  return {
    template,
    texts,
    places,
    facts,
    sms: sms && { nb: short('nb'), nn: short('nn') },
    recipients,
    mail: desks.sendSoon !== undefined,
  }
}

const inFigures = (day: string): string => day.split('-').reverse().join('.')

/** «Lillevik kommune», or the districts by name; a sentence may begin with it. */
function participantsInWords(lines: readonly ProgressLine[], municipality: string): string {
  const all = lines.map(({ taking }) => takingInLetter(taking, municipality))
  return upperFirst(all.length > 0 ? listed(all) : municipality)
}

function sharedFacts(
  { publicUrl = '' }: Pick<Desks, 'publicUrl'>,
  { title, year, opensOn, closesOn }: ToldWave,
  form: 'nb' | 'nn',
): MessageFacts {
  return {
    undersøkelse: title[form],
    år: String(year),
    startdato: plainDate(opensOn),
    sluttdato: plainDate(closesOn),
    adresse: `${publicUrl}/coordinate/survey`,
  }
}

/** What somebody wants to send. */
export interface WrittenSurveyMessage {
  readonly template: SurveyTemplateName
  readonly municipalities: readonly string[]
  readonly texts: MessageTemplate['texts']
}

/**
 * Writes to the contacts of municipalities about a wave; whom the text no longer concerns gets none.
 *
 * @throws problem 4251 for a text with an unknown {place}, 4252 where there is nobody left to write to.
 */
export async function writeSurveyMessages(
  desks: Tools,
  work: Work,
  wave: ToldWave,
  { template, municipalities, texts }: WrittenSurveyMessage,
  by: string | null,
): Promise<{ readonly messages: number; readonly without: readonly string[]; readonly held: boolean }> {
  const unknown = unknownPlaces(
    [texts.nb, texts.nn].map(({ subject, body }) => `${subject}\n${body}`).join('\n'),
    surveyTemplates[template].places,
  )
  if (unknown.length > 0) {
    const places = unknown.map((name) => `{${name}}`).join(', ')
    throw new ProblemError(problem(messageProblems.unknownPlace, { places }))
  }
  const draft = await surveyDraft(desks, work, wave, template)
  const chosen = draft.recipients.filter(({ municipality }) => municipalities.includes(municipality))
  const host = desks.publicUrl === undefined ? 'lyttepost.invalid' : new URL(desks.publicUrl).hostname
  const messages = chosen.flatMap(({ municipality, contacts, facts }) =>
    contacts.map(({ name, email, language }) => {
      const filled = fillMessage(texts[language], { ...draft.facts[language], ...facts, kontakt: name })
      const id = v7()
      return {
        id,
        round: null,
        wave: wave.wave,
        municipality,
        kind: kindOf[template],
        language,
        toName: name,
        toAddress: email,
        subject: [...filled.subject].slice(0, 200).join(''),
        body: filled.body,
        state: desks.sendSoon === undefined ? ('held' as const) : ('waiting' as const),
        messageId: `<${id}@${host}>`,
        createdBy: by,
      }
    }),
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
