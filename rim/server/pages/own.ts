import { type Language, type LocalText, momentText, textIn } from '#core/foundation'
import { html } from '#rim/web'
import { page } from './page.ts'

/** What is shown of a registration to the person it is about; the API's own shape. */
export interface OwnRegistration {
  readonly registration: string
  readonly roundId: string
  readonly round: string
  readonly municipality: string
  readonly unit: string
  readonly unitName: string | null
  readonly localReference: string | null
  readonly birthYear: number | null
  readonly sex: 'male' | 'female' | null
  readonly status: 'draft' | 'complete'
  readonly changedAt: string
  readonly answers: readonly { readonly code: string; readonly question: string; readonly answer: string }[]
  readonly notes: readonly { readonly about: string; readonly text: string }[]
}

/** A round of a municipality that the person may say no to. */
export interface OwnRound {
  readonly round: string
  readonly roundName: string
  readonly municipality: string
  readonly municipalityName: string
}

const words = {
  title: {
    nb: 'Det som er registrert om deg',
    nn: 'Det som er registrert om deg',
    en: 'What is registered about you',
  },
  nothing: {
    nb: 'Det er ikke registrert noe på dette fødselsnummeret.',
    nn: 'Det er ikkje registrert noko på dette fødselsnummeret.',
    en: 'Nothing is registered under this identity number.',
  },
  in: { nb: '{round} i {municipality}', nn: '{round} i {municipality}', en: '{round} in {municipality}' },
  changed: { nb: 'Sist endret {when}.', nn: 'Sist endra {when}.', en: 'Last changed {when}.' },
  draft: {
    nb: 'Registreringen er ikke fullført ennå.',
    nn: 'Registreringa er ikkje fullført enno.',
    en: 'The registration is not completed yet.',
  },
  unit: { nb: 'Enheten som registrerte', nn: 'Eininga som registrerte', en: 'The unit that registered' },
  reference: {
    nb: 'Enhetens lokale referanse',
    nn: 'Den lokale referansen til eininga',
    en: "The unit's local reference",
  },
  birthYear: { nb: 'Fødselsår', nn: 'Fødselsår', en: 'Year of birth' },
  sex: { nb: 'Kjønn', nn: 'Kjønn', en: 'Sex' },
  male: { nb: 'mann', nn: 'mann', en: 'male' },
  female: { nb: 'kvinne', nn: 'kvinne', en: 'female' },
  unstated: { nb: 'ikke oppgitt', nn: 'ikkje oppgitt', en: 'not given' },
  file: { nb: 'Last ned som fil', nn: 'Last ned som fil', en: 'Download as a file' },
  log: {
    nb: 'Hvem som har lest og skrevet',
    nn: 'Kven som har lese og skrive',
    en: 'Who has read and written',
  },
  noLog: { nb: 'Ingen ennå.', nn: 'Ingen enno.', en: 'Nobody yet.' },
  no: { nb: 'Si nei', nn: 'Sei nei', en: 'Say no' },
  noText: {
    nb: 'Du kan si nei til å være med. Da slettes det som er registrert om deg i runden, og ingen kan registrere deg på nytt. Du trenger ikke gi noen grunn, og det har ingenting å si for hjelpen du får.',
    nn: 'Du kan seie nei til å vere med. Då blir det som er registrert om deg i runden, sletta, og ingen kan registrere deg på nytt. Du treng ikkje gi nokon grunn, og det har ingenting å seie for hjelpa du får.',
    en: 'You can say no to taking part. What is registered about you in the round is then deleted, and nobody can register you again. No reason is needed, and it makes no difference to the help that you get.',
  },
  where: { nb: 'Velg kommune og runde', nn: 'Vel kommune og runde', en: 'Choose municipality and round' },
  choose: { nb: 'Velg …', nn: 'Vel …', en: 'Choose …' },
  sure: {
    nb: 'Ja, slett det som er registrert, og ikke registrer meg igjen',
    nn: 'Ja, slett det som er registrert, og ikkje registrer meg igjen',
    en: 'Yes, delete what is registered, and do not register me again',
  },
  done: {
    nb: 'Du har sagt nei til {round} i {municipality}. Det som var registrert om deg der, er slettet, og ingen kan registrere deg på nytt i runden.',
    nn: 'Du har sagt nei til {round} i {municipality}. Det som var registrert om deg der, er sletta, og ingen kan registrere deg på nytt i runden.',
    en: 'You have said no to {round} in {municipality}. What was registered about you there is deleted, and nobody can register you again in the round.',
  },
  back: { nb: 'Tilbake', nn: 'Tilbake', en: 'Back' },
} as const satisfies Record<string, LocalText>

/** The registered person's own page: what is registered, who has seen it, and saying no. Works without script. */
export function ownPage(
  language: Language,
  csrf: string,
  own: {
    readonly registrations: readonly OwnRegistration[]
    readonly log: readonly { readonly sentence: string }[]
    readonly rounds: readonly OwnRound[]
    /** What has just been said no to; null: nothing. */
    readonly saidNo: OwnRound | null
  },
): string {
  const say = (text: LocalText): string => textIn(text, language)
  const nameOf = (code: string): string =>
    own.rounds.find(({ municipality }) => municipality === code)?.municipalityName ?? code
  const registrations = own.registrations.map((one) => {
    const heading = say(words.in)
      .replace('{round}', one.round)
      .replace('{municipality}', nameOf(one.municipality))
    const about = aboutHer(one, say).map(([term, told]) => html`<dt>${term}</dt><dd>${told}</dd>`)
    const answers = one.answers.map(({ question, answer }) => html`<dt>${question}</dt><dd>${answer}</dd>`)
    const notes = one.notes.map(({ about, text }) => html`<dt>${about}</dt><dd>${text}</dd>`)
    return html`<h2>${heading}</h2>
<p>${say(words.changed).replace('{when}', momentText(one.changedAt))} ${one.status === 'draft' ? say(words.draft) : ''}</p>
<dl>${about}${answers}${notes}</dl>`
  })
  const isRegistered = ({ round, municipality }: OwnRound): boolean =>
    own.registrations.some((one) => one.roundId === round && one.municipality === municipality)
  const ownFirst = [...own.rounds.filter(isRegistered), ...own.rounds.filter((one) => !isRegistered(one))]
  const choices = ownFirst.map(
    ({ round, roundName, municipality, municipalityName }) =>
      html`<option value="${round} ${municipality}">${municipalityName}: ${roundName}</option>`,
  )
  return page(
    language,
    words.title,
    html`${own.saidNo ? html`<p class="note" role="status">${placed(say(words.done), own.saidNo)}</p>` : ''}
${own.registrations.length === 0 ? html`<p>${say(words.nothing)}</p>` : registrations}
${own.registrations.length === 0 ? '' : html`<p><a class="button quiet" href="/api/own/registrations/file">${say(words.file)}</a></p>`}
<h2>${say(words.log)}</h2>
${own.log.length === 0 ? html`<p>${say(words.noLog)}</p>` : html`<ul>${own.log.map(({ sentence }) => html`<li>${sentence}</li>`)}</ul>`}
<h2>${say(words.no)}</h2>
<p>${say(words.noText)}</p>
<form method="post" action="/own/opt-out"><input type="hidden" name="csrf" value="${csrf}">
<label for="place">${say(words.where)}</label>
<p><select id="place" name="place" required><option value="" disabled selected>${say(words.choose)}</option>${choices}</select></p>
<p><label class="check"><input type="checkbox" name="sure" value="yes" required> ${say(words.sure)}</label></p>
<p><button>${say(words.no)}</button></p></form>
<p><a href="/">${say(words.back)}</a></p>`,
  )
}

const placed = (text: string, { roundName, municipalityName }: OwnRound): string =>
  text.replace('{round}', () => roundName).replace('{municipality}', () => municipalityName)

/** What stands in a registration beside the answers. */
function aboutHer(one: OwnRegistration, say: (text: LocalText) => string): readonly [string, string][] {
  return [
    [say(words.unit), one.unitName ?? one.unit],
    ...(one.localReference === null
      ? []
      : ([[say(words.reference), one.localReference]] as [string, string][])),
    [say(words.birthYear), one.birthYear === null ? say(words.unstated) : String(one.birthYear)],
    [say(words.sex), say(one.sex === null ? words.unstated : words[one.sex])],
  ]
}
