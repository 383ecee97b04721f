import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Problem, ProblemError, textIn } from '#core/foundation'
import { type Desks, openSession } from '#rim/services'
import { listRounds, municipalityNames, within } from '#rim/storage'
import { sameSecret } from './csrf.ts'
import { type OwnRegistration, type OwnRound, ownPage } from './pages/own.ts'
import { sendProblemPage } from './pages/problem.ts'
import { languageFor, Refusal, refusal } from './problem-answer.ts'
import { serverProblems } from './problems.ts'
import { cookieName, tokenOf } from './session.ts'
import type { ServerSettings } from './settings.ts'

const optOutBody = z.object({
  csrf: z.string(),
  place: z.string().regex(/^[0-9a-f-]{36} [0-9]{4}$/),
  sure: z.literal('yes'),
})

/**
 * The registered person's own page. It asks the API in the person's own name, inside the program, so that rights and log
 * are the API's and stand in one place.
 */
export function addOwnPage(server: FastifyInstance, desks: Desks, settings: ServerSettings): void {
  const open = { config: { door: 'open' as const }, errorHandler: sendProblemPage }
  const mine = async (request: FastifyRequest) => {
    const token = tokenOf(request, settings)
    const session = token === undefined ? null : await openSession(desks, token)
    return token === undefined || session?.actor?.role !== 'registered-person' ? null : { token, session }
  }
  /** Asks one of our own routes as the person. Throws the problems that it answers. */
  const ask = async (
    request: FastifyRequest,
    token: string,
    address: string,
    body?: object,
    csrf?: string,
  ) => {
    const answer = await server.inject({
      method: body ? 'POST' : 'GET',
      url: address,
      // so that the limits count whoever asks
      remoteAddress: request.ip,
      headers: {
        // the page to come back to after another login
        referer: `${settings.publicUrl}/own`,
        'accept-language': languageFor(request),
        ...(csrf !== undefined && { 'x-csrf-token': csrf }),
      },
      cookies: { [cookieName(settings)]: token },
      ...(body && { payload: body }),
    })
    if (answer.statusCode >= 400) throw problemOf(answer.json())
    return answer.json()
  }
  const login = (reply: FastifyReply): FastifyReply => reply.redirect('/login?as=person&returnTo=%2Fown', 303)

  type Found = NonNullable<Awaited<ReturnType<typeof mine>>>
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    found: Found,
    said?: { readonly round: string; readonly municipality: string },
  ) => {
    const language = languageFor(request)
    const rounds = await roundsOf(desks, found.session.places, language)
    const own = {
      registrations: (await ask(request, found.token, '/api/own/registrations')) as OwnRegistration[],
      log: (await ask(request, found.token, '/api/own/log')) as { sentence: string }[],
      rounds,
      saidNo:
        rounds.find((one) => one.round === said?.round && one.municipality === said.municipality) ?? null,
    }
    return reply.type('text/html; charset=utf-8').send(ownPage(language, found.session.csrf, own))
  }

  server.get('/own', { ...open, schema: { hide: true } }, async (request, reply) => {
    const found = await mine(request)
    return found ? show(request, reply, found) : login(reply)
  })
  server.post(
    '/own/opt-out',
    { ...open, schema: { body: optOutBody, hide: true } },
    async (request, reply) => {
      const found = await mine(request)
      if (!found) return login(reply)
      const { csrf, place } = request.body as z.output<typeof optOutBody>
      if (!sameSecret(csrf, found.session.csrf)) throw refusal(serverProblems.tokenWrong)
      const [round, municipality] = place.split(' ') as [string, string]
      await ask(request, found.token, '/api/own/opt-outs', { round, municipality }, found.session.csrf)
      // answered at once: an address that says so could be followed by anybody, and saying it twice does no harm
      return show(request, reply, found, { round, municipality })
    },
  )
}

/** The rounds that the person may say no to, with their names; the municipalities by name. */
async function roundsOf(
  desks: Desks,
  places: readonly { readonly roundId: string; readonly municipality: string }[],
  language: 'nb' | 'nn' | 'en',
): Promise<readonly OwnRound[]> {
  const [rounds, municipalities] = await within(desks.house, { desk: 'person' }, async (work) => [
    new Map((await listRounds(work)).map((one) => [one.id, one])),
    await municipalityNames(work),
  ])
  return places
    .map(({ roundId, municipality }) => ({
      round: roundId,
      roundName: textIn(rounds.get(roundId)?.name ?? { nb: roundId, nn: roundId }, language),
      municipality,
      municipalityName: municipalities.get(municipality) ?? municipality,
    }))
    .sort((a, b) => a.municipalityName.localeCompare(b.municipalityName, 'nb'))
}

/** What a route of ours answered, as the problem that it was. */
function problemOf(answer: {
  problems: { number: number; severity: Problem['severity']; text: string }[]
  stepUp?: string
}): ProblemError {
  const problems = answer.problems.map(({ number, severity, text }) => ({
    number,
    severity,
    text: { nb: text, nn: text, en: text },
    details: {},
  }))
  const { stepUp } = answer
  return stepUp === undefined ? new ProblemError(...problems) : new Refusal(problems[0]!, { stepUp })
}
