import { homeOf, roles } from '#core/access'
import { type Language, type LocalText, textIn } from '#core/foundation'
import type { OpenSession } from '#rim/services'
import type { StoredAppointment } from '#rim/storage'
import { html } from '#rim/web'
import { page } from './page.ts'

const words = {
  title: { nb: 'Lyttepost', nn: 'Lyttepost', en: 'Lyttepost' },
  staff: { nb: 'For deg som arbeider her', nn: 'For deg som arbeider her', en: 'For those who work here' },
  person: {
    nb: 'For deg som kan være registrert',
    nn: 'For deg som kan vere registrert',
    en: 'For you who may be registered',
  },
  personText: {
    nb: 'Du kan se hva som er registrert om deg, hvem som har lest det, og si nei til å være med. Du trenger ikke gi noen grunn.',
    nn: 'Du kan sjå kva som er registrert om deg, kven som har lese det, og seie nei til å vere med. Du treng ikkje gi nokon grunn.',
    en: 'You can see what is registered about you, who has read it, and say no to taking part. No reason is needed.',
  },
  survey: {
    nb: 'Har du fått et spørreskjema?',
    nn: 'Har du fått eit spørjeskjema?',
    en: 'Have you been given a questionnaire?',
  },
  surveyText: {
    nb: 'Du kan svare her med koden som står på skjemaet eller kortet. Du trenger ikke logge inn.',
    nn: 'Du kan svare her med koden som står på skjemaet eller kortet. Du treng ikkje logge inn.',
    en: 'You can answer here with the code on the form or the card. You do not need to log in.',
  },
  answer: { nb: 'Svar på skjemaet', nn: 'Svar på skjemaet', en: 'Answer the questionnaire' },
  everybody: { nb: 'For alle', nn: 'For alle', en: 'For everybody' },
  everybodyText: {
    nb: 'Rapporter og tall om dem som får hjelp, og hvor langt målene er nådd. Du trenger ikke logge inn.',
    nn: 'Rapportar og tal om dei som får hjelp, og kor langt måla er nådde. Du treng ikkje logge inn.',
    en: 'Reports and figures on those who get help, and how far the goals are reached. You do not need to log in.',
  },
  read: { nb: 'Les rapportene', nn: 'Les rapportane', en: 'Read the reports' },
  registering: { nb: 'Til registreringen', nn: 'Til registreringa', en: 'To the registration' },
  work: { nb: 'Til sidene dine', nn: 'Til sidene dine', en: 'To your pages' },
  see: { nb: 'Se det som gjelder deg', nn: 'Sjå det som gjeld deg', en: 'See what is about you' },
  logIn: { nb: 'Logg inn', nn: 'Logg inn', en: 'Log in' },
  logOut: { nb: 'Logg ut', nn: 'Logg ut', en: 'Log out' },
  who: {
    nb: 'Du er logget inn som {name}.',
    nn: 'Du er logga inn som {name}.',
    en: 'You are logged in as {name}.',
  },
  self: { nb: 'deg selv', nn: 'deg sjølv', en: 'yourself' },
  acting: { nb: 'Du handler som', nn: 'Du handlar som', en: 'You act as' },
  choose: { nb: 'Velg rolle', nn: 'Vel rolle', en: 'Choose a role' },
  none: {
    nb: 'Ingen har gitt deg tilgang ennå. Har du fått en kode, skriv den her.',
    nn: 'Ingen har gitt deg tilgang enno. Har du fått ein kode, skriv han her.',
    en: 'Nobody has appointed you yet. If you have been given a code, enter it here.',
  },
  more: {
    nb: 'Har du fått en kode til en ny rolle?',
    nn: 'Har du fått ein kode til ei ny rolle?',
    en: 'Have you been given a code for a new role?',
  },
  code: { nb: 'Kode', nn: 'Kode', en: 'Code' },
  take: { nb: 'Ta i bruk', nn: 'Ta i bruk', en: 'Take up' },
  api: {
    nb: 'Det som kan gjøres her nå, står i beskrivelsen av grensesnittet: ',
    nn: 'Det som kan gjerast her no, står i skildringa av grensesnittet: ',
    en: 'What can be done here now is described in: ',
  },
} as const satisfies Record<string, LocalText>

/**
 * The front page: logging in, or who one is and under which role.
 *
 * @param places where each appointment holds, in words, by its id
 * @param isPublished whether there are public pages to read
 */
export function startPage(
  language: Language,
  session: OpenSession | null,
  {
    places = new Map(),
    isPublished = false,
  }: { readonly places?: ReadonlyMap<string, string>; readonly isPublished?: boolean } = {},
): string {
  const say = (text: LocalText): string => textIn(text, language)
  if (!session) {
    return page(
      language,
      words.title,
      html`<h2>${say(words.staff)}</h2>
<p><a class="button" href="/login?as=staff&returnTo=%2Fregister">${say(words.logIn)}</a></p>
<h2>${say(words.survey)}</h2>
<p>${say(words.surveyText)}</p>
<p><a class="button quiet" href="/svar?spraak=${language}">${say(words.answer)}</a></p>
<h2>${say(words.person)}</h2>
<p>${say(words.personText)}</p>
<p><a class="button quiet" href="/login?as=person">${say(words.see)}</a></p>
${
  isPublished
    ? html`<h2>${say(words.everybody)}</h2>
<p>${say(words.everybodyText)}</p>
<p><a class="button quiet" href="/${language}/">${say(words.read)}</a></p>`
    : ''
}`,
    )
  }
  const csrf = html`<input type="hidden" name="csrf" value="${session.csrf}">`
  const name = session.name || say(words.self)
  const choices = session.appointments.map(
    (one) => html`<li><form method="post" action="/session/appointment">${csrf}
<input type="hidden" name="appointment" value="${one.id}">
<button class="${one.id === session.appointment ? '' : 'quiet'}">${appointmentText(one, places.get(one.id) ?? '', language)}</button></form></li>`,
  )
  const home = homeOf(session.actor?.role)
  const chosen = session.appointments.find(({ id }) => id === session.appointment)
  return page(
    language,
    words.title,
    html`<p class="note">${say(words.who).replace('{name}', name)}</p>
${home === '/' ? '' : html`<p><a class="button" href="${home}">${say(home === '/register' ? words.registering : words.work)}</a></p>`}
${
  session.staff === null
    ? html`<p>${say(words.personText)}</p>
<p><a class="button" href="/own">${say(words.see)}</a></p>`
    : html`<h2>${say(chosen ? words.acting : words.choose)}</h2>
<ul class="choices">${choices}</ul>
<form method="post" action="/session/invitation">${csrf}
<p>${say(session.appointments.length === 0 ? words.none : words.more)}</p>
<label for="code">${say(words.code)}</label>
<p><input type="text" id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" required></p>
<p><button>${say(words.take)}</button></p></form>`
}
<p>${say(words.api)}<a href="/openapi.json">openapi.json</a></p>
<form method="post" action="/logout">${csrf}<button class="quiet">${say(words.logOut)}</button></form>`,
  )
}

/** A role and where it holds. */
function appointmentText(one: StoredAppointment, where: string, language: Language): string {
  const role = Object.hasOwn(roles, one.role)
    ? textIn(roles[one.role as keyof typeof roles].name, language)
    : one.role
  return where === '' ? role : `${role}, ${where}`
}
