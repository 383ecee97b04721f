import type { ProblemKind } from '#core/foundation'

/** Why a release is not made, or not asked for. Numbers 4290-4304, permanent. */
export const releaseServiceProblems = {
  nothingToReport: {
    number: 4290,
    severity: 'error',
    text: {
      nb: 'Kommunen har ingen fullførte registreringer med behandlingsgrunnlag som gjelder, så det er ingenting å lage rapport av. Åpne runden igjen, fullfør registreringene og lever på nytt.',
      nn: 'Kommunen har ingen fullførte registreringar med behandlingsgrunnlag som gjeld, så det er ingenting å lage rapport av. Opne runden igjen, fullfør registreringane og lever på nytt.',
      en: 'The municipality has no complete registrations under a legal basis that holds, so there is nothing to report on. Reopen the round, complete the registrations and submit again.',
    },
  },
  roundNotClosed: {
    number: 4291,
    severity: 'error',
    text: {
      nb: 'Runden må avsluttes før tallene for landet kan gis ut.',
      nn: 'Runden må avsluttast før tala for landet kan givast ut.',
      en: 'The round must be closed before the country’s figures can be released.',
    },
  },
  othersUnderWay: {
    number: 4292,
    severity: 'error',
    text: {
      nb: 'Ikke alle kommuner som har levert, har rapporten sin klar: noen er fortsatt under arbeid, eller er stanset av en feil. Vent til de er ferdige, eller be om dem på nytt, og prøv igjen.',
      nn: 'Ikkje alle kommunar som har levert, har rapporten sin klar: nokre er framleis under arbeid, eller er stansa av ein feil. Vent til dei er ferdige, eller be om dei på nytt, og prøv igjen.',
      en: 'Not every municipality that has submitted has its report ready: some are still being made, or have been stopped by a fault. Wait until they are finished, or ask for them again, and try again.',
    },
  },
  interrupted: {
    number: 4293,
    severity: 'error',
    text: {
      nb: 'Arbeidet ble avbrutt flere ganger før rapporten var ferdig. Be om den på nytt. Skjer det igjen, meld fra til den som drifter Lyttepost.',
      nn: 'Arbeidet blei avbrote fleire gonger før rapporten var ferdig. Be om han på nytt. Skjer det igjen, meld frå til den som driftar Lyttepost.',
      en: 'The work was interrupted several times before the report was finished. Ask for it again. If it happens again, tell whoever runs Lyttepost.',
    },
  },
  notKept: {
    number: 4294,
    severity: 'error',
    text: {
      nb: 'Tall som trengs fra runden i {round}, er ikke tatt vare på ({table} for {population}). Meld fra til den som drifter Lyttepost.',
      nn: 'Tal som trengst frå runden i {round}, er ikkje tekne vare på ({table} for {population}). Meld frå til den som driftar Lyttepost.',
      en: 'Figures that are needed from the round of {round} are not kept ({table} of {population}). Tell whoever runs Lyttepost.',
    },
  },
  failed: {
    number: 4295,
    severity: 'error',
    text: {
      nb: 'Rapporten kunne ikke lages på grunn av en feil i programmet. Feilen står i driftsloggen. Be om rapporten på nytt, eller meld fra til den som drifter Lyttepost.',
      nn: 'Rapporten kunne ikkje lagast på grunn av ein feil i programmet. Feilen står i driftsloggen. Be om rapporten på nytt, eller meld frå til den som driftar Lyttepost.',
      en: 'The report could not be made because of a fault in the program. The fault is in the operating log. Ask for the report again, or tell whoever runs Lyttepost.',
    },
  },
  dataGone: {
    number: 4296,
    severity: 'error',
    text: {
      nb: 'Dataene som ble frosset ved leveringen, finnes ikke lenger. En ny rapport er bestilt, eller runden oppbevares ikke lenger.',
      nn: 'Dataa som blei frosne ved leveringa, finst ikkje lenger. Ein ny rapport er bestilt, eller runden blir ikkje oppbevart lenger.',
      en: 'The data that was frozen at submission is no longer there. A new report is on its way, or the round is kept no longer.',
    },
  },
  notFailed: {
    number: 4297,
    severity: 'error',
    text: {
      nb: 'Rapporten er ikke stanset av en feil, så den trenger ikke bestilles på nytt.',
      nn: 'Rapporten er ikkje stansa av ein feil, så han treng ikkje bestillast på nytt.',
      en: 'The report has not been stopped by a fault, so it need not be asked for again.',
    },
  },
  nobodySubmitted: {
    number: 4298,
    severity: 'error',
    text: {
      nb: 'Ingen kommuner har en ferdig rapport i runden, så det er ingen tall for landet å gi ut.',
      nn: 'Ingen kommunar har ein ferdig rapport i runden, så det er ingen tal for landet å gi ut.',
      en: 'No municipality has a finished report in the round, so there are no figures for the country to release.',
    },
  },
  notMade: {
    number: 4299,
    severity: 'error',
    text: {
      nb: 'Rapporten er ikke ferdig, så det er ingenting å kontrollere ennå.',
      nn: 'Rapporten er ikkje ferdig, så det er ingenting å kontrollere enno.',
      en: 'The report is not finished, so there is nothing to verify yet.',
    },
  },
  releasedAlready: {
    number: 4300,
    severity: 'error',
    text: {
      nb: 'Tallene for landet i denne runden er alt gitt ut, eller er under arbeid.',
      nn: 'Tala for landet i denne runden er alt gitt ut, eller er under arbeid.',
      en: 'The country’s figures of this round are released already, or are being made.',
    },
  },
} as const satisfies Record<string, ProblemKind>
