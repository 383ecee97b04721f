import { ProblemError, type ProblemKind, problem } from '#core/foundation'

/** What the database itself refuses. Numbers 4040-4059, permanent. */
export const refusals = {
  noEvent: {
    number: 4040,
    severity: 'error',
    text: {
      nb: 'Ingenting ble lagret: programmet prøvde å skrive uten å føre det i loggen. Meld fra til den som drifter Lyttepost.',
      nn: 'Ingenting blei lagra: programmet prøvde å skrive utan å føre det i loggen. Meld frå til den som driftar Lyttepost.',
      en: 'Nothing was stored: the program tried to write without a line in the log. Tell whoever runs Lyttepost.',
    },
  },
  notMoved: {
    number: 4041,
    severity: 'error',
    text: {
      nb: 'En registrering kan ikke flyttes til en annen person, enhet eller runde. Slett den og lag en ny.',
      nn: 'Ei registrering kan ikkje flyttast til ein annan person, ei anna eining eller ein annan runde. Slett henne og lag ei ny.',
      en: 'A registration cannot be moved to another person, unit or round. Delete it and make a new one.',
    },
  },
  noLegalBasis: {
    number: 4042,
    severity: 'error',
    text: {
      nb: 'Kommunen har ikke noe behandlingsgrunnlag som gjelder i dag for denne typen enhet. Kommunens koordinator må føre det inn før noen kan registreres.',
      nn: 'Kommunen har ikkje noko behandlingsgrunnlag som gjeld i dag for denne typen eining. Koordinatoren i kommunen må føre det inn før nokon kan registrerast.',
      en: 'The municipality has no legal basis that holds today for this type of unit. The coordinator must record it before anyone can be registered.',
    },
  },
  roundNotOpen: {
    number: 4043,
    severity: 'error',
    text: {
      nb: 'Runden er ikke åpen i dag, så registreringer kan ikke endres.',
      nn: 'Runden er ikkje open i dag, så registreringar kan ikkje endrast.',
      en: 'The round is not open today, so registrations cannot be changed.',
    },
  },
  submitted: {
    number: 4044,
    severity: 'error',
    text: {
      nb: 'Kommunen har levert runden. Kommunens koordinator kan åpne den igjen.',
      nn: 'Kommunen har levert runden. Koordinatoren i kommunen kan opne han igjen.',
      en: 'The municipality has submitted the round. The coordinator can reopen it.',
    },
  },
  noLinking: {
    number: 4045,
    severity: 'error',
    text: {
      nb: 'Behandlingsgrunnlaget gir ikke adgang til å koble personer mellom runder.',
      nn: 'Behandlingsgrunnlaget gir ikkje høve til å kople personar mellom rundar.',
      en: 'The legal basis does not allow persons to be linked between rounds.',
    },
  },
  optedOut: {
    number: 4046,
    severity: 'error',
    text: {
      nb: 'Denne personen har sagt nei til å bli registrert i denne runden. Ingenting er lagret.',
      nn: 'Denne personen har sagt nei til å bli registrert i denne runden. Ingenting er lagra.',
      en: 'This person has said no to being registered in this round. Nothing is stored.',
    },
  },
  noPurpose: {
    number: 4047,
    severity: 'error',
    text: {
      nb: 'Personopplysninger leses bare for et oppgitt formål.',
      nn: 'Personopplysningar blir berre lesne for eit oppgitt formål.',
      en: 'Personal data is read for a stated purpose only.',
    },
  },
  notSubmitted: {
    number: 4048,
    severity: 'error',
    text: {
      nb: 'Kommunen har ikke levert runden, så den kan ikke åpnes igjen.',
      nn: 'Kommunen har ikkje levert runden, så han kan ikkje opnast igjen.',
      en: 'The municipality has not submitted the round, so it cannot be reopened.',
    },
  },
  stillKept: {
    number: 4049,
    severity: 'error',
    text: {
      nb: 'Runden skal fortsatt oppbevares, og slettes ikke ennå.',
      nn: 'Runden skal framleis oppbevarast, og blir ikkje sletta enno.',
      en: 'The round is still to be kept, and is not deleted yet.',
    },
  },
  notApproved: {
    number: 4050,
    severity: 'error',
    text: {
      nb: 'Prosjektet mangler en godkjenning som gjelder i dag: både etisk komité og personvernombud må ha godkjent det.',
      nn: 'Prosjektet manglar ei godkjenning som gjeld i dag: både etisk komité og personvernombod må ha godkjent det.',
      en: 'The project lacks an approval that holds today: both ethics committee and privacy officer must have approved it.',
    },
  },
  exists: {
    number: 4051,
    severity: 'error',
    text: {
      nb: 'Det finnes alt en slik. Hent den i stedet for å lage en ny.',
      nn: 'Det finst alt ein slik. Hent han i staden for å lage ein ny.',
      en: 'There is one already. Fetch it instead of making a new one.',
    },
  },
  pointsNowhere: {
    number: 4052,
    severity: 'error',
    text: {
      nb: 'Det som skulle lagres, viser til noe som ikke finnes, eller som ikke er deres. Ingenting er lagret.',
      nn: 'Det som skulle lagrast, viser til noko som ikkje finst, eller som ikkje er dykkar. Ingenting er lagra.',
      en: 'What was to be stored points to something that does not exist, or is not yours. Nothing is stored.',
    },
  },
  notAllowedValue: {
    number: 4053,
    severity: 'error',
    text: {
      nb: 'En verdi er ikke slik databasen krever ({constraint}). Ingenting er lagret.',
      nn: 'Ein verdi er ikkje slik databasen krev ({constraint}). Ingenting er lagra.',
      en: 'A value is not as the database demands ({constraint}). Nothing is stored.',
    },
  },
  notYours: {
    number: 4054,
    severity: 'error',
    text: {
      nb: 'Databasen slapp ikke dette gjennom: det hører ikke til der du er. Ingenting er lagret.',
      nn: 'Databasen sleppte ikkje dette gjennom: det høyrer ikkje til der du er. Ingenting er lagra.',
      en: 'The database did not let this through: it does not belong where you are. Nothing is stored.',
    },
  },
  ownAppointment: {
    number: 4055,
    severity: 'error',
    text: {
      nb: 'Du kan ikke ta i bruk en tilgang som du selv har gitt. En annen koordinator må gi den.',
      nn: 'Du kan ikkje ta i bruk ein tilgang som du sjølv har gitt. Ein annan koordinator må gi han.',
      en: 'You cannot take up an appointment that you made yourself. Another coordinator must make it.',
    },
  },
  basisHolds: {
    number: 4056,
    severity: 'error',
    text: {
      nb: 'Behandlingsgrunnlaget gjelder fortsatt. Trekk det tilbake før du sletter det som er registrert etter det.',
      nn: 'Behandlingsgrunnlaget gjeld framleis. Trekk det tilbake før du slettar det som er registrert etter det.',
      en: 'The legal basis still holds. Withdraw it before you delete what was registered under it.',
    },
  },
  notByHand: {
    number: 4057,
    severity: 'error',
    text: {
      nb: 'At noe er gått gjennom eller rettet sammen med den registrerte, føres av systemet selv. Ingenting er lagret.',
      nn: 'At noko er gått gjennom eller retta saman med den registrerte, blir ført av systemet sjølv. Ingenting er lagra.',
      en: 'That something was gone through or corrected together with the person is noted by the system itself. Nothing is stored.',
    },
  },
} as const satisfies Record<string, ProblemKind>

const kinds: Readonly<Record<string, ProblemKind>> = {
  LY001: refusals.noEvent,
  LY002: refusals.notMoved,
  LY003: refusals.noLegalBasis,
  LY004: refusals.roundNotOpen,
  LY005: refusals.submitted,
  LY006: refusals.noLinking,
  LY007: refusals.optedOut,
  LY008: refusals.noPurpose,
  LY009: refusals.notSubmitted,
  LY010: refusals.stillKept,
  LY011: refusals.notApproved,
  LY012: refusals.basisHolds,
  LY013: refusals.notByHand,
  '23505': refusals.exists,
  '23503': refusals.pointsNowhere,
  '23502': refusals.notAllowedValue,
  '23514': refusals.notAllowedValue,
  '42501': refusals.notYours,
}

/** What the database refused, in words for people; anything else is thrown on as it is. */
export function refusalOf(cause: unknown): unknown {
  if (!(cause instanceof Error) || !('code' in cause)) return cause
  const constraint = 'constraint' in cause && cause.constraint ? String(cause.constraint) : '?'
  const kind = constraint === 'appointment_not_own' ? refusals.ownAppointment : kinds[String(cause.code)]
  if (!kind) return cause
  return new ProblemError(problem(kind, kind === refusals.notAllowedValue ? { constraint } : {}))
}
