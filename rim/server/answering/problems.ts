import type { ProblemKind } from '#core/foundation'

/** What the answering pages refuse by themselves. Numbers 5060-5069, permanent. For whoever answers: no words of the trade. */
export const answeringPageProblems = {
  tooManyTries: {
    number: 5060,
    severity: 'error',
    text: {
      nb: 'Det er prøvd for mange koder som ikke finnes. Vent {minutes} minutter, og prøv igjen. Du kan også svare på papir.',
      nn: 'Det er prøvd for mange kodar som ikkje finst. Vent {minutes} minutt, og prøv igjen. Du kan òg svare på papir.',
      en: 'Too many codes have been tried that do not exist. Wait {minutes} minutes, and try again. You can also answer on paper.',
    },
  },
  otherCode: {
    number: 5061,
    severity: 'error',
    text: {
      nb: 'Siden du sendte fra, hører til en annen kode enn den som er i bruk her nå. Skriv koden din på nytt. Det du har sendt før, er ikke tapt.',
      nn: 'Sida du sende frå, høyrer til ein annan kode enn den som er i bruk her no. Skriv koden din på nytt. Det du har sendt før, er ikkje tapt.',
      en: 'The page that you sent from belongs to another code than the one in use here now. Enter your code again. What you have sent before is not lost.',
    },
  },
  noSuchPage: {
    number: 5062,
    severity: 'error',
    text: {
      nb: 'Denne siden finnes ikke. Skriv koden din, så kommer du til skjemaet.',
      nn: 'Denne sida finst ikkje. Skriv koden din, så kjem du til skjemaet.',
      en: 'This page does not exist. Enter your code to come to the questionnaire.',
    },
  },
} as const satisfies Record<string, ProblemKind>
