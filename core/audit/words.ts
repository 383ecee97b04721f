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
  close: text('avsluttet {one}', 'avslutta {one}'),
  invite: text('inviterte {one}', 'inviterte {one}'),
  tabulate: text('telte med {one} i tabeller', 'talde med {one} i tabellar'),
  'opt-out': text(
    'noterte at personen ikke vil være med i kartleggingen',
    'noterte at personen ikkje vil vere med i kartlegginga',
  ),
  appoint: text('ga en ansatt tilgang', 'gav ein tilsett tilgang'),
  revoke: text('trakk tilbake tilgangen til en ansatt', 'trekte tilbake tilgangen til ein tilsett'),
  decide: text('avgjorde {one}', 'avgjorde {one}'),
  deliver: text('hentet {one}', 'henta {one}'),
  fail: text('fikk ikke laget {one}', 'fekk ikkje laga {one}'),
  confirm: text('bekreftet {one}', 'stadfesta {one}'),
  open: text('hentet {one}', 'henta {one}'),
  support: text('tok stilling til {one}', 'tok stilling til {one}'),
  discuss: text('skrev om {one}', 'skreiv om {one}'),
  publish: text('publiserte {one}', 'publiserte {one}'),
  answer: text('svarte på {one}', 'svarte på {one}'),
  send: text('sendte {one}', 'sende {one}'),
  decline: text('takket nei til {one}', 'takka nei til {one}'),
  'sign-up': text('endret påmeldingen til {one}', 'endra påmeldinga til {one}'),
  freeze: text('frøs dataene til {one}', 'fraus dataa til {one}'),
  withdraw: text('trakk tilbake {one}', 'trekte tilbake {one}'),
  verify: text('kontrollerte {one}', 'kontrollerte {one}'),
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
  'submit publication': text('sendte en publikasjon til gjennomsyn', 'sende ein publikasjon til gjennomsyn'),
  'invite publication': text('ba om syn på en publikasjon', 'bad om syn på ein publikasjon'),
  'answer publication': text('førte inn et svar om en publikasjon', 'førte inn eit svar om ein publikasjon'),
  'decide publication': text('godkjente en publikasjon', 'godkjende ein publikasjon'),
  'reopen publication': text('sendte en publikasjon tilbake', 'sende ein publikasjon tilbake'),
  'publish publication': text('satte tid for en publikasjon', 'sette tid for ein publikasjon'),
  'create release': text('bestilte en rapport', 'bestilte ein rapport'),
  'complete release': text('laget en rapport', 'laga ein rapport'),
  'fail release': text('fikk ikke laget en rapport', 'fekk ikkje laga ein rapport'),
  'freeze release': text('frøs det kommunen har levert', 'fraus det kommunen har levert'),
  'withdraw release': text(
    'trakk tilbake en rapport som ikke var ferdig',
    'trekte tilbake ein rapport som ikkje var ferdig',
  ),
  'read release': text('leste frosne data', 'las frosne data'),
  'delete release': text('slettet frosne data', 'sletta frosne data'),
  'create report-order': text('bestilte en tilleggsrapport', 'bestilte ein tilleggsrapport'),
  'complete report-order': text('laget en tilleggsrapport', 'laga ein tilleggsrapport'),
  'fail report-order': text('fikk ikke laget en tilleggsrapport', 'fekk ikkje laga ein tilleggsrapport'),
  'decide report-order': text(
    'svarte på en bestilling av en tilleggsrapport',
    'svarte på ei bestilling av ein tilleggsrapport',
  ),
  'delete report-order': text(
    'trakk tilbake en bestilling av en tilleggsrapport',
    'trekte tilbake ei bestilling av ein tilleggsrapport',
  ),
  'create row-export': text(
    'ba om å ta ut kommunens registreringer som fil',
    'bad om å ta ut registreringane til kommunen som fil',
  ),
  'confirm row-export': text(
    'bekreftet et uttak av kommunens registreringer',
    'stadfesta eit uttak av registreringane til kommunen',
  ),
  'open row-export': text(
    'tok ut kommunens registreringer som fil',
    'tok ut registreringane til kommunen som fil',
  ),
  'mix survey-answer': text('slapp ut blandede svar', 'slepte ut blanda svar'),
  'open survey-wave': text('åpnet en måling', 'opna ei måling'),
  'read survey-service-coding': text('leste tekster for å kode dem', 'las tekstar for å kode dei'),
  'create survey-service-coding': text('kodet tekster til en tjeneste', 'koda tekstar til ei teneste'),
  'change survey-service-coding': text('endret en koding av tekster', 'endra ei koding av tekstar'),
  'freeze survey-release': text('frøs svarene i en måling', 'fraus svara i ei måling'),
  'create annual-report': text('ba om årsrapporten for landet', 'bad om årsrapporten for landet'),
  'complete annual-report': text('laget årsrapporten for landet', 'laga årsrapporten for landet'),
  'fail annual-report': text(
    'kunne ikke lage årsrapporten for landet',
    'kunne ikkje lage årsrapporten for landet',
  ),
  'delete annual-report': text(
    'slettet det som var avgjort for årsrapporten for landet',
    'sletta det som var avgjort for årsrapporten for landet',
  ),
  'export annual-report': text('hentet årsrapporten for landet', 'henta årsrapporten for landet'),
  'create annual-text': text('skrev om en tekst i årsrapporten', 'skreiv om ein tekst i årsrapporten'),
  'create survey-release': text('ba om resultatene av en måling', 'bad om resultata av ei måling'),
  'complete survey-release': text('laget resultatene av en måling', 'laga resultata av ei måling'),
  'fail survey-release': text(
    'fikk ikke laget resultatene av en måling',
    'fekk ikkje laga resultata av ei måling',
  ),
  'publish survey-release': text('godkjente resultatene av en måling', 'godkjende resultata av ei måling'),
  'export survey-release': text('hentet en rapport fra en måling', 'henta ein rapport frå ei måling'),
  'read survey-answer': text(
    'leste svarene i en måling for å lage tabeller',
    'las svara i ei måling for å lage tabellar',
  ),
  'create survey-text': text('skrev om en tekst i en rapport', 'skreiv om ein tekst i ein rapport'),
  'create study-event': text('arbeidet i analysen av en studie', 'arbeidde i analysen av ein studie'),
  'create interview-text': text('lagret en tekst fra et intervju', 'lagra ein tekst frå eit intervju'),
  'read recording': text('hørte på et lydopptak', 'høyrde på eit lydopptak'),
  'delete survey-service-coding': text('angret en koding av tekster', 'angra ei koding av tekstar'),
  'read survey-comment': text(
    'leste åpne kommentarer for å vaske og kode dem',
    'las opne kommentarar for å vaske og kode dei',
  ),
  'create survey-comment': text(
    'kodet eller siterte åpne kommentarer',
    'koda eller siterte opne kommentarar',
  ),
  'change survey-comment': text('vasket åpne kommentarer', 'vaska opne kommentarar'),
  'verify survey-comment': text('bekreftet vasking eller sitat', 'stadfesta vasking eller sitat'),
  'delete survey-comment': text(
    'angret en koding eller fjernet et sitat',
    'angra ei koding eller fjerna eit sitat',
  ),
  'answer survey-participant': text(
    'svarte på invitasjonen til brukerundersøkelsen',
    'svarte på invitasjonen til brukarundersøkinga',
  ),
  'invite survey-participant': text('inviterte til brukerundersøkelsen', 'inviterte til brukarundersøkinga'),
  'create proposal': text('foreslo en endring av skjemaet', 'foreslo ei endring av skjemaet'),
  'delete proposal': text('trakk tilbake et forslag til skjemaet', 'trekte tilbake eit forslag til skjemaet'),
  'answer pilot': text('prøvde et utkast til nytt skjema', 'prøvde eit utkast til nytt skjema'),
  'change message': text(
    'førte inn hva som skjedde med en melding',
    'førte inn kva som skjedde med ei melding',
  ),
  'create tabulation': text('laget tabeller', 'laga tabellar'),
  'delete participation': text('meldte kommunen av runden', 'melde kommunen av runden'),
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
  'round-status': alone('hvor langt kommunene har kommet i runden', 'kor langt kommunane har kome i runden'),
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
  quality: alone('kvalitetslisten', 'kvalitetslista'),
  'entered-table': noun(
    text('kommunens tall', 'tala til kommunen'),
    text('kommunens tall', 'tala til kommunen'),
  ),
  expectation: alone('hvor mange enhetene venter å registrere', 'kor mange einingane ventar å registrere'),
  'access-log': noun(
    text('loggen over hvem som har hatt tilgang', 'loggen over kven som har hatt tilgang'),
    text('hvem som har hatt tilgang', 'kven som har hatt tilgang'),
  ),
  'own-registrations': alone('registreringene om seg selv', 'registreringane om seg sjølv'),
  'information-letter': alone('informasjonsbrevet', 'informasjonsbrevet'),
  'processing-record': alone('protokollen over behandlingen', 'protokollen over behandlinga'),
  'impact-assessment': alone('vurderingen av personvernkonsekvenser', 'vurderinga av personvernkonsekvensar'),
  proposal: noun(
    text('forslaget til endring av skjemaet', 'forslaget til endring av skjemaet'),
    text('forslag til endringer av skjemaet', 'forslag til endringar av skjemaet'),
  ),
  'instrument-version': noun(
    text('den nye versjonen av skjemaet', 'den nye versjonen av skjemaet'),
    text('versjonene av skjemaet', 'versjonane av skjemaet'),
  ),
  pilot: alone('prøvingen av et utkast til skjema', 'prøvinga av eit utkast til skjema'),
  project: noun(text('prosjektet', 'prosjektet'), text('prosjekter', 'prosjekt')),
  approval: noun(text('godkjenningen', 'godkjenninga'), text('godkjenninger', 'godkjenningar')),
  tabulation: noun(text('tabellene', 'tabellane'), text('tabeller', 'tabellar')),
  'safe-table': noun(
    text('den kontrollerte tabellen', 'den kontrollerte tabellen'),
    text('kontrollerte tabeller', 'kontrollerte tabellar'),
  ),
  demand: noun(
    text('forventet behov for tjenester', 'forventa behov for tenester'),
    text('forventet behov for tjenester', 'forventa behov for tenester'),
  ),
  'municipal-survey': noun(
    text('en kommuneundersøkelse', 'ei kommuneundersøking'),
    text('kommuneundersøkelser', 'kommuneundersøkingar'),
  ),
  'indicator-value': noun(
    text('verdier for en indikator', 'verdiar for ein indikator'),
    text('verdier for indikatorer', 'verdiar for indikatorar'),
  ),
  'goal-judgement': noun(
    text('en vurdering av et mål', 'ei vurdering av eit mål'),
    text('vurderinger av mål', 'vurderingar av mål'),
  ),
  publication: noun(text('en publikasjon', 'ein publikasjon'), text('publikasjoner', 'publikasjonar')),
  'own-goal': noun(
    text('et mål som kommunen følger', 'eit mål som kommunen følgjer'),
    text('mål som kommunen følger', 'mål som kommunen følgjer'),
  ),
  'built-table': noun(
    text('en tabell i tabellbyggeren', 'ein tabell i tabellbyggjaren'),
    text('tabeller i tabellbyggeren', 'tabellar i tabellbyggjaren'),
  ),
  'saved-table': noun(
    text('en lagret tabell', 'ein lagra tabell'),
    text('lagrede tabeller', 'lagra tabellar'),
  ),
  'survey-wave': noun(text('målingen', 'målinga'), text('målinger', 'målingar')),
  'survey-draw': noun(text('trekkingen', 'trekkinga'), text('trekkinger', 'trekkingar')),
  'survey-participant': noun(
    text('deltakelsen i brukerundersøkelsen', 'deltakinga i brukarundersøkinga'),
    text('deltakere i brukerundersøkelsen', 'deltakarar i brukarundersøkinga'),
  ),
  'survey-service': noun(
    text('tjenestestedet i brukerundersøkelsen', 'tenestestaden i brukarundersøkinga'),
    text('tjenestesteder i brukerundersøkelsen', 'tenestestader i brukarundersøkinga'),
  ),
  'survey-order': noun(
    text('bestillingen av skjemaer', 'bestillinga av skjema'),
    text('bestillinger av skjemaer', 'bestillingar av skjema'),
  ),
  'survey-handed-out': alone('hvor mange skjemaer som er delt ut', 'kor mange skjema som er delte ut'),
  'survey-coverage': alone(
    'hvor mange som har svart på brukerundersøkelsen',
    'kor mange som har svart på brukarundersøkinga',
  ),
  'survey-feedback': alone(
    'tilbakemeldingen om brukerundersøkelsen',
    'tilbakemeldinga om brukarundersøkinga',
  ),
  'survey-envelope': noun(
    text('konvolutten med svar', 'konvolutten med svar'),
    text('konvolutter med svar', 'konvoluttar med svar'),
  ),
  'survey-sheet': noun(
    text('skjemaet på papir', 'skjemaet på papir'),
    text('skjemaer på papir', 'skjema på papir'),
  ),
  'survey-answer': alone('svar på brukerundersøkelsen', 'svar på brukarundersøkinga'),
  'survey-draft': alone('ufullførte svar på brukerundersøkelsen', 'ufullførte svar på brukarundersøkinga'),
  'survey-service-coding': alone('kodingen av tjenester', 'kodinga av tenester'),
  'survey-comment': alone('arbeidet med åpne kommentarer', 'arbeidet med opne kommentarar'),
  'annual-report': alone('årsrapporten for landet', 'årsrapporten for landet'),
  'annual-text': alone('tekstene i årsrapporten', 'tekstane i årsrapporten'),
  'survey-release': alone('resultatene av en måling', 'resultata av ei måling'),
  'survey-text': alone('tekstene i en rapport', 'tekstane i ein rapport'),
  study: noun(text('intervjustudien', 'intervjustudien'), text('intervjustudier', 'intervjustudiar')),
  'study-member': alone('hvem som arbeider i en studie', 'kven som arbeider i ein studie'),
  informant: noun(text('en informant', 'ein informant'), text('informanter', 'informantar')),
  consent: noun(text('et samtykke', 'eit samtykke'), text('samtykker', 'samtykke')),
  withdrawal: noun(
    text('et trukket samtykke', 'eit trekt samtykke'),
    text('trukne samtykker', 'trekte samtykke'),
  ),
  'interview-guide': alone('intervjuguiden', 'intervjuguiden'),
  interview: noun(text('et intervju', 'eit intervju'), text('intervjuer', 'intervju')),
  'interview-text': noun(
    text('utskriften av et intervju', 'utskrifta av eit intervju'),
    text('utskrifter av intervjuer', 'utskrifter av intervju'),
  ),
  recording: noun(text('et lydopptak', 'eit lydopptak'), text('lydopptak', 'lydopptak')),
  'study-event': alone('analysen i en studie', 'analysen i ein studie'),
  'second-coding': alone('den blinde dobbeltkodingen', 'den blinde dobbeltkodinga'),
  'study-report': noun(
    text('rapporten fra en studie', 'rapporten frå ein studie'),
    text('rapporter fra studier', 'rapportar frå studiar'),
  ),
  'study-exchange': alone('analysen til et annet program', 'analysen til eit anna program'),
  release: noun(text('en rapport', 'ein rapport'), text('rapporter', 'rapportar')),
  'report-order': noun(
    text('tilleggsrapporten', 'tilleggsrapporten'),
    text('bestillinger av tilleggsrapporter', 'bestillingar av tilleggsrapportar'),
  ),
  'row-export': noun(
    text('uttaket av registreringer', 'uttaket av registreringar'),
    text('uttak av registreringer', 'uttak av registreringar'),
  ),
  contact: noun(text('kontakten i kommunen', 'kontakten i kommunen'), text('kontakter', 'kontaktar')),
  invitation: noun(
    text('invitasjonen til runden', 'invitasjonen til runden'),
    text('invitasjoner', 'invitasjonar'),
  ),
  'training-day': noun(
    text('opplæringsdagen', 'opplæringsdagen'),
    text('opplæringsdager', 'opplæringsdagar'),
  ),
  message: noun(text('meldingen', 'meldinga'), text('meldinger', 'meldingar')),
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
