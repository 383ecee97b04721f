import type { ProblemKind, Severity } from '#core/foundation'

const kind = (number: number, severity: Severity, nb: string, nn: string, en: string): ProblemKind => ({
  number,
  severity,
  text: { nb, nn, en },
})

/** What a form loses when it is written for other programs. Numbers are permanent; 2160 to 2179. */
export const formExportProblems = {
  originLost: kind(
    2160,
    'info',
    'Filen sier ikke hvor ordlyden kommer fra (trykt, rekonstruert eller oversatt).',
    'Fila seier ikkje kvar ordlyden kjem frå (trykt, rekonstruert eller omsett).',
    'The file does not say where the wording comes from (printed, reconstructed or translated).',
  ),
  recordLost: kind(
    2161,
    'info',
    'Runder, kilde og merknader til skjemaet er ikke med i filen.',
    'Rundar, kjelde og merknader til skjemaet er ikkje med i fila.',
    "The form's rounds, source and notes are not in the file.",
  ),
  mappingLost: kind(
    2162,
    'info',
    'Overgangen fra «{from}» er ikke med i filen.',
    'Overgangen frå «{from}» er ikkje med i fila.',
    'The mapping from “{from}” is not in the file.',
  ),
  inclusionLost: kind(
    2163,
    'info',
    'Inklusjonskriteriet «{code}» er ikke med i filen.',
    'Inklusjonskriteriet «{code}» er ikkje med i fila.',
    'The inclusion criterion “{code}” is not in the file.',
  ),
  ruleLost: kind(
    2164,
    'warning',
    'Regel {rule} kan ikke uttrykkes i formatet og er ikke med i filen.',
    'Regel {rule} kan ikkje uttrykkjast i formatet og er ikkje med i fila.',
    'Rule {rule} cannot be expressed in the format and is not in the file.',
  ),
  ruleHoldsNothingBack: kind(
    2165,
    'warning',
    'Regel {rule} er en feil hos oss, men blir en merknad i formatet. Den holder ikke skjemaet tilbake der.',
    'Regel {rule} er ein feil hos oss, men blir ein merknad i formatet. Han held ikkje skjemaet tilbake der.',
    'Rule {rule} is an error with us, but becomes a note in the format. It does not hold the form back there.',
  ),
  severityLost: kind(
    2166,
    'info',
    'Regel {rule} er en opplysning hos oss, men blir en advarsel i formatet.',
    'Regel {rule} er ei opplysning hos oss, men blir ei åtvaring i formatet.',
    'Rule {rule} is information with us, but becomes a warning in the format.',
  ),
  blankCountsOtherwise: kind(
    2167,
    'warning',
    'Betingelsen for {place} har «ikke» om noe som kan være ubesvart. Formatet regner det ubesvarte som «nei», vi venter på svaret.',
    'Vilkåret for {place} har «ikkje» om noko som kan vere utan svar. Formatet reknar det som «nei», vi ventar på svaret.',
    'The condition of {place} has a “not” of what may be unanswered. The format takes that for “no”, we wait for the answer.',
  ),
  nothingChosenLost: kind(
    2168,
    'info',
    'Formatet skiller ikke mellom «ingen valgt» og ubesvart i spørsmål med flere svar.',
    'Formatet skil ikkje mellom «ingen vald» og utan svar i spørsmål med fleire svar.',
    'The format does not tell “none chosen” from unanswered in questions with several answers.',
  ),
  conditionLost: kind(
    2169,
    'warning',
    'Når spørsmålet «{question}» skal stilles, kan ikke uttrykkes i formatet. Det blir stilt til alle der.',
    'Når spørsmålet «{question}» skal stillast, kan ikkje uttrykkjast i formatet. Det blir stilt til alle der.',
    'When the question “{question}” is asked cannot be expressed in the format. Everybody is asked there.',
  ),
  missingNotOffered: kind(
    2170,
    'warning',
    'Formatet kan ikke tilby «vet ikke» eller «vil ikke svare» i spørsmålet «{question}», som er et tall eller en tekst. Det kan stå ubesvart.',
    'Formatet kan ikkje by på «veit ikkje» eller «vil ikkje svare» i spørsmålet «{question}», som er eit tal eller ein tekst. Det kan stå utan svar.',
    'The format cannot offer “do not know” or “will not say” in the question “{question}”, which is a number or a text. It can be left unanswered.',
  ),
} as const satisfies Record<string, ProblemKind>
