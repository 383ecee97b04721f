/** An organisation a made-up person acts for, as Ansattporten would tell it. */
export interface DevOrganization {
  /** Nine digits. */
  readonly number: string
  readonly name: string
  readonly rights?: readonly string[]
}

/** A made-up person who can be chosen at the trial provider. */
export interface DevPerson {
  /** Becomes the subject in the tokens, so staff lists can name it. */
  readonly id: string
  readonly name: string
  /** Role and place in words, shown under the name. */
  readonly title: string
  /** Synthetic national identity number; without it the tokens have none. */
  readonly personNumber?: string
  /** The level this person always logs in at, whatever is asked for. */
  readonly level?: string
  readonly organizations?: readonly DevOrganization[]
  readonly hprNumber?: string
}
