import type { ProblemKind } from '#core/foundation'

/** Why a form cannot be laid out on paper. Numbers 1830-1839, permanent. */
export const paperProblems = {
  unsayable: {
    number: 1830,
    severity: 'error',
    text: {
      nb: 'Spørsmål {question} stilles på et vilkår som ikke kan sies på papir. Bruk at det er krysset av for ett eller flere svar på ett tidligere spørsmål.',
      nn: 'Spørsmål {question} blir stilt på eit vilkår som ikkje kan seiast på papir. Bruk at det er kryssa av for eitt eller fleire svar på eitt tidlegare spørsmål.',
      en: 'Question {question} is asked on a condition that paper cannot say. Use that one or more answers to one earlier question are ticked.',
    },
  },
  farAway: {
    number: 1831,
    severity: 'error',
    text: {
      nb: 'Spørsmål {question} hører til svaret på spørsmål {gate}, men står ikke rett etter det. På papir må det stå der.',
      nn: 'Spørsmål {question} høyrer til svaret på spørsmål {gate}, men står ikkje rett etter det. På papir må det stå der.',
      en: 'Question {question} belongs to the answer to question {gate}, but does not follow it. On paper it must.',
    },
  },
  unlikeRows: {
    number: 1832,
    severity: 'error',
    text: {
      nb: 'Spørsmålene i tabell {block} har ikke de samme svarene, eller stilles ikke på samme vilkår. I én tabell på papir må de det.',
      nn: 'Spørsmåla i tabell {block} har ikkje dei same svara, eller blir ikkje stilte på same vilkår. I éin tabell på papir må dei det.',
      en: 'The questions of table {block} do not have the same answers, or are not asked on the same condition. In one table on paper they must.',
    },
  },
  tooHigh: {
    number: 1833,
    severity: 'error',
    text: {
      nb: 'Spørsmål {question} har ikke plass på en side.',
      nn: 'Spørsmål {question} har ikkje plass på ei side.',
      en: 'Question {question} does not fit on a page.',
    },
  },
  badLanguage: {
    number: 1834,
    severity: 'error',
    text: {
      nb: 'Skjemaet {instrument} finnes ikke på språket «{language}».',
      nn: 'Skjemaet {instrument} finst ikkje på språket «{language}».',
      en: 'The form {instrument} does not exist in the language "{language}".',
    },
  },
} as const satisfies Record<string, ProblemKind>
