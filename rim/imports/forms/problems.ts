import type { ProblemKind, Severity } from '#core/foundation'

const kind = (number: number, severity: Severity, nb: string, nn: string, en: string): ProblemKind => ({
  number,
  severity,
  text: { nb, nn, en },
})

/** What a form made by another program can have that we have not. Numbers are permanent; 2130 to 2159. */
export const formImportProblems = {
  notQuestionnaire: kind(
    2130,
    'error',
    'Filen er ikke et FHIR R4-skjema (Questionnaire) i JSON. Eksporter skjemaet på nytt som JSON, eller velg en annen fil.',
    'Fila er ikkje eit FHIR R4-skjema (Questionnaire) i JSON. Eksporter skjemaet på nytt som JSON, eller vel ei anna fil.',
    'The file is not a FHIR R4 Questionnaire in JSON. Export the form again as JSON, or choose another file.',
  ),
  notXlsForm: kind(
    2131,
    'error',
    'Arbeidsboken mangler arket «{sheet}» med kolonnene {columns}, som et XLSForm skal ha. Legg det til, eller velg en annen fil.',
    'Arbeidsboka manglar arket «{sheet}» med kolonnane {columns}, som eit XLSForm skal ha. Legg det til, eller vel ei anna fil.',
    'The workbook lacks the sheet “{sheet}” with the columns {columns} that an XLSForm has. Add it, or choose another file.',
  ),
  typeNotCarried: kind(
    2132,
    'warning',
    '«{item}» er av typen «{type}», som skjemaene våre ikke har. Det er ikke med i utkastet. Lag det om til valg, heltall eller tekst.',
    '«{item}» er av typen «{type}», som skjemaa våre ikkje har. Det er ikkje med i utkastet. Lag det om til val, heiltal eller tekst.',
    '“{item}” is of the type “{type}”, which our forms do not have. It is not in the draft. Make it into choices, a whole number or a text.',
  ),
  conditionNotRead: kind(
    2133,
    'warning',
    'Betingelsen for «{item}» kan ikke overføres: {expression}. Spørsmålet blir stilt til alle i utkastet. Skriv betingelsen på nytt.',
    'Vilkåret for «{item}» kan ikkje overførast: {expression}. Spørsmålet blir stilt til alle i utkastet. Skriv vilkåret på nytt.',
    'The condition of “{item}” cannot be carried over: {expression}. Everybody is asked in the draft. Write the condition anew.',
  ),
  ruleNotRead: kind(
    2134,
    'warning',
    'Regelen «{item}» kan ikke overføres: {expression}. Den er ikke med i utkastet. Skriv regelen på nytt.',
    'Regelen «{item}» kan ikkje overførast: {expression}. Han er ikkje med i utkastet. Skriv regelen på nytt.',
    'The rule “{item}” cannot be carried over: {expression}. It is not in the draft. Write it anew.',
  ),
  codeMade: kind(
    2135,
    'info',
    '«{name}» kan ikke være en kode her og heter «{code}» i utkastet.',
    '«{name}» kan ikkje vere ein kode her og heiter «{code}» i utkastet.',
    '“{name}” cannot be a code here and is called “{code}” in the draft.',
  ),
  rangeAssumed: kind(
    2136,
    'warning',
    'Filen sier ikke hvilke tall «{item}» kan ha. Utkastet tar {min} til {max}. Rett grensene.',
    'Fila seier ikkje kva tal «{item}» kan ha. Utkastet tek {min} til {max}. Rett grensene.',
    'The file does not say which numbers “{item}” takes. The draft takes {min} to {max}. Correct the limits.',
  ),
  featureNotCarried: kind(
    2137,
    'warning',
    '«{item}» har {what}, som ikke kan overføres. Se om utkastet trenger noe i stedet.',
    '«{item}» har {what}, som ikkje kan overførast. Sjå om utkastet treng noko i staden.',
    '“{item}” has {what}, which cannot be carried over. See whether the draft needs something instead.',
  ),
  groupFlattened: kind(
    2138,
    'info',
    'Gruppen «{item}» er ikke en egen del i utkastet: spørsmålene i den står rett i delen rundt.',
    'Gruppa «{item}» er ikkje ein eigen del i utkastet: spørsmåla i henne står rett i delen rundt.',
    'The group “{item}” is no section of its own in the draft: its questions stand in the section around it.',
  ),
} as const satisfies Record<string, ProblemKind>
