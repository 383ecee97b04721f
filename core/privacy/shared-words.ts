import type { LocalText } from '#core/foundation'
import type { Recipient } from './facts.ts'
import { text } from './say.ts'

export const documentWords = {
  page: text('Side', 'Side'),
  of: text('av', 'av'),
  letterFile: text('informasjonsbrev', 'informasjonsbrev'),
  recordFile: text('behandlingsprotokoll', 'behandlingsprotokoll'),
  impactFile: text('personvernkonsekvenser', 'personvernkonsekvensar'),
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
    'Navn og fødselsnummer blir ikke lagret. Personer kjennes igjen med koder (pseudonymer) som er laget med nøkler utenfor databasen, ulike for hver kommune og runde.',
    'Namn og fødselsnummer blir ikkje lagra. Personar blir kjende igjen med kodar (pseudonym) som er laga med nøklar utanfor databasen, ulike for kvar kommune og runde.',
  ),
  text(
    'Registreringer kan bare leses ved enheten som laget dem. Det er sperret i databasen, ikke bare i programmet.',
    'Registreringar kan berre lesast ved eininga som laga dei. Det er sperra i databasen, ikkje berre i programmet.',
  ),
  text(
    'Tilgang gis av kommunens koordinator til navngitte ansatte, for én rolle og ett sted, og blir logget.',
    'Tilgang blir gitt av koordinatoren i kommunen til namngitte tilsette, for éi rolle og éin stad, og blir logga.',
  ),
  text('Registreringer krever innlogging på høyt nivå.', 'Registreringar krev innlogging på høgt nivå.'),
  text(
    'All lesing og endring av personopplysninger blir logget med formål. Loggen er forseglet, så endringer blir oppdaget.',
    'All lesing og endring av personopplysningar blir logga med formål. Loggen er forsegla, så endringar blir oppdaga.',
  ),
  text(
    'Bare tabeller som er kontrollert mot gjenkjenning, går ut av huset. Uttak av registreringer krever formål og rettslig grunnlag.',
    'Berre tabellar som er kontrollerte mot attkjenning, går ut av huset. Uttak av registreringar krev formål og rettsleg grunnlag.',
  ),
  text(
    'En registrering uten gyldig rettslig grunnlag blir avvist av databasen.',
    'Ei registrering utan gyldig rettsleg grunnlag blir avvist av databasen.',
  ),
]
