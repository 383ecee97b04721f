import {
  fillMessage,
  type MessageFacts,
  type MessageTemplate,
  messageTemplates,
  plainDate,
  smsText,
  type TemplateName,
  trainingDayLines,
} from '#core/messages'
import {
  listContacts,
  listInvitations,
  listMessages,
  listMunicipalities,
  listParticipations,
  listTrainingDays,
  type MessageKind,
  type Receives,
  type StoredContact,
  type StoredParticipation,
  type StoredRound,
  type StoredTrainingDay,
  type Work,
} from '#rim/storage'
import type { Desks } from './desks.ts'

/** The texts that the nation writes by hand; the others come with what they tell of. */
export const writtenByHand = [
  'invitation',
  'answer-reminder',
  'submission-reminder',
  'training-days',
  'own',
] as const satisfies readonly TemplateName[]
export type HandTemplate = (typeof writtenByHand)[number]

/** What a message of each text is called where it is kept. */
export const kindOf: Readonly<Record<TemplateName, MessageKind>> = {
  invitation: 'invitation',
  'answer-reminder': 'reminder',
  'submission-reminder': 'reminder',
  'training-days': 'training-day',
  'report-ready': 'report-ready',
  'order-delivered': 'order-delivered',
  own: 'own',
}

/** Which of a municipality's contacts a text is for. */
export const receiversOf = (template: TemplateName): Receives =>
  template === 'report-ready' || template === 'order-delivered' ? 'reports' : 'rounds'

/** Somebody who would get a message, and in which form of Norwegian. */
export type Addressee = Pick<StoredContact, 'id' | 'name' | 'email' | 'language'>

/** A municipality that a text concerns now. */
export interface DraftRecipient {
  readonly municipality: string
  readonly name: string
  /** None: it cannot be written to. */
  readonly contacts: readonly Addressee[]
  /** When it last got a message of this kind, ISO 8601. */
  readonly lastWritten: string | null
  /** What the places are filled with for this municipality, beside what all share. */
  readonly facts: MessageFacts
}

/** A text ready to be looked over, and whom it concerns. */
export interface MessageDraft {
  readonly template: HandTemplate
  readonly texts: MessageTemplate['texts']
  readonly places: MessageTemplate['places']
  /** What the places are filled with for everybody, by form. */
  readonly facts: { readonly nb: MessageFacts; readonly nn: MessageFacts }
  /** For the telephone, filled; null: there is none. */
  readonly sms: { readonly nb: string; readonly nn: string } | null
  readonly recipients: readonly DraftRecipient[]
  /** Whether e-mail is set up; else messages are held, to be printed. */
  readonly mail: boolean
}

type Tools = Pick<Desks, 'clock' | 'publicUrl' | 'sendSoon'>

/** Whom a text concerns now, and what it says to them. */
export async function draftOf(
  desks: Tools,
  work: Work,
  round: StoredRound,
  template: HandTemplate,
): Promise<MessageDraft> {
  const { texts, places, sms } = messageTemplates[template]
  const days = await comingDays(desks, work, round)
  const joined = await listParticipations(work, round.id)
  const concerned = await concernedBy(work, round, template, joined)
  const recipients = await recipientsOf(work, round, template, { concerned, joined })
  const facts = { nb: sharedFacts(desks, round, days, 'nb'), nn: sharedFacts(desks, round, days, 'nn') }
  const deadlines = [...concerned.values()].flatMap(({ answerBy }) => answerBy ?? []).sort()
  const short = (form: 'nb' | 'nn') =>
    shortText(sms![form], facts[form], {
      sluttdato: round.closesOn,
      svarfrist: deadlines[0] ?? round.opensOn,
    })
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

/** The text for the telephone, with its dates in figures and no sign that would make it dearer. */
function shortText(text: string, facts: MessageFacts, days: Readonly<Record<string, string>>): string {
  const figures = Object.fromEntries(
    Object.entries(days).map(([name, day]) => [name, day.split('-').reverse().join('.')]),
  )
  return smsText(fillMessage({ subject: '', body: text }, { ...facts, ...figures }).body)
}

type Concerned = ReadonlyMap<string, { readonly answerBy: string | undefined }>

/** The municipalities that a text concerns, with the last day to answer where they are invited. */
async function concernedBy(
  work: Work,
  round: StoredRound,
  template: HandTemplate,
  joined: readonly StoredParticipation[],
): Promise<Concerned> {
  const invitations = await listInvitations(work, round.id)
  const open = invitations.filter(({ answer }) => answer === null)
  const of = (found: readonly { readonly municipality: string; readonly answerBy?: string }[]) =>
    new Map(found.map(({ municipality, answerBy }) => [municipality, { answerBy }]))
  switch (template) {
    case 'invitation':
    case 'answer-reminder':
      return of(open)
    case 'submission-reminder':
      return of(joined.filter(({ submittedAt }) => submittedAt === null))
    case 'training-days':
    case 'own':
      return of([...open, ...joined])
  }
}

async function recipientsOf(
  work: Work,
  round: StoredRound,
  template: HandTemplate,
  { concerned, joined }: { readonly concerned: Concerned; readonly joined: readonly StoredParticipation[] },
): Promise<readonly DraftRecipient[]> {
  const addressees = await addresseesOf(work, joined, receiversOf(template))
  const earlier = (await listMessages(work, round.id)).filter(({ kind }) => kind === kindOf[template])
  return (await listMunicipalities(work))
    .filter(({ code }) => concerned.has(code))
    .map(({ code, name }): DraftRecipient => {
      const answerBy = concerned.get(code)?.answerBy
      return {
        municipality: code,
        name,
        contacts: addressees(code),
        // the newest come first
        lastWritten: earlier.find(({ municipality }) => municipality === code)?.createdAt ?? null,
        facts: { kommune: name, ...(answerBy !== undefined && { svarfrist: plainDate(answerBy) }) },
      }
    })
}

/**
 * The contacts of each municipality that are written to, in the form of Norwegian that the municipality has chosen for the
 * round, or else the contact's own.
 *
 * @param joined who takes part in the round.
 */
export async function addresseesOf(
  work: Work,
  joined: readonly StoredParticipation[],
  receives: Receives,
): Promise<(municipality: string) => readonly Addressee[]> {
  const contacts = await listContacts(work)
  const languages = new Map(joined.map(({ municipality, language }) => [municipality, language]))
  return (municipality) =>
    contacts
      .filter((one) => one.municipality === municipality && one.receives.includes(receives))
      .map(({ id, name, email, language }) => ({
        id,
        name,
        email,
        language: languages.get(municipality) ?? language,
      }))
}

/** The training days that can still be come to. */
export async function comingDays(
  { clock }: Pick<Desks, 'clock'>,
  work: Work,
  round: StoredRound,
): Promise<readonly StoredTrainingDay[]> {
  const today = clock.today()
  return (await listTrainingDays(work, round.id)).filter(
    ({ day, cancelledAt }) => cancelledAt === null && day >= today,
  )
}

/** What the places are filled with for every municipality. */
export function sharedFacts(
  { publicUrl = '' }: Pick<Desks, 'publicUrl'>,
  round: StoredRound,
  days: readonly StoredTrainingDay[],
  form: 'nb' | 'nn',
): MessageFacts {
  return {
    runde: round.name[form],
    år: String(round.year),
    startdato: plainDate(round.opensOn),
    sluttdato: plainDate(round.closesOn),
    opplæring: trainingDayLines(days, form),
    adresse: `${publicUrl}/coordinate`,
  }
}
