import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Language, ProblemError, problemText } from '#core/foundation'
import { showCode } from '#core/survey'
import { answeringProblems, type Desks, onlyOpenWave } from '#rim/services'
import { answerProblem, languageFor, Refusal, refusal } from '../problem-answer.ts'
import { withoutProviders } from '../security.ts'
import type { ServerSettings } from '../settings.ts'
import { httpStatusOf } from '../status.ts'
import { dropCode, heldCode, holdCode, languageIn, tokenFor } from './code-cookie.ts'
import { type AnsweringParts, codeIn, enterAnswering, findCode } from './entering.ts'
import { aboutPage, aboutSurveyPage } from './pages/about.ts'
import { codePage, goingPage } from './pages/code.ts'
import { donePage, leftPage, pausePage } from './pages/ends.ts'
import { answeringProblemPage } from './pages/problem.ts'
import { answeringPageProblems } from './problems.ts'
import { demandOwnOrigin, demandToken, fieldIn, formOf, pressed, resumeAt, sendPage } from './sending.ts'
import {
  doneAddress,
  showStep,
  showSummary,
  stepAt,
  summaryAddress,
  takeStep,
  takeSummary,
} from './step-routes.ts'
import { stepOf, stepsOf } from './steps.ts'
import { styleFile } from './style.ts'
import { createTries } from './tries.ts'

/**
 * The pages where users answer the survey: without login, without script where there is none, and with one cookie that holds
 * the code until the browser is closed. Forms must be read where these are added.
 *
 * @param script address of the script that makes it smoother; null: the pages are without
 */
export function addAnsweringPages(
  server: FastifyInstance,
  desks: Desks,
  settings: ServerSettings,
  script: string | null,
): void {
  const parts: AnsweringParts = {
    desks,
    settings,
    script,
    tries: createTries(() => Date.parse(desks.clock.now())),
  }
  const options = {
    config: { door: 'open' as const },
    schema: { hide: true },
    helmet: withoutProviders(settings),
    errorHandler: problemSender(parts),
  }
  const get = (url: string, handler: Handler): void => void server.get(url, options, bound(parts, handler))
  const post = (url: string, handler: Handler): void =>
    void server.post(url, options, async (request, reply) => {
      demandOwnOrigin(request, parts)
      return handler(parts, request, reply)
    })
  get('/svar', showCodePage)
  post('/svar', takeCode)
  get('/svar/inn', async (_, request, reply) =>
    heldCode(request, settings)
      ? reply.redirect('/svar/om', 303)
      : sendPage(reply, goingPage({ language: languageOn(parts, request), script: null }, '/svar/om?inn=1')),
  )
  get('/svar/om', showAbout)
  post('/svar/om', takeAbout)
  get(summaryAddress, async (_, request, reply) => {
    const entered = await enterAnswering(parts, request, reply)
    return entered ? showSummary(parts, entered, reply) : reply.redirect(codeAgain, 303)
  })
  post(summaryAddress, takeSummary)
  get('/svar/avslutt', showPause)
  post('/svar/avslutt', takePause)
  get(doneAddress, showDone)
  get('/svar/avsluttet', async (_, request, reply) =>
    sendPage(reply, leftPage({ language: languageOn(parts, request), script })),
  )
  get(styleFile.address, async (_, __, reply) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(styleFile.text),
  )
  get('/svar/:page', showPage)
  post('/svar/:page', takePage)
  get('/svar/*', async () => {
    throw refusal(answeringPageProblems.noSuchPage)
  })
}

type Handler = (parts: AnsweringParts, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>

const bound =
  (parts: AnsweringParts, handler: Handler) =>
  (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    handler(parts, request, reply)

const codeAgain = '/svar?hvorfor=igjen'

const queryOf = (request: FastifyRequest): Readonly<Record<string, unknown>> =>
  request.query as Record<string, unknown>

/** The language of a page: chosen on it, of the code, or the browser's. */
const languageOn = ({ settings }: AnsweringParts, request: FastifyRequest): Language =>
  languageIn(queryOf(request).spraak) ?? heldCode(request, settings)?.language ?? languageFor(request)

const showCodePage: Handler = async (parts, request, reply) => {
  const { hvorfor } = queryOf(request)
  const note = hvorfor === 'igjen' ? 'again' : hvorfor === 'kapsler' ? 'noCookies' : undefined
  const look = { language: languageOn(parts, request), script: null }
  // whoever is to enter a code does not find the one before behind it: screens are shared
  if (heldCode(request, parts.settings)) dropCode(reply, parts.settings)
  return sendPage(reply, codePage(look, note ? { note } : {}))
}

const takeCode: Handler = async (parts, request, reply) => {
  const sent = formOf(request)
  const language = languageIn(fieldIn(sent, 'spraak')) ?? languageOn(parts, request)
  const typed = fieldIn(sent, 'code').slice(0, 40)
  try {
    const found = await findCode(parts, request, { code: codeIn(typed), entered: false })
    holdCode(reply, parts.settings, { code: found.code, language, entered: true })
    return reply.redirect('/svar/om', 303)
  } catch (cause) {
    return refuseCode(parts, cause, request, reply, { typed, language })
  }
}

/** Why a code was not taken, where it is typed. What is not about the code is thrown on. */
function refuseCode(
  parts: AnsweringParts,
  cause: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  { typed = '', language = languageOn(parts, request) }: { typed?: string; language?: Language } = {},
): FastifyReply {
  const met = cause instanceof ProblemError ? cause.problems[0] : undefined
  const status = met ? httpStatusOf(met.number) : 500
  if (!met || status >= 500) throw cause
  request.problem = met.number
  if (cause instanceof Refusal && cause.retryAfter !== undefined)
    reply.header('retry-after', cause.retryAfter)
  const page = codePage(
    { language, script: null },
    { wrong: problemText(met, language), next: nextAfter(met.number), typed },
  )
  return sendPage(reply, page, status)
}

/** What to do about a code that is not taken, where the problem itself does not say. */
function nextAfter(number: number): 'stuck' | 'notYou' | undefined {
  const { codeUnknown, codeSigns, codeLength, codeMistyped, codeUsed } = answeringProblems
  if (number === codeUsed.number) return 'notYou'
  const typing = [codeUnknown, codeSigns, codeLength, codeMistyped]
  return typing.some((one) => one.number === number) ? 'stuck' : undefined
}

const showAbout: Handler = async (parts, request, reply) => {
  const entered = await enterAnswering(parts, request, reply)
  if (!entered) {
    if (queryOf(request).inn === '1') return reply.redirect('/svar?hvorfor=kapsler', 303)
    const look = { language: languageOn(parts, request), script: parts.script }
    return sendPage(reply, aboutSurveyPage(look, await onlyOpenWave(parts.desks)))
  }
  const { found, instrument, language } = entered
  const page = aboutPage(
    { language, script: parts.script },
    {
      wave: found.wave,
      pages: stepsOf(instrument).length,
      started: found.state === 'started',
      form: { action: '/svar/om', token: tokenFor(found.code), first: 'begin' },
    },
  )
  return sendPage(reply, page)
}

const takeAbout: Handler = async (parts, request, reply) => {
  const sent = formOf(request)
  const { way, what } = pressed(fieldIn(sent, 'go'))
  if (way === 'leave') return dropCode(reply, parts.settings).redirect('/svar', 303)
  const entered = await enterAnswering(parts, request, reply)
  if (!entered) return reply.redirect(codeAgain, 303)
  demandToken(sent, entered.found)
  if (way === 'language') {
    const language = languageIn(what) ?? entered.language
    holdCode(reply, parts.settings, { code: entered.found.code, language, entered: true })
    return reply.redirect('/svar/om', 303)
  }
  const at = resumeAt(entered, (code) => stepOf(entered.instrument, code))
  return reply.redirect(`/svar/${at}`, 303)
}

/** A page of questions; or the link that somebody was given, with the code, which must not stay in the address. */
const showPage: Handler = async (parts, request, reply) => {
  const { page } = request.params as { page: string }
  if (!/^\d{1,2}$/.test(page)) return takeLink(parts, page, request, reply)
  const entered = await enterAnswering(parts, request, reply)
  if (!entered) return reply.redirect(codeAgain, 303)
  const step = stepAt(entered, page)
  if (!step) throw refusal(answeringPageProblems.noSuchPage)
  const { found, language } = entered
  return showStep(
    parts,
    entered,
    step,
    { answers: found.answers, helped: found.mode.helped, language },
    reply,
  )
}

function takeLink(
  parts: AnsweringParts,
  typed: string,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  try {
    const held = { code: codeIn(typed), language: languageIn(queryOf(request).spraak), entered: false }
    return holdCode(reply, parts.settings, held).redirect('/svar/inn', 303)
  } catch (cause) {
    return refuseCode(parts, cause, request, reply)
  }
}

const takePage: Handler = async (parts, request, reply) => {
  const { page } = request.params as { page: string }
  const entered = await enterAnswering(parts, request, reply)
  if (!entered) return reply.redirect(codeAgain, 303)
  const step = stepAt(entered, page)
  if (!step) throw refusal(answeringPageProblems.noSuchPage)
  return takeStep(parts, entered, step, request, reply)
}

const showPause: Handler = async (parts, request, reply) => {
  const entered = await enterAnswering(parts, request, reply)
  if (!entered) return reply.redirect(codeAgain, 303)
  const { found, language } = entered
  const { side } = queryOf(request)
  const step = typeof side === 'string' ? stepAt(entered, side) : undefined
  const page = pausePage(
    { language, script: parts.script },
    {
      code: showCode(found.code),
      closesOn: found.wave.closesOn,
      form: { action: '/svar/avslutt', token: tokenFor(found.code), first: 'leave' },
      back: step ? `/svar/${step.number}` : summaryAddress,
    },
  )
  return sendPage(reply, page)
}

const takePause: Handler = async (parts, request, reply) => {
  const sent = formOf(request)
  const { way, what } = pressed(fieldIn(sent, 'go'))
  const held = heldCode(request, parts.settings)
  if (!held) return reply.redirect(codeAgain, 303)
  demandToken(sent, held)
  const language = (way === 'language' ? languageIn(what) : null) ?? languageOn(parts, request)
  if (way === 'language') {
    return holdCode(reply, parts.settings, { ...held, language }).redirect('/svar/avslutt', 303)
  }
  return dropCode(reply, parts.settings).redirect(`/svar/avsluttet?spraak=${language}`, 303)
}

/**
 * That it is done. The browser forgets the code here and not when the answers are sent in: a line that breaks in between would
 * leave somebody who does not know whether they have arrived, and can then ask once more.
 */
const showDone: Handler = async (parts, request, reply) => {
  const language = languageOn(parts, request)
  const entered = await enterAnswering(parts, request, reply, { finished: true })
  if (entered && entered.found.state !== 'finished') return reply.redirect(summaryAddress, 303)
  return sendPage(dropCode(reply, parts.settings), donePage({ language, script: parts.script }))
}

/** What went wrong, in the look and the language of these pages. */
const problemSender =
  (parts: AnsweringParts) =>
  (cause: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const language = languageOn(parts, request)
    // problems are said in the language of the code, which need not be the browser's
    request.cookies = { ...request.cookies, 'lyttepost-language': language }
    const { problems, number, status } = answerProblem(cause, request, reply)
    const page = answeringProblemPage(
      { language, script: null },
      {
        texts: problems.map(({ text }) => text),
        number,
        holdsCode: heldCode(request, parts.settings) !== null && (status === 404 || status >= 429),
        again: status >= 429 && request.method === 'POST',
      },
    )
    return sendPage(reply, page, status)
  }
