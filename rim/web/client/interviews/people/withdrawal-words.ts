import type { LocalText } from '#core/foundation'
import type { EntityKind } from '#core/interviews'

export const withdrawalWords = {
  back: { nb: 'Informanten', nn: 'Informanten', en: 'The informant' },
  title: { nb: 'Informanten trekker seg', nn: 'Informanten trekkjer seg', en: 'The informant withdraws' },
  lead: {
    nb: 'Her ser du alt som stammer fra {code}, og hva som skjer med det.',
    nn: 'Her ser du alt som stammar frå {code}, og kva som skjer med det.',
    en: 'Here is all that stems from {code}, and what becomes of it.',
  },
  interview: { nb: 'Intervjuet {date}', nn: 'Intervjuet {date}', en: 'The interview of {date}' },
  deleted: { nb: 'Dette slettes', nn: 'Dette blir sletta', en: 'This is deleted' },
  texts: {
    nb: 'versjoner av teksten: {count}',
    nn: 'versjonar av teksten: {count}',
    en: 'versions of the text: {count}',
  },
  recordings: { nb: 'lydopptak: {count}', nn: 'lydopptak: {count}', en: 'recordings: {count}' },
  secondCodings: {
    nb: 'dobbeltkodinger: {count}',
    nn: 'dobbeltkodingar: {count}',
    en: 'double codings: {count}',
  },
  person: {
    nb: 'navn, kontaktopplysninger, sted og det som er ført om personen',
    nn: 'namn, kontaktopplysningar, stad og det som er ført om personen',
    en: 'name, contact details, site and what is entered about the person',
  },
  renamed: {
    nb: 'Koder med informantens ord får nytt navn',
    nn: 'Kodar med orda til informanten får nytt namn',
    en: 'Codes in the informant’s words are renamed',
  },
  renamedOne: { nb: '«{old}» blir «{name}»', nn: '«{old}» blir «{name}»', en: '“{old}” becomes “{name}”' },
  citations: {
    nb: 'Disse mister sitater. Les dem: informantens ord kan stå i teksten',
    nn: 'Desse mistar sitat. Les dei: orda til informanten kan stå i teksten',
    en: 'These lose quotes. Read them: the informant’s words may stand in the text',
  },
  citation: {
    nb: '{text} (sitater igjen: {count})',
    nn: '{text} (sitat igjen: {count})',
    en: '{text} (quotes left: {count})',
  },
  toRead: {
    nb: 'Les gjennom dette: informantens ord kan stå der',
    nn: 'Les gjennom dette: orda til informanten kan stå der',
    en: 'Read through this: the informant’s words may stand there',
  },
  emptied: {
    nb: 'Koder som ikke har noe under seg lenger',
    nn: 'Kodar som ikkje har noko under seg lenger',
    en: 'Codes with nothing under them any more',
  },
  again: {
    nb: 'Filer som ikke er publisert, slettes',
    nn: 'Filer som ikkje er publiserte, blir sletta',
    en: 'Files that are not published are deleted',
  },
  kept: {
    nb: 'Dette kan ikke kalles tilbake',
    nn: 'Dette kan ikkje kallast tilbake',
    en: 'This cannot be called back',
  },
  leaderDoes: {
    nb: 'Lederen av studien gjennomfører slettingen.',
    nn: 'Leiaren av studien gjennomfører slettinga.',
    en: 'The study’s leader carries out the deletion.',
  },
  carryOut: { nb: 'Gjennomfør slettingen', nn: 'Gjennomfør slettinga', en: 'Carry out the deletion' },
  cannotUndo: {
    nb: 'Slettingen kan ikke angres. At personen ble intervjuet og trakk seg, blir stående, uten noe som viser hvem det var.',
    nn: 'Slettinga kan ikkje angrast. At personen vart intervjua og trekte seg, blir ståande, utan noko som viser kven det var.',
    en: 'The deletion cannot be undone. That the person was interviewed and withdrew stands, without anything that shows who it was.',
  },
  writeCode: {
    nb: 'Skriv koden {code} for å bekrefte',
    nn: 'Skriv koden {code} for å stadfeste',
    en: 'Write the code {code} to confirm',
  },
  codeWrong: { nb: 'Skriv {code}.', nn: 'Skriv {code}.', en: 'Write {code}.' },
  delete: {
    nb: 'Slett alt fra informanten',
    nn: 'Slett alt frå informanten',
    en: 'Delete all from the informant',
  },
  done: {
    nb: 'Slettet: {texts} tekstversjoner, {recordings} lydopptak, {codings} kodinger, {quotes} sitater og {memos} notater.',
    nn: 'Sletta: {texts} tekstversjonar, {recordings} lydopptak, {codings} kodingar, {quotes} sitat og {memos} notat.',
    en: 'Deleted: {texts} text versions, {recordings} recordings, {codings} codings, {quotes} quotes and {memos} memos.',
  },
  doneKept: {
    nb: 'Det som er publisert, står. Informanten bør få vite det.',
    nn: 'Det som er publisert, står. Informanten bør få vite det.',
    en: 'What is published stands. The informant should be told.',
  },
} satisfies Record<string, LocalText>

const kinds: Partial<Record<EntityKind, LocalText>> = {
  coding: { nb: 'kodinger: {count}', nn: 'kodingar: {count}', en: 'codings: {count}' },
  reading: {
    nb: 'hvor grundig det er kodet: {count}',
    nn: 'kor grundig det er koda: {count}',
    en: 'how thoroughly it is coded: {count}',
  },
  asked: {
    nb: 'svar på spørsmål i guiden: {count}',
    nn: 'svar på spørsmål i guiden: {count}',
    en: 'answers to the guide’s questions: {count}',
  },
  summary: { nb: 'oppsummeringer: {count}', nn: 'oppsummeringar: {count}', en: 'summaries: {count}' },
  quote: { nb: 'sitater: {count}', nn: 'sitat: {count}', en: 'quotes: {count}' },
  memo: { nb: 'notater: {count}', nn: 'notat: {count}', en: 'memos: {count}' },
}

/** What goes of a kind, with its number. */
export const deletedText = (kind: EntityKind): LocalText =>
  kinds[kind] ?? { nb: 'annet: {count}', nn: 'anna: {count}', en: 'other: {count}' }

/** Why a person must read something; null where it is listed elsewhere. */
export const toReadText: Readonly<
  Record<'cites' | 'named-after' | 'tells-of' | 'written', LocalText | null>
> = {
  // told of under what loses quotes and what is renamed
  cites: null,
  'named-after': null,
  'tells-of': {
    nb: 'Notat om informanten: {text}',
    nn: 'Notat om informanten: {text}',
    en: 'Memo about the informant: {text}',
  },
  written: {
    nb: 'Egen tekst i rapporten: {text}',
    nn: 'Eigen tekst i rapporten: {text}',
    en: 'Own text in the report: {text}',
  },
}
