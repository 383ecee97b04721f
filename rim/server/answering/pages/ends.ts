import { sayIn } from '#core/foundation'
import { html } from '#rim/web'
import { endWords } from '../words.ts'
import { dateText } from './dates.ts'
import { frame, type Look, type PageForm } from './frame.ts'

/** That it is done, and that nothing is left on the device. */
export function donePage(look: Look): string {
  const say = sayIn(look.language)
  return frame(
    look,
    endWords.done,
    html`<h1 tabindex="-1">${say(endWords.done)}</h1>
<p>${say(endWords.doneText)}</p>
<p>${say(endWords.doneMore)}</p>`,
    { here: '/svar/ferdig' },
  )
}

/** What is needed to go on later: the code, in large letters. */
export function pausePage(
  look: Look,
  {
    code,
    closesOn,
    form,
    back,
  }: { readonly code: string; readonly closesOn: string; readonly form: PageForm; readonly back: string },
): string {
  const say = sayIn(look.language)
  return frame(
    look,
    endWords.pause,
    html`<h1 tabindex="-1">${say(endWords.pause)}</h1>
<p>${say(endWords.pauseText)}</p>
<p class="shown">${code}</p>
<p>${say(endWords.pauseSeen)}</p>
<p>${say(endWords.pauseUntil, { closes: dateText(closesOn, look.language) })}</p>
<p>${say(endWords.leaveText)}</p>
<div class="ways"><button class="next" name="go" value="leave">${say(endWords.leave)}</button>
<a class="button quiet back" href="${back}">${say(endWords.stay)}</a></div>`,
    { form },
  )
}

/** That the device is put back to the start. */
export function leftPage(look: Look): string {
  const say = sayIn(look.language)
  return frame(
    look,
    endWords.left,
    html`<h1 tabindex="-1">${say(endWords.left)}</h1>
<p>${say(endWords.leftText)}</p>
<p><a class="button quiet" href="/svar?spraak=${look.language}">${say(endWords.toCode)}</a></p>`,
    { here: '/svar/avsluttet' },
  )
}
