import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '#core/foundation'
import { isAnswered, ProblemError, problemText } from '#core/foundation'
import { type Answers, session } from '#core/instruments'
import { finishAnswering } from '#rim/services'
import { holdCode, languageIn, tokenFor } from './code-cookie.ts'
import { type AnsweringParts, type Entered, enterAnswering } from './entering.ts'
import { stepPage } from './pages/step.ts'
import { summaryPage } from './pages/summary.ts'
import { readStep } from './reading.ts'
import { demandToken, errorsOn, fieldIn, formOf, pressed, saveDraft, sendPage } from './sending.ts'
import { questionsOfStep, type Step, stepsOf } from './steps.ts'

/** Address of the page with all answers. */
export const summaryAddress = '/svar/oppsummering'
/** Address of the page that says that it is done. */
export const doneAddress = '/svar/ferdig'

const stepAddress = (number: number): string => `/svar/${number}`

/** The page of questions that an address names, if there is such a one. */
export const stepAt = (entered: Entered, page: string): Step | undefined =>
  /^[1-9]\d?$/.test(page) ? stepsOf(entered.instrument)[Number(page) - 1] : undefined

interface Shown {
  readonly answers: Answers
  readonly helped: boolean | null
  readonly language: Language
  readonly typed?: ReadonlyMap<string, string>
  readonly errors?: ReadonlyMap<string, string>
  readonly more?: readonly string[]
}

/** Sends a page of questions as it is to stand now. */
export function showStep(
  { script }: AnsweringParts,
  { found, instrument }: Entered,
  step: Step,
  shown: Shown,
  reply: FastifyReply,
): FastifyReply {
  const { language, ...rest } = shown
  const form = { action: stepAddress(step.number), token: tokenFor(found.code), first: 'next' }
  const page = stepPage(
    { language, script },
    { instrument, step, offersRefused: found.wave.refusalOffered, form, ...rest },
  )
  return sendPage(reply, page, shown.errors && shown.errors.size > 0 ? 422 : 200)
}

/**
 * Takes what was sent from a page of questions. It is saved when the page is left and not before: how often something is
 * written then hangs on the number of pages, and not on what is answered.
 */
export async function takeStep(
  parts: AnsweringParts,
  entered: Entered,
  step: Step,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const sent = formOf(request)
  demandToken(sent, entered.found)
  const { found, instrument } = entered
  const { way, what } = pressed(fieldIn(sent, 'go'))
  const cleared = way === 'clear' ? what : undefined
  const offersRefused = found.wave.refusalOffered
  const { answers, typed } = readStep(instrument, step, found.answers, sent, { offersRefused, cleared })
  const helped = step.asksHelp && cleared !== 'helped' ? helpedIn(fieldIn(sent, 'helped')) : null
  const given = { answers, helped: step.asksHelp ? helped : found.mode.helped, typed }
  if (way === 'language') {
    const language = languageIn(what) ?? entered.language
    holdCode(reply, parts.settings, { code: found.code, language, entered: true })
    return showStep(parts, entered, step, { ...given, language }, reply)
  }
  const { language } = entered
  if (way === 'clear') return showStep(parts, entered, step, { ...given, language }, reply)
  const errors = errorsOn(step, entered, { answers, typed, language })
  if (errors.size > 0) {
    if (way === 'save') return reply.code(422).send()
    return showStep(parts, entered, step, { ...given, language, errors }, reply)
  }
  const more = way === 'next' ? notSeen(entered, step, answers, fieldIn(sent, 'shown')) : []
  if (more.length > 0) return showStep(parts, entered, step, { ...given, language, more }, reply)
  await saveDraft(parts, entered, { ...given, language })
  if (way === 'save') return reply.code(204).send()
  return reply.redirect(onward(entered, step, way), 303)
}

const helpedIn = (value: string): boolean | null => (value === 'yes' ? true : value === 'no' ? false : null)

/** Questions of the page that are asked now, without an answer, and were not on the screen. */
function notSeen(entered: Entered, step: Step, answers: Answers, shown: string): readonly string[] {
  const seen = new Set(shown.split(' '))
  const { states } = session(entered.instrument, answers)
  return questionsOfStep(step)
    .filter((one) => one.askedWhen !== undefined && !seen.has(one.code) && !isAnswered(answers[one.code]))
    .map(({ code }) => code)
    .filter((code) => states.get(code)?.state === 'asked')
}

function onward(entered: Entered, { number }: Step, way: string): string {
  if (way === 'pause') return `/svar/avslutt?side=${number}`
  if (way === 'back') return stepAddress(Math.max(1, number - 1))
  return number === stepsOf(entered.instrument).length ? summaryAddress : stepAddress(number + 1)
}

/** Sends the page with all answers. */
export function showSummary(
  { script }: AnsweringParts,
  { found, instrument, language }: Entered,
  reply: FastifyReply,
  refused?: string,
): FastifyReply {
  const form = { action: summaryAddress, token: tokenFor(found.code), first: 'pause' }
  const { answers, mode } = found
  const page = summaryPage(
    { language, script },
    { instrument, answers, helped: mode.helped, form, ...(refused !== undefined && { refused }) },
  )
  return sendPage(reply, page, refused === undefined ? 200 : 422)
}

/** Takes what was pressed under all answers: they are sent in, or not yet. */
export async function takeSummary(
  parts: AnsweringParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const sent = formOf(request)
  const { way, what } = pressed(fieldIn(sent, 'go'))
  const entered = await enterAnswering(parts, request, reply, { finished: way === 'finish' })
  if (!entered) return reply.redirect('/svar?hvorfor=igjen', 303)
  demandToken(sent, entered.found)
  const { desks, settings } = parts
  const { found } = entered
  if (way === 'language') {
    const language = languageIn(what) ?? entered.language
    holdCode(reply, settings, { code: found.code, language, entered: true })
    return reply.redirect(summaryAddress, 303)
  }
  if (way !== 'finish') {
    return reply.redirect(way === 'pause' ? '/svar/avslutt' : summaryAddress, 303)
  }
  try {
    // once more does no harm: an answer that got lost on the way is asked for again
    await finishAnswering(desks, found.code, desks.clock.today())
  } catch (cause) {
    if (!(cause instanceof ProblemError) || found.state === 'finished') throw cause
    const texts = cause.problems.map((met) => problemText(met, entered.language))
    return showSummary(parts, entered, reply, texts.join(' '))
  }
  return reply.redirect(`${doneAddress}?spraak=${entered.language}`, 303)
}
