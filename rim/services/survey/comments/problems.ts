import type { ProblemKind } from '#core/foundation'

/** What the work on open comments can be refused for. Numbers 4540-4549, permanent. */
export const commentProblems = {
  unknownComment: {
    number: 4540,
    severity: 'error',
    text: {
      nb: 'Kommentaren finnes ikke i denne målingen. Last siden inn på nytt.',
      nn: 'Kommentaren finst ikkje i denne målinga. Last sida inn på nytt.',
      en: 'The comment does not exist in this wave. Load the page again.',
    },
  },
  wrongParts: {
    number: 4541,
    severity: 'error',
    text: {
      nb: 'Det som skal byttes ut, passer ikke med teksten. Last siden inn på nytt og marker det igjen.',
      nn: 'Det som skal bytast ut, passar ikkje med teksten. Last sida inn på nytt og marker det igjen.',
      en: 'What is to be replaced does not fit the text. Load the page again and mark it anew.',
    },
  },
  wrongCoding: {
    number: 4542,
    severity: 'error',
    text: {
      nb: 'Kodingen følger ikke rutenettet. Velg en av verdiene for helheten og for hver tjeneste.',
      nn: 'Kodinga følgjer ikkje rutenettet. Vel ein av verdiane for heilskapen og for kvar teneste.',
      en: 'The coding does not follow the grid. Choose one of the values for the whole and for each service.',
    },
  },
  notAQuote: {
    number: 4543,
    severity: 'error',
    text: {
      nb: 'Sitatet står ikke slik i den vaskede kommentaren. Bruk ordene som står der, og (…) der noe er utelatt.',
      nn: 'Sitatet står ikkje slik i den vaska kommentaren. Bruk orda som står der, og (…) der noko er utelate.',
      en: 'The quote does not stand so in the cleaned comment. Use its words, and (…) where something is left out.',
    },
  },
  workLeft: {
    number: 4544,
    severity: 'error',
    text: {
      nb: 'Arbeidet kan ikke avsluttes: {count} kommentarer eller sitater mangler noe.',
      nn: 'Arbeidet kan ikkje avsluttast: {count} kommentarar eller sitat manglar noko.',
      en: 'The work cannot be ended: {count} comments or quotes lack something.',
    },
  },
  unknownQuote: {
    number: 4545,
    severity: 'error',
    text: {
      nb: 'Sitatet finnes ikke, eller er godkjent allerede. Last siden inn på nytt.',
      nn: 'Sitatet finst ikkje, eller er godkjent allereie. Last sida inn på nytt.',
      en: 'The quote does not exist, or is approved already. Load the page again.',
    },
  },
  tooLong: {
    number: 4546,
    severity: 'error',
    text: {
      nb: 'Teksten er for lang til å lagres. Bytt ut færre deler, eller gjør sitatet kortere.',
      nn: 'Teksten er for lang til å lagrast. Byt ut færre delar, eller gjer sitatet kortare.',
      en: 'The text is too long to store. Replace fewer parts, or shorten the quote.',
    },
  },
} as const satisfies Record<string, ProblemKind>
