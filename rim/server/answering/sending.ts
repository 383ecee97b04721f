import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Language, problemText, sayIn } from '#core/foundation'
import { type Answers, questionsOf, session } from '#core/instruments'
import { type FoundAnswering, saveAnswering } from '#rim/services'
import { sameSecret } from '../csrf.ts'
import { refusal } from '../problem-answer.ts'
import { serverProblems } from '../problems.ts'
import { tokenFor } from './code-cookie.ts'
import type { AnsweringParts, Entered } from './entering.ts'
import { answeringPageProblems } from './problems.ts'
import type { SentForm } from './reading.ts'
import { questionsOfStep, type Step } from './steps.ts'
import { stepWords } from './words.ts'

/** What was sent, as a form. */
export function formOf(request: FastifyRequest): SentForm {
  const { body } = request
  return typeof body === 'object' && body !== null ? (body as SentForm) : {}
}

/** The one value of a field; empty where there is none or several. */
export const fieldIn = (sent: SentForm, name: string): string => {
  const value = sent[name]
  return typeof value === 'string' ? value : ''
}

/** Refuses what another site makes a browser send. Throws problem 5034. */
export function demandOwnOrigin(request: FastifyRequest, { settings }: AnsweringParts): void {
  const { origin } = request.headers
  if (origin !== undefined && origin !== new URL(settings.publicUrl).origin) {
    throw refusal(serverProblems.otherSite, { address: settings.publicUrl })
  }
}

/** Refuses what is not sent from a page that was made for this code. Throws problem 5061. */
export function demandToken(sent: SentForm, { code }: Pick<FoundAnswering, 'code'>): void {
  if (!sameSecret(fieldIn(sent, 'token'), tokenFor(code))) throw refusal(answeringPageProblems.otherCode)
}

/** A button's name and what stands after it. @example pressed('language:nn') // { way: 'language', what: 'nn' } */
export function pressed(go: string): { readonly way: string; readonly what: string } {
  const [way = '', what = ''] = go.split(':')
  return { way, what }
}

/** What must be mended on a page, by question. */
export function errorsOn(
  step: Step,
  entered: Entered,
  {
    answers,
    typed,
    language,
  }: { readonly answers: Answers; readonly typed: ReadonlyMap<string, string>; readonly language: Language },
): ReadonlyMap<string, string> {
  const say = sayIn(language)
  const { problems } = session(entered.instrument, answers)
  const errors = new Map<string, string>()
  for (const question of questionsOfStep(step)) {
    const { code } = question
    const met = problems.find(
      ({ severity, questions, rule }) =>
        severity === 'error' && rule === undefined && questions.includes(code),
    )
    if (question.type === 'integer' && (typed.has(code) || met)) {
      errors.set(code, say(stepWords.number, { min: String(question.min), max: String(question.max) }))
    } else if (question.type === 'text' && met) {
      const length = String([...String(answers[code] ?? '')].length)
      errors.set(code, say(stepWords.tooLong, { most: String(question.longest), length }))
    } else if (met) errors.set(code, problemText(met, language))
  }
  return errors
}

/** The page where somebody goes on who has answered before: that of the last answer, or the first. */
export function resumeAt({ found, instrument }: Entered, stepFor: (code: string) => number): number {
  const answered = questionsOf(instrument).filter(({ code }) => Object.hasOwn(found.answers, code))
  return answered.reduce((last, { code }) => Math.max(last, stepFor(code)), 1)
}

/** Saves the answers of somebody who answers on the web. */
export const saveDraft = (
  { desks }: AnsweringParts,
  { found }: Entered,
  given: { readonly answers: Answers; readonly helped: boolean | null; readonly language: Language },
): Promise<void> =>
  saveAnswering(desks, found.code, {
    answers: given.answers,
    mode: { channel: 'web', helped: given.helped },
    language: given.language,
  })

/** Sends a page. */
export const sendPage = (reply: FastifyReply, text: string, status = 200): FastifyReply =>
  reply.code(status).type('text/html; charset=utf-8').send(text)
