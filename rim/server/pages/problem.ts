import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { type Language, type LocalText, textIn } from '#core/foundation'
import { html } from '#rim/web'
import { answerProblem, languageFor, type ProblemAnswer } from '../problem-answer.ts'
import { page } from './page.ts'

const words = {
  title: { nb: 'Det gikk ikke', nn: 'Det gjekk ikkje', en: 'That did not work' },
  again: { nb: 'Logg inn på nytt', nn: 'Logg inn på nytt', en: 'Log in again' },
  home: { nb: 'Til forsiden', nn: 'Til framsida', en: 'To the front page' },
} as const satisfies Record<string, LocalText>

/** What went wrong, for whoever pressed a button on a page: as `sendProblem`, as a page with a way on. */
export function sendProblemPage(
  cause: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const answer = answerProblem(cause, request, reply)
  return reply.type('text/html; charset=utf-8').send(problemPage(languageFor(request), answer))
}

function problemPage(language: Language, { problems, stepUp }: ProblemAnswer): string {
  const texts = problems.map(({ text }) => html`<p class="wrong">${text}</p>`)
  const [first] = problems
  const again =
    stepUp === undefined
      ? ''
      : html`<p><a class="button" href="${stepUp}">${textIn(words.again, language)}</a></p>`
  return page(
    language,
    words.title,
    html`${texts}
${again}
<p><a class="button" href="/">${textIn(words.home, language)}</a></p>
<p><small>${String(first?.number ?? '')}</small></p>`,
  )
}
