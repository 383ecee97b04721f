/** Somebody in a municipality who is written to. */
export interface ContactAnswer {
  readonly id: string
  readonly municipality: string
  readonly name: string
  /** What she is there; may be empty, as the telephone. */
  readonly title: string
  readonly email: string
  readonly phone: string
  readonly language: 'nb' | 'nn'
  readonly receives: readonly ('rounds' | 'reports')[]
}
