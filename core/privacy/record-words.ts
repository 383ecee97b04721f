import { fillIn, text } from './say.ts'

export const recordWords = {
  title: text('Protokoll over behandlingsaktiviteter', 'Protokoll over behandlingsaktivitetar'),
  subtitle: text('{municipality}: kartleggingen {round}', '{municipality}: kartlegginga {round}'),

  aboutHeading: text('Om protokollen', 'Om protokollen'),
  about: text(
    'Protokollen er laget {made} fra det som er satt opp i Lyttepost, etter personvernforordningen artikkel 30 nr. 1. Lag den på nytt når en runde, et behandlingsgrunnlag eller en mottaker endres.',
    'Protokollen er laga {made} frå det som er sett opp i Lyttepost, etter personvernforordninga artikkel 30 nr. 1. Lag han på nytt når ein runde, eit behandlingsgrunnlag eller ein mottakar blir endra.',
  ),
  open: text(
    '{count} steder må fylles ut for hånd. De er merket «Fyll ut».',
    '{count} stader må fyllast ut for hand. Dei er merkte «Fyll ut».',
  ),
  noneOpen: text('Ingen steder må fylles ut for hånd.', 'Ingen stader må fyllast ut for hand.'),

  itemsHeading: text('Kravene i artikkel 30 nr. 1', 'Krava i artikkel 30 nr. 1'),
  itemsCaption: text('Behandlingen, punkt for punkt', 'Behandlinga, punkt for punkt'),
  item: text('Bokstav', 'Bokstav'),
  demand: text('Krav', 'Krav'),
  content: text('Innhold', 'Innhald'),

  a: text(
    'Navn og kontaktopplysninger for den behandlingsansvarlige og personvernombudet',
    'Namn og kontaktopplysningar for den behandlingsansvarlege og personvernombodet',
  ),
  aText: text(
    'Behandlingsansvarlig: {controller}. Kontakt for kartleggingen: {contact}. Personvernombud: {officer}. Databehandler: {processor}. Felles behandlingsansvarlige: {joint}.',
    'Behandlingsansvarleg: {controller}. Kontakt for kartlegginga: {contact}. Personvernombod: {officer}. Databehandlar: {processor}. Felles behandlingsansvarlege: {joint}.',
  ),
  joint: fillIn('hvem, hvis det er flere enn én', 'kven, dersom det er fleire enn éin'),
  noOfficer: fillIn('navn og kontaktopplysninger', 'namn og kontaktopplysningar'),
  noProcessor: text('ingen, kommunen driver systemet selv', 'ingen, kommunen driv systemet sjølv'),
  b: text('Formålene med behandlingen', 'Formåla med behandlinga'),
  bText: text('Å {purposes}.', 'Å {purposes}.'),
  c: text(
    'Kategoriene av registrerte og av personopplysninger',
    'Kategoriane av registrerte og av personopplysningar',
  ),
  cText: text(
    'Registrerte: mottakere av kommunale tjenester som oppfyller alle vilkårene i skjemaet ({inclusion}), og ansatte som bruker systemet. Opplysninger om mottakere: {subjects}; fødselsår og pseudonymer. Opplysningene er av særlige kategorier (artikkel 9): helse. Opplysninger om ansatte: navn, rolle, enhet og logg over bruk.',
    'Registrerte: mottakarar av kommunale tenester som oppfyller alle vilkåra i skjemaet ({inclusion}), og tilsette som bruker systemet. Opplysningar om mottakarar: {subjects}; fødselsår og pseudonym. Opplysningane er av særlege kategoriar (artikkel 9): helse. Opplysningar om tilsette: namn, rolle, eining og logg over bruk.',
  ),
  d: text('Kategoriene av mottakere', 'Kategoriane av mottakarar'),
  e: text('Overføring til land utenfor EØS', 'Overføring til land utanfor EØS'),
  noTransfer: text('Ingen.', 'Ingen.'),
  f: text('Planlagte frister for sletting', 'Planlagde fristar for sletting'),
  fText: text(
    'Registreringer, reservasjoner (å si nei) og nøklene til rundens pseudonymer: {rounds}. Registreringen til en som sier nei: med en gang. Lokale referanser: når kommunen leverer. Logg over tilgang: {log}.',
    'Registreringar, reservasjonar (å seie nei) og nøklane til pseudonyma i runden: {rounds}. Registreringa til ein som seier nei: med ein gong. Lokale referansar: når kommunen leverer. Logg over tilgang: {log}.',
  ),
  fRound: text('{round} senest {until}', '{round} seinast {until}'),
  log: fillIn('hvor lenge loggen skal tas vare på', 'kor lenge loggen skal takast vare på'),
  g: text('Tekniske og organisatoriske sikkerhetstiltak', 'Tekniske og organisatoriske tryggingstiltak'),
  gText: text('{measures} {own}', '{measures} {own}'),
  own: fillIn(
    'kommunens egne tiltak, som opplæring, rutiner, utstyr og sikkerhetskopier',
    'eigne tiltak i kommunen, som opplæring, rutinar, utstyr og tryggingskopiar',
  ),

  roundsHeading: text('Runder', 'Rundar'),
  roundsCaption: text('Runder med registreringer om personer', 'Rundar med registreringar om personar'),
  round: text('Runde', 'Runde'),
  instrument: text('Skjema', 'Skjema'),
  opened: text('Åpen', 'Open'),
  deleted: text('Slettes senest', 'Blir sletta seinast'),
  span: text('{from} til {to}', '{from} til {to}'),

  basesHeading: text('Behandlingsgrunnlag', 'Behandlingsgrunnlag'),
  articles: text('Grunnlag i forordningen: {articles}.', 'Grunnlag i forordninga: {articles}.'),
  basesCaption: text('Behandlingsgrunnlag for hver enhetstype', 'Behandlingsgrunnlag for kvar einingstype'),
  unitType: text('Enhetstype', 'Einingstype'),
  law: text('Lov', 'Lov'),
  decision: text('Vedtak', 'Vedtak'),
  valid: text('Gyldig', 'Gyldig'),
  linking: text('Kobling mellom runder', 'Kopling mellom rundar'),
  attention: text(
    'Oversikt over hvem som kan trenge oppmerksomhet',
    'Oversikt over kven som kan trenge merksemd',
  ),
  yes: text('Ja', 'Ja'),
  no: text('Nei', 'Nei'),
  noBases: text(
    'Ingen behandlingsgrunnlag er registrert. Ingen enheter kan registrere personer.',
    'Ingen behandlingsgrunnlag er registrerte. Ingen einingar kan registrere personar.',
  ),
}
