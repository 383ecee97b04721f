import type { Quote } from '../project/entities.ts'
import type { LogEvent } from '../project/log.ts'
import { same } from '../project/operations.ts'

/** Each quote as it was when it was signed last, by id, from the log. */
export function signedQuotes(events: readonly Pick<LogEvent, 'operations'>[]): ReadonlyMap<string, Quote> {
  const signed = new Map<string, Quote>()
  for (const { operations } of events) {
    for (const { before, after } of operations) {
      if (after?.kind !== 'quote' || after.signedBy === null) continue
      const was = before?.kind === 'quote' ? before.signedBy : null
      if (was === null) signed.set(after.id, after)
    }
  }
  return signed
}

/** Whether two states of a quote say the same: the words, the edits and the label, whatever the themes. */
export const saysTheSame = (one: Quote, other: Quote): boolean =>
  same({ ...one, themes: [], signedBy: null }, { ...other, themes: [], signedBy: null })
