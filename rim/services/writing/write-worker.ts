import { parentPort } from 'node:worker_threads'
import type { ReportModel } from '#core/reports'
import { createWriterContext, writeReport } from '#rim/writers'
import type { MadeFile } from './files.ts'

/** The far end of `pool.ts`: gets the models of one municipality, answers with the finished files or what went wrong. */
const context = createWriterContext()
parentPort?.on('message', (models: readonly ReportModel[]) => {
  try {
    const files: MadeFile[] = models.map((model) => ({
      name: model.fileName,
      bytes: writeReport(model, context),
    }))
    parentPort?.postMessage({ files })
  } catch (cause) {
    parentPort?.postMessage({
      failed: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
    })
  }
})
