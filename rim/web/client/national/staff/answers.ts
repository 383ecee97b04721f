/** An appointment of the nation's own. */
export interface NationalAppointmentAnswer {
  readonly id: string
  readonly role: string
  readonly name: string
  /** Counties (two digits) and municipalities (four). */
  readonly territories: readonly string[]
  /** Whether the code has been taken up. */
  readonly taken: boolean
  /** ISO 8601, UTC. */
  readonly appointedAt: string
  /** When the code can no longer be taken up; null once it has been. */
  readonly invitationExpiresAt: string | null
  /** `YYYY-MM-DD` */
  readonly validTo: string | null
  readonly revokedAt: string | null
}
