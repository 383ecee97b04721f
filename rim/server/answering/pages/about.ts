import { type Say, sayIn } from '#core/foundation'
import type { AnsweringWave } from '#rim/services'
import { type Html, html } from '#rim/web'
import { aboutWords, codeWords, endWords } from '../words.ts'
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
${promises(say)}
<h2>${say(aboutWords.time)}</h2>
<p>${say(aboutWords.timeText, { pages: String(about.pages), closes })} ${say(aboutWords.once)}</p>
<p>${say(aboutWords.untilSent)}</p>
<h2>${say(aboutWords.shared)}</h2>
<p>${say(aboutWords.sharedText)}</p>
${helpers(say, wave)}
${started ? '' : html`<p><button name="go" value="begin">${say(aboutWords.begin)}</button></p>`}
<p><button class="plain" name="go" value="leave">${say(aboutWords.notMe)}</button></p>`,
    { form: about.form },
  )
}

/**
 * The same for whoever has no code yet, or wonders first: printed papers refer to it.
 *
 * @param wave whose responsible is told; null: it cannot be known which
 */
export function aboutSurveyPage(look: Look, wave: AnsweringWave | null): string {
  const say = sayIn(look.language)
  return frame(
    look,
    aboutWords.title,
    html`<h1>${say(aboutWords.title)}</h1>
${promises(say)}
${helpers(say, wave)}
<p>${say(codeWords.intro)}</p>
<p><a class="button" href="/svar?spraak=${look.language}">${say(endWords.toCode)}</a></p>`,
    { here: '/svar/om' },
  )
}

const promises = (say: Say): Html => html`<h2>${say(aboutWords.what)}</h2>
<p>${say(aboutWords.whatText)}</p>
<h2>${say(aboutWords.voluntary)}</h2>
<p>${say(aboutWords.voluntaryText)}</p>
<h2>${say(aboutWords.anonymous)}</h2>
<p>${say(aboutWords.anonymousText)}</p>
<p>${say(aboutWords.ownWords)}</p>
<p>${say(aboutWords.takeBack)}</p>`

const helpers = (say: Say, wave: AnsweringWave | null): Html => html`<h2>${say(aboutWords.help)}</h2>
<p>${say(aboutWords.helpText)}</p>
<h2>${say(aboutWords.who)}</h2>
<p>${whoIs(say, wave)}</p>`

function whoIs(say: Say, wave: AnsweringWave | null): string {
  if (!wave?.responsible || !wave.contact) return say(aboutWords.whoText)
  const { responsible, contact } = wave
  return say(aboutWords.responsible, { responsible, contact })
}
