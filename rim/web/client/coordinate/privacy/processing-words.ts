import type { LocalText } from '#core/foundation'

/** What the form of who answers for the processing says. */
export const processingWords = {
  title: {
    nb: 'Hvem som svarer for behandlingen',
    nn: 'Kven som svarar for behandlinga',
    en: 'Who answers for the processing',
  },
  lead: {
    nb: 'Dette står i brevet til mottakerne og i protokollen. Det som ikke er avgjort, merkes «Fyll ut» i dokumentene.',
    nn: 'Dette står i brevet til mottakarane og i protokollen. Det som ikkje er avgjort, blir merkt «Fyll ut» i dokumenta.',
    en: 'This stands in the letter to the recipients and in the record. What is not decided is marked in the documents.',
  },
  contact: {
    nb: 'Kommunens adresse for spørsmål om personvern',
    nn: 'Adressa til kommunen for spørsmål om personvern',
    en: 'The municipality’s address for questions about privacy',
  },
  contactHelp: {
    nb: 'E-post, telefon eller postadresse',
    nn: 'E-post, telefon eller postadresse',
    en: 'E-mail, telephone or postal address',
  },
  controller: { nb: 'Behandlingsansvarlig', nn: 'Behandlingsansvarleg', en: 'Controller' },
  controllerHelp: {
    nb: 'La stå tomt hvis det er kommunen selv, med adressen over.',
    nn: 'Lat stå tomt dersom det er kommunen sjølv, med adressa over.',
    en: 'Leave empty if it is the municipality itself, with the address above.',
  },
  name: { nb: 'Navn', nn: 'Namn', en: 'Name' },
  reach: { nb: 'Kontaktopplysninger', nn: 'Kontaktopplysningar', en: 'Contact information' },
  processor: { nb: 'Hvem drifter Lyttepost?', nn: 'Kven driftar Lyttepost?', en: 'Who runs Lyttepost?' },
  processorOpen: { nb: 'Ikke avgjort', nn: 'Ikkje avgjort', en: 'Not decided' },
  processorNone: { nb: 'Kommunen selv', nn: 'Kommunen sjølv', en: 'The municipality itself' },
  processorOther: {
    nb: 'En databehandler',
    nn: 'Ein databehandlar',
    en: 'A processor',
  },
  officer: {
    nb: 'Har kommunen personvernombud?',
    nn: 'Har kommunen personvernombod?',
    en: 'Has the municipality a data protection officer?',
  },
  officerNone: { nb: 'Nei, eller ikke ført inn', nn: 'Nei, eller ikkje ført inn', en: 'No, or not recorded' },
  officerOther: { nb: 'Ja', nn: 'Ja', en: 'Yes' },
  six: {
    nb: 'Grunnlag i personvernforordningen artikkel 6 nr. 1',
    nn: 'Grunnlag i personvernforordninga artikkel 6 nr. 1',
    en: 'Ground in article 6 (1) of the data protection regulation',
  },
  nine: {
    nb: 'Grunnlag i personvernforordningen artikkel 9 nr. 2',
    nn: 'Grunnlag i personvernforordninga artikkel 9 nr. 2',
    en: 'Ground in article 9 (2) of the data protection regulation',
  },
  open: { nb: 'Ikke avgjort', nn: 'Ikkje avgjort', en: 'Not decided' },
  transfer: {
    nb: 'Overføres opplysninger ut av EØS?',
    nn: 'Blir opplysningar overførte ut av EØS?',
    en: 'Is data transferred out of the EEA?',
  },
  transferNone: { nb: 'Nei', nn: 'Nei', en: 'No' },
  transferOther: { nb: 'Ja', nn: 'Ja', en: 'Yes' },
  transferNb: {
    nb: 'Til hvilket land og på hvilket grunnlag (bokmål)',
    nn: 'Til kva land og på kva grunnlag (bokmål)',
    en: 'To which country and on what ground (in bokmål)',
  },
  transferNn: {
    nb: 'Til hvilket land og på hvilket grunnlag (nynorsk)',
    nn: 'Til kva land og på kva grunnlag (nynorsk)',
    en: 'To which country and on what ground (in nynorsk)',
  },
  missing: { nb: 'Fyll ut dette feltet.', nn: 'Fyll ut dette feltet.', en: 'Fill in this field.' },
  save: { nb: 'Lagre', nn: 'Lagre', en: 'Save' },
  saved: { nb: 'Lagret.', nn: 'Lagra.', en: 'Saved.' },
} satisfies Record<string, LocalText>

/** Letters of article 6 (1). */
export const sixLetters = {
  c: {
    nb: 'bokstav c: rettslig forpliktelse',
    nn: 'bokstav c: rettsleg plikt',
    en: '(c): legal obligation',
  },
  e: {
    nb: 'bokstav e: oppgave i allmennhetens interesse',
    nn: 'bokstav e: oppgåve i interessa til ålmenta',
    en: '(e): task in the public interest',
  },
} as const satisfies Record<string, LocalText>

/** Letters of article 9 (2). */
export const nineLetters = {
  g: {
    nb: 'bokstav g: viktige allmenne interesser',
    nn: 'bokstav g: viktige allmenne interesser',
    en: '(g): substantial public interest',
  },
  h: {
    nb: 'bokstav h: yte og forvalte helse- og sosialtjenester',
    nn: 'bokstav h: yte og forvalte helse- og sosialtenester',
    en: '(h): provision and management of health and social services',
  },
  i: {
    nb: 'bokstav i: folkehelse',
    nn: 'bokstav i: folkehelse',
    en: '(i): public health',
  },
  j: {
    nb: 'bokstav j: statistikk og forskning',
    nn: 'bokstav j: statistikk og forsking',
    en: '(j): statistics and research',
  },
} as const satisfies Record<string, LocalText>
