import type { ProblemKind } from '#core/foundation'

/**
 * What can go wrong with keys. Numbers 4020-4029, permanent. Places hold names of files, variables and services, never
 * what was given as a key, a token or an address with one.
 */
export const keyProblems = {
  noKeyFile: {
    number: 4020,
    severity: 'error',
    text: {
      nb: 'Nøkkelfilen «{path}» finnes ikke eller kan ikke leses.',
      nn: 'Nøkkelfila «{path}» finst ikkje eller kan ikkje lesast.',
      en: 'The key file "{path}" does not exist or cannot be read.',
    },
  },
  keyFileOpen: {
    number: 4021,
    severity: 'error',
    text: {
      nb: 'Andre enn eieren har tilgang til nøkkelfilen «{path}» (rettigheter {mode}). Sett rettighetene til 600. Har andre kunnet lese filen, må nøkkelen byttes.',
      nn: 'Andre enn eigaren har tilgang til nøkkelfila «{path}» (rettar {mode}). Set rettane til 600. Har andre kunna lese fila, må nøkkelen bytast.',
      en: 'Others than the owner have access to the key file "{path}" (mode {mode}). Set its mode to 600. If others could read it, replace the key.',
    },
  },
  keyFileDamaged: {
    number: 4022,
    severity: 'error',
    text: {
      nb: '«{path}» er ikke en nøkkelfil fra Lyttepost, eller den er skadet. Hent den fra sikkerhetskopien.',
      nn: '«{path}» er ikkje ei nøkkelfil frå Lyttepost, eller ho er skadd. Hent ho frå tryggingskopien.',
      en: '"{path}" is not a Lyttepost key file, or it is damaged. Restore it from the backup.',
    },
  },
  keyFileExists: {
    number: 4023,
    severity: 'error',
    text: {
      nb: '«{path}» finnes fra før og blir ikke erstattet: uten nøklene i den kan ingenting som er låst med dem, åpnes.',
      nn: '«{path}» finst frå før og blir ikkje erstatta: utan nøklane i fila kan ingenting som er låst med dei, opnast.',
      en: '"{path}" exists and is not replaced: without the keys in it nothing locked with them can be opened.',
    },
  },
  badVariable: {
    number: 4024,
    severity: 'error',
    text: {
      nb: 'Miljøvariabelen {name} mangler eller er ikke på formen «id:base64,id:base64», der hver nøkkel er 32 byte.',
      nn: 'Miljøvariabelen {name} manglar eller er ikkje på forma «id:base64,id:base64», der kvar nøkkel er 32 byte.',
      en: 'The environment variable {name} is missing or not of the form "id:base64,id:base64" with 32 bytes in each key.',
    },
  },
  unknownProvider: {
    number: 4025,
    severity: 'error',
    text: {
      nb: 'Nøkkelkilden er ikke forstått. Skriv «file:/sti», «env:NAVN» eller «vault:https://vert/tjeneste/nøkkel». Adressen må være https, uten brukernavn og passord.',
      nn: 'Nøkkelkjelda er ikkje forstått. Skriv «file:/stig», «env:NAMN» eller «vault:https://vert/teneste/nøkkel». Adressa må vere https, utan brukarnamn og passord.',
      en: 'The key provider is not understood. Write "file:/path", "env:NAME" or "vault:https://host/mount/key". The address must be https, without user name and password.',
    },
  },
  cannotUnwrap: {
    number: 4026,
    severity: 'error',
    text: {
      nb: 'Nøkkelen for «{context}» kan ikke åpnes med {provider}. Den er endret, flyttet fra et annet sted, eller låst med en nøkkel som ikke er her lenger. Den blir ikke erstattet. Hent nøklene fra sikkerhetskopien.',
      nn: 'Nøkkelen for «{context}» kan ikkje opnast med {provider}. Han er endra, flytta frå ein annan stad, eller låst med ein nøkkel som ikkje er her lenger. Han blir ikkje erstatta. Hent nøklane frå tryggingskopien.',
      en: 'The key for "{context}" cannot be opened with {provider}. It was changed, moved from another place, or locked with a key that is no longer here. It is not replaced. Restore the keys from the backup.',
    },
  },
  serviceFailed: {
    number: 4027,
    severity: 'error',
    text: {
      nb: 'Nøkkeltjenesten {provider} svarte ikke som den skal ({answer}). Se etter at den er i gang, og at tilgangen gjelder.',
      nn: 'Nøkkeltenesta {provider} svarte ikkje som ho skal ({answer}). Sjå etter at ho er i gang, og at tilgangen gjeld.',
      en: 'The key service {provider} did not answer as it should ({answer}). See that it is running and that access is granted.',
    },
  },
  providerMissing: {
    number: 4028,
    severity: 'error',
    text: {
      nb: 'Nøkkelen for «{context}» er låst med {provider}, som ikke er blant nøkkelkildene i oppsettet.',
      nn: 'Nøkkelen for «{context}» er låst med {provider}, som ikkje er blant nøkkelkjeldene i oppsettet.',
      en: 'The key for "{context}" is locked with {provider}, which is not among the key providers set up.',
    },
  },
  noToken: {
    number: 4029,
    severity: 'error',
    text: {
      nb: 'Tilgangen til nøkkeltjenesten mangler. Sett miljøvariabelen {name}.',
      nn: 'Tilgangen til nøkkeltenesta manglar. Set miljøvariabelen {name}.',
      en: 'Access to the key service is missing. Set the environment variable {name}.',
    },
  },
} as const satisfies Record<string, ProblemKind>
