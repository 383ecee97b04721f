import type { ProblemKind, Severity } from '#core/foundation'

function kind(number: number, severity: Severity, nb: string, nn: string, en?: string): ProblemKind {
  return { number, severity, text: en === undefined ? { nb, nn } : { nb, nn, en } }
}

/**
 * The kinds of problem that a form, or the answers to it, can have: 1000 to 1099. (1100 and up are the forms' own
 * rules, which stand in the forms.) Numbers are permanent: a kind that is no longer used leaves a hole.
 */
export const kinds = {
  // the file of a form
  shape: kind(
    1000,
    'error',
    'Skjemafilen er feil i «{path}»: skal være {expected}. Rett filen.',
    'Skjemafila er feil i «{path}»: skal vere {expected}. Rett fila.',
  ),
  wrongId: kind(
    1001,
    'error',
    'Skjemaet heter «{id}», men familie og versjon gir «{expected}». Rett det som er feil.',
    'Skjemaet heiter «{id}», men familie og versjon gir «{expected}». Rett det som er feil.',
  ),
  unknownInstrument: kind(
    1002,
    'error',
    'Skjemaet «{id}» finnes ikke. Disse finnes: {known}.',
    'Skjemaet «{id}» finst ikkje. Desse finst: {known}.',
  ),
  noInstrumentForRound: kind(
    1003,
    'error',
    'Ingen versjon av «{family}» gjelder for runden {round}. Disse rundene har en versjon: {known}.',
    'Ingen versjon av «{family}» gjeld for runden {round}. Desse rundane har ein versjon: {known}.',
  ),
  twoInstruments: kind(
    1004,
    'error',
    'Skjemaene «{first}» og «{second}» kan ikke begge gjelde for {what}. Behold ett av dem.',
    'Skjemaa «{first}» og «{second}» kan ikkje begge gjelde for {what}. Behald eitt av dei.',
  ),
  // the logic of a form
  duplicateCode: kind(
    1010,
    'error',
    'Koden «{code}» er brukt mer enn én gang ({what}). Gi hver sin kode.',
    'Koden «{code}» er brukt meir enn éin gong ({what}). Gi kvar sin kode.',
  ),
  emptyText: kind(
    1011,
    'error',
    'Teksten «{path}» mangler på {language}. Skriv den inn.',
    'Teksten «{path}» manglar på {language}. Skriv han inn.',
  ),
  noSuchQuestion: kind(
    1012,
    'error',
    '{place} viser til spørsmålet «{question}», som ikke finnes i skjemaet. Rett koden.',
    '{place} viser til spørsmålet «{question}», som ikkje finst i skjemaet. Rett koden.',
  ),
  noSuchValue: kind(
    1013,
    'error',
    '{place} viser til svaret «{value}», som ikke finnes i spørsmålet «{question}». Rett koden.',
    '{place} viser til svaret «{value}», som ikkje finst i spørsmålet «{question}». Rett koden.',
  ),
  wrongOperator: kind(
    1014,
    'error',
    '{place} bruker «{op}» på spørsmålet «{question}», som er av typen «{type}». Det går ikke sammen.',
    '{place} bruker «{op}» på spørsmålet «{question}», som er av typen «{type}». Det går ikkje saman.',
  ),
  circle: kind(
    1015,
    'error',
    'Om «{question}» skal stilles, avhenger av seg selv: {circle}. Fjern en av betingelsene.',
    'Om «{question}» skal stillast, avheng av seg sjølv: {circle}. Fjern eitt av vilkåra.',
  ),
  unreachable: kind(
    1016,
    'error',
    'Spørsmålet «{question}» kan aldri bli stilt: ingen svar oppfyller betingelsen. Rett betingelsen.',
    'Spørsmålet «{question}» kan aldri bli stilt: ingen svar oppfyller vilkåret. Rett vilkåret.',
  ),
  notProven: kind(
    1017,
    'warning',
    'Det er ikke vist at spørsmålet «{question}» kan bli stilt: betingelsen har for mange muligheter ({count}).',
    'Det er ikkje vist at spørsmålet «{question}» kan bli stilt: vilkåret har for mange moglegheiter ({count}).',
  ),
  ruleNumber: kind(
    1018,
    'error',
    'Regelnummeret {rule} er under 1100 eller brukt to ganger. Gi regelen et nummer for seg selv.',
    'Regelnummeret {rule} er under 1100 eller brukt to gonger. Gi regelen eit nummer for seg sjølv.',
  ),
  emptyRange: kind(
    1019,
    'error',
    'Spørsmålet «{question}» har ingen mulige svar. Legg inn svaralternativer, eller rett grensene.',
    'Spørsmålet «{question}» har ingen moglege svar. Legg inn svaralternativ, eller rett grensene.',
  ),
  previousMissing: kind(
    1020,
    'error',
    'Skjemaet «{id}» bygger på «{from}», som ikke er med. Legg det til, eller rett overgangen.',
    'Skjemaet «{id}» byggjer på «{from}», som ikkje er med. Legg det til, eller rett overgangen.',
  ),
  notMapped: kind(
    1021,
    'error',
    'Overgangen fra «{from}» sier ikke hva som skjer med spørsmålet «{question}». Legg det til.',
    'Overgangen frå «{from}» seier ikkje kva som skjer med spørsmålet «{question}». Legg det til.',
  ),
  wrongMapping: kind(
    1022,
    'error',
    'Overgangen fra «{from}» fører «{question}» som {entry}, men det stemmer ikke med versjonene. Rett overgangen.',
    'Overgangen frå «{from}» fører «{question}» som {entry}, men det stemmer ikkje med versjonane. Rett overgangen.',
  ),
  noMapping: kind(
    1023,
    'error',
    'Svar kan ikke føres over fra «{from}» til «{to}»: ingen overgang mellom dem er beskrevet.',
    'Svar kan ikkje førast over frå «{from}» til «{to}»: ingen overgang mellom dei er skildra.',
  ),
  ruleNeverBroken: kind(
    1024,
    'error',
    'Regel {rule} kan aldri slå til: ingen svar oppfyller betingelsen. Rett betingelsen.',
    'Regel {rule} kan aldri slå til: ingen svar oppfyller vilkåret. Rett vilkåret.',
  ),
  ruleNotProven: kind(
    1025,
    'warning',
    'Det er ikke vist at regel {rule} kan slå til: betingelsen har for mange muligheter ({count}).',
    'Det er ikkje vist at regel {rule} kan slå til: vilkåret har for mange moglegheiter ({count}).',
  ),
  // the answers
  unknownQuestion: kind(
    1040,
    'error',
    'Spørsmålet «{question}» finnes ikke i skjemaet «{instrument}». Rett navnet, eller fjern svaret.',
    'Spørsmålet «{question}» finst ikkje i skjemaet «{instrument}». Rett namnet, eller fjern svaret.',
  ),
  notOneChoice: kind(
    1041,
    'error',
    'Svaret på {question} skal være ett av svaralternativene, men er {given}. Velg ett.',
    'Svaret på {question} skal vere eitt av svaralternativa, men er {given}. Vel eitt.',
  ),
  notChoices: kind(
    1042,
    'error',
    'Svaret på {question} skal være en liste av svaralternativer, men er {given}. Velg blant dem.',
    'Svaret på {question} skal vere ei liste av svaralternativ, men er {given}. Vel blant dei.',
  ),
  notWholeNumber: kind(
    1043,
    'error',
    'Svaret på {question} skal være et helt tall, men er {given}. Skriv tallet uten desimaler.',
    'Svaret på {question} skal vere eit heilt tal, men er {given}. Skriv talet utan desimalar.',
  ),
  unknownChoice: kind(
    1044,
    'error',
    '{given} er ikke et svaralternativ i {question}. Disse finnes: {known}.',
    '{given} er ikkje eit svaralternativ i {question}. Desse finst: {known}.',
  ),
  notExclusive: kind(
    1045,
    'error',
    'I {question} kan «{choice}» ikke velges sammen med noe annet. Fjern det, eller fjern de andre.',
    'I {question} kan «{choice}» ikkje veljast saman med noko anna. Fjern det, eller fjern dei andre.',
  ),
  outOfRange: kind(
    1046,
    'error',
    'Svaret på {question} er {given}, men skal være fra {min} til {max}. Rett tallet.',
    'Svaret på {question} er {given}, men skal vere frå {min} til {max}. Rett talet.',
  ),
  required: kind(
    1047,
    'error',
    '{question} må besvares før kartleggingen er ferdig.',
    '{question} må svarast på før kartlegginga er ferdig.',
  ),
  unknownNotAllowed: kind(
    1048,
    'error',
    '«Vet ikke» er ikke et mulig svar på {question}. Velg et svar.',
    '«Veit ikkje» er ikkje eit mogleg svar på {question}. Vel eit svar.',
  ),
  refusedNotAllowed: kind(
    1049,
    'error',
    '«Ønsker ikke å svare» er ikke et mulig svar på {question}. Velg et svar.',
    '«Ønskjer ikkje å svare» er ikkje eit mogleg svar på {question}. Vel eit svar.',
  ),
  notAskedButAnswered: kind(
    1050,
    'warning',
    '{question} skal ikke stilles her, men har et svar. Svaret blir satt til «ikke spurt».',
    '{question} skal ikkje stillast her, men har eit svar. Svaret blir sett til «ikkje spurd».',
  ),
  askedButNotAsked: kind(
    1051,
    'info',
    '{question} er merket «ikke spurt», men skal stilles her. Det blir regnet som ubesvart.',
    '{question} er merkt «ikkje spurd», men skal stillast her. Det blir rekna som ikkje svara på.',
  ),
  // the notes beside them
  unknownNote: kind(
    1060,
    'error',
    'Det finnes ingen «{key}» å skrive merknad til i skjemaet «{instrument}». Rett nøkkelen.',
    'Det finst ingen «{key}» å skrive merknad til i skjemaet «{instrument}». Rett nøkkelen.',
    'There is no “{key}” to write a note to in the form “{instrument}”. Correct the key.',
  ),
  noteNotText: kind(
    1061,
    'error',
    'Merknaden skal være en tekst på 1 til {most} tegn. Skriv den kortere, eller ta den bort.',
    'Merknaden skal vere ein tekst på 1 til {most} teikn. Skriv han kortare, eller ta han bort.',
    'The note must be a text of 1 to {most} characters. Make it shorter, or take it away.',
  ),
  noteNotParts: kind(
    1062,
    'error',
    'Delene av {question} skal være en liste på høyst {most}, hver med et svaralternativ eller ikke noe ennå.',
    'Delane av {question} skal vere ei liste på høgst {most}, kvar med eit svaralternativ eller ikkje noko enno.',
    'The parts of {question} must be a list of at most {most}, each with a choice or nothing yet.',
  ),
  noteNotDay: kind(
    1063,
    'error',
    '«{key}» skal være en dato på formen ÅÅÅÅ-MM-DD. Rett datoen.',
    '«{key}» skal vere ein dato på forma ÅÅÅÅ-MM-DD. Rett datoen.',
    '“{key}” must be a date of the form YYYY-MM-DD. Correct the date.',
  ),
  // the changes that make a new version
  codeTaken: kind(
    1070,
    'error',
    'Koden «{code}» er brukt i {version} og kan aldri bety noe annet. Velg en annen kode.',
    'Koden «{code}» er brukt i {version} og kan aldri bety noko anna. Vel ein annan kode.',
    'The code “{code}” is used in {version} and can never mean anything else. Choose another.',
  ),
  codeShape: kind(
    1071,
    'error',
    'Koden «{code}» kan bare ha små bokstaver a–z, sifre og understrek, og må begynne med en bokstav.',
    'Koden «{code}» kan berre ha små bokstavar a–z, siffer og understrek, og må begynne med ein bokstav.',
    'The code “{code}” may have lower-case letters a–z, digits and underscores only, and begins with a letter.',
  ),
  changedNowhere: kind(
    1072,
    'error',
    'Endringen gjelder «{what}», som ikke finnes i skjemaet, eller som er tatt ut av en annen endring. Ta bort endringen, eller velg noe annet.',
    'Endringa gjeld «{what}», som ikkje finst i skjemaet, eller som er teken ut av ei anna endring. Ta bort endringa, eller vel noko anna.',
    'The change is about “{what}”, which the form does not have, or which another change has taken out. Remove the change, or choose something else.',
  ),
  changeUnfit: kind(
    1073,
    'error',
    'Spørsmålet «{question}» er av typen «{type}» og kan ikke endres på denne måten.',
    'Spørsmålet «{question}» er av typen «{type}» og kan ikkje endrast på denne måten.',
    'The question “{question}” is of the type “{type}” and cannot be changed in this way.',
  ),
  changeTextLacks: kind(
    1074,
    'error',
    'En tekst i endringen mangler på {language}. Skriv den på alle språkene i skjemaet.',
    'Ein tekst i endringa manglar på {language}. Skriv han på alle språka i skjemaet.',
    'A text of the change is missing in {language}. Write it in every language of the form.',
  ),
  changeReasonLacks: kind(
    1075,
    'error',
    'Endringen har ingen begrunnelse. Knytt den til et vedtak, eller skriv en redaksjonell begrunnelse.',
    'Endringa har inga grunngiving. Knyt henne til eit vedtak, eller skriv ei redaksjonell grunngiving.',
    'The change has no reason. Tie it to a decision, or write an editorial reason.',
  ),
  changeEmpty: kind(
    1076,
    'error',
    'Endringen endrer ingenting. Fyll den ut, eller ta den bort.',
    'Endringa endrar ingenting. Fyll henne ut, eller ta henne bort.',
    'The change changes nothing. Fill it in, or remove it.',
  ),
  neededQuestion: kind(
    1077,
    'error',
    '«{question}» er grunnlaget for kategoriene og levekårsindeksen. Spørsmålet kan ikke tas ut, og svaralternativene kan ikke endres, bare ordlyden.',
    '«{question}» er grunnlaget for kategoriane og levekårsindeksen. Spørsmålet kan ikkje takast ut, og svaralternativa kan ikkje endrast, berre ordlyden.',
    '“{question}” is the ground of the categories and the index. It cannot be taken out, and its choices cannot be changed, only the wording.',
  ),
  conditionEmpty: kind(
    1078,
    'error',
    'Betingelsen er ikke fylt ut. Velg et spørsmål og minst ett svar.',
    'Vilkåret er ikkje fylt ut. Vel eit spørsmål og minst eitt svar.',
    'The condition is not filled in. Choose a question and at least one answer.',
  ),
  titleLacks: kind(
    1079,
    'error',
    'Spørsmålet «{question}» har en hel form som tabellene bruker. Skriv den på nytt sammen med ordlyden.',
    'Spørsmålet «{question}» har ei heil form som tabellane bruker. Skriv henne på nytt saman med ordlyden.',
    'The question “{question}” has a whole form that tables use. Write it anew together with the wording.',
  ),
  notText: kind(
    1090,
    'error',
    'Svaret på {question} skal være tekst, men er {given}. Skriv svaret på nytt.',
    'Svaret på {question} skal vere tekst, men er {given}. Skriv svaret på nytt.',
    'The answer to {question} should be text, but is {given}. Write it again.',
  ),
  textTooLong: kind(
    1091,
    'error',
    'Svaret på {question} er på {length} tegn. Det er plass til {most}. Kort det ned.',
    'Svaret på {question} er på {length} teikn. Det er plass til {most}. Kort det ned.',
    'The answer to {question} has {length} characters. There is room for {most}. Make it shorter.',
  ),
  blockOrder: kind(
    1092,
    'error',
    'Blokken {block} viser til spørsmål som ikke står etter hverandre i sin del av skjemaet. Rett blokken.',
    'Blokka {block} viser til spørsmål som ikkje står etter kvarandre i sin del av skjemaet. Rett blokka.',
  ),
} as const satisfies Record<string, ProblemKind>

/** Every kind of problem of this folder, by number; what the documentation and the catalogue test go through. */
export const instrumentProblemKinds: readonly ProblemKind[] = Object.values(kinds)
