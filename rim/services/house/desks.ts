import { osloDay } from '#core/foundation'
import type { InstrumentRegistry } from '#core/instruments'
import type { TextDocument } from '#core/privacy'
import type { ReportModel } from '#core/reports'
import type { KeyRing } from '#rim/keys'
import type { House } from '#rim/storage'
import type { TableWorkshop } from '../built-tables/workshop.ts'
import type { MadeFile } from '../files/place-files.ts'
import type { MunicipalWorkshop } from '../municipal-survey/workshop.ts'
import type { PaperAsked, PaperMade } from '../survey/paper-forms/printing.ts'

/** What time it is, passed in. */
export interface Clock {
  /** Now, ISO 8601 in UTC. */
  now(): string
  /** The calendar date in Norway, `YYYY-MM-DD`. */
  today(): string
}

/** What the use cases work with. */
export interface Desks {
  readonly house: House
  readonly keys: KeyRing
  readonly clock: Clock
  readonly instruments: InstrumentRegistry
  /** The forms of the survey of users' experiences, kept apart from the mapping's. */
  readonly surveys: InstrumentRegistry
  /** Whether synthetic identity numbers are taken: for training and tests only. */
  readonly training: boolean
  /** Where browsers reach the house: told in letters as the place to see one's own. */
  readonly publicUrl?: string
  /** Has tabulations that wait for it protected soon, rather than when the task next comes round. */
  protectSoon?(): void
  /** Has messages that wait for it sent soon; absent: e-mail is not set up, and messages are held. */
  sendSoon?(): void
  /** Has the registrations that wait for it gone through for quality soon. */
  checkSoon?(): void
  /** Has the orders that wait for it made soon. */
  ordersSoon?(): void
  /** Has the forms of the survey that wait for it made soon. */
  surveyOrdersSoon?(): void
  /** Has the releases that wait for it made soon. */
  releaseSoon?(): void
  /** Prints a paper of the survey; absent: where nothing is printed. */
  printPaper?(asked: PaperAsked): Promise<PaperMade>
  /** Makes reports on surveys to the municipalities; absent: where none are made. */
  readonly municipal?: Pick<MunicipalWorkshop, 'report'>
  /** Writes files of report models; absent: where no reports are written. */
  writeReports?(models: readonly ReportModel[]): Promise<readonly MadeFile[]>
  /** Counts tables that people put together; absent: where none are answered. */
  readonly tables?: TableWorkshop
  /** Makes a PDF of a document. */
  printDocument(document: TextDocument): Promise<Uint8Array>
}

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => osloDay(new Date().toISOString()),
}
