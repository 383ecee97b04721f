import type { LocalText } from '#core/foundation'
import type { Doing } from '#core/interviews'

/** What somebody did, as a sentence goes on after a name. */
export const doingWords = {
  begin: { nb: 'begynte analysen', nn: 'byrja analysen', en: 'began the analysis' },
  code: { nb: 'kodet', nn: 'koda', en: 'coded' },
  uncode: { nb: 'tok bort koding', nn: 'tok bort koding', en: 'took codings away' },
  resize: {
    nb: 'endret hva en koding omfatter',
    nn: 'endra kva ei koding omfattar',
    en: 'changed the extent of a coding',
  },
  recode: { nb: 'byttet kode', nn: 'bytte kode', en: 'changed the code' },
  mark: { nb: 'merket koding', nn: 'merkte koding', en: 'marked codings' },
  create: {
    nb: 'laget noe nytt i kodetreet',
    nn: 'laga noko nytt i kodetreet',
    en: 'made something new in the tree',
  },
  change: { nb: 'endret', nn: 'endra', en: 'changed' },
  remove: { nb: 'fjernet', nn: 'fjerna', en: 'removed' },
  move: { nb: 'flyttet', nn: 'flytta', en: 'moved' },
  merge: { nb: 'slo sammen koder', nn: 'slo saman kodar', en: 'merged codes' },
  split: { nb: 'delte en kode', nn: 'delte ein kode', en: 'split a code' },
  write: { nb: 'skrev', nn: 'skreiv', en: 'wrote' },
  'correct-text': { nb: 'rettet en tekst', nn: 'retta ein tekst', en: 'corrected a text' },
  settle: { nb: 'avklarte en forskjell', nn: 'avklarte ein skilnad', en: 'settled a difference' },
  'choose-quote': { nb: 'valgte sitat', nn: 'valde sitat', en: 'chose a quote' },
  sign: { nb: 'godkjente sitat', nn: 'godkjende sitat', en: 'signed a quote' },
  unsign: {
    nb: 'trakk godkjenning av sitat',
    nn: 'trekte godkjenning av sitat',
    en: 'took a signature back',
  },
  import: { nb: 'hentet inn', nn: 'henta inn', en: 'imported' },
  withdraw: {
    nb: 'trakk en informant fra studien',
    nn: 'trekte ein informant frå studien',
    en: 'withdrew an informant',
  },
  undo: { nb: 'angret nr. {of}', nn: 'angra nr. {of}', en: 'undid no. {of}' },
  redo: { nb: 'gjorde om igjen nr. {of}', nn: 'gjorde om igjen nr. {of}', en: 'did no. {of} again' },
} satisfies Record<Doing, LocalText>
