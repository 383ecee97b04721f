import type { ProblemKind } from '#core/foundation'

/** Why an annual report is not made. Numbers 1525-1527, permanent. */
export const annualProblems = {
  underWay: {
    number: 1525,
    severity: 'error',
    text: {
      nb: 'Årsrapporten er allerede på vei. Vent til den er ferdig.',
      nn: 'Årsrapporten er alt på veg. Vent til han er ferdig.',
      en: 'The annual report is on its way already. Wait until it is finished.',
    },
  },
  interrupted: {
    number: 1526,
    severity: 'error',
    text: {
      nb: 'Arbeidet ble avbrutt flere ganger før årsrapporten var ferdig. Be om den på nytt. Skjer det igjen, meld fra til den som drifter Lyttepost.',
      nn: 'Arbeidet blei avbrote fleire gonger før årsrapporten var ferdig. Be om han på nytt. Skjer det igjen, meld frå til den som driftar Lyttepost.',
      en: 'The work was interrupted several times before the annual report was finished. Ask for it again. If it happens again, tell whoever runs Lyttepost.',
    },
  },
  failed: {
    number: 1527,
    severity: 'error',
    text: {
      nb: 'Årsrapporten kunne ikke lages på grunn av en feil i Lyttepost. Prøv igjen senere. Skjer det igjen, meld fra til den som drifter Lyttepost.',
      nn: 'Årsrapporten kunne ikkje lagast på grunn av ein feil i Lyttepost. Prøv igjen seinare. Skjer det igjen, meld frå til den som driftar Lyttepost.',
      en: 'The annual report could not be made because of a fault in Lyttepost. Try again later. If it happens again, tell whoever runs Lyttepost.',
    },
  },
} as const satisfies Record<string, ProblemKind>
