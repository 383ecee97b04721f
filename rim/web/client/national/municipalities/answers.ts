/** A municipality of the house. */
export interface MunicipalityAnswer {
  readonly code: string
  readonly name: string
  readonly contact: string
}

/** A municipality of the country that the house does not have yet. */
export interface MunicipalityToAddAnswer {
  readonly code: string
  readonly name: string
  readonly county: string
}

/** The code that an appointment is taken up with. */
export interface InvitedCoordinatorAnswer {
  readonly id: string
  readonly code: string
}
