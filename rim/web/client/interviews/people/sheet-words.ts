import type { LocalText } from '#core/foundation'

export const sheetWords = {
  title: { nb: 'Tittel', nn: 'Tittel', en: 'Title' },
  purpose: { nb: 'Hva formålet er', nn: 'Kva formålet er', en: 'The purpose' },
  selection: {
    nb: 'Hvorfor personen blir spurt, av hvem, og hvem som får vite det',
    nn: 'Kvifor personen blir spurd, av kven, og kven som får vite det',
    en: 'Why the person is asked, by whom, and who gets to know',
  },
  participation: {
    nb: 'Hva det innebærer å delta',
    nn: 'Kva det inneber å delta',
    en: 'What taking part means',
  },
  effects: { nb: 'Fordeler og ulemper', nn: 'Fordelar og ulemper', en: 'Good and bad sides' },
  protection: {
    nb: 'Hvordan opplysningene oppbevares, og hvem som ser dem',
    nn: 'Korleis opplysningane blir oppbevarte, og kven som ser dei',
    en: 'How the information is kept, and who sees it',
  },
  results: {
    nb: 'Hvor resultatene publiseres',
    nn: 'Kvar resultata blir publiserte',
    en: 'Where results are published',
  },
  legalBasis: { nb: 'Rettslig grunnlag', nn: 'Rettsleg grunnlag', en: 'Legal basis' },
  compensation: { nb: 'Hva deltakeren får', nn: 'Kva deltakaren får', en: 'What the participant gets' },
  responsible: { nb: 'Ansvarlig', nn: 'Ansvarleg', en: 'Responsible' },
  contact: { nb: 'Kontaktperson', nn: 'Kontaktperson', en: 'Contact person' },
  officer: { nb: 'Personvernombud', nn: 'Personvernombod', en: 'Data protection officer' },
  help: {
    nb: 'Noen å snakke med etterpå',
    nn: 'Nokon å snakke med etterpå',
    en: 'Somebody to talk to afterwards',
  },
  name: { nb: '{who}: navn', nn: '{who}: namn', en: '{who}: name' },
  reach: {
    nb: '{who}: telefon eller e-post',
    nn: '{who}: telefon eller e-post',
    en: '{who}: telephone or e-mail',
  },
  minutes: {
    nb: 'Intervjuet varer omtrent (minutter)',
    nn: 'Intervjuet varer om lag (minutt)',
    en: 'The interview takes about (minutes)',
  },
  replyWithinDays: { nb: 'Svarfrist i dager', nn: 'Svarfrist i dagar', en: 'Days to reply' },
  offered: {
    nb: 'Det spørres om samtykke til',
    nn: 'Det blir spurt om samtykke til',
    en: 'Consent is asked for',
  },
  recording: { nb: 'Lydopptak', nn: 'Lydopptak', en: 'Recording' },
  quotes: { nb: 'Sitater med kjønn og alder', nn: 'Sitat med kjønn og alder', en: 'Quotes with sex and age' },
  reuse: { nb: 'Bruk i senere forskning', nn: 'Bruk i seinare forsking', en: 'Use in later research' },
  cutOff: {
    nb: 'Hvor lenge kan deltakeren få opplysningene slettet?',
    nn: 'Kor lenge kan deltakaren få opplysningane sletta?',
    en: 'Until when can the participant have the information deleted?',
  },
  analysis: {
    nb: 'Til de er tatt med i analysen',
    nn: 'Til dei er tekne med i analysen',
    en: 'Until it is part of the analysis',
  },
  publication: { nb: 'Til de er publisert', nn: 'Til dei er publiserte', en: 'Until it is published' },
  date: { nb: 'Til en dato', nn: 'Til ein dato', en: 'Until a date' },
  cutOffDate: { nb: 'Siste dag', nn: 'Siste dag', en: 'Last day' },
  recordingsDeletedBy: {
    nb: 'Lydopptak slettes senest',
    nn: 'Lydopptak blir sletta seinast',
    en: 'Recordings deleted by',
  },
  projectEnds: { nb: 'Prosjektet avsluttes', nn: 'Prosjektet blir avslutta', en: 'The project ends' },
  keyDeletedBy: {
    nb: 'Koblingen mellom navn og kode slettes senest',
    nn: 'Koplinga mellom namn og kode blir sletta seinast',
    en: 'The key between names and codes is deleted by',
  },
  who: { nb: 'Hvem', nn: 'Kven', en: 'Who' },
  when: { nb: 'Frister', nn: 'Fristar', en: 'Deadlines' },
  what: { nb: 'Det deltakeren får vite', nn: 'Det deltakaren får vite', en: 'What the participant is told' },
} satisfies Record<string, LocalText>
