import type { ProblemKind } from '#core/foundation'

/** What the database refuses of the survey to the municipalities. Numbers 1790-1794, permanent. */
export const municipalSurveyRefusals = {
  notOpen: {
    number: 1790,
    severity: 'error',
    text: {
      nb: 'Kommuneundersøkelsen er ikke åpen for svar i dag. Det som er lagret, står der. De som leder kartleggingen i landet, kan flytte fristen.',
      nn: 'Kommuneundersøkinga er ikkje open for svar i dag. Det som er lagra, står der. Dei som leier kartlegginga i landet, kan flytte fristen.',
      en: 'The survey to the municipalities is not open for answers today. What is saved stands. Those who lead the mapping nationally can move the deadline.',
    },
  },
  handedIn: {
    number: 1791,
    severity: 'error',
    text: {
      nb: 'Svaret er levert. Åpne det igjen før du endrer det, og lever det på nytt.',
      nn: 'Svaret er levert. Opne det igjen før du endrar det, og lever det på nytt.',
      en: 'The answer is handed in. Open it again before you change it, and hand it in anew.',
    },
  },
  writtenMeanwhile: {
    number: 1792,
    severity: 'error',
    text: {
      nb: 'Noen andre i kommunen har skrevet i svaret imens. Last siden på nytt for å se det; det du nettopp skrev, er ikke lagret.',
      nn: 'Nokon andre i kommunen har skrive i svaret imens. Last sida på nytt for å sjå det; det du nett skreiv, er ikkje lagra.',
      en: 'Somebody else in the municipality has written in the answer meanwhile. Load the page again to see it; what you just wrote is not saved.',
    },
  },
} as const satisfies Record<string, ProblemKind>
