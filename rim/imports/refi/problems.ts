import type { ProblemKind, Severity } from '#core/foundation'

const kind = (number: number, severity: Severity, nb: string, nn: string, en: string): ProblemKind => ({
  number,
  severity,
  text: { nb, nn, en },
})

/** What can be wrong with a file of the exchange format REFI-QDA. Numbers 2100-2129, permanent. */
export const refiImportProblems = {
  notPackage: kind(
    2100,
    'error',
    'Filen er ikke et REFI-QDA-prosjekt (.qdpx) eller en kodebok (.qdc). Eksporter på nytt fra programmet den kommer fra.',
    'Fila er ikkje eit REFI-QDA-prosjekt (.qdpx) eller ei kodebok (.qdc). Eksporter på nytt frå programmet ho kjem frå.',
    'The file is no REFI-QDA project (.qdpx) or code book (.qdc). Export it anew from the program it comes from.',
  ),
  noProject: kind(
    2101,
    'error',
    'Pakken har ingen prosjektfil (.qde) øverst. Eksporter på nytt fra programmet den kommer fra.',
    'Pakken har inga prosjektfil (.qde) øvst. Eksporter på nytt frå programmet han kjem frå.',
    'The package has no project file (.qde) at its top. Export it anew from the program it comes from.',
  ),
  severalProjects: kind(
    2102,
    'error',
    'Pakken har flere prosjektfiler ({names}), og det er uvisst hvilken som gjelder. Eksporter på nytt.',
    'Pakken har fleire prosjektfiler ({names}), og det er uvisst kva for ei som gjeld. Eksporter på nytt.',
    'The package has several project files ({names}), and it is uncertain which one counts. Export it anew.',
  ),
  tooLarge: kind(
    2103,
    'error',
    'Pakken er for stor når den pakkes ut: høyst {limit} MB til sammen og {files} filer. Ta ut opptak og bilder, og eksporter på nytt.',
    'Pakken er for stor når han blir pakka ut: høgst {limit} MB til saman og {files} filer. Ta ut opptak og bilete, og eksporter på nytt.',
    'The package is too large when unpacked: at most {limit} MB in all and {files} files. Take out recordings and pictures and export it anew.',
  ),
  damaged: kind(
    2104,
    'error',
    'Pakken er skadet og kan ikke pakkes ut. Last den ned på nytt, eller eksporter på nytt.',
    'Pakken er skadd og kan ikkje pakkast ut. Last han ned på nytt, eller eksporter på nytt.',
    'The package is damaged and cannot be unpacked. Download or export it anew.',
  ),
  malformed: kind(
    2105,
    'error',
    'Prosjektfilen er ikke gyldig XML og kan ikke leses (linje {line}). Eksporter på nytt.',
    'Prosjektfila er ikkje gyldig XML og kan ikkje lesast (linje {line}). Eksporter på nytt.',
    'The project file is no valid XML and cannot be read (line {line}). Export it anew.',
  ),
  doctype: kind(
    2106,
    'error',
    'Prosjektfilen har en dokumenttypedeklarasjon (DOCTYPE). Slike filer leses ikke, fordi de kan vise til andre filer.',
    'Prosjektfila har ein dokumenttypedeklarasjon (DOCTYPE). Slike filer blir ikkje lesne, fordi dei kan vise til andre filer.',
    'The project file declares a document type (DOCTYPE). Such files are not read, since they can point to other files.',
  ),
  otherRoot: kind(
    2107,
    'error',
    'Filen begynner med elementet «{element}» og er ikke REFI-QDA. Velg en .qdpx- eller .qdc-fil.',
    'Fila byrjar med elementet «{element}» og er ikkje REFI-QDA. Vel ei .qdpx- eller .qdc-fil.',
    'The file begins with the element “{element}” and is not REFI-QDA. Choose a .qdpx or .qdc file.',
  ),
  unsafePath: kind(
    2108,
    'warning',
    'En kilde viser til en fil utenfor pakken («{path}»). Den er ikke åpnet.',
    'Ei kjelde viser til ei fil utanfor pakken («{path}»). Ho er ikkje opna.',
    'A source points to a file outside the package (“{path}”). It was not opened.',
  ),
  missingFile: kind(
    2109,
    'warning',
    'Filen «{path}» mangler i pakken. Kilden er ikke tatt med.',
    'Fila «{path}» manglar i pakken. Kjelda er ikkje teken med.',
    'The file “{path}” is missing from the package. The source was not carried over.',
  ),
  otherEncoding: kind(
    2110,
    'warning',
    'Filen «{path}» er ikke UTF-8 og er lest som Windows-1252. Se etter at æ, ø og å er riktige.',
    'Fila «{path}» er ikkje UTF-8 og er lesen som Windows-1252. Sjå etter at æ, ø og å er rette.',
    'The file “{path}” is not UTF-8 and was read as Windows-1252. See that its letters are right.',
  ),
  tooDeep: kind(
    2111,
    'error',
    'Prosjektfilen har elementer i mer enn {limit} nivåer og kan ikke leses.',
    'Prosjektfila har element i meir enn {limit} nivå og kan ikkje lesast.',
    'The project file has elements more than {limit} levels deep and cannot be read.',
  ),
  otherNamespace: kind(
    2112,
    'info',
    'Filen bruker navnerommet «{namespace}», ikke standardens eget. Den er lest likevel.',
    'Fila bruker namnerommet «{namespace}», ikkje standarden sitt eige. Ho er lesen likevel.',
    'The file uses the namespace “{namespace}”, not the standard’s own. It was read all the same.',
  ),
  notText: kind(
    2113,
    'warning',
    'Filen «{path}» er ikke ren tekst. Kilden er ikke tatt med.',
    'Fila «{path}» er ikkje rein tekst. Kjelda er ikkje teken med.',
    'The file “{path}” is no plain text. The source was not carried over.',
  ),
  bookHead: kind(
    2114,
    'error',
    'Kodeboken mangler kolonnen «{column}» i første rad. Bruk en kodebok som er eksportert herfra, som mønster.',
    'Kodeboka manglar kolonnen «{column}» i første rad. Bruk ei kodebok som er eksportert herfrå, som mønster.',
    'The code book lacks the column “{column}” in its first row. Use one exported from here as a pattern.',
  ),
  bookRow: kind(
    2115,
    'warning',
    'Rad {row} i kodeboken mangler navn eller har en ukjent type og er hoppet over.',
    'Rad {row} i kodeboka manglar namn eller har ein ukjend type og er hoppa over.',
    'Row {row} of the code book lacks a name or has an unknown type and was skipped.',
  ),
} as const satisfies Record<string, ProblemKind>
