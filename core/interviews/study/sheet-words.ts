import type { LocalText } from '#core/foundation'

/** What every information sheet and consent form says. */
export const sheetWords = {
  subtitle: {
    nb: 'Informasjon til deg som er spurt om et intervju',
    nn: 'Informasjon til deg som er spurd om eit intervju',
  },
  draft: { nb: 'Utkast', nn: 'Utkast' },
  version: { nb: 'versjon {version}', nn: 'versjon {version}' },
  page: { nb: 'Side', nn: 'Side' },
  of: { nb: 'av', nn: 'av' },
  file: { nb: 'informasjonsskriv', nn: 'informasjonsskriv' },
  formFile: { nb: 'samtykke', nn: 'samtykke' },
  purpose: { nb: 'Hva er formålet?', nn: 'Kva er formålet?' },
  selection: { nb: 'Hvorfor blir du spurt?', nn: 'Kvifor blir du spurd?' },
  reply: {
    nb: 'Du trenger ikke bestemme deg med det samme. Gi gjerne svar innen {days} dager.',
    nn: 'Du treng ikkje bestemme deg med det same. Gi gjerne svar innan {days} dagar.',
  },
  participation: { nb: 'Hva innebærer det å delta?', nn: 'Kva inneber det å delta?' },
  minutes: {
    nb: 'Intervjuet varer i omtrent {minutes} minutter.',
    nn: 'Intervjuet varer i om lag {minutes} minutt.',
  },
  recorded: {
    nb: 'Hvis du sier ja til det, tar vi opp lyden. Du kan bli intervjuet uten lydopptak. Da skriver vi notater.',
    nn: 'Dersom du seier ja til det, tek vi opp lyden. Du kan bli intervjua utan lydopptak. Då skriv vi notat.',
  },
  notRecorded: {
    nb: 'Vi tar ikke opp lyden, men skriver notater.',
    nn: 'Vi tek ikkje opp lyden, men skriv notat.',
  },
  effects: { nb: 'Fordeler og ulemper', nn: 'Fordelar og ulemper' },
  help: {
    nb: 'Har du behov for å snakke med noen etter intervjuet, kan du ta kontakt med {name}, {contact}.',
    nn: 'Har du behov for å snakke med nokon etter intervjuet, kan du ta kontakt med {name}, {contact}.',
  },
  voluntary: { nb: 'Det er frivillig å delta', nn: 'Det er frivillig å delta' },
  free: {
    nb: 'Det er frivillig å delta. Du kan når som helst trekke samtykket uten å oppgi noen grunn. Det får ingen følger for tjenestene du mottar om du ikke vil delta eller senere trekker deg.',
    nn: 'Det er frivillig å delta. Du kan når som helst trekkje samtykket utan å oppgi nokon grunn. Det får ingen følgjer for tenestene du tek imot om du ikkje vil delta eller seinare trekkjer deg.',
  },
  withdraw: {
    nb: 'Vil du trekke deg, eller har du spørsmål, kan du ta kontakt med {name}, {contact}.',
    nn: 'Vil du trekkje deg, eller har du spørsmål, kan du ta kontakt med {name}, {contact}.',
  },
  data: { nb: 'Hva skjer med opplysningene om deg?', nn: 'Kva skjer med opplysningane om deg?' },
  ends: { nb: 'Prosjektet avsluttes {date}.', nn: 'Prosjektet blir avslutta {date}.' },
  recordings: { nb: 'Lydopptak slettes senest {date}.', nn: 'Lydopptak blir sletta seinast {date}.' },
  key: {
    nb: 'Listen som knytter navnet ditt til en kode, oppbevares for seg og slettes senest {date}.',
    nn: 'Lista som knyter namnet ditt til ein kode, blir oppbevart for seg og sletta seinast {date}.',
  },
  quoted: {
    nb: 'Hvis du sier ja til det, kan vi gjengi noe av det du sier. Bare kjønn og alder vil stå ved siden av, og vi tar bort det som kan vise hvem du er.',
    nn: 'Dersom du seier ja til det, kan vi gi att noko av det du seier. Berre kjønn og alder vil stå ved sida av, og vi tek bort det som kan vise kven du er.',
  },
  reused: {
    nb: 'Hvis du sier ja til det, kan det nedskrevne intervjuet brukes i senere forskning, uten navn.',
    nn: 'Dersom du seier ja til det, kan det nedskrivne intervjuet brukast i seinare forsking, utan namn.',
  },
  rights: { nb: 'Rettighetene dine', nn: 'Rettane dine' },
  rightsText: {
    nb: 'Så lenge vi kan vite hvilke opplysninger som er dine, har du rett til å se dem, få rettet feil, få dem slettet og få en kopi. Du kan klage til Datatilsynet.',
    nn: 'Så lenge vi kan vite kva opplysningar som er dine, har du rett til å sjå dei, få retta feil, få dei sletta og få ein kopi. Du kan klage til Datatilsynet.',
  },
  officer: { nb: 'Personvernombud er {name}, {contact}.', nn: 'Personvernombod er {name}, {contact}.' },
  who: { nb: 'Hvem er ansvarlig?', nn: 'Kven er ansvarleg?' },
  responsible: {
    nb: '{name} er ansvarlig for prosjektet, {contact}.',
    nn: '{name} er ansvarleg for prosjektet, {contact}.',
  },
  approved: {
    nb: '{body} har vurdert studien: {verdict}{number}.',
    nn: '{body} har vurdert studien: {verdict}{number}.',
  },
  caseNumber: { nb: ' (sak {number})', nn: ' (sak {number})' },
  consentTitle: { nb: 'Samtykke til å delta', nn: 'Samtykke til å delta' },
  consentHeading: { nb: 'Hva du sier ja til', nn: 'Kva du seier ja til' },
  consentOpening: {
    nb: 'Jeg har fått informasjon om prosjektet «{title}» (informasjonsskriv, {version}) og har fått svar på det jeg lurte på.',
    nn: 'Eg har fått informasjon om prosjektet «{title}» (informasjonsskriv, {version}) og har fått svar på det eg lurte på.',
  },
  consentSay: { nb: 'Kryss av for det du sier ja til:', nn: 'Kryss av for det du seier ja til:' },
  yesInterview: { nb: '☐ Jeg vil bli intervjuet.', nn: '☐ Eg vil bli intervjua.' },
  yesRecording: { nb: '☐ Intervjuet kan tas opp.', nn: '☐ Intervjuet kan takast opp.' },
  yesQuotes: {
    nb: '☐ Det jeg sier, kan gjengis med kjønn og alder ved siden av.',
    nn: '☐ Det eg seier, kan givast att med kjønn og alder ved sida av.',
  },
  yesReuse: {
    nb: '☐ Det nedskrevne intervjuet kan brukes i senere forskning.',
    nn: '☐ Det nedskrivne intervjuet kan brukast i seinare forsking.',
  },
  participant: { nb: 'Deltaker', nn: 'Deltakar' },
  informer: { nb: 'Jeg har gitt informasjon om prosjektet', nn: 'Eg har gitt informasjon om prosjektet' },
  place: { nb: 'Sted og dato', nn: 'Stad og dato' },
  signature: { nb: 'Underskrift', nn: 'Underskrift' },
  name: { nb: 'Navn med blokkbokstaver', nn: 'Namn med blokkbokstavar' },
  part: { nb: 'Rolle i prosjektet', nn: 'Rolle i prosjektet' },
  line: { nb: '…………………………………………………', nn: '…………………………………………………' },
} as const satisfies Record<string, LocalText>
