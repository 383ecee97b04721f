import type { ReportModel } from '#core/reports'
import { createThreadPool } from '../thread-pool.ts'
import type { MunicipalReportAsked } from './compute.ts'

/** A thread that decides and computes reports on surveys to the municipalities, so that the program goes on answering meanwhile. */
export interface MunicipalWorkshop {
  /** Throws the problems that `computeMunicipalReport` throws. */
  report(asked: MunicipalReportAsked): Promise<readonly ReportModel[]>
  close(): Promise<void>
}

/** A workshop whose thread starts when there is something to do. */
export function createMunicipalWorkshop(): MunicipalWorkshop {
  const thread = createThreadPool<MunicipalReportAsked, readonly ReportModel[]>(
    new URL('./compute-worker', import.meta.url),
    1,
    { maxOldGenerationSizeMb: 1024 },
  )
  return { report: (asked) => thread.ask(asked), close: () => thread.close() }
}
