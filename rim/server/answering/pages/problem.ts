import { sayIn } from '#core/foundation'
import { html } from '#rim/web'
import { problemWords } from '../words.ts'
import { frame, type Look } from './frame.ts'

/** What went wrong, and a way on. */
export function answeringProblemPage(
  look: Look,
  {
    texts,
    number,
    holdsCode,
    again,
  }: {
    readonly texts: readonly string[]
    readonly number: number
    /** Whether there is a form to go back to. */
    readonly holdsCode: boolean
    /** Whether it may go better in a moment. */
    readonly again: boolean
  },
): string {
  const say = sayIn(look.language)
  return frame(
    look,
    problemWords.title,
    html`<h1 tabindex="-1">${say(problemWords.title)}</h1>
${texts.map((text) => html`<p class="wrong">${text}</p>`)}
${again ? html`<p>${say(problemWords.again)}</p>` : ''}
${holdsCode ? html`<p><a class="button" href="/svar/om">${say(problemWords.toForm)}</a></p>` : ''}
<p><a class="button quiet" href="/svar?spraak=${look.language}">${say(problemWords.toCode)}</a></p>
<p class="progress">${say(problemWords.number, { number: String(number) })}</p>`,
    { here: '/svar' },
  )
}
