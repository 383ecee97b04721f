/** A task that the program does by itself. Its queue, with how often it is tried again, is made by a migration. */
export type JobName =
  | 'seal-audit'
  | 'tidy'
  | 'expire-rounds'
  | 'protect-tabulations'
  | 'send-messages'
  | 'check-quality'
  | 'make-releases'
  | 'make-orders'
  | 'make-survey-orders'
  | 'mix-answers'

export interface JobDescription {
  /** When, as cron in the time of Oslo. */
  readonly cron: string
  /**
   * Seconds within which the start of an instance asks for it too: a task that is due once a day must not be left out
   * because nothing was running then. Absent: it is soon due anyway.
   */
  readonly atStart?: number
}

export const jobs: Readonly<Record<JobName, JobDescription>> = {
  // the shorter, the less can be removed from the log unseen
  'seal-audit': { cron: '* * * * *' },
  tidy: { cron: '17 * * * *' },
  // asked for with each tabulation too; this is for those that an instance left behind
  'protect-tabulations': { cron: '*/5 * * * *' },
  // asked for by whoever looks at the list; this is for what an instance left behind
  'check-quality': { cron: '*/5 * * * *' },
  // asked for with what is written too; this is for what is to be tried again
  'send-messages': { cron: '* * * * *' },
  // asked for with each submission too; this is for those that an instance left behind, and for several instances to help
  'make-releases': { cron: '* * * * *' },
  // asked for with each order too; this is for those that an instance left behind
  'make-orders': { cron: '* * * * *' },
  // asked for with each order too, as those above
  'make-survey-orders': { cron: '* * * * *' },
  // never asked for by whoever finishes an answer: the queue would keep the time of it
  'mix-answers': { cron: '*/10 * * * *' },
  // nobody works then; the date in Norway has changed
  'expire-rounds': { cron: '0 3 * * *', atStart: 3600 },
}

export const jobNames = Object.keys(jobs) as readonly JobName[]
