import { createWriterContext, writeReport, writeTextDocument } from '#rim/writers'
import type { MadeFile } from '../files/place-files.ts'
import { answerQuestions } from '../thread-answers.ts'
import type { Writing } from './pool.ts'

/** The far end of `pool.ts`: gets what is to be written, answers with the finished files or what went wrong. */
const context = createWriterContext()

answerQuestions((writing: Writing): MadeFile[] =>
  'models' in writing
    ? writing.models.map((model) => ({ name: model.fileName, bytes: writeReport(model, context) }))
    : [{ name: writing.document.fileName, bytes: writeTextDocument(writing.document, context.pdf()) }],
)
