import type { LocalText } from '#core/foundation'

export type InvitationState = 'none' | 'invited' | 'accepted' | 'declined' | 'joined'

/** A municipality, and how it stands to the round. */
export interface InvitedAnswer {
  readonly municipality: string
  readonly name: string
  readonly county: { readonly number: string; readonly name: string }
  /** By residents; null where they are not known. */
  readonly sizeClass: { readonly code: string; readonly label: LocalText } | null
  /** How many contacts are written to about rounds. */
  readonly contacts: number
  readonly lastTime: boolean
  /** `joined`: without having been invited. */
  readonly state: InvitationState
  readonly invitation: {
    /** ISO 8601, UTC. */
    readonly invitedAt: string
    /** `YYYY-MM-DD` */
    readonly answerBy: string
    readonly answeredAt: string | null
    readonly reason: string
  } | null
  readonly lastMessage: {
    readonly state: 'waiting' | 'held' | 'sent' | 'failed'
    readonly at: string
  } | null
}
