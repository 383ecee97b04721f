/** A day on which the municipalities' people are taught. */
export interface TrainingDayAnswer {
  readonly id: string
  /** `YYYY-MM-DD` */
  readonly day: string
  /** `HH:MM` on clocks in Norway, as the next. */
  readonly begins: string
  readonly ends: string
  readonly place: string
  readonly link: string
  readonly about: { readonly nb: string; readonly nn: string }
  /** Null: no limit. */
  readonly places: number | null
  readonly taken: number
  readonly cancelledAt: string | null
}

/** Somebody of the own municipality who comes. */
export interface OwnSignUpAnswer {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly email: string
}

/** As the municipality sees it. */
export interface OwnTrainingDayAnswer extends TrainingDayAnswer {
  readonly signUps: readonly OwnSignUpAnswer[]
}

export interface SignUpAnswer extends OwnSignUpAnswer {
  readonly municipality: string
  readonly municipalityName: string
  /** Null: not noted. */
  readonly attended: boolean | null
}

/** As the nation sees it. */
export interface NationalTrainingDayAnswer extends TrainingDayAnswer {
  readonly signUps: readonly SignUpAnswer[]
}
