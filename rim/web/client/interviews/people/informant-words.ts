import type { LocalText } from '#core/foundation'

/** What is told of an informant and of the interview. */
export const informantWords = {
  sex: { nb: 'Kjønn', nn: 'Kjønn', en: 'Sex' },
  female: { nb: 'Kvinne', nn: 'Kvinne', en: 'Woman' },
  male: { nb: 'Mann', nn: 'Mann', en: 'Man' },
  other: { nb: 'Annet', nn: 'Anna', en: 'Other' },
  sexMissing: { nb: 'Velg ett.', nn: 'Vel eitt.', en: 'Choose one.' },
  age: { nb: 'Alder ved intervjuet', nn: 'Alder ved intervjuet', en: 'Age at the interview' },
  ageWrong: {
    nb: 'Skriv alderen i hele år, fra 10 til 110.',
    nn: 'Skriv alderen i heile år, frå 10 til 110.',
    en: 'Write the age in whole years, from 10 to 110.',
  },
  site: { nb: 'Sted', nn: 'Stad', en: 'Site' },
  noSite: { nb: 'Ikke oppgitt', nn: 'Ikkje oppgitt', en: 'Not told' },
  heldOn: { nb: 'Holdt dato', nn: 'Halde dato', en: 'Held on' },
  heldOnMissing: {
    nb: 'Skriv når intervjuet ble holdt.',
    nn: 'Skriv når intervjuet vart halde.',
    en: 'Write when the interview was held.',
  },
  minutes: { nb: 'Varighet i minutter', nn: 'Lengd i minutt', en: 'Length in minutes' },
  minutesWrong: {
    nb: 'Skriv et tall fra 1 til 600.',
    nn: 'Skriv eit tal frå 1 til 600.',
    en: 'Write a number from 1 to 600.',
  },
  interviewer: { nb: 'Intervjuer', nn: 'Intervjuar', en: 'Interviewer' },
  setting: { nb: 'Hvor', nn: 'Kvar', en: 'Where' },
  settingHelp: {
    nb: 'I allmenne ord, som «hjemme» eller «på kontoret».',
    nn: 'I allmenne ord, som «heime» eller «på kontoret».',
    en: 'In general words, such as “at home”.',
  },
  others: { nb: 'Andre til stede', nn: 'Andre til stades', en: 'Others present' },
  othersHelp: {
    nb: 'For eksempel «ektefelle, en del av tiden». Tomt: ingen.',
    nn: 'Til dømes «ektefelle, ein del av tida». Tomt: ingen.',
    en: 'For example “spouse, part of the time”. Empty: nobody.',
  },
  source: { nb: 'Hvordan det ble holdt fast', nn: 'Korleis det vart halde fast', en: 'How it was kept' },
  recording: { nb: 'Lydopptak', nn: 'Lydopptak', en: 'Recording' },
  notes: { nb: 'Notater', nn: 'Notat', en: 'Notes' },
} satisfies Record<string, LocalText>
