import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ProblemKind } from '#core/foundation'
import { html } from '#rim/web'
import { page } from './pages/page.ts'
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

const pageOf = ({ number, text }: ProblemKind): string => {
  const title = `Problem ${number}`
  const english = text.en === undefined ? '' : html`<p lang="en">${text.en}</p>`
  return page(
    'nb',
    { nb: title, nn: title },
    html`<p>${text.nb}</p>
<p lang="nn">${text.nn}</p>
${english}`,
  )
}
