import type { OrderAnswer } from '../../coordinate/orders/answers.ts'

/** An order as the nation sees it: never its files. */
export interface QueuedOrderAnswer extends OrderAnswer {
  readonly municipalityName: string
}
