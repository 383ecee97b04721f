import { type Language, type LocalText, type Problem, problemText, textIn } from '#core/foundation'
import { profiles } from '#rim/login'
import { html } from '#rim/web'
import { page } from '../pages/page.ts'
import type { ProviderSetup } from './providers.ts'

const words = {
  logIn: { nb: 'Logg inn', nn: 'Logg inn', en: 'Log in' },
  with: { nb: 'Logg inn med {provider}', nn: 'Logg inn med {provider}', en: 'Log in with {provider}' },
  none: {
    nb: 'Det er ikke satt opp noen innlogging her. Den som drifter Lyttepost, må gjøre det.',
    nn: 'Det er ikkje sett opp noka innlogging her. Den som driftar Lyttepost, må gjere det.',
    en: 'No login is set up here. Whoever runs Lyttepost must do so.',
  },
  failed: { nb: 'Du ble ikke logget inn', nn: 'Du blei ikkje logga inn', en: 'You were not logged in' },
  again: { nb: 'Prøv på nytt', nn: 'Prøv på nytt', en: 'Try again' },
  home: { nb: 'Til forsiden', nn: 'Til framsida', en: 'To the front page' },
  loggedOut: { nb: 'Du er logget ut', nn: 'Du er logga ut', en: 'You are logged out' },
  onward: {
    nb: 'Du er logget ut av Lyttepost, og blir nå logget ut av {provider} også.',
    nn: 'Du er logga ut av Lyttepost, og blir no logga ut av {provider} òg.',
    en: 'You are logged out of Lyttepost, and are now logged out of {provider} too.',
  },
  goOn: { nb: 'Gå videre', nn: 'Gå vidare', en: 'Go on' },
  nothingLost: {
    nb: 'Det du har lagret, er ikke tapt.',
    nn: 'Det du har lagra, er ikkje tapt.',
    en: 'What you have saved is not lost.',
  },
} as const satisfies Record<string, LocalText>

/** What a login was about, for a page that offers to try again. */
export interface TriedLogin {
  readonly setup?: ProviderSetup
  readonly as: 'staff' | 'person'
  readonly level?: string
  readonly returnTo?: string | undefined
}

/** Which provider to log in with. */
export function choosePage(
  language: Language,
  offered: readonly ProviderSetup[],
  query: { readonly as: string; readonly level: string; readonly returnTo?: string | undefined },
): string {
  const say = (text: LocalText): string => textIn(text, language)
  if (offered.length === 0) return page(language, words.logIn, html`<p class="wrong">${say(words.none)}</p>`)
  const links = offered.map(({ profile }) => {
    const name = say(profiles[profile].name)
    const address = `/login?${parameters({ ...query, provider: profile })}`
    return html`<li><a class="button" href="${address}">${say(words.with).replace('{provider}', name)}</a></li>`
  })
  return page(language, words.logIn, html`<ul class="choices">${links}</ul>`)
}

/** That it did not succeed, why, and a way on. */
export function loginFailedPage(
  language: Language,
  met: Problem,
  tried: TriedLogin & { readonly provider?: LocalText },
): string {
  const say = (text: LocalText): string => textIn(text, language)
  const again = parameters({
    as: tried.as,
    provider: tried.setup?.profile,
    level: tried.level,
    returnTo: tried.returnTo,
    prompt: 'login',
  })
  return page(
    language,
    words.failed,
    html`<p class="wrong">${problemText(met, language)}</p>
<p>${say(words.nothingLost)}</p>
<p><a class="button" href="/login?${again}">${say(words.again)}</a> <a class="button quiet" href="/">${say(words.home)}</a></p>
<p><small>${String(met.number)}</small></p>`,
  )
}

/** That it is done here, and on to the provider's own logout. */
export function loggedOutPage(language: Language, provider: LocalText, away: string): string {
  const say = (text: LocalText): string => textIn(text, language)
  return page(
    language,
    words.loggedOut,
    html`<p>${say(words.onward).replace('{provider}', say(provider))}</p>
<p><a class="button" href="${away}">${say(words.goOn)}</a></p>`,
    away,
  )
}

const parameters = (named: Readonly<Record<string, string | undefined>>): string =>
  new URLSearchParams(
    Object.entries(named).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ).toString()
