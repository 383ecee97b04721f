import { ProblemError, type ProblemKind, problem } from '#core/foundation'
import { annualRefusals } from './annual-refusals.ts'
import { goalRefusals } from './goal-refusals.ts'
import { municipalSurveyRefusals } from './municipal-survey-refusals.ts'
import { publicationCodes } from './publication-refusals.ts'
import { savedTableRefusals } from './saved-table-refusals.ts'
import { studyPeopleRefusals } from './study-people-refusals.ts'
import { studyRefusals } from './study-refusals.ts'
import { studyTextRefusals } from './study-text-refusals.ts'
import { surveyRefusals } from './survey-refusals.ts'

/** What the database itself refuses. Numbers 4040-4059 and 4080-4099, permanent. */
export const refusals = {
  ...surveyRefusals,
  ...studyRefusals,
  ...studyPeopleRefusals,
  ...studyTextRefusals,
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
  unitTypeNotInRound: {
    number: 4080,
    severity: 'error',
    text: {
      nb: 'Denne typen enhet er ikke med i runden, så ingen kan registreres her. Spør nasjonal koordinator hvis det er feil.',
      nn: 'Denne typen eining er ikkje med i runden, så ingen kan registrerast her. Spør nasjonal koordinator om det er feil.',
      en: 'This type of unit is not in the round, so nobody can be registered here. Ask the national coordinator if that is wrong.',
    },
  },
  roundClosed: {
    number: 4081,
    severity: 'error',
    text: {
      nb: 'Runden er avsluttet for hele landet, så ingen kan levere den eller åpne den igjen. Nasjonal koordinator kan åpne runden så lenge tallene for landet ikke er gitt ut.',
      nn: 'Runden er avslutta for heile landet, så ingen kan levere han eller opne han igjen. Nasjonal koordinator kan opne runden så lenge tala for landet ikkje er gitt ut.',
      en: 'The round is closed for the whole country, so nobody can submit or reopen it. The national coordinator can open the round until the country’s figures are released.',
    },
  },
  trainingDayFull: {
    number: 4082,
    severity: 'error',
    text: {
      nb: 'Det er ikke flere plasser på denne opplæringsdagen. Velg en annen dag, eller spør nasjonal koordinator.',
      nn: 'Det er ikkje fleire plassar på denne opplæringsdagen. Vel ein annan dag, eller spør nasjonal koordinator.',
      en: 'There are no more places on this training day. Choose another day, or ask the national coordinator.',
    },
  },
  trainingDayOver: {
    number: 4083,
    severity: 'error',
    text: {
      nb: 'Opplæringsdagen har vært, eller den er avlyst. Velg en annen dag.',
      nn: 'Opplæringsdagen har vore, eller han er avlyst. Vel ein annan dag.',
      en: 'The training day is over or cancelled. Choose another day.',
    },
  },
  versionStands: {
    number: 4084,
    severity: 'error',
    text: {
      nb: 'Versjonen av skjemaet er publisert og kan ikke endres. Lag et nytt utkast i stedet.',
      nn: 'Versjonen av skjemaet er publisert og kan ikkje endrast. Lag eit nytt utkast i staden.',
      en: 'The version of the form is published and cannot be changed. Make a new draft instead.',
    },
  },
  pilotClosed: {
    number: 4085,
    severity: 'error',
    text: {
      nb: 'Prøvingen av utkastet er avsluttet, så svaret ble ikke lagret.',
      nn: 'Prøvinga av utkastet er avslutta, så svaret blei ikkje lagra.',
      en: 'The trial of the draft is over, so the answer was not stored.',
    },
  },
  inVersion: {
    number: 4086,
    severity: 'error',
    text: {
      nb: 'Forslaget er alt kommet inn i en publisert versjon. Det kan ikke behandles på nytt.',
      nn: 'Forslaget er alt kome inn i ein publisert versjon. Det kan ikkje behandlast på nytt.',
      en: 'The proposal is already in a published version. It cannot be decided again.',
    },
  },
  recordedAlready: {
    number: 4087,
    severity: 'error',
    text: {
      nb: 'Noe er alt ført i runden: registreringer, reservasjoner, tall eller en levering. Da kan kommunen ikke meldes av, velge bort en hovedgruppe eller bytte mellom registreringer og bare tall.',
      nn: 'Noko er alt ført i runden: registreringar, reservasjonar, tal eller ei levering. Då kan kommunen ikkje meldast av, velje bort ei hovudgruppe eller byte mellom registreringar og berre tal.',
      en: 'Something is recorded in the round already: registrations, opt-outs, numbers or a submission. The municipality can then not leave it, drop a main group or change between registrations and numbers only.',
    },
  },
  notOfThisRound: {
    number: 4088,
    severity: 'error',
    text: {
      nb: 'Runden er avsluttet, eller den kartlegger ikke alle hovedgruppene som er valgt. Ingenting er lagret.',
      nn: 'Runden er avslutta, eller han kartlegg ikkje alle hovudgruppene som er valde. Ingenting er lagra.',
      en: 'The round is closed, or it does not map all the main groups that are chosen. Nothing is stored.',
    },
  },
  numbersNotOpen: {
    number: 4089,
    severity: 'error',
    text: {
      nb: 'Tall føres mens runden pågår: fra den åpner til den er avsluttet for hele landet. Ingenting er lagret.',
      nn: 'Tal blir førte medan runden går: frå han opnar til han er avslutta for heile landet. Ingenting er lagra.',
      en: 'Numbers are entered while the round is under way: from its opening until it is closed for the whole country. Nothing is stored.',
    },
  },
  numbersDoNotAddUp: {
    number: 4090,
    severity: 'error',
    text: {
      nb: 'Runden kan ikke leveres ennå: tabellen over kategorier er ikke ferdig for alle hovedgruppene, eller den summerer ikke.',
      nn: 'Runden kan ikkje leverast enno: tabellen over kategoriar er ikkje ferdig for alle hovudgruppene, eller han summerer ikkje.',
      en: 'The round cannot be submitted yet: the table of categories is not complete for every main group, or does not add up.',
    },
  },
  releaseStays: {
    number: 4091,
    severity: 'error',
    text: {
      nb: 'En utgivelse som er laget, kan ikke endres. Rettes tallene, blir det en ny utgivelse som erstatter den.',
      nn: 'Ei utgiving som er laga, kan ikkje endrast. Blir tala retta, blir det ei ny utgiving som erstattar ho.',
      en: 'A release that is made cannot be changed. Where figures are corrected, a new release replaces it.',
    },
  },
  countryUnderWay: {
    number: 4092,
    severity: 'error',
    text: {
      nb: 'Tallene for landet blir laget nå, eller de er ferdige. Derfor kan ikke runden åpnes igjen.',
      nn: 'Tala for landet blir laga no, eller dei er ferdige. Derfor kan ikkje runden opnast igjen.',
      en: 'The country’s figures are being made now, or they are finished. The round can therefore not be opened again.',
    },
  },
  orderDecided: {
    number: 4095,
    severity: 'error',
    text: {
      nb: 'Bestillingen har kommet lenger enn det siden viste. Last siden inn på nytt. Ingenting er endret.',
      nn: 'Bestillinga har kome lenger enn det sida viste. Last sida inn på nytt. Ingenting er endra.',
      en: 'The order has come further than the page showed. Load the page again. Nothing is changed.',
    },
  },
  exportOpened: {
    number: 4096,
    severity: 'error',
    text: {
      nb: 'Registreringene er alt tatt ut med denne lenken, eller den er bekreftet før. Be om et nytt uttak.',
      nn: 'Registreringane er alt tekne ut med denne lenkja, eller ho er stadfesta før. Be om eit nytt uttak.',
      en: 'The registrations have been taken out by this link, or it was confirmed before. Ask for a new one.',
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
  LY020: refusals.unitTypeNotInRound,
  LY021: refusals.roundClosed,
  LY024: refusals.trainingDayFull,
  LY025: refusals.trainingDayOver,
  LY030: refusals.versionStands,
  LY031: refusals.pilotClosed,
  LY032: refusals.inVersion,
  LY040: refusals.recordedAlready,
  LY041: refusals.notOfThisRound,
  LY050: refusals.numbersNotOpen,
  LY051: refusals.numbersDoNotAddUp,
  LY060: refusals.releaseStays,
  LY061: refusals.countryUnderWay,
  LY070: refusals.orderDecided,
  LY071: refusals.exportOpened,
  LY090: refusals.drawStands,
  LY091: refusals.waveStands,
  LY110: refusals.sheetTaken,
  LY111: refusals.sameClerk,
  LY112: refusals.enteredOnPaper,
  LY113: refusals.batchHeld,
  LY120: refusals.feedbackNotNow,
  LY121: refusals.feedbackFull,
  LY100: refusals.codeUnknown,
  LY101: refusals.codeUsed,
  LY102: refusals.surveyNotOpen,
  LY103: refusals.codeOnOtherChannel,
  LY104: refusals.nothingSaved,
  LY105: refusals.poolNotMixed,
  LY130: refusals.codingDone,
  LY131: refusals.otherCoder,
  LY132: refusals.codingStays,
  LY133: refusals.answersToCome,
  LY140: refusals.noReportYet,
  LY141: refusals.textElsewhere,
  LY150: refusals.otherPerson,
  LY151: refusals.notCleanedByTwo,
  LY152: refusals.commentQuoted,
  LY153: refusals.commentCodingStays,
  LY154: refusals.commentsLeft,
  LY155: refusals.commentsDone,
  LY195: annualRefusals.figuresNotReleased,
  LY196: annualRefusals.noAnnualReport,
  LY160: refusals.studyClosed,
  LY161: refusals.somebodyQuicker,
  LY162: refusals.informantWithdrawn,
  LY163: refusals.versionOfTextStands,
  LY164: refusals.secondReader,
  LY165: refusals.noConsent,
  LY166: refusals.notAskedFor,
  LY167: refusals.publishedStands,
  LY170: refusals.partsMissing,
  LY171: refusals.recordingStands,
  LY172: refusals.textSentBack,
  LY173: refusals.textNotWaiting,
  LY174: refusals.madeFromOther,
  LY175: refusals.reportStands,
  LY176: refusals.reportOfWithdrawn,
  LY190: savedTableRefusals.sharedStays,
  LY191: savedTableRefusals.deleted,
  LY230: municipalSurveyRefusals.notOpen,
  LY231: municipalSurveyRefusals.handedIn,
  LY232: municipalSurveyRefusals.writtenMeanwhile,
  ...publicationCodes,
  LY240: goalRefusals.superseded,
  LY241: goalRefusals.withdrawn,
  LY242: goalRefusals.ended,
  LY243: goalRefusals.writtenMeanwhile,
  LY244: goalRefusals.takenAway,
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
