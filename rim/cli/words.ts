import type { LocalText } from '#core/foundation'

/** The interface's own words; English too, since interfaces have it. */
export const cliWords = {
  usage: { nb: 'Bruk', nn: 'Bruk', en: 'Usage' },
  commands: { nb: 'Kommandoer', nn: 'Kommandoar', en: 'Commands' },
  arguments: { nb: 'Argumenter', nn: 'Argument', en: 'Arguments' },
  options: { nb: 'Valg', nn: 'Val', en: 'Options' },
  examples: { nb: 'Eksempler', nn: 'Døme', en: 'Examples' },
  exitCodes: { nb: 'Sluttkoder', nn: 'Sluttkodar', en: 'Exit codes' },
  moreHelp: {
    nb: '«lyttepost <kommando> --help» viser mer om en kommando.',
    nn: '«lyttepost <kommando> --help» viser meir om ein kommando.',
    en: '"lyttepost <command> --help" tells more of a command.',
  },
  about: {
    nb: 'Lyttepost kartlegger, spør, lytter og følger opp: rus og psykisk helse i kommunene.',
    nn: 'Lyttepost kartlegg, spør, lyttar og følgjer opp: rus og psykisk helse i kommunane.',
    en: 'Lyttepost maps, asks, listens and follows up: substance use and mental health in the municipalities.',
  },
  exitOk: { nb: 'ferdig', nn: 'ferdig', en: 'done' },
  exitFault: { nb: 'feil i programmet', nn: 'feil i programmet', en: 'fault in the program' },
  exitUsage: {
    nb: 'kommandoen er skrevet feil',
    nn: 'kommandoen er skriven feil',
    en: 'the command is not understood',
  },
  exitData: {
    nb: 'dataene eller forespørselen ble avvist; meldingen sier hvorfor',
    nn: 'dataa eller førespurnaden blei avvist; meldinga seier kvifor',
    en: 'the data or the request was refused; the message says why',
  },
  exitCheck: { nb: 'en kontroll fant feil', nn: 'ein kontroll fann feil', en: 'a check found faults' },
  fault: {
    nb: 'Uventet feil i programmet. Meld gjerne fra om den, med teksten under.',
    nn: 'Uventa feil i programmet. Meld gjerne frå om han, med teksten under.',
    en: 'Unexpected fault in the program. Please report it, with the text below.',
  },
} as const satisfies Record<string, LocalText>
