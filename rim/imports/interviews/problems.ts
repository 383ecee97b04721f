import type { ProblemKind, Severity } from '#core/foundation'

const kind = (number: number, severity: Severity, nb: string, nn: string, en: string): ProblemKind => ({
  number,
  severity,
  text: { nb, nn, en },
})

/** What can be wrong with a file of an interview. Numbers 2070-2099, permanent. */
export const transcriptProblems = {
  emptyFile: kind(
    2070,
    'error',
    'Filen er tom, eller det er ingen tekst i den. Kontroller at du har valgt riktig fil.',
    'Fila er tom, eller det er ingen tekst i ho. Kontroller at du har valt rett fil.',
    'The file is empty, or has no text. Check that it is the right one.',
  ),
  unknownFile: kind(
    2071,
    'error',
    'Filen kan ikke leses. Lagre utskriften som .docx, .odt, .txt, .vtt eller .srt og prøv igjen.',
    'Fila kan ikkje lesast. Lagre utskrifta som .docx, .odt, .txt, .vtt eller .srt og prøv igjen.',
    'The file cannot be read. Save the transcript as .docx, .odt, .txt, .vtt or .srt and try again.',
  ),
  oldOrEncrypted: kind(
    2072,
    'error',
    'Filen er beskyttet med passord eller lagret i et eldre Word-format (.doc). Fjern passordet, og lagre filen som .docx.',
    'Fila er verna med passord eller lagra i eit eldre Word-format (.doc). Fjern passordet, og lagre fila som .docx.',
    'The file is protected by a password or in an older Word format (.doc). Remove the password and save it as .docx.',
  ),
  damaged: kind(
    2073,
    'error',
    'Dokumentet er skadet eller laget på en måte som ikke kan leses trygt. Åpne det, lagre det på nytt og prøv igjen.',
    'Dokumentet er skadd eller laga på ein måte som ikkje kan lesast trygt. Opne det, lagre det på nytt og prøv igjen.',
    'The document is damaged or made in a way that cannot be read safely. Open it, save it anew and try again.',
  ),
  tooLarge: kind(
    2074,
    'error',
    'Filen er for stor. Den kan være på høyst {limit} MB, også når den er pakket ut. Fjern bilder, eller del utskriften.',
    'Fila er for stor. Ho kan vere på høgst {limit} MB, også når ho er pakka ut. Fjern bilete, eller del utskrifta.',
    'The file is too large. It may have at most {limit} MB, also when unpacked. Remove pictures, or divide the transcript.',
  ),
  otherEncoding: kind(
    2080,
    'warning',
    'Filen er ikke lagret med tegnsettet UTF-8 og er lest som Windows-1252. Se etter at æ, ø og å er riktige.',
    'Fila er ikkje lagra med teiknsettet UTF-8 og er lesen som Windows-1252. Sjå etter at æ, ø og å er rette.',
    'The file is not in UTF-8 and was read as Windows-1252. Check that æ, ø and å are right.',
  ),
  trackedChanges: kind(
    2081,
    'warning',
    'Dokumentet har sporede endringer: {count}. Det som er slettet, er ikke lest; det som er satt inn, er med.',
    'Dokumentet har spora endringar: {count}. Det som er sletta, er ikkje lese; det som er sett inn, er med.',
    'The document has tracked changes: {count}. What was deleted was not read; what was inserted was.',
  ),
  comments: kind(
    2082,
    'warning',
    'Kommentarer i margen er ikke lest: {count}.',
    'Kommentarar i margen er ikkje lesne: {count}.',
    'Comments in the margin were not read: {count}.',
  ),
  pageMargins: kind(
    2083,
    'warning',
    'Topptekst og bunntekst er ikke lest.',
    'Topptekst og botntekst er ikkje lesne.',
    'Headers and footers were not read.',
  ),
  notes: kind(
    2084,
    'warning',
    'Fotnoter og sluttnoter er ikke lest: {count}.',
    'Fotnotar og sluttnotar er ikkje lesne: {count}.',
    'Footnotes and endnotes were not read: {count}.',
  ),
  hidden: kind(
    2085,
    'warning',
    'Skjult tekst er ikke lest: {count} steder.',
    'Skjult tekst er ikkje lesen: {count} stader.',
    'Hidden text was not read: {count} places.',
  ),
  unreadBlocks: kind(
    2086,
    'warning',
    '{count} deler av filen har ingen tid som kan leses, og er hoppet over. Den første begynner i linje {line}.',
    '{count} delar av fila har inga tid som kan lesast, og er hoppa over. Den første byrjar i linje {line}.',
    '{count} parts of the file have no time that can be read and were passed over. The first begins in line {line}.',
  ),
  timesOutOfOrder: kind(
    2087,
    'warning',
    'Tidene i filen kommer ikke i rekkefølge. Teksten står i den rekkefølgen den har i filen.',
    'Tidene i fila kjem ikkje i rekkjefølgje. Teksten står i den rekkjefølgja han har i fila.',
    'The times in the file are not in order. The text stands in the order of the file.',
  ),
  namesMasked: kind(
    2088,
    'info',
    'Navn foran replikkene er byttet ut: {count}. Si hvem som er intervjuer og informant; navnene blir ikke lagret.',
    'Namn framfor replikkane er bytte ut: {count}. Sei kven som er intervjuar og informant; namna blir ikkje lagra.',
    'Names before the turns were replaced: {count}. Tell who is interviewer and informant; the names are not stored.',
  ),
} as const satisfies Record<string, ProblemKind>
