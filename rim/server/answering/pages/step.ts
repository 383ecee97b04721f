import { sayIn, textIn } from '#core/foundation'
import type { Answers, Instrument, Question } from '#core/instruments'
import { session } from '#core/instruments'
import { type Html, html } from '#rim/web'
import { type Item, type Step, stepsOf } from '../steps.ts'
import { stepWords } from '../words.ts'
import { frame, type Look, type PageForm } from './frame.ts'
import { questionHtml } from './question.ts'

/** What stands on a page of questions. */
export interface ShownStep {
  readonly instrument: Instrument
  readonly step: Step
  readonly answers: Answers
  /** Null: not told yet. */
  readonly helped: boolean | null
  readonly offersRefused: boolean
  readonly form: PageForm
  /** What was typed and is no number, by question. */
  readonly typed?: ReadonlyMap<string, string>
  /** What must be mended, by question. */
  readonly errors?: ReadonlyMap<string, string>
  /** Questions that came because of what was answered: the page is shown once more for them. */
  readonly more?: readonly string[]
}

/** A page of questions. */
export function stepPage(look: Look, shown: ShownStep): string {
  const { language } = look
  const say = sayIn(language)
  const { step, instrument } = shown
  const pages = stepsOf(instrument).length
  const progress = say(stepWords.progress, { page: String(step.number), pages: String(pages) })
  const title = textIn(step.section.title, language)
  const { states } = session(instrument, shown.answers)
  const isShown = (question: Question): boolean => states.get(question.code)?.state === 'asked'
  const visible = step.items
    .flatMap(({ questions }) => questions)
    .filter((one) => one.askedWhen !== undefined && isShown(one))
  return frame(
    look,
    `${title} – ${progress}`,
    html`<input type="hidden" name="shown" value="${visible.map(({ code }) => code).join(' ')}">
<p class="progress">${progress}</p>
<svg class="bar" viewBox="0 0 ${String(pages)} 1" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="${String(step.number)}" height="1"></rect></svg>
<h1 tabindex="-1">${title}</h1>
${errorSummary(look, shown)}${moreNote(look, shown)}
${step.items.map((item) => itemHtml(look, shown, item, isShown))}
${step.asksHelp ? helpHtml(look, shown.helped) : ''}
<div class="ways"><button class="next" name="go" value="next">${say(stepWords.next)}</button>
${step.number > 1 ? html`<button class="back quiet" name="go" value="back">${say(stepWords.back)}</button>` : ''}</div>
<p class="state" role="status"></p>
<p class="after"><button class="plain" name="go" value="pause">${say(stepWords.pause)}</button></p>`,
    { form: shown.form, step: true },
  )
}

function itemHtml(look: Look, shown: ShownStep, item: Item, isShown: (question: Question) => boolean): Html {
  const { language } = look
  const questions = item.questions.map((question) =>
    questionHtml(
      {
        question,
        block: item.block,
        answer: shown.answers[question.code],
        typed: shown.typed?.get(question.code),
        error: shown.errors?.get(question.code),
        offersRefused: shown.offersRefused,
        hidden: !isShown(question),
      },
      language,
    ),
  )
  if (item.block === null) return html`${questions}`
  return html`<h2 class="lead"><span class="n">${item.block.number}.</span>${textIn(item.block.lead, language).replace(/ …$/, '\u00a0…')}</h2>
${questions}`
}

function errorSummary(look: Look, { errors }: ShownStep): Html {
  if (!errors || errors.size === 0) return html``
  const say = sayIn(look.language)
  const lines = [...errors].map(([code, text]) => html`<li><a href="#q-${code}">${text}</a></li>`)
  return html`<div class="wrong" role="alert"><h2>${say(stepWords.mend)}</h2><ul>${lines}</ul></div>`
}

function moreNote(look: Look, { more }: ShownStep): Html {
  const first = more?.[0]
  if (first === undefined) return html``
  return html`<p class="note" role="status"><a href="#q-${first}">${sayIn(look.language)(stepWords.more)}</a></p>`
}

function helpHtml({ language }: Look, helped: boolean | null): Html {
  const say = sayIn(language)
  const choice = (value: string, words: 'helpedNo' | 'helpedYes', chosen: boolean): Html =>
    html`<label class="c"><input type="radio" name="helped" value="${value}"${chosen ? html` checked` : ''}>${say(stepWords[words])}</label>`
  return html`<fieldset class="q" id="q-helped"><legend>${say(stepWords.helped)}</legend>
<div class="choices">${choice('no', 'helpedNo', helped === false)}${choice('yes', 'helpedYes', helped === true)}</div>
<div class="tools"><button class="plain clear" name="go" value="clear:helped" aria-label="${say(stepWords.clear)}: ${say(stepWords.helped)}">${say(stepWords.clear)}</button></div></fieldset>`
}
