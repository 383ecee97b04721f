import type { ProblemKind } from '#core/foundation'

/** What the answers of municipalities can be refused for. Numbers 1780-1789, permanent. */
export const municipalSurveyProblems = {
  twice: {
    number: 1780,
    severity: 'error',
    text: {
      nb: 'Kommune {number} har svart {count} ganger. Behold ett svar fra hver kommune.',
      nn: 'Kommune {number} har svart {count} gonger. Behald eitt svar frå kvar kommune.',
      en: 'Municipality {number} has answered {count} times. Keep one answer from each municipality.',
    },
  },
  notAsked: {
    number: 1781,
    severity: 'error',
    text: {
      nb: 'Kommune {number} har svart, men står ikke på listen over dem som ble spurt. Rett listen eller svaret.',
      nn: 'Kommune {number} har svart, men står ikkje på lista over dei som vart spurde. Rett lista eller svaret.',
      en: 'Municipality {number} has answered, but is not on the list of those who were asked. Correct the list or the answer.',
    },
  },
  noPlace: {
    number: 1782,
    severity: 'error',
    text: {
      nb: '{count} svar mangler kommunenummer. Uten det kan svarprosenten ikke regnes ut.',
      nn: '{count} svar manglar kommunenummer. Utan det kan svarprosenten ikkje reknast ut.',
      en: '{count} answers lack a municipality number. Without it the response rate cannot be computed.',
    },
  },
  nobodyAsked: {
    number: 1783,
    severity: 'error',
    text: {
      nb: 'Listen over dem som ble spurt, har ingen kommunenumre. Skriv ett nummer på hver linje.',
      nn: 'Lista over dei som vart spurde, har ingen kommunenummer. Skriv eitt nummer på kvar linje.',
      en: 'The list of those who were asked has no municipality numbers. Write one number on each line.',
    },
  },
  notInUse: {
    number: 1784,
    severity: 'error',
    text: {
      nb: '{number} på listen over dem som ble spurt, var ikke et kommunenummer i {year}.',
      nn: '{number} på lista over dei som vart spurde, var ikkje eit kommunenummer i {year}.',
      en: '{number} on the list of those who were asked was no municipality number in {year}.',
    },
  },
  otherForm: {
    number: 1785,
    severity: 'error',
    text: {
      nb: 'Skjemaet {form} spør ikke hvor mange ganger kommunen har kartlagt ({question}), så svarene kan ikke grupperes.',
      nn: 'Skjemaet {form} spør ikkje kor mange gonger kommunen har kartlagt ({question}), så svara kan ikkje grupperast.',
      en: 'The form {form} does not ask how many times the municipality has mapped ({question}), so the answers cannot be grouped.',
    },
  },
} as const satisfies Record<string, ProblemKind>
