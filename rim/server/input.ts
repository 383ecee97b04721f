import type { FastifySchemaCompiler } from 'fastify'
import type { z } from 'zod'
import { ProblemError } from '#core/foundation'
import { fieldProblems, type Part } from './fields.ts'
import { unstorable } from './storable.ts'

const parts: Readonly<Record<string, Part>> = { body: 'body', querystring: 'query', params: 'params' }

/**
 * Reads a part of a request by its schema. Throws problems 5006, one for each field that is wrong; the messages of the
 * schema library are never shown.
 */
export const readInput: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  const part = parts[httpPart ?? ''] ?? 'body'
  return (sent: unknown) => {
    const unfit = unstorable(sent)
    if (unfit) {
      const issue = { code: 'custom' as const, path: [...unfit], message: '', input: undefined }
      return { error: new ProblemError(...fieldProblems([issue], { schema, part, sent })) }
    }
    const read = schema.safeParse(sent)
    return read.success
      ? { value: read.data }
      : { error: new ProblemError(...fieldProblems(read.error.issues, { schema, part, sent })) }
  }
}
