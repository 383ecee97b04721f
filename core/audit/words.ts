import type { LocalText } from '#core/foundation'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** What was done, in the past tense after the name of who did it; `{one}` and `{many}` are the noun's forms. */
export const auditVerbs: Readonly<Record<string, LocalText>> = {
  list: text('så listen over {many}', 'såg lista over {many}'),
  read: text('leste {one}', 'las {one}'),
  create: text('opprettet {one}', 'oppretta {one}'),
  change: text('endret {one}', 'endra {one}'),
  complete: text('fullførte {one}', 'fullførte {one}'),
  delete: text('slettet {one}', 'sletta {one}'),
  export: text('tok ut {one} i en fil', 'tok ut {one} i ei fil'),
  submit: text('leverte {one}', 'leverte {one}'),
  reopen: text('åpnet {one} igjen', 'opna {one} igjen'),
  invite: text('inviterte {one}', 'inviterte {one}'),
  tabulate: text('telte med {one} i tabeller', 'talde med {one} i tabellar'),
  'opt-out': text(
    'noterte at personen ikke vil være med i kartleggingen',
    'noterte at personen ikkje vil vere med i kartlegginga',
  ),
  appoint: text('ga en ansatt tilgang', 'gav ein tilsett tilgang'),
  revoke: text('trakk tilbake tilgangen til en ansatt', 'trekte tilbake tilgangen til ein tilsett'),
  login: text('logget inn', 'logga inn'),
  logout: text('logget ut', 'logga ut'),
}

/** Deeds that verb and noun put together would tell stiffly. */
export const auditDeeds: Readonly<Record<string, LocalText>> = {
  'create opt-out': auditVerbs['opt-out']!,
  'create appointment': auditVerbs.appoint!,
  'delete appointment': auditVerbs.revoke!,
  'create approval': text('førte inn en godkjenning', 'førte inn ei godkjenning'),
  'create training': text('svarte på et øvingseksempel', 'svarte på eit øvingsdøme'),
  'create tabulation': text('laget tabeller', 'laga tabellar'),
  'submit participation': text('leverte kommunens kartlegging', 'leverte kartlegginga til kommunen'),
  'reopen participation': text('åpnet kommunens kartlegging igjen', 'opna kartlegginga til kommunen igjen'),
}

/** What a thing is called inside such a sentence. */
export interface NounForms {
  /** Definite. */
  readonly one: LocalText
  /** Indefinite. */
  readonly many: LocalText
}
const noun = (one: LocalText, many: LocalText): NounForms => ({ one, many })
/** Things of which there is one only, or which are told of in the same way one by one and in lists. */
const alone = (nb: string, nn: string): NounForms => noun(text(nb, nn), text(nb, nn))

export const auditNouns: Readonly<Record<string, NounForms>> = {
  municipality: noun(text('kommunen', 'kommunen'), text('kommuner', 'kommunar')),
  unit: noun(text('enheten', 'eininga'), text('enheter', 'einingar')),
  staff: noun(text('den ansatte', 'den tilsette'), text('ansatte', 'tilsette')),
  appointment: noun(
    text('tilgangen til en ansatt', 'tilgangen til ein tilsett'),
    text('hvem som har tilgang', 'kven som har tilgang'),
  ),
  round: noun(text('runden', 'runden'), text('runder', 'rundar')),
  participation: noun(
    text('kommunens deltakelse i runden', 'deltakinga til kommunen i runden'),
    text('kommuner som deltar', 'kommunar som deltek'),
  ),
  'legal-basis': noun(
    text('behandlingsgrunnlaget', 'behandlingsgrunnlaget'),
    text('behandlingsgrunnlag', 'behandlingsgrunnlag'),
  ),
  registration: noun(text('registreringen', 'registreringa'), text('registreringer', 'registreringar')),
  'opt-out': noun(
    text('neiet til personen', 'neiet til personen'),
    text('hvem som har sagt nei', 'kven som har sagt nei'),
  ),
  coverage: alone(
    'oversikten over hvor mange som er registrert',
    'oversikta over kor mange som er registrerte',
  ),
  'access-log': noun(
    text('loggen over hvem som har hatt tilgang', 'loggen over kven som har hatt tilgang'),
    text('hvem som har hatt tilgang', 'kven som har hatt tilgang'),
  ),
  'own-registrations': alone('registreringene om seg selv', 'registreringane om seg sjølv'),
  'information-letter': alone('informasjonsbrevet', 'informasjonsbrevet'),
  'processing-record': alone('protokollen over behandlingen', 'protokollen over behandlinga'),
  'impact-assessment': alone('vurderingen av personvernkonsekvenser', 'vurderinga av personvernkonsekvensar'),
  project: noun(text('prosjektet', 'prosjektet'), text('prosjekter', 'prosjekt')),
  approval: noun(text('godkjenningen', 'godkjenninga'), text('godkjenninger', 'godkjenningar')),
  tabulation: noun(text('tabellene', 'tabellane'), text('tabeller', 'tabellar')),
  'safe-table': noun(
    text('den kontrollerte tabellen', 'den kontrollerte tabellen'),
    text('kontrollerte tabeller', 'kontrollerte tabellar'),
  ),
  'audit-chain': alone('forseglingen av loggen', 'forseglinga av loggen'),
  operation: alone('driftsopplysningene', 'driftsopplysningane'),
  training: alone('øvingssvar', 'øvingssvar'),
  session: noun(text('innloggingen', 'innlogginga'), text('innlogginger', 'innloggingar')),
}

/** To the person herself, her own registrations are hers. */
export const ownToSelf: NounForms = alone('registreringene om deg', 'registreringane om deg')

/** The fixed words of a sentence in the log. */
export const sentenceWords = {
  staffAt: text('{name} ({role} ved {place})', '{name} ({role} ved {place})'),
  staffIn: text('{name} ({role} i {place})', '{name} ({role} i {place})'),
  staff: text('{name} ({role})', '{name} ({role})'),
  formerStaff: text('En ansatt som ikke lenger står i listen', 'Ein tilsett som ikkje lenger står i lista'),
  self: text('Du', 'Du'),
  person: text('Den registrerte', 'Den registrerte'),
  program: text('Systemet', 'Systemet'),
  sentence: text('{who} {did} {when}.', '{who} {did} {when}.'),
  purpose: text('{sentence} Formål: {purpose}.', '{sentence} Formål: {purpose}.'),
} as const satisfies Record<string, LocalText>
