import { sayIn } from '#core/foundation'
import type { AnsweringWave } from '#rim/services'
import { html } from '../../pages/page.ts'
import { aboutWords } from '../words.ts'
import { dateText } from './dates.ts'
import { frame, type Look, type PageForm } from './frame.ts'

/** What it is about, before the first question; made of what the wave says. */
export function aboutPage(
  look: Look,
  about: {
    readonly wave: AnsweringWave
    readonly pages: number
    readonly started: boolean
    readonly form: PageForm
  },
): string {
  const say = sayIn(look.language)
  const { wave, started } = about
  const closes = dateText(wave.closesOn, look.language)
  return frame(
    look,
    wave.title,
    html`<h1>${say(wave.title)}</h1>
${started ? html`<p class="note">${say(aboutWords.resumed)}</p><p><button name="go" value="begin">${say(aboutWords.resume)}</button></p>` : ''}
<h2>${say(aboutWords.what)}</h2>
<p>${say(aboutWords.whatText)}</p>
<h2>${say(aboutWords.voluntary)}</h2>
<p>${say(aboutWords.voluntaryText)}</p>
<h2>${say(aboutWords.anonymous)}</h2>
<p>${say(aboutWords.anonymousText)}</p>
<p>${say(aboutWords.takeBack)}</p>
<h2>${say(aboutWords.time)}</h2>
<p>${say(aboutWords.timeText, { pages: String(about.pages), closes })} ${say(aboutWords.once)}</p>
<h2>${say(aboutWords.help)}</h2>
<p>${say(aboutWords.helpText)}</p>
${started ? '' : html`<p><button name="go" value="begin">${say(aboutWords.begin)}</button></p>`}
<p><button class="plain" name="go" value="leave">${say(aboutWords.notMe)}</button></p>`,
    { form: about.form },
  )
}
