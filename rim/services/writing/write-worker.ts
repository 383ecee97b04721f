import { parentPort } from 'node:worker_threads'
import { createWriterContext, writeReport, writeTextDocument } from '#rim/writers'
import type { MadeFile } from '../mapping/files.ts'
import type { ThreadReply } from '../thread-pool.ts'
import type { Writing } from './pool.ts'

/** The far end of `pool.ts`: gets what is to be written, answers with the finished files or what went wrong. */
const context = createWriterContext()
const filesOf = (writing: Writing): MadeFile[] =>
  'models' in writing
    ? writing.models.map((model) => ({ name: model.fileName, bytes: writeReport(model, context) }))
    : [{ name: writing.document.fileName, bytes: writeTextDocument(writing.document, context.pdf()) }]

parentPort?.on('message', (writing: Writing) => {
  try {
    const reply: ThreadReply<MadeFile[]> = { answer: filesOf(writing) }
    parentPort?.postMessage(reply)
  } catch (cause) {
    parentPort?.postMessage({
      failed: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
    })
  }
})
