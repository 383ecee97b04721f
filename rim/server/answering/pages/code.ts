import { sayIn } from '#core/foundation'
import { html } from '#rim/web'
import { codeWords } from '../words.ts'
import { frame, type Look } from './frame.ts'

/** Where one begins: a field for the code, and why a code was not taken, if one was. */
export function codePage(
  look: Look,
  {
    wrong,
    next,
    typed = '',
    note,
  }: {
    readonly wrong?: string
    readonly next?: 'stuck' | 'notYou' | undefined
    readonly typed?: string
    readonly note?: 'again' | 'noCookies'
  },
): string {
  const say = sayIn(look.language)
  return frame(
    look,
    codeWords.title,
    html`<h1>${say(codeWords.title)}</h1>
${note === undefined ? '' : html`<p class="note" role="status">${say(codeWords[note])}</p>`}
${note === undefined && wrong === undefined ? html`<p>${say(codeWords.intro)}</p>` : ''}
<form method="post" action="/svar" autocomplete="off">
<input type="hidden" name="spraak" value="${look.language}">
<label class="label" for="code">${say(codeWords.code)}</label>
<p class="help" id="code-help">${say(codeWords.help)}</p>
${wrong === undefined ? '' : html`<p class="error" id="code-error" role="alert">${wrong}</p>`}
<p><input class="code" type="text" id="code" name="code" value="${typed}" maxlength="40" autocomplete="off" autocapitalize="characters" autocorrect="off" spellcheck="false" required aria-describedby="code-help${wrong === undefined ? '' : ' code-error'}"${wrong === undefined ? '' : html` aria-invalid="true"`}></p>
<p><button>${say(codeWords.go)}</button></p>
</form>
${next === undefined ? '' : html`<p>${say(codeWords[next])}</p>`}
<p>${say(codeWords.anonymous)}</p>
<p><a class="plain" href="/svar/om?spraak=${look.language}">${say(codeWords.about)}</a></p>`,
    { here: '/svar' },
  )
}

/**
 * Goes on by itself: a browser that comes by a link of another site sends the code back only from a page of ours.
 */
export function goingPage(look: Look, onward: string): string {
  const say = sayIn(look.language)
  return frame(
    look,
    codeWords.going,
    html`<h1>${say(codeWords.going)}</h1>
<p><a class="button" href="${onward}">${say(codeWords.go)}</a></p>`,
    { onward },
  )
}
