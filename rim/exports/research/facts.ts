/** What a file for researchers says beside its rows. */
export interface ResearchFacts {
  /** What the rows are of, in the file's language. */
  readonly title: string
  /** ISO date on which the rows were released. */
  readonly date: string
  /** Lines on what the file is, for what, and how it is to be read; in the file's language. */
  readonly notes: readonly string[]
}
