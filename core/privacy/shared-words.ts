import type { LocalText } from '#core/foundation'
import type { Recipient } from './facts.ts'
import { fillIn, text } from './say.ts'

export const documentWords = {
  page: text('Side', 'Side'),
  of: text('av', 'av'),
  letterFile: text('informasjonsbrev', 'informasjonsbrev'),
  recordFile: text('behandlingsprotokoll', 'behandlingsprotokoll'),
  impactFile: text('personvernkonsekvenser', 'personvernkonsekvensar'),
}

/** What nobody has said yet: silence must not be told as no. */
export const openWords = {
  processor: fillIn(
    'hvem som driver systemet for kommunen, eller at kommunen gjør det selv',
    'kven som driv systemet for kommunen, eller at kommunen gjer det sjølv',
  ),
  transfer: fillIn(
    'om opplysninger sendes ut av EØS-området, og i så fall til hvilket land og på hvilket grunnlag',
    'om opplysningar blir sende ut av EØS-området, og i så fall til kva land og på kva grunnlag',
  ),
  articles: fillIn(
    'bokstav i artikkel 6 nr. 1 og i artikkel 9 nr. 2',
    'bokstav i artikkel 6 nr. 1 og i artikkel 9 nr. 2',
  ),
}

/** What the mapping is for, as BrukerPlan states it; each goes on from "to". */
export const standardPurposes: readonly LocalText[] = [
  text(
    'planlegge og styre tjenestene for mennesker med rusproblemer og psykiske helseproblemer',
    'planleggje og styre tenestene for menneske med rusproblem og psykiske helseproblem',
  ),
  text('vurdere om tjenestene virker, og gjøre dem bedre', 'vurdere om tenestene verkar, og gjere dei betre'),
  text(
    'lage tabeller som viser hvordan gruppen har det, i kommunen og i landet',
    'lage tabellar som viser korleis gruppa har det, i kommunen og i landet',
  ),
]

/** Where the legal basis covers it: said only then. Goes on from "to". */
export const attentionPurpose: LocalText = text(
  'la enheten som har registrert deg, se hvem som kan trenge oppmerksomhet først, etter åpne regler om svarene',
  'la eininga som har registrert deg, sjå kven som kan trenge merksemd først, etter opne reglar om svara',
)

/** Who gets what in the house as it is built: rows stay in the unit, everybody else gets controlled tables. */
export const standardRecipients: readonly Recipient[] = [
  {
    who: text('Ansatte med tilgang ved enheten', 'Tilsette med tilgang ved eininga'),
    what: text(
      'registreringene ved egen enhet. All lesing blir logget.',
      'registreringane ved eiga eining. All lesing blir logga.',
    ),
  },
  {
    who: text('Kommunens koordinator', 'Koordinatoren i kommunen'),
    what: text(
      'hvor mange som er registrert, hvem som har hatt tilgang, og tabeller.',
      'kor mange som er registrerte, kven som har hatt tilgang, og tabellar.',
    ),
  },
  {
    who: text(
      'Kompetansesentre, statsforvalteren, brukerorganisasjoner og de som leder kartleggingen i landet',
      'Kompetansesenter, statsforvaltaren, brukarorganisasjonar og dei som leier kartlegginga i landet',
    ),
    what: text(
      'bare tabeller der små tall er tatt bort, så ingen skal kjennes igjen.',
      'berre tabellar der små tal er tekne bort, så ingen skal kjennast igjen.',
    ),
  },
]

/** What the program itself does for the security of the processing. What people must do is for them to fill in. */
export const securityMeasures: readonly LocalText[] = [
  text(
    'Navn og fødselsnummer blir ikke lagret i registreringene. Personer kjennes igjen med koder (pseudonymer). Nøklene som kodene er laget med, er ulike for hver kommune. De ligger kryptert i databasen, og bare den som også har nøkkelen utenfor databasen, kan åpne dem.',
    'Namn og fødselsnummer blir ikkje lagra i registreringane. Personar blir kjende igjen med kodar (pseudonym). Nøklane som kodane er laga med, er ulike for kvar kommune. Dei ligg krypterte i databasen, og berre den som også har nøkkelen utanfor databasen, kan opne dei.',
  ),
  text(
    'Registreringer kan bare leses ved enheten som laget dem, og av den registrerte selv. Det er sperret i databasen, ikke bare i programmet. Den som administrerer databasen, er ikke sperret ute.',
    'Registreringar kan berre lesast ved eininga som laga dei, og av den registrerte sjølv. Det er sperra i databasen, ikkje berre i programmet. Den som administrerer databasen, er ikkje sperra ute.',
  ),
  text(
    'Tilgang gis av kommunens koordinator til navngitte ansatte, for én rolle og ett sted, og blir logget.',
    'Tilgang blir gitt av koordinatoren i kommunen til namngitte tilsette, for éi rolle og éin stad, og blir logga.',
  ),
  text('Registreringer krever innlogging på høyt nivå.', 'Registreringar krev innlogging på høgt nivå.'),
  text(
    'Lesing og endring av personopplysninger gjennom systemet blir logget. Loggen blir forseglet med en nøkkel som er kryptert på samme måte, så en kontroll finner endringer i det som er forseglet. At slutten er kuttet bort, blir bare funnet når segl blir tatt vare på et annet sted.',
    'Lesing og endring av personopplysningar gjennom systemet blir logga. Loggen blir forsegla med ein nøkkel som er kryptert på same måten, så ein kontroll finn endringar i det som er forsegla. At slutten er kutta bort, blir berre funne når segl blir tekne vare på ein annan stad.',
  ),
  text(
    'Andre enn enheten og den registrerte får bare tabeller som er kontrollert mot gjenkjenning. Uttak av registreringer kan bare ansatte ved enheten ta, én om gangen, fra egen enhet og for innsyn. Uttaket blir logget.',
    'Andre enn eininga og den registrerte får berre tabellar som er kontrollerte mot attkjenning. Uttak av registreringar kan berre tilsette ved eininga ta, éi om gongen, frå eiga eining og for innsyn. Uttaket blir logga.',
  ),
  text(
    'En registrering uten gyldig behandlingsgrunnlag blir avvist av databasen.',
    'Ei registrering utan gyldig behandlingsgrunnlag blir avvist av databasen.',
  ),
]
