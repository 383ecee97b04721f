/** A set of people whose answers are counted together: a group of the tables, or those who gave an answer. */
export interface Stratum {
  readonly name: string
  readonly has: (person: number) => boolean
}

/** People and the strata that they are in, as a table that is fast to look up in. */
export interface Strata {
  readonly names: readonly string[]
  /** How many people are in each. */
  readonly sizes: readonly number[]
  /** The strata of each person. */
  readonly of: readonly Uint16Array[]
  /** 1 at `person * strata + stratum` for who is in it. */
  readonly member: Uint8Array
}

export function strataOf(people: number, sets: readonly Stratum[]): Strata {
  const member = new Uint8Array(people * sets.length)
  const sizes = sets.map(() => 0)
  const of = Array.from({ length: people }, (_, person) => {
    const strata = sets.flatMap(({ has }, stratum) => (has(person) ? [stratum] : []))
    for (const stratum of strata) {
      member[person * sets.length + stratum] = 1
      sizes[stratum]!++
    }
    return Uint16Array.from(strata)
  })
  return { names: sets.map(({ name }) => name), sizes, of, member }
}
