import { text } from './say.ts'

/** The wording of the printout that a registration is gone through with; what the letter says too stands there. */
export const printoutWords = {
  title: text('Det som er registrert om deg', 'Det som er registrert om deg'),
  subtitle: text('{round}, {from}', '{round}, {from}'),
  file: text('utskrift', 'utskrift'),

  shortHeading: text('Kort fortalt', 'Kort fortalt'),
  short: text(
    '{from} kartlegger hvordan det går med mennesker som får hjelp for rusproblemer eller psykiske helseproblemer. Her står alt som er registrert om deg i {round}.',
    '{from} kartlegg korleis det går med menneske som får hjelp for rusproblem eller psykiske helseproblem. Her står alt som er registrert om deg i {round}.',
  ),
  draft: text(
    'Skjemaet er ikke ferdig ennå. Det ble sist endret {changed}.',
    'Skjemaet er ikkje ferdig enno. Det blei sist endra {changed}.',
  ),
  complete: text(
    'Skjemaet er ferdig utfylt. Det ble sist endret {changed}.',
    'Skjemaet er ferdig utfylt. Det blei sist endra {changed}.',
  ),
  together: text('Det er gått gjennom sammen med deg {day}.', 'Det er gått gjennom saman med deg {day}.'),
  wrong: text(
    'Er noe feil, eller vil du si det på en annen måte? Si fra, så retter vi det.',
    'Er noko feil, eller vil du seie det på ein annan måte? Sei frå, så rettar vi det.',
  ),
  keepSafe: text(
    'Dette arket er ditt. Her står det opplysninger om helsen din, så pass godt på det.',
    'Dette arket er ditt. Her står det opplysningar om helsa di, så pass godt på det.',
  ),

  whatHeading: text('Dette er registrert', 'Dette er registrert'),
  source: text(
    'Svarene er de ansattes vurdering, ut fra det tjenesten vet om deg.',
    'Svara er vurderinga til dei tilsette, ut frå det tenesta veit om deg.',
  ),
  nothing: text('Ingen spørsmål er besvart ennå.', 'Ingen spørsmål er svara på enno.'),
  question: text('Spørsmål', 'Spørsmål'),
  answer: text('Svar', 'Svar'),
  noAnswer: text('Ikke besvart', 'Ikkje svara på'),
  none: text('Ingen valgt', 'Ingen valde'),
  meaning: text('{answer}: {meaning}', '{answer}: {meaning}'),
  noted: text('{label}: {text}', '{label}: {text}'),
  number: text('{number} {unit}', '{number} {unit}'),

  unusualHeading: text('Uvanlige svar, og hvorfor de er riktige', 'Uvanlege svar, og kvifor dei er rette'),

  besidesHeading: text('Ved siden av svarene', 'Ved sida av svara'),
  birthYear: text('Fødselsår', 'Fødselsår'),
  sex: text('Kjønn', 'Kjønn'),
  male: text('mann', 'mann'),
  female: text('kvinne', 'kvinne'),
  unstated: text('ikke oppgitt', 'ikkje oppgitt'),
  identity: text('Navn og fødselsnummer', 'Namn og fødselsnummer'),
  notKept: text(
    'ikke lagret. Fødselsnummeret er byttet ut med en kode som er laget med en hemmelig nøkkel. Koden gjør at du ikke blir registrert to ganger, og at du kan få se det som står om deg.',
    'ikkje lagra. Fødselsnummeret er bytt ut med ein kode som er laga med ein hemmeleg nøkkel. Koden gjer at du ikkje blir registrert to gonger, og at du kan få sjå det som står om deg.',
  ),
  reference: text('Lokal referanse', 'Lokal referanse'),
  referenceKept: text(
    'enheten har et eget merke på skjemaet, slik at de finner det igjen. Det slettes når kommunen leverer kartleggingen.',
    'eininga har eit eige merke på skjemaet, slik at dei finn det igjen. Det blir sletta når kommunen leverer kartlegginga.',
  ),

  rightsHeading: text('Du bestemmer', 'Du bestemmer'),
  no: text(
    'Du kan si nei når du vil, uten å si hvorfor. Da slettes alt som står her, og ingen registrerer deg på nytt i denne runden. Det får ingen følger for hjelpen du får.',
    'Du kan seie nei når du vil, utan å seie kvifor. Då blir alt som står her, sletta, og ingen registrerer deg på nytt i denne runden. Det får ingen følgjer for hjelpa du får.',
  ),
  rights: text('Du har også rett til å', 'Du har også rett til å'),

  lawHeading: text('Hva gir oss lov til det?', 'Kva gir oss lov til det?'),
  law: text('Kommunen bygger på', 'Kommunen byggjer på'),
  noLaw: text(
    'Kommunen har ikke noe behandlingsgrunnlag som gjelder for denne registreringen nå. Da skal den ikke brukes, og du kan kreve den slettet.',
    'Kommunen har ikkje noko behandlingsgrunnlag som gjeld for denne registreringa no. Då skal ho ikkje brukast, og du kan krevje henne sletta.',
  ),
}
