import type { MessageText, SurveyTemplateName, TemplateName } from '#core/messages'

/** The texts that the nation writes by hand. */
export type HandTemplate = Exclude<TemplateName, 'report-ready' | 'order-delivered'>

export interface ByForm<T> {
  readonly nb: T
  readonly nn: T
}

/** A municipality that a text concerns now. */
export interface RecipientAnswer {
  readonly municipality: string
  readonly name: string
  readonly contacts: readonly {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly language: 'nb' | 'nn'
  }[]
  /** When it last got a message of this kind, ISO 8601. */
  readonly lastWritten: string | null
  /** What the places are filled with for it. */
  readonly facts: Readonly<Record<string, string>>
}

export interface DraftAnswer {
  readonly template: HandTemplate | SurveyTemplateName
  readonly texts: ByForm<MessageText>
  readonly places: readonly string[]
  /** What the places are filled with for everybody. */
  readonly facts: ByForm<Readonly<Record<string, string>>>
  readonly sms: ByForm<string> | null
  readonly recipients: readonly RecipientAnswer[]
  /** Whether e-mail is set up. */
  readonly mail: boolean
}

export type MessageState = 'waiting' | 'held' | 'sent' | 'failed'

export interface ListedMessageAnswer {
  readonly id: string
  readonly municipality: string
  readonly municipalityName: string
  readonly kind:
    | 'invitation'
    | 'reminder'
    | 'training-day'
    | 'report-ready'
    | 'order-delivered'
    | 'own'
    | 'survey-invitation'
    | 'survey-reminder'
    | 'survey-feedback'
  readonly language: 'nb' | 'nn'
  readonly toName: string
  readonly toAddress: string
  readonly subject: string
  readonly state: MessageState
  readonly attempts: number
  /** What the last attempt met, in words. */
  readonly problem: string | null
  /** ISO 8601, UTC, as the next. */
  readonly createdAt: string
  readonly sentAt: string | null
}

export interface MessageAnswer extends ListedMessageAnswer {
  readonly body: string
}

export interface MessagesAnswer {
  readonly mail: boolean
  readonly messages: readonly ListedMessageAnswer[]
}

/** What became of what was written. */
export interface WrittenAnswer {
  readonly messages: number
  /** Municipalities without a contact. */
  readonly without: readonly string[]
  /** They wait for e-mail to be set up. */
  readonly held: boolean
}
