import type { FastifyReply } from 'fastify'
import type { AnyRoute, FileAnswer } from './route.ts'

/** An answer as it is sent, and kept for a repeated request. */
export type Answer =
  | { readonly kind: 'json'; readonly text: string }
  | {
      readonly kind: 'file'
      readonly bytes: Buffer
      readonly type: string
      readonly name: string
      readonly part?: NonNullable<FileAnswer['part']>
    }

/**
 * What a route answers, as its schema says: members that the schema does not have are left out. An answer that breaks the
 * schema is a fault of ours and is thrown: nothing of it goes out, and what was done is undone with the transaction.
 */
export function answerOf(route: AnyRoute, made: unknown): Answer {
  if (route.answer === 'file') {
    const { bytes, type, name, part } = made as FileAnswer
    return { kind: 'file', bytes: Buffer.from(bytes), type, name, ...(part && { part }) }
  }
  const read = route.answer.safeParse(made)
  if (!read.success) {
    // the library's message holds values
    const places = (read.error.issues as { code: string }[]).map(({ code }) => code).join(' ')
    throw new TypeError(`The answer of ${route.method} ${route.path} is not as declared: ${places}`)
  }
  return { kind: 'json', text: JSON.stringify(read.data ?? null) }
}

/** Sends an answer. */
export function sendAnswer(reply: FastifyReply, status: number, answer: Answer): FastifyReply {
  reply.code(status)
  if (answer.kind === 'json') return reply.type('application/json; charset=utf-8').send(answer.text)
  reply.type(answer.type)
  const { part, bytes } = answer
  if (part === undefined) return reply.header('content-disposition', disposition(answer.name)).send(bytes)
  return reply
    .code(206)
    .header('accept-ranges', 'bytes')
    .header('content-range', `bytes ${part.first}-${part.first + bytes.length - 1}/${part.size}`)
    .send(bytes)
}

/** Names a file to be saved, after RFC 6266: in ASCII for old programs, and as it is. */
function disposition(name: string): string {
  const plain = name.replace(/[^\w. -]/g, '_')
  const exact = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}
