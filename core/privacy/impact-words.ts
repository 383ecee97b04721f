import { fillIn, text } from './say.ts'

export const impactWords = {
  title: text('Vurdering av personvernkonsekvenser', 'Vurdering av personvernkonsekvensar'),
  subtitle: text('{municipality}: kartleggingen {round}', '{municipality}: kartlegginga {round}'),
  mark: text('Utkast. Kommunen må fylle ut og godkjenne.', 'Utkast. Kommunen må fylle ut og godkjenne.'),

  aboutHeading: text('Om utkastet', 'Om utkastet'),
  about: text(
    'Utkastet er laget {made} fra det som er satt opp i Lyttepost, etter personvernforordningen artikkel 35 nr. 7. Det sier hva systemet gjør. Om det er nok, må kommunen selv vurdere.',
    'Utkastet er laga {made} frå det som er sett opp i Lyttepost, etter personvernforordninga artikkel 35 nr. 7. Det seier kva systemet gjer. Om det er nok, må kommunen sjølv vurdere.',
  ),
  why: text(
    'En vurdering må gjøres fordi helseopplysninger om mange og sårbare mennesker blir behandlet (artikkel 35 nr. 3 bokstav b).',
    'Ei vurdering må gjerast fordi helseopplysningar om mange og sårbare menneske blir behandla (artikkel 35 nr. 3 bokstav b).',
  ),

  descriptionHeading: text('Beskrivelse av behandlingen', 'Skildring av behandlinga'),
  purposes: text('Formål', 'Formål'),
  purposesText: text('Å {purposes}.', 'Å {purposes}.'),
  controller: text('Behandlingsansvarlig', 'Behandlingsansvarleg'),
  processor: text('Databehandler', 'Databehandlar'),
  noProcessor: text('Ingen. Kommunen driver systemet selv.', 'Ingen. Kommunen driv systemet sjølv.'),
  agreement: text('{processor}. {agreement}', '{processor}. {agreement}'),
  agreementOpen: fillIn('dato for databehandleravtalen', 'dato for databehandlaravtalen'),
  people: text('De registrerte', 'Dei registrerte'),
  peopleText: text(
    'Mottakere som oppfyller alle disse vilkårene: {inclusion}. {count}',
    'Mottakarar som oppfyller alle desse vilkåra: {inclusion}. {count}',
  ),
  count: fillIn('omtrent hvor mange personer', 'omtrent kor mange personar'),
  units: text('Enheter som registrerer', 'Einingar som registrerer'),
  unitsOpen: fillIn('hvilke enheter som skal være med', 'kva einingar som skal vere med'),
  data: text('Opplysninger', 'Opplysningar'),
  dataText: text(
    '{subjects}; fødselsår. Opplysningene er av særlige kategorier (helse).',
    '{subjects}; fødselsår. Opplysningane er av særlege kategoriar (helse).',
  ),
  flow: text('Gangen i behandlingen', 'Gangen i behandlinga'),
  flowText: text(
    'En ansatt skriver inn fødselsnummeret. Systemet regner ut fødselsår, kjønn og pseudonymer og glemmer nummeret. Har personen sagt nei, stanser det der. Den ansatte svarer på skjemaet. Kommunen leverer når alle enheter er ferdige. Tabeller blir kontrollert og vist.',
    'Ein tilsett skriv inn fødselsnummeret. Systemet reknar ut fødselsår, kjønn og pseudonym og gløymer nummeret. Har personen sagt nei, stansar det der. Den tilsette svarer på skjemaet. Kommunen leverer når alle einingane er ferdige. Tabellar blir kontrollerte og viste.',
  ),
  period: text('Tid', 'Tid'),
  periodText: text(
    'Registrering fra {from} til {to}. Alt blir slettet senest {until}.',
    'Registrering frå {from} til {to}. Alt blir sletta seinast {until}.',
  ),
  recipients: text('Mottakere av opplysninger', 'Mottakarar av opplysningar'),
  transfer: text('Overføring ut av EØS', 'Overføring ut av EØS'),
  noTransfer: text('Ingen.', 'Ingen.'),

  needHeading: text('Nødvendighet og forholdsmessighet', 'Kor nødvendig og forholdsmessig behandlinga er'),
  basis: text('Behandlingsgrunnlag', 'Behandlingsgrunnlag'),
  basisText: text('{articles}. {laws}', '{articles}. {laws}'),
  basisLine: text(
    '{unitType}: {law}, vedtak {decision}, gyldig fra {from} til {to}, {linking}, {attention}.',
    '{unitType}: {law}, vedtak {decision}, gyldig frå {from} til {to}, {linking}, {attention}.',
  ),
  linking: text('med kobling mellom runder', 'med kopling mellom rundar'),
  noLinking: text('uten kobling mellom runder', 'utan kopling mellom rundar'),
  attention: text(
    'med oversikt i enheten over hvem som kan trenge oppmerksomhet først',
    'med oversikt i eininga over kven som kan trenge merksemd først',
  ),
  noAttention: text(
    'uten oversikt over hvem som kan trenge oppmerksomhet',
    'utan oversikt over kven som kan trenge merksemd',
  ),
  noBases: text('Ingen er registrert.', 'Ingen er registrerte.'),
  less: text('Kunne mindre vært nok?', 'Kunne mindre vore nok?'),
  lessText: text(
    'En kommune kan meldes på uten registreringer om personer. Databasen tar da ikke imot noen. Systemet kan ikke ta imot antall i stedet ennå. {open}',
    'Ein kommune kan meldast på utan registreringar om personar. Databasen tek då ikkje imot nokon. Systemet kan ikkje ta imot tal på mottakarar i staden enno. {open}',
  ),
  lessOpen: fillIn(
    'hvorfor kommunen trenger registreringer om personer, og hvert av spørsmålene',
    'kvifor kommunen treng registreringar om personar, og kvart av spørsmåla',
  ),
  minimal: text('Dataminimering', 'Dataminimering'),
  minimalText: text(
    'Navn, adresse og fødselsnummer blir ikke lagret i registreringene. Ingen av spørsmålene har svar i fri tekst, og spørsmål som ikke gjelder personen, blir ikke stilt. Enheten kan skrive en kort lokal referanse, som blir slettet når kommunen leverer.',
    'Namn, adresse og fødselsnummer blir ikkje lagra i registreringane. Ingen av spørsmåla har svar i fri tekst, og spørsmål som ikkje gjeld personen, blir ikkje stilte. Eininga kan skrive ein kort lokal referanse, som blir sletta når kommunen leverer.',
  ),
  rights: text('De registrertes rettigheter', 'Rettane til dei registrerte'),
  rightsText: text(
    'Informasjonsbrev på bokmål og nynorsk, reservasjon (å si nei) før og etter, uten grunn, innsyn, retting, sletting og innsyn i loggen. {open}',
    'Informasjonsbrev på bokmål og nynorsk, reservasjon (å seie nei) før og etter, utan grunn, innsyn, retting, sletting og innsyn i loggen. {open}',
  ),
  rightsOpen: fillIn(
    'hvordan og når brevet når alle, også dem uten digital post eller fast adresse',
    'korleis og når brevet når alle, også dei utan digital post eller fast adresse',
  ),
  quality: text('Riktige opplysninger', 'Rette opplysningar'),
  qualityText: text(
    'Skjemaet har nummererte kontroller. Den registrerte kan få rettet feil. {open}',
    'Skjemaet har nummererte kontrollar. Den registrerte kan få retta feil. {open}',
  ),
  qualityOpen: fillIn('opplæringen av dem som registrerer', 'opplæringa av dei som registrerer'),

  risksHeading: text('Risiko for de registrerte, og tiltak', 'Risiko for dei registrerte, og tiltak'),
  breachesIntro: text(
    'BrukerPlan ble stanset 13. oktober 2021 etter brudd på personvernet. Tabellen viser bruddene, og hva systemet gjør for at de ikke skal gjenta seg.',
    'BrukerPlan blei stansa 13. oktober 2021 etter brot på personvernet. Tabellen viser brota, og kva systemet gjer for at dei ikkje skal ta seg opp att.',
  ),
  breachesCaption: text('Bruddene i 2021', 'Brota i 2021'),
  otherCaption: text('Andre risikoer', 'Andre risikoar'),
  number: text('Nr.', 'Nr.'),
  breach: text('Brudd', 'Brot'),
  risk: text('Risiko', 'Risiko'),
  measure: text('Tiltak i systemet', 'Tiltak i systemet'),
  rest: text('Restrisiko', 'Restrisiko'),
  restOpen: fillIn('sannsynlighet og konsekvens', 'sannsyn og konsekvens'),
  ownRisks: fillIn(
    'andre risikoer i kommunen, for eksempel uttak som lagres utenfor systemet, skjermer som andre ser, og små enheter der alle kjenner alle',
    'andre risikoar i kommunen, til dømes uttak som blir lagra utanfor systemet, skjermar som andre ser, og små einingar der alle kjenner alle',
  ),

  measuresHeading: text('Tiltak for sikkerheten', 'Tiltak for tryggleiken'),
  measuresSystem: text('Systemet gjør dette:', 'Systemet gjer dette:'),
  measuresOwn: fillIn(
    'kommunens egne tiltak, som rutiner, opplæring, utstyr, sikkerhetskopier og varsling av avvik innen 72 timer',
    'eigne tiltak i kommunen, som rutinar, opplæring, utstyr, tryggingskopiar og varsling av avvik innan 72 timar',
  ),

  viewsHeading: text('Råd og synspunkter', 'Råd og synspunkt'),
  officer: text('Råd fra personvernombudet ({officer})', 'Råd frå personvernombodet ({officer})'),
  officerUnnamed: text('Råd fra personvernombudet', 'Råd frå personvernombodet'),
  officerOpen: fillIn('rådet og datoen', 'rådet og datoen'),
  voices: text(
    'Synspunkter fra de registrerte eller deres organisasjoner',
    'Synspunkt frå dei registrerte eller organisasjonane deira',
  ),
  voicesOpen: fillIn('hvem som er spurt, og hva de sa', 'kven som er spurde, og kva dei sa'),

  verdictHeading: text('Kommunens vurdering', 'Vurderinga til kommunen'),
  restRisk: text('Risikoen som er igjen', 'Risikoen som er igjen'),
  restRiskOpen: fillIn(
    'om risikoen som er igjen, kan godtas, og hvorfor',
    'om risikoen som er igjen, kan godtakast, og kvifor',
  ),
  consult: text('Forhåndsdrøfting med Datatilsynet', 'Førehandsdrøfting med Datatilsynet'),
  consultOpen: fillIn(
    'ja eller nei. Er risikoen fortsatt høy, må Datatilsynet spørres først (artikkel 36)',
    'ja eller nei. Er risikoen framleis høg, må Datatilsynet spørjast først (artikkel 36)',
  ),
  approved: text('Godkjent av', 'Godkjend av'),
  approvedOpen: fillIn('navn, stilling og dato', 'namn, stilling og dato'),
  again: text('Neste gjennomgang', 'Neste gjennomgang'),
  againOpen: fillIn('dato, og hva som utløser en ny', 'dato, og kva som utløyser ein ny'),
}
