import type { ProblemKind } from '#core/foundation'

/** Why a wave's results are not made, or not shown. Numbers 4500-4519, permanent. */
export const resultProblems = {
  noWave: {
    number: 4500,
    severity: 'error',
    text: {
      nb: 'Målingen finnes ikke. Last siden inn på nytt.',
      nn: 'Målinga finst ikkje. Last sida inn på nytt.',
      en: 'There is no such wave. Load the page again.',
    },
  },
  notClosed: {
    number: 4501,
    severity: 'error',
    text: {
      nb: 'Målingen er ikke avsluttet, så den har ingen resultater ennå. Avslutt den først.',
      nn: 'Målinga er ikkje avslutta, så ho har ingen resultat enno. Avslutt ho først.',
      en: 'The wave is not closed, so it has no results yet. Close it first.',
    },
  },
  dataGone: {
    number: 4502,
    severity: 'error',
    text: {
      nb: 'Svarene som resultatene ble laget av, er ikke tatt vare på. Lag resultatene på nytt.',
      nn: 'Svara som resultata blei laga av, er ikkje tekne vare på. Lag resultata på nytt.',
      en: 'The answers that the results were made of are not kept. Make the results anew.',
    },
  },
  nobodyAnswered: {
    number: 4503,
    severity: 'error',
    text: {
      nb: 'Ingen har svart i målingen, så det er ingenting å lage resultater av.',
      nn: 'Ingen har svart i målinga, så det er ingenting å lage resultat av.',
      en: 'Nobody has answered in the wave, so there is nothing to make results of.',
    },
  },
  interrupted: {
    number: 4504,
    severity: 'error',
    text: {
      nb: 'Arbeidet ble avbrutt flere ganger før resultatene var ferdige. Be om dem på nytt. Skjer det igjen, meld fra til den som drifter Lyttepost.',
      nn: 'Arbeidet blei avbrote fleire gonger før resultata var ferdige. Be om dei på nytt. Skjer det igjen, meld frå til den som driftar Lyttepost.',
      en: 'The work was interrupted several times before the results were finished. Ask for them again. If it happens again, tell whoever runs Lyttepost.',
    },
  },
  failed: {
    number: 4505,
    severity: 'error',
    text: {
      nb: 'Resultatene kunne ikke lages på grunn av en feil i Lyttepost. Prøv igjen senere. Skjer det igjen, meld fra til den som drifter Lyttepost.',
      nn: 'Resultata kunne ikkje lagast på grunn av ein feil i Lyttepost. Prøv igjen seinare. Skjer det igjen, meld frå til den som driftar Lyttepost.',
      en: 'The results could not be made because of a fault in Lyttepost. Try again later. If it happens again, tell whoever runs Lyttepost.',
    },
  },
  underWay: {
    number: 4506,
    severity: 'error',
    text: {
      nb: 'Resultatene er allerede på vei. Vent til de er ferdige.',
      nn: 'Resultata er alt på veg. Vent til dei er ferdige.',
      en: 'The results are on their way already. Wait until they are finished.',
    },
  },
  notMade: {
    number: 4507,
    severity: 'error',
    text: {
      nb: 'Denne utgaven kan ikke godkjennes: den er ikke ferdig, eller er godkjent allerede. Last siden inn på nytt.',
      nn: 'Denne utgåva kan ikkje godkjennast: ho er ikkje ferdig, eller er godkjend alt. Last sida inn på nytt.',
      en: 'This version cannot be approved: it is not finished, or is approved already. Load the page again.',
    },
  },
  notTheNewest: {
    number: 4508,
    severity: 'error',
    text: {
      nb: 'Det er laget en nyere utgave. Godkjenn den, eller lag resultatene på nytt.',
      nn: 'Det er laga ei nyare utgåve. Godkjenn den, eller lag resultata på nytt.',
      en: 'A newer version has been made. Approve that one, or make the results anew.',
    },
  },
  onlyTraining: {
    number: 4509,
    severity: 'error',
    text: {
      nb: 'Regelen «{policy}» brukes bare på oppdiktede svar, i et øvingshus. Ekte svar gis ut etter regelen «default».',
      nn: 'Regelen «{policy}» blir berre brukt på oppdikta svar, i eit øvingshus. Ekte svar blir gitt ut etter regelen «default».',
      en: 'The policy “{policy}” is used on made-up answers only, in a training house. Real answers are released under the policy “default”.',
    },
  },
  notFailed: {
    number: 4510,
    severity: 'error',
    text: {
      nb: 'Utgaven har ikke stanset, så det er ingenting å prøve på nytt. Last siden inn på nytt.',
      nn: 'Utgåva har ikkje stansa, så det er ingenting å prøve på nytt. Last sida inn på nytt.',
      en: 'The version has not stopped, so there is nothing to try again. Load the page again.',
    },
  },
  noReport: {
    number: 4511,
    severity: 'error',
    text: {
      nb: 'Rapporten er ikke laget ennå. Den lages når målingen er avsluttet.',
      nn: 'Rapporten er ikkje laga enno. Han blir laga når målinga er avslutta.',
      en: 'The report is not made yet. It is made when the wave is closed.',
    },
  },
} as const satisfies Record<string, ProblemKind>
