import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ProblemKind } from '#core/foundation'
import { refusal } from './problem-answer.ts'
import { serverProblems } from './problems.ts'
import { httpStatusOf } from './status.ts'

const params = z.strictObject({ number: z.coerce.number().int() })

/** GET /problems/{number}: what a problem means, for people (HTML) and programs (JSON). The problems' `type` leads here. */
export function addProblemPages(server: FastifyInstance, kinds: readonly ProblemKind[]): void {
  const byNumber = new Map([...Object.values(serverProblems), ...kinds].map((kind) => [kind.number, kind]))
  server.get(
    '/problems/:number',
    { config: { door: 'open' }, schema: { params, hide: true } },
    async (request, reply) => {
      const kind = byNumber.get((request.params as z.output<typeof params>).number)
      if (!kind) throw refusal(serverProblems.notFound)
      if (/text\/html/.test(request.headers.accept ?? '')) {
        return reply.type('text/html; charset=utf-8').send(pageOf(kind))
      }
      const { number, severity, text } = kind
      return reply.send({ number, severity, status: httpStatusOf(number), text })
    },
  )
}

const pageOf = ({ number, text }: ProblemKind): string => `<!doctype html>
<html lang="nb">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Problem ${number} – Lyttepost</title>
<h1>Problem ${number}</h1>
<p>${escaped(text.nb)}</p>
<p lang="nn">${escaped(text.nn)}</p>
${text.en === undefined ? '' : `<p lang="en">${escaped(text.en)}</p>\n`}</html>
`

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
