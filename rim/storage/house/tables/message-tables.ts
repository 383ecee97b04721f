import type { Generated } from 'kysely'

/** Invitations, training days, and what is written to the municipalities. */
export interface MessageTables {
  contact: ContactTable
  invitation: InvitationTable
  training_day: TrainingDayTable
  training_sign_up: TrainingSignUpTable
  message: MessageTable
}

interface ContactTable {
  id: string
  municipality: string
  name: string
  title: Generated<string>
  email: string
  phone: Generated<string>
  language: Generated<'nb' | 'nn'>
  receives: Generated<('rounds' | 'reports')[]>
  created_at: Generated<string>
}

interface InvitationTable {
  round: string
  municipality: string
  invited_by: string | null
  invited_at: Generated<string>
  answer_by: string
  answer: 'accepted' | 'declined' | null
  answered_at: string | null
  reason: Generated<string>
}

interface TrainingDayTable {
  id: string
  round: string
  day: string
  begins: string
  ends: string
  place: Generated<string>
  link: Generated<string>
  about_nb: Generated<string>
  about_nn: Generated<string>
  places: number | null
  taken: Generated<number>
  created_at: Generated<string>
  cancelled_at: string | null
}

interface TrainingSignUpTable {
  id: string
  training_day: string
  municipality: string
  name: string
  unit: Generated<string>
  email: string
  signed_up_at: Generated<string>
  attended: boolean | null
}

interface MessageTable {
  id: string
  round: string | null
  /** Of the survey; null for what is about a round. */
  wave: string | null
  municipality: string
  kind:
    | 'invitation'
    | 'reminder'
    | 'training-day'
    | 'report-ready'
    | 'order-delivered'
    | 'own'
    | 'survey-invitation'
    | 'survey-reminder'
    | 'survey-feedback'
  language: 'nb' | 'nn'
  to_name: string
  to_address: string
  subject: string
  body: string
  state: 'waiting' | 'held' | 'sent' | 'failed'
  attempts: Generated<number>
  next_at: Generated<string>
  claimed_by: string | null
  claimed_until: string | null
  last_problem: number | null
  message_id: string
  created_by: string | null
  created_at: Generated<string>
  sent_at: string | null
}
