import { type Language, type LocalText, textIn } from '#core/foundation'
import type { PlayedSurvey } from '#rim/services'

const steps: Readonly<Record<string, LocalText>> = {
  earlier: {
    nb: 'legger inn tidligere målinger',
    nn: 'legg inn tidlegare målingar',
    en: 'places earlier waves',
  },
  draw: { nb: 'trekker kommuner', nn: 'trekkjer kommunar', en: 'draws municipalities' },
  invitations: { nb: 'inviterer', nn: 'inviterer', en: 'invites' },
  services: { nb: 'rekrutterer tjenestesteder', nn: 'rekrutterer tenestestader', en: 'recruits services' },
  orders: { nb: 'trykker skjemaer', nn: 'trykkjer skjema', en: 'prints forms' },
  web: { nb: 'svarer på nett', nn: 'svarer på nett', en: 'answers on the web' },
  reception: { nb: 'skriver inn papirskjemaer', nn: 'skriv inn papirskjema', en: 'enters paper forms' },
  closing: { nb: 'avslutter datainnsamlingen', nn: 'avsluttar datainnsamlinga', en: 'closes the field work' },
  comments: { nb: 'leser kommentarene', nn: 'les kommentarane', en: 'reads the comments' },
  results: { nb: 'lager rapportene', nn: 'lagar rapportane', en: 'makes the reports' },
  coding: { nb: 'koder tjenester', nn: 'kodar tenester', en: 'codes services' },
}

/** What a step is called; the step's own name where it has none. */
export const stepName = (step: string, language: Language): string => {
  const found = steps[step]
  return found ? textIn(found, language) : step
}

/** What has been played, as lines of text. */
export function playedText(
  language: Language,
  {
    played,
    paths,
    seconds,
    place,
  }: {
    readonly played: PlayedSurvey
    readonly paths: readonly string[]
    readonly seconds: number
    readonly place: { readonly folder: string; readonly port: number }
  },
): readonly string[] {
  const number = (value: number, decimals = 0): string =>
    new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'nb-NO', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }).format(value)
  const say = (nb: string, nn: string, en: string): string => textIn({ nb, nn, en }, language)
  const { sample, services, answers, reception, closed, coding, comments, results, draw, earlier } = played
  const n = number
  const rate = reception.compared === 0 ? 0 : (100 * reception.differing) / reception.compared
  const out = played.mixed + closed.answers + closed.withoutParticipant
  const address = `http://127.0.0.1:${place.port}`
  return [
    say(
      `Brukerundersøkelsen i 2021 er spilt på ${n(seconds)} s. Ingen av personene finnes.`,
      `Brukarundersøkinga i 2021 er spelt på ${n(seconds)} s. Ingen av personane finst.`,
      `The user survey of 2021 was played in ${n(seconds)} s. None of the people exist.`,
    ),
    ...(earlier.length === 0
      ? []
      : [
          say(
            'Svarene er laget slik at de teller opp til tallene i rapporten om 2021. Skrivefeil på veien og svar som mister kommunen sin, gir små avvik.',
            'Svara er laga slik at dei tel opp til tala i rapporten om 2021. Skrivefeil på vegen og svar som mistar kommunen sin, gir små avvik.',
            'The answers are made so that they count up to the figures of the report on 2021. Slips of the pen on the way, and answers that lose their municipality, make small differences.',
          ),
        ]),
    '',
    ...earlier.map(({ year, answers: count, participants }) =>
      say(
        `Lagt inn fra før: målingen i ${year}, ${n(count)} svar fra ${n(participants)} kommuner og bydeler.`,
        `Lagt inn frå før: målinga i ${year}, ${n(count)} svar frå ${n(participants)} kommunar og bydelar.`,
        `Placed before it: the wave of ${year}, ${n(count)} answers from ${n(participants)} municipalities and districts.`,
      ),
    ),
    say(
      `Trekking ${draw.number} med frøet «${draw.seed}», resultat ${draw.resultHash.slice(0, 12)} …`,
      `Trekking ${draw.number} med frøet «${draw.seed}», resultat ${draw.resultHash.slice(0, 12)} …`,
      `Draw ${draw.number} with the seed “${draw.seed}”, result ${draw.resultHash.slice(0, 12)} …`,
    ),
    say(
      `Invitert: ${n(sample.invited)} kommuner og bydeler. Med: ${n(sample.taking)}. Takket nei: ${n(sample.declined)}, erstattet: ${n(sample.replacements)}.`,
      `Inviterte: ${n(sample.invited)} kommunar og bydelar. Med: ${n(sample.taking)}. Takka nei: ${n(sample.declined)}, erstatta: ${n(sample.replacements)}.`,
      `Invited: ${n(sample.invited)} municipalities and districts. Taking part: ${n(sample.taking)}. Declined: ${n(sample.declined)}, replaced: ${n(sample.replacements)}.`,
    ),
    say(
      `Tjenestesteder: ${n(services.joined)} av ${n(services.asked)} spurte. Trykte skjemaer: ${n(services.copies)} i ${n(services.orders)} bestillinger.`,
      `Tenestestader: ${n(services.joined)} av ${n(services.asked)} spurde. Trykte skjema: ${n(services.copies)} i ${n(services.orders)} bestillingar.`,
      `Services: ${n(services.joined)} of ${n(services.asked)} asked. Printed forms: ${n(services.copies)} in ${n(services.orders)} orders.`,
    ),
    say(
      `Delt ut: ${n(answers.handedOut)}, ${n(answers.declined)} ville ikke ha skjema. Svar: ${n(answers.paper)} på papir og ${n(answers.web)} på nett.`,
      `Delte ut: ${n(answers.handedOut)}, ${n(answers.declined)} ville ikkje ha skjema. Svar: ${n(answers.paper)} på papir og ${n(answers.web)} på nett.`,
      `Handed out: ${n(answers.handedOut)}; ${n(answers.declined)} did not want a form. Answers: ${n(answers.paper)} on paper and ${n(answers.web)} on the web.`,
    ),
    say(
      `Mottatte konvolutter: ${n(played.envelopes)}. Skrevet inn: ${n(reception.entered)} skjemaer i ${n(reception.batches)} bunker, ${n(reception.twice)} av dem to ganger.`,
      `Mottekne konvoluttar: ${n(played.envelopes)}. Skrive inn: ${n(reception.entered)} skjema i ${n(reception.batches)} bunkar, ${n(reception.twice)} av dei to gonger.`,
      `Envelopes received: ${n(played.envelopes)}. Entered: ${n(reception.entered)} forms in ${n(reception.batches)} batches, ${n(reception.twice)} of them twice.`,
    ),
    say(
      `Ulike felt mellom første og andre gang: ${n(rate, 2)} %. Bunker som ble skrevet inn på nytt: ${n(reception.stopped)}.`,
      `Ulike felt mellom første og andre gong: ${n(rate, 2)} %. Bunkar som blei skrivne inn på nytt: ${n(reception.stopped)}.`,
      `Fields that differ between first and second entry: ${n(rate, 2)} %. Batches entered anew: ${n(reception.stopped)}.`,
    ),
    say(
      `Svar som er ute av samlingene: ${n(out)}, av dem ${n(closed.withoutParticipant)} uten kommune fordi de var for få. Datainnsamlingen er avsluttet, og nøkkelen er slettet.`,
      `Svar som er ute av samlingane: ${n(out)}, av dei ${n(closed.withoutParticipant)} utan kommune fordi dei var for få. Datainnsamlinga er avslutta, og nøkkelen er sletta.`,
      `Answers out of the pools: ${n(out)}, of them ${n(closed.withoutParticipant)} without municipality as they were too few. The field work is closed, and the key is deleted.`,
    ),
    say(
      `Tjenester som er skrevet inn: ${n(coding.coded)} av ${n(coding.texts)} tekster er kodet, ${n(coding.first)} med første forslag. ${n(coding.left)} står igjen å prøve på. To har kodet ${n(coding.second)}${kappaText(coding.kappa, n)}.`,
      `Tenester som er skrivne inn: ${n(coding.coded)} av ${n(coding.texts)} tekstar er koda, ${n(coding.first)} med første forslag. ${n(coding.left)} står att å prøve på. To har koda ${n(coding.second)}${kappaText(coding.kappa, n)}.`,
      `Services written in: ${n(coding.coded)} of ${n(coding.texts)} texts are coded, ${n(coding.first)} by the first suggestion. ${n(coding.left)} are left to try. Two have coded ${n(coding.second)}${kappaText(coding.kappa, n)}.`,
    ),
    say(
      `Åpne kommentarer: ${n(comments.comments)}, ${n(comments.out)} uten innhold. ${n(comments.replaced)} navn og steder er tatt ut. To har kodet ${n(comments.second)}${kappaText(comments.kappa, n)}. ${n(comments.quotes)} sitater er godkjent.`,
      `Opne kommentarar: ${n(comments.comments)}, ${n(comments.out)} utan innhald. ${n(comments.replaced)} namn og stader er tekne ut. To har koda ${n(comments.second)}${kappaText(comments.kappa, n)}. ${n(comments.quotes)} sitat er godkjende.`,
      `Open comments: ${n(comments.comments)}, ${n(comments.out)} with nothing in them. ${n(comments.replaced)} names and places are taken out. Two have coded ${n(comments.second)}${kappaText(comments.kappa, n)}. ${n(comments.quotes)} quotes are approved.`,
    ),
    say(
      `Resultatene er laget og godkjent: ${n(results.reports)} rapporter for kommuner, bydeler og regioner ved siden av landets, ${n(results.files)} filer. ${n(results.few)} har for få svar til en egen rapport. ${n(results.withheld)} av ${n(results.numbers)} tall etter gruppe vises ikke.`,
      `Resultata er laga og godkjende: ${n(results.reports)} rapportar for kommunar, bydelar og regionar ved sida av den for landet, ${n(results.files)} filer. ${n(results.few)} har for få svar til ein eigen rapport. ${n(results.withheld)} av ${n(results.numbers)} tal etter gruppe blir ikkje viste.`,
      `The results are made and approved: ${n(results.reports)} reports of municipalities, districts and regions beside the country’s, ${n(results.files)} files. ${n(results.few)} have too few answers for a report of their own. ${n(results.withheld)} of ${n(results.numbers)} numbers by group are withheld.`,
    ),
    '',
    say('Filene:', 'Filene:', 'The files:'),
    ...paths.map((path) => `  ${path}`),
    '',
    say('Se på det:', 'Sjå på det:', 'Look at it:'),
    `  lyttepost serve --folder ${place.folder} --port ${place.port}`,
    `  ${address}/national/survey  ${say('logg inn som Nora: målingen, trekkingen, deltakerne', 'logg inn som Nora: målinga, trekkinga, deltakarane', 'log in as Nora: the wave, the draw, the participants')}`,
    `  ${address}/national/survey/${played.wave}/results  ${say('logg inn som Nora: alle rapportene', 'logg inn som Nora: alle rapportane', 'log in as Nora: all reports')}`,
    `  ${address}/coordinate/survey/results  ${say('logg inn som Ingrid: kommunens resultater', 'logg inn som Ingrid: resultata til kommunen', "log in as Ingrid: the municipality's results")}`,
    `  ${address}/coordinate/survey  ${say('logg inn som Ingrid: kommunens tjenestesteder og svarinngang', 'logg inn som Ingrid: tenestestadene og svarinngangen i kommunen', "log in as Ingrid: the municipality's services and answers")}`,
    `  ${address}/survey  ${say('logg inn som Siri: skjemamottaket', 'logg inn som Siri: skjemamottaket', 'log in as Siri: the reception of forms')}`,
    `  ${address}/national/survey/${played.wave}/texts  ${say('logg inn som Nora: skriv i rapportens tekst', 'logg inn som Nora: skriv i teksten til rapporten', "log in as Nora: write in the report's text")}`,
    `  ${address}/survey/coding  ${say('logg inn som Siri eller Sigurd: kod det som står igjen', 'logg inn som Siri eller Sigurd: kod det som står att', 'log in as Siri or Sigurd: code what is left')}`,
  ]
}

const kappaText = (kappa: number | null, number: (value: number, decimals: number) => string): string =>
  kappa === null ? '' : ` (kappa ${number(kappa, 2)})`
