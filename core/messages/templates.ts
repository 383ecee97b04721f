import type { LocalText } from '#core/foundation'

/** The texts that the program has for the municipalities' contacts. */
export type TemplateName =
  | 'invitation'
  | 'answer-reminder'
  | 'submission-reminder'
  | 'training-days'
  | 'report-ready'
  | 'order-delivered'
  | 'own'

/**
 * What can be filled into a text, by the name that stands in braces there. People read and write these names in their texts, so
 * they are Norwegian words, alike in bokmål and nynorsk.
 */
export type PlaceName =
  | 'kontakt'
  | 'kommune'
  | 'runde'
  | 'år'
  | 'svarfrist'
  | 'startdato'
  | 'sluttdato'
  | 'opplæring'
  | 'adresse'
  | 'tema'
  | 'undersøkelse'
  | 'deltakere'

/** A text with {places}: plain, paragraphs between blank lines. */
export interface MessageText {
  /** One line. */
  readonly subject: string
  readonly body: string
}

export interface MessageTemplate {
  readonly name: LocalText
  readonly texts: { readonly nb: MessageText; readonly nn: MessageText }
  /** The same in short, for the telephone; the places are those of the round alone. Null: there is none. */
  readonly sms: { readonly nb: string; readonly nn: string } | null
  /** What may stand in the text. */
  readonly places: readonly PlaceName[]
}

/** What each place is filled with, in words for whoever edits the text. */
export const placeMeanings: Readonly<Record<PlaceName, LocalText>> = {
  kontakt: { nb: 'mottakerens navn', nn: 'namnet til mottakaren', en: 'name of the recipient' },
  kommune: { nb: 'kommunens navn', nn: 'namnet på kommunen', en: 'name of the municipality' },
  runde: { nb: 'rundens navn', nn: 'namnet på runden', en: 'name of the round' },
  år: { nb: 'rundens år', nn: 'året for runden', en: 'year of the round' },
  svarfrist: { nb: 'svarfristen', nn: 'svarfristen', en: 'the last day to answer' },
  startdato: { nb: 'dagen runden åpner', nn: 'dagen runden opnar', en: 'the day the round opens' },
  sluttdato: { nb: 'siste dag i runden', nn: 'siste dag i runden', en: 'last day of the round' },
  opplæring: {
    nb: 'opplæringsdagene som kommer, én på hver linje',
    nn: 'opplæringsdagane som kjem, ein på kvar linje',
    en: 'the training days to come, one on each line',
  },
  adresse: {
    nb: 'adressen der man logger inn',
    nn: 'adressa der ein loggar inn',
    en: 'the address to log in at',
  },
  tema: { nb: 'det som var bestilt', nn: 'det som var tinga', en: 'what was ordered' },
  undersøkelse: { nb: 'undersøkelsens navn', nn: 'namnet på undersøkinga', en: 'name of the survey' },
  deltakere: {
    nb: 'kommunen, eller bydelene som er med',
    nn: 'kommunen, eller bydelane som er med',
    en: 'the municipality, or the city districts that take part',
  },
}

const common = ['kontakt', 'kommune', 'runde', 'år', 'startdato', 'sluttdato', 'adresse'] as const
const text = (nb: string, nn: string): LocalText => ({ nb, nn })

const closing = {
  nb: 'Vennlig hilsen\nNasjonal koordinator for kartleggingen',
  nn: 'Venleg helsing\nNasjonal koordinator for kartlegginga',
}
const letter = (form: 'nb' | 'nn', subject: string, ...paragraphs: readonly string[]): MessageText => ({
  subject,
  body: ['Hei, {kontakt}', ...paragraphs, closing[form]].join('\n\n'),
})

export const messageTemplates: Readonly<Record<TemplateName, MessageTemplate>> = {
  invitation: {
    name: { ...text('Invitasjon', 'Invitasjon'), en: 'Invitation' },
    places: [...common, 'svarfrist', 'opplæring'],
    texts: {
      nb: letter(
        'nb',
        'Invitasjon til {runde}',
        '{kommune} kommune er invitert til å være med i {runde}. Enhetene registrerer fra {startdato} til og med {sluttdato}.',
        'Svar innen {svarfrist}. Logg inn på {adresse} og velg runden. Der melder du kommunen på, eller svarer at dere ikke blir med denne gangen.',
        'Blir dere med, gjør du dette før runden åpner:\n– legg inn enhetene og gi tilgang til dem som skal registrere\n– før inn behandlingsgrunnlaget\n– meld på dem som skal ha opplæring',
        'Opplæringsdager:\n{opplæring}',
      ),
      nn: letter(
        'nn',
        'Invitasjon til {runde}',
        '{kommune} kommune er invitert til å vere med i {runde}. Einingane registrerer frå {startdato} til og med {sluttdato}.',
        'Svar innan {svarfrist}. Logg inn på {adresse} og vel runden. Der melder du på kommunen, eller svarer at de ikkje blir med denne gongen.',
        'Blir de med, gjer du dette før runden opnar:\n– legg inn einingane og gi tilgang til dei som skal registrere\n– før inn behandlingsgrunnlaget\n– meld på dei som skal ha opplæring',
        'Opplæringsdagar:\n{opplæring}',
      ),
    },
    sms: {
      nb: 'Kommunen din er invitert til {runde}. Svar innen {svarfrist} på {adresse}',
      nn: 'Kommunen din er invitert til {runde}. Svar innan {svarfrist} på {adresse}',
    },
  },
  'answer-reminder': {
    name: {
      ...text('Påminnelse om å svare på invitasjonen', 'Påminning om å svare på invitasjonen'),
      en: 'Reminder to answer the invitation',
    },
    places: [...common, 'svarfrist', 'opplæring'],
    texts: {
      nb: letter(
        'nb',
        'Påminnelse: svar på invitasjonen til {runde}',
        '{kommune} kommune er invitert til {runde}, og vi har ikke fått noe svar. Svarfristen er {svarfrist}.',
        'Logg inn på {adresse} og velg runden. Der melder du kommunen på, eller svarer at dere ikke blir med denne gangen. Trenger dere lengre tid, svar på denne e-posten.',
      ),
      nn: letter(
        'nn',
        'Påminning: svar på invitasjonen til {runde}',
        '{kommune} kommune er invitert til {runde}, og vi har ikkje fått noko svar. Svarfristen er {svarfrist}.',
        'Logg inn på {adresse} og vel runden. Der melder du på kommunen, eller svarer at de ikkje blir med denne gongen. Treng de lengre tid, svar på denne e-posten.',
      ),
    },
    sms: {
      nb: 'Vi mangler svar fra kommunen din på invitasjonen til {runde}. Frist: {svarfrist}. {adresse}',
      nn: 'Vi manglar svar frå kommunen din på invitasjonen til {runde}. Frist: {svarfrist}. {adresse}',
    },
  },
  'submission-reminder': {
    name: { ...text('Påminnelse om å levere', 'Påminning om å levere'), en: 'Reminder to submit' },
    places: common,
    texts: {
      nb: letter(
        'nb',
        'Påminnelse om å levere {runde}',
        '{kommune} kommune har ikke levert {runde} ennå. Siste dag for å registrere er {sluttdato}.',
        'Logg inn på {adresse}. Der ser du hvilke enheter som ikke er ferdige, og der leverer du når alle er det. Rapportene blir laget like etter at du har levert.',
      ),
      nn: letter(
        'nn',
        'Påminning om å levere {runde}',
        '{kommune} kommune har ikkje levert {runde} enno. Siste dag for å registrere er {sluttdato}.',
        'Logg inn på {adresse}. Der ser du kva einingar som ikkje er ferdige, og der leverer du når alle er det. Rapportane blir laga like etter at du har levert.',
      ),
    },
    sms: {
      nb: 'Kommunen din har ikke levert {runde} ennå. Siste dag for å registrere er {sluttdato}. {adresse}',
      nn: 'Kommunen din har ikkje levert {runde} enno. Siste dag for å registrere er {sluttdato}. {adresse}',
    },
  },
  'training-days': {
    name: { ...text('Opplæringsdager', 'Opplæringsdagar'), en: 'Training days' },
    places: [...common, 'opplæring'],
    texts: {
      nb: letter(
        'nb',
        'Opplæring før {runde}',
        'Nå kan {kommune} kommune melde på dem som skal registrere i {runde}, til opplæring:',
        '{opplæring}',
        'Logg inn på {adresse}, velg runden og meld dem på. Du kan endre påmeldingen helt fram til dagen.',
      ),
      nn: letter(
        'nn',
        'Opplæring før {runde}',
        'No kan {kommune} kommune melde på dei som skal registrere i {runde}, til opplæring:',
        '{opplæring}',
        'Logg inn på {adresse}, vel runden og meld dei på. Du kan endre påmeldinga heilt fram til dagen.',
      ),
    },
    sms: {
      nb: 'Du kan nå melde på kommunens registratorer til opplæring før {runde}: {adresse}',
      nn: 'Du kan no melde på registratorane i kommunen til opplæring før {runde}: {adresse}',
    },
  },
  'report-ready': {
    name: { ...text('Rapportene er klare', 'Rapportane er klare'), en: 'The reports are ready' },
    places: common,
    texts: {
      nb: letter(
        'nb',
        'Rapportene fra {runde} er klare',
        'Rapportene for {kommune} kommune fra {runde} er laget. Logg inn på {adresse} for å se resultatene og hente filene.',
        'Rapportene sendes ikke på e-post.',
      ),
      nn: letter(
        'nn',
        'Rapportane frå {runde} er klare',
        'Rapportane for {kommune} kommune frå {runde} er laga. Logg inn på {adresse} for å sjå resultata og hente filene.',
        'Rapportane blir ikkje sende på e-post.',
      ),
    },
    sms: {
      nb: 'Rapportene fra {runde} er klare. Logg inn på {adresse}',
      nn: 'Rapportane frå {runde} er klare. Logg inn på {adresse}',
    },
  },
  'order-delivered': {
    name: { ...text('Bestillingen er levert', 'Tinginga er levert'), en: 'The order is delivered' },
    places: [...common, 'tema'],
    texts: {
      nb: letter(
        'nb',
        'Bestillingen fra {kommune} kommune er levert',
        'Dette er levert: {tema}.',
        'Logg inn på {adresse} og velg «Bestillinger» for å hente det. Filer sendes ikke på e-post.',
      ),
      nn: letter(
        'nn',
        'Tinginga frå {kommune} kommune er levert',
        'Dette er levert: {tema}.',
        'Logg inn på {adresse} og vel «Bestillingar» for å hente det. Filer blir ikkje sende på e-post.',
      ),
    },
    sms: null,
  },
  own: {
    name: { ...text('Egen tekst', 'Eigen tekst'), en: 'A text of your own' },
    places: [...common, 'opplæring'],
    texts: { nb: letter('nb', '{runde}', ''), nn: letter('nn', '{runde}', '') },
    sms: null,
  },
}
