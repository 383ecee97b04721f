import type { ProblemKind } from '#core/foundation'

/** What can be wrong with an archive package. Numbers 3170-3189, permanent. */
export const archiveProblems = {
  noPackage: {
    number: 3170,
    severity: 'error',
    text: {
      nb: 'Filen er ingen arkivpakke fra Lyttepost, eller listen over innholdet (manifest.json) kan ikke leses.',
      nn: 'Fila er ingen arkivpakke frå Lyttepost, eller lista over innhaldet (manifest.json) kan ikkje lesast.',
      en: 'The file is no archive package of Lyttepost, or the list of its contents (manifest.json) cannot be read.',
    },
  },
  missing: {
    number: 3171,
    severity: 'error',
    text: {
      nb: 'Filen «{path}» mangler i pakken.',
      nn: 'Fila «{path}» manglar i pakken.',
      en: 'The file "{path}" is missing in the package.',
    },
  },
  changed: {
    number: 3172,
    severity: 'error',
    text: {
      nb: 'Filen «{path}» er endret etter at pakken ble laget.',
      nn: 'Fila «{path}» er endra etter at pakken vart laga.',
      en: 'The file "{path}" was changed after the package was made.',
    },
  },
  added: {
    number: 3173,
    severity: 'error',
    text: {
      nb: 'Filen «{path}» er lagt til etter at pakken ble laget.',
      nn: 'Fila «{path}» er lagd til etter at pakken vart laga.',
      en: 'The file "{path}" was added after the package was made.',
    },
  },
  sumsDiffer: {
    number: 3174,
    severity: 'error',
    text: {
      nb: 'SHA256SUMS og manifest.json sier ikke det samme. En av dem er endret etter at pakken ble laget.',
      nn: 'SHA256SUMS og manifest.json seier ikkje det same. Ein av dei er endra etter at pakken vart laga.',
      en: 'SHA256SUMS and manifest.json do not say the same. One of them was changed after the package was made.',
    },
  },
  otherPackage: {
    number: 3175,
    severity: 'error',
    text: {
      nb: 'Pakken er en annen enn den som kontrollsummen er av. Dens egen er {hash}.',
      nn: 'Pakken er ein annan enn den som kontrollsummen er av. Hans eigen er {hash}.',
      en: 'The package is another than the one that the checksum is of. Its own is {hash}.',
    },
  },
} as const satisfies Record<string, ProblemKind>
