import { isMissing, problemText, sayIn, textIn } from '#core/foundation'
import {
  type Answer,
  type Answers,
  choicesOf,
  type Instrument,
  type Question,
  type SessionProblem,
  session,
} from '#core/instruments'
import { type Html, html } from '#rim/web'
import { stepOf, stepsOf } from '../steps.ts'
import { stepWords, summaryWords } from '../words.ts'
import { frame, type Look, type PageForm } from './frame.ts'

/** All that was answered, with a way back to each question, and what is worth looking at again. */
export function summaryPage(
  look: Look,
  shown: {
    readonly instrument: Instrument
    readonly answers: Answers
    readonly helped: boolean | null
    readonly form: PageForm
    /** Why it could not be sent in. */
    readonly refused?: string
  },
): string {
  const { language } = look
  const say = sayIn(language)
  const { instrument } = shown
  const { states, problems } = session(instrument, shown.answers)
  const errors = problems.filter(({ severity }) => severity === 'error')
  const warnings = problems.filter(({ severity }) => severity !== 'error')
  const sections = instrument.sections.map((section) => {
    const lines = section.questions
      .filter(({ code }) => states.get(code)?.state === 'asked')
      .map((question) => line(look, instrument, question, states.get(question.code)?.answer))
    return html`<h2>${textIn(section.title, language)}</h2><ul class="told">${lines}</ul>`
  })
  const last = stepsOf(instrument).length
  const help = shown.helped === null ? null : say(shown.helped ? summaryWords.yes : summaryWords.no)
  return frame(
    look,
    summaryWords.title,
    html`<h1 tabindex="-1">${say(summaryWords.title)}</h1>
${shown.refused === undefined ? '' : html`<p class="wrong" role="alert">${shown.refused}</p>`}
<p>${say(summaryWords.intro)}</p>
${noted(look, instrument, errors, 'errors')}${noted(look, instrument, warnings, 'warnings')}
${sections}
<h2>${say(summaryWords.helped)}</h2>
<ul class="told">${told(look, { asked: say(stepWords.helped), given: help, address: `/svar/${last}#q-helped` })}</ul>
<p class="after">${say(summaryWords.final)}</p>
<div class="ways"><button class="next" name="go" value="finish">${say(summaryWords.finish)}</button>
<a class="button quiet back" href="/svar/${String(last)}">${say(stepWords.back)}</a></div>
<p class="state" role="status"></p>
<p class="after"><button class="plain" name="go" value="pause">${say(stepWords.pause)}</button></p>`,
    { form: shown.form, step: true },
  )
}

function noted(
  look: Look,
  instrument: Instrument,
  problems: readonly SessionProblem[],
  kind: 'errors' | 'warnings',
): Html {
  if (problems.length === 0) return html``
  const say = sayIn(look.language)
  const items = problems.map((met) => {
    const [first] = met.questions
    const way =
      first === undefined
        ? ''
        : html` <a href="/svar/${String(stepOf(instrument, first))}#q-${first}">${say(summaryWords.goTo)}</a>`
    return html`<li>${problemText(met, look.language)}${way}</li>`
  })
  return html`<div class="${kind === 'errors' ? 'wrong' : 'note'}"><h2>${say(summaryWords[kind])}</h2><ul>${items}</ul></div>`
}

function line(look: Look, instrument: Instrument, question: Question, answer: Answer | undefined): Html {
  const asked = textIn(question.title ?? question.text, look.language)
  const address = `/svar/${stepOf(instrument, question.code)}#q-${question.code}`
  return told(look, { asked, given: inWords(look, question, answer), address })
}

function told(
  look: Look,
  {
    asked,
    given,
    address,
  }: { readonly asked: string; readonly given: string | null; readonly address: string },
): Html {
  const say = sayIn(look.language)
  return html`<li><a class="plain" href="${address}" aria-label="${say(summaryWords.change)}: ${asked}">${say(summaryWords.change)}</a>
<p class="asked">${asked}</p>
${given === null ? html`<p class="given none">${say(summaryWords.blank)}</p>` : html`<p class="given">${given}</p>`}</li>`
}

/** An answer as people read it; null where there is none. */
function inWords(look: Look, question: Question, answer: Answer | undefined): string | null {
  if (answer === undefined) return null
  if (isMissing(answer)) return answer.missing === 'refused' ? sayIn(look.language)(stepWords.refused) : null
  const labels = new Map(choicesOf(question).map(({ code, label }) => [code, textIn(label, look.language)]))
  const parts = (Array.isArray(answer) ? answer : [answer]).map(String)
  return parts.map((part) => labels.get(part) ?? part).join(', ')
}
