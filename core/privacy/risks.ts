import type { LocalText } from '#core/foundation'
import { text } from './say.ts'

/** Something that can go wrong for the registered, and what the program does against it. */
export interface Risk {
  readonly what: LocalText
  readonly measure: LocalText
}

/** What BrukerPlan was stopped for on 13 October 2021 (Helse Stavanger's own account of 22 October 2021). */
export const breachesOf2021: readonly Risk[] = [
  {
    what: text(
      'Registreringer fra NAV og barnevern ble samlet inn uten rettslig grunnlag.',
      'Registreringar frå NAV og barnevern blei samla inn utan rettsleg grunnlag.',
    ),
    measure: text(
      'Databasen avviser en registrering uten et rettslig grunnlag som gjelder for runden og enhetstypen. Grunnlaget har lov, paragraf, vedtak og gyldighetstid.',
      'Databasen avviser ei registrering utan eit rettsleg grunnlag som gjeld for runden og einingstypen. Grunnlaget har lov, paragraf, vedtak og gyldigheitstid.',
    ),
  },
  {
    what: text('De registrerte fikk for dårlig informasjon.', 'Dei registrerte fekk for dårleg informasjon.'),
    measure: text(
      'Systemet lager informasjonsbrevet fra oppsettet, på bokmål og nynorsk. Den registrerte kan selv se, si nei og få se loggen.',
      'Systemet lagar informasjonsbrevet frå oppsettet, på bokmål og nynorsk. Den registrerte kan sjølv sjå, seie nei og få sjå loggen.',
    ),
  },
  {
    what: text(
      'Opplysningene ble brukt til analyser, prosjekter og forskning som de ikke var samlet inn for.',
      'Opplysningane blei brukte til analysar, prosjekt og forsking som dei ikkje var samla inn for.',
    ),
    measure: text(
      'Analyser på tvers av kommuner skjer bare som kontrollerte tabeller i et godkjent prosjekt med formål. Ingen med nasjonal rolle kan lese registreringer.',
      'Analysar på tvers av kommunar skjer berre som kontrollerte tabellar i eit godkjent prosjekt med formål. Ingen med nasjonal rolle kan lese registreringar.',
    ),
  },
  {
    what: text(
      'Ansatte behandlet opplysninger uten det vedtaket de måtte ha.',
      'Tilsette behandla opplysningar utan det vedtaket dei måtte ha.',
    ),
    measure: text(
      'Ingen får se noe uten å være oppnevnt med navn, rolle og sted. Oppnevninger blir logget og kan trekkes tilbake.',
      'Ingen får sjå noko utan å vere oppnemnd med namn, rolle og stad. Oppnemningar blir logga og kan trekkjast tilbake.',
    ),
  },
  {
    what: text(
      'Personopplysninger ble gitt ut til kommuner, et forskningsprosjekt og en studentoppgave.',
      'Personopplysningar blei gitt ut til kommunar, eit forskingsprosjekt og ei studentoppgåve.',
    ),
    measure: text(
      'Bare lederen av en enhet kan ta ut registreringer, fra egen enhet, med formål og rettslig grunnlag. Uttaket blir logget. Alle andre får kontrollerte tabeller.',
      'Berre leiaren av ei eining kan ta ut registreringar, frå eiga eining, med formål og rettsleg grunnlag. Uttaket blir logga. Alle andre får kontrollerte tabellar.',
    ),
  },
  {
    what: text(
      'Ansatte kunne knytte seg til andre enheter og se personopplysninger der.',
      'Tilsette kunne knyte seg til andre einingar og sjå personopplysningar der.',
    ),
    measure: text(
      'Kommunens koordinator oppnevner. Databasen viser bare rader fra den enheten som den ansatte er oppnevnt ved.',
      'Koordinatoren i kommunen oppnemner. Databasen viser berre rader frå den eininga som den tilsette er oppnemnd ved.',
    ),
  },
  {
    what: text(
      'Det fantes ingen protokoll over behandlingen.',
      'Det fanst ingen protokoll over behandlinga.',
    ),
    measure: text(
      'Protokollen etter artikkel 30 lages fra oppsettet når som helst.',
      'Protokollen etter artikkel 30 blir laga frå oppsettet når som helst.',
    ),
  },
]

/** What else can harm those who are registered. */
export const otherRisks: readonly Risk[] = [
  {
    what: text(
      'Noen uten grunn leser om en person de kjenner.',
      'Nokon utan grunn les om ein person dei kjenner.',
    ),
    measure: text(
      'All lesing blir logget med formål. Den registrerte og koordinatoren kan se hvem som har hatt tilgang.',
      'All lesing blir logga med formål. Den registrerte og koordinatoren kan sjå kven som har hatt tilgang.',
    ),
  },
  {
    what: text(
      'En person blir kjent igjen i en tabell, særlig i små kommuner.',
      'Ein person blir kjend igjen i ein tabell, særleg i små kommunar.',
    ),
    measure: text(
      'Små tall blir tatt bort, sammen med det som røper dem. Tabellene i en utgivelse blir avgjort og prøvd under ett.',
      'Små tal blir tekne bort, saman med det som røper dei. Tabellane i ei utgiving blir avgjorde og prøvde under eitt.',
    ),
  },
  {
    what: text(
      'Databasen kommer på avveier, og fødselsnumrene blir regnet ut fra pseudonymene.',
      'Databasen kjem på avvegar, og fødselsnumra blir rekna ut frå pseudonyma.',
    ),
    measure: text(
      'Pseudonymene er laget med hemmelige nøkler som ligger utenfor databasen. Uten dem kan ikke numrene prøves ut.',
      'Pseudonyma er laga med hemmelege nøklar som ligg utanfor databasen. Utan dei kan ikkje numra prøvast ut.',
    ),
  },
  {
    what: text(
      'En person kjennes igjen i registreringen selv, på alder, fødeland, barn og tjenester.',
      'Ein person blir kjend igjen i sjølve registreringa, på alder, fødeland, barn og tenester.',
    ),
    measure: text(
      'Registreringer leses bare i egen enhet, som kjenner personen fra før. Skjemaet har ingen felt for fri tekst.',
      'Registreringar blir berre lesne i eiga eining, som kjenner personen frå før. Skjemaet har ingen felt for fri tekst.',
    ),
  },
  {
    what: text(
      'Det interne kjennetegnet røper hvem registreringen gjelder.',
      'Det interne kjenneteiknet røper kven registreringa gjeld.',
    ),
    measure: text(
      'Det er kort, brukes bare i enheten og blir slettet når kommunen sender inn.',
      'Det er kort, blir berre brukt i eininga og blir sletta når kommunen sender inn.',
    ),
  },
  {
    what: text(
      'Vurderingen er feil, eller den registrerte kjenner seg ikke igjen i den.',
      'Vurderinga er feil, eller den registrerte kjenner seg ikkje igjen i henne.',
    ),
    measure: text(
      'Den registrerte kan se svarene og få dem rettet eller slettet. Svarene brukes ikke til avgjørelser om personen.',
      'Den registrerte kan sjå svara og få dei retta eller sletta. Svara blir ikkje brukte til avgjerder om personen.',
    ),
  },
  {
    what: text(
      'En person som har sagt nei, blir registrert likevel.',
      'Ein person som har sagt nei, blir registrert likevel.',
    ),
    measure: text(
      'Et nei blir lagret som en egen kode for kommunen og runden, og sperrer for ny registrering i alle enhetene.',
      'Eit nei blir lagra som ein eigen kode for kommunen og runden, og sperrar for ny registrering i alle einingane.',
    ),
  },
  {
    what: text(
      'Noen endrer loggen for å skjule hva de har gjort.',
      'Nokon endrar loggen for å skjule kva dei har gjort.',
    ),
    measure: text(
      'Loggen blir forseglet i en kjede. Kontrollen finner det som er endret, fjernet eller satt inn etterpå. Det som er helt nytt og ikke forseglet ennå, er ikke dekket.',
      'Loggen blir forsegla i ei kjede. Kontrollen finn det som er endra, fjerna eller sett inn etterpå. Det som er heilt nytt og ikkje forsegla enno, er ikkje dekt.',
    ),
  },
  {
    what: text(
      'Opplysninger blir liggende lenger enn de trengs, også i sikkerhetskopier.',
      'Opplysningar blir liggjande lenger enn dei trengst, også i tryggingskopiar.',
    ),
    measure: text(
      'Hver runde har en slettedato. Nøklene slettes sammen med registreringene. Kommunen må selv sørge for at gamle sikkerhetskopier slettes.',
      'Kvar runde har ein slettedato. Nøklane blir sletta saman med registreringane. Kommunen må sjølv sørgje for at gamle tryggingskopiar blir sletta.',
    ),
  },
]
