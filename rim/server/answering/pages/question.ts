import { isMissing, type Language, sayIn, textIn } from '#core/foundation'
import {
  type Answer,
  type Block,
  type Choice,
  type Condition,
  choicesOf,
  type Question,
} from '#core/instruments'
import { type Html, html } from '#rim/web'
import { fieldOf, refusedValue } from '../reading.ts'
import { stepWords } from '../words.ts'

/** A question as it stands on a page. */
export interface ShownQuestion {
  readonly question: Question
  /** The table that it stands in, and whose lead is printed above. */
  readonly block: Block | null
  readonly answer: Answer | undefined
  /** What was typed and could not be read. */
  readonly typed: string | undefined
  /** What must be mended. */
  readonly error: string | undefined
  readonly offersRefused: boolean
  /** Stands on the page, but is not to be seen before what it follows from is answered. */
  readonly hidden: boolean
}

/** A question with its fields. */
export function questionHtml(shown: ShownQuestion, language: Language): Html {
  const { question, hidden } = shown
  const choices = choicesOf(question)
  const kind = isScale(choices) ? ' scale' : ''
  const when = hidden || question.askedWhen ? conditionData(question.askedWhen) : html``
  const typed = choices.length === 0 && (shown.typed !== undefined || isGiven(shown.answer))
  return choices.length > 0
    ? html`<fieldset class="q${kind}" id="q-${question.code}"${when}${hidden ? html` hidden` : ''}${described(shown)}>
<legend>${nameOf(shown, language)}</legend>
${before(shown, language)}<div class="choices">${choices.map((choice) => choiceHtml(shown, choice, language))}</div>
${after(shown, language)}</fieldset>`
    : html`<div class="q${typed ? ' typed' : ''}" id="q-${question.code}"${when}${hidden ? html` hidden` : ''}>
<label class="label" for="f-${question.code}">${nameOf(shown, language)}</label>
${before(shown, language)}${fieldHtml(shown)}
${after(shown, language)}</div>`
}

/** A short row from little to much: on a wide screen it stands in one line, as printed. */
const isScale = (choices: readonly Choice[]): boolean => choices.length >= 5 && choices.length <= 7

const isGiven = (answer: Answer | undefined): boolean => answer !== undefined && !isMissing(answer)

/** The words; what stands above the table is read with each of its questions by whoever does not see it. */
function nameOf({ question, block }: ShownQuestion, language: Language): Html {
  const text = textIn(question.text, language)
  if (block === null) {
    // parts of a number ("11_2") are called so in tables, and stand without it on paper
    const { number } = question
    return /^\d+$/.test(number) ? html`<span class="n">${number}.</span>${text}` : html`${text}`
  }
  const whole = question.title ?? null
  return whole === null
    ? html`<span class="hide">${textIn(block.lead, language)} </span>${text}`
    : html`<span class="hide">${textIn(whole, language)}</span><span aria-hidden="true">${text}</span>`
}

function described({ question, error }: ShownQuestion): Html {
  const ids = [
    ...(question.type === 'text' || question.help ? [`h-${question.code}`] : []),
    ...(error === undefined ? [] : [`e-${question.code}`]),
  ]
  return ids.length === 0 ? html`` : html` aria-describedby="${ids.join(' ')}"`
}

function before({ question, error }: ShownQuestion, language: Language): Html {
  const say = sayIn(language)
  const helps = [
    ...(question.help ? [textIn(question.help, language)] : []),
    ...(question.type === 'text' ? [say(stepWords.longest, { most: String(question.longest) })] : []),
  ]
  return html`${helps.length === 0 ? '' : html`<p class="help" id="h-${question.code}">${helps.join(' ')}</p>`}
${error === undefined ? '' : html`<p class="error" id="e-${question.code}">${error}</p>`}`
}

function choiceHtml({ question, answer }: ShownQuestion, choice: Choice, language: Language): Html {
  const chosen =
    question.type === 'multi' ? Array.isArray(answer) && answer.includes(choice.code) : answer === choice.code
  const help = choice.help ? html` <small>${textIn(choice.help, language)}</small>` : ''
  return html`<label class="c${choice.apart ? ' apart' : ''}"><input type="${question.type === 'multi' ? 'checkbox' : 'radio'}" name="${fieldOf(question.code)}" value="${choice.code}"${chosen ? html` checked` : ''}>${textIn(choice.label, language)}${help}</label>`
}

function fieldHtml(shown: ShownQuestion): Html {
  const { question, answer, typed } = shown
  const value = typed ?? (isGiven(answer) ? String(answer) : '')
  const name = html`id="f-${question.code}" name="${fieldOf(question.code)}"${described(shown)}${shown.error === undefined ? '' : html` aria-invalid="true"`}`
  if (question.type === 'text') {
    return question.lines > 1
      ? html`<textarea ${name} rows="${String(question.lines)}" maxlength="${String(question.longest)}">
${value}</textarea>`
      : html`<input type="text" ${name} value="${value}" maxlength="${String(question.longest)}" autocomplete="off">`
  }
  return html`<input class="short" type="text" inputmode="numeric" ${name} value="${value}" maxlength="10" autocomplete="off">`
}

/** Whether one of the printed answers says that one does not want to answer: then it is not offered twice. */
const printsRefusal = (question: Question): boolean =>
  choicesOf(question).some(({ code }) => code === 'no_answer')

/** What is not among the printed answers: that one would rather not, and taking an answer back. */
function after({ question, answer, offersRefused }: ShownQuestion, language: Language): Html {
  const say = sayIn(language)
  const refused = isMissing(answer) && answer.missing === 'refused'
  const kind = question.type === 'choice' ? 'radio' : 'checkbox'
  const way =
    offersRefused && question.allowsRefused && (refused || !printsRefusal(question))
      ? html`<label class="c refused"><input type="${kind}" name="${fieldOf(question.code)}" value="${refusedValue}"${refused ? html` checked` : ''}>${say(stepWords.refused)}</label>`
      : ''
  // what is typed is taken back by rubbing it out
  const clear =
    choicesOf(question).length > 0
      ? html`<button class="plain clear" name="go" value="clear:${question.code}" aria-label="${say(stepWords.clear)}: ${textIn(question.title ?? question.text, language)}">${say(stepWords.clear)}</button>`
      : ''
  return html`${way}<div class="tools">${clear}</div>`
}

/** What a question follows from, for the script, where it is as simple as one answer; otherwise the server decides. */
function conditionData(condition: Condition | undefined): Html {
  if (condition?.op === 'is' || condition?.op === 'has') {
    return html` data-after="${condition.question}" data-when="${String(condition.value)}"`
  }
  if (condition?.op === 'in') {
    return html` data-after="${condition.question}" data-when="${condition.values.join(' ')}"`
  }
  return html``
}
