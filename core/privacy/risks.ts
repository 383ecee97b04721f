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
      'Registreringer fra NAV og barnevern ble samlet inn uten behandlingsgrunnlag.',
      'Registreringar frå NAV og barnevern blei samla inn utan behandlingsgrunnlag.',
    ),
    measure: text(
      'Databasen avviser en registrering uten et behandlingsgrunnlag som gjelder for runden og enhetstypen. Grunnlaget har lov, paragraf, vedtak og gyldighetstid.',
      'Databasen avviser ei registrering utan eit behandlingsgrunnlag som gjeld for runden og einingstypen. Grunnlaget har lov, paragraf, vedtak og gyldigheitstid.',
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
      'Analyser på tvers av kommuner skjer bare som kontrollerte tabeller, og formålet blir logget. Statistikk er rundens eget formål og krever ikke prosjekt. Forskning krever et prosjekt med to godkjenninger som gjelder den dagen, ført inn av en annen enn den som ber om tabellene. Ingen med nasjonal rolle kan lese registreringer.',
      'Analysar på tvers av kommunar skjer berre som kontrollerte tabellar, og formålet blir logga. Statistikk er det eige formålet til runden og krev ikkje prosjekt. Forsking krev eit prosjekt med to godkjenningar som gjeld den dagen, førte inn av ein annan enn den som ber om tabellane. Ingen med nasjonal rolle kan lese registreringar.',
    ),
  },
  {
    what: text(
      'Ansatte behandlet opplysninger uten det vedtaket de måtte ha.',
      'Tilsette behandla opplysningar utan det vedtaket dei måtte ha.',
    ),
    measure: text(
      'Ingen får se noe uten å være utnevnt med navn, rolle og sted. Utnevnelser blir logget og kan trekkes tilbake.',
      'Ingen får sjå noko utan å vere utnemnd med namn, rolle og stad. Utnemningar blir logga og kan trekkjast tilbake.',
    ),
  },
  {
    what: text(
      'Personopplysninger ble gitt ut til kommuner, et forskningsprosjekt og en studentoppgave.',
      'Personopplysningar blei gitte ut til kommunar, eit forskingsprosjekt og ei studentoppgåve.',
    ),
    measure: text(
      'Bare lederen av en enhet kan ta ut registreringer, fra egen enhet og for innsyn. Uttaket blir logget. Andre enn enheten og den registrerte får bare kontrollerte tabeller.',
      'Berre leiaren av ei eining kan ta ut registreringar, frå eiga eining og for innsyn. Uttaket blir logga. Andre enn eininga og den registrerte får berre kontrollerte tabellar.',
    ),
  },
  {
    what: text(
      'Ansatte kunne knytte seg til andre enheter og se personopplysninger der.',
      'Tilsette kunne knyte seg til andre einingar og sjå personopplysningar der.',
    ),
    measure: text(
      'Kommunens koordinator utnevner, og ingen kan ta i bruk en tilgang som de selv har gitt. Databasen viser bare rader fra den enheten som den ansatte er utnevnt ved.',
      'Koordinatoren i kommunen utnemner, og ingen kan ta i bruk ein tilgang som dei sjølve har gitt. Databasen viser berre rader frå den eininga som den tilsette er utnemnd ved.',
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
      'All lesing gjennom systemet blir logget med formål. Den registrerte og koordinatoren kan se hvem som har hatt tilgang.',
      'All lesing gjennom systemet blir logga med formål. Den registrerte og koordinatoren kan sjå kven som har hatt tilgang.',
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
      'Pseudonymene er laget med hemmelige nøkler. De ligger kryptert i databasen, og nøkkelen som åpner dem, ligger utenfor. Uten den kan ikke numrene prøves ut. Den som får tak i begge, kan prøve dem ut.',
      'Pseudonyma er laga med hemmelege nøklar. Dei ligg krypterte i databasen, og nøkkelen som opnar dei, ligg utanfor. Utan han kan ikkje numra prøvast ut. Den som får tak i begge, kan prøve dei ut.',
    ),
  },
  {
    what: text(
      'En person kjennes igjen i registreringen selv, på alder, fødeland, barn og tjenester.',
      'Ein person blir kjend igjen i sjølve registreringa, på alder, fødeland, barn og tenester.',
    ),
    measure: text(
      'Registreringer leses bare i egen enhet, som kjenner personen fra før. Ingen av spørsmålene har svar i fri tekst. Den som administrerer databasen, kan lese svarene.',
      'Registreringar blir berre lesne i eiga eining, som kjenner personen frå før. Ingen av spørsmåla har svar i fri tekst. Den som administrerer databasen, kan lese svara.',
    ),
  },
  {
    what: text(
      'Den lokale referansen røper hvem registreringen gjelder.',
      'Den lokale referansen røper kven registreringa gjeld.',
    ),
    measure: text(
      'Den er kort, vises bare i enheten og til den registrerte selv, og blir slettet når kommunen leverer.',
      'Han er kort, blir berre vist i eininga og til den registrerte sjølv, og blir sletta når kommunen leverer.',
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
      'Et nei blir lagret som en egen kode for kommunen og runden, og sperrer for ny registrering i alle enhetene. En sikkerhetskopi som er eldre enn et nei, kjenner det ikke.',
      'Eit nei blir lagra som ein eigen kode for kommunen og runden, og sperrar for ny registrering i alle einingane. Ein tryggingskopi som er eldre enn eit nei, kjenner det ikkje.',
    ),
  },
  {
    what: text(
      'Noen endrer loggen for å skjule hva de har gjort.',
      'Nokon endrar loggen for å skjule kva dei har gjort.',
    ),
    measure: text(
      'Loggen blir forseglet i en kjede. Kontrollen finner det som er endret, fjernet eller satt inn etterpå av noen uten forseglingsnøkkelen. At slutten er kuttet bort, finner den bare når segl blir tatt vare på et annet sted. Det som ikke er forseglet ennå, er ikke dekket.',
      'Loggen blir forsegla i ei kjede. Kontrollen finn det som er endra, fjerna eller sett inn etterpå av nokon utan forseglingsnøkkelen. At slutten er kutta bort, finn han berre når segl blir tekne vare på ein annan stad. Det som ikkje er forsegla enno, er ikkje dekt.',
    ),
  },
  {
    what: text(
      'Opplysninger blir liggende lenger enn de trengs, også i sikkerhetskopier.',
      'Opplysningar blir liggjande lenger enn dei trengst, også i tryggingskopiar.',
    ),
    measure: text(
      'Hver runde har en slettedato. Nøklene slettes sammen med registreringene. Kommunen må selv sørge for at gamle sikkerhetskopier slettes. En kopi som blir hentet fram igjen, har med registreringer som er slettet etter at den ble laget, og kjenner ikke dem som har sagt nei siden. De må slettes og sperres på nytt, ut fra en liste som er tatt vare på utenfor databasen.',
      'Kvar runde har ein slettedato. Nøklane blir sletta saman med registreringane. Kommunen må sjølv sørgje for at gamle tryggingskopiar blir sletta. Ein kopi som blir henta fram igjen, har med registreringar som er sletta etter at han blei laga, og kjenner ikkje dei som har sagt nei sidan. Dei må slettast og sperrast på nytt, ut frå ei liste som er teken vare på utanfor databasen.',
    ),
  },
]
