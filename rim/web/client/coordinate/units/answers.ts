// What the routes of units and staff answer, as the pages use it; held against the routes in rim/web/api-shapes.

export interface UnitAnswer {
  readonly id: string
  readonly municipality: string
  readonly name: string
  readonly unitType: string
  /** How the unit is reached, as the letters tell it; may be empty. */
  readonly contact: string
  readonly closedAt: string | null
}

export interface AppointmentAnswer {
  readonly id: string
  readonly role: string
  readonly unit: string | null
  readonly name: string
  /** The code has been used. */
  readonly taken: boolean
  readonly appointedAt: string
  /** Until when the code can be used. */
  readonly invitationExpiresAt: string | null
  /** The last day, `YYYY-MM-DD`; null: no end. */
  readonly validTo: string | null
  readonly revokedAt: string | null
}

/** The code is shown once and kept nowhere. */
export interface AppointedAnswer {
  readonly id: string
  readonly code: string
}
