import type { LocalText } from '#core/foundation'

/** What is told when something is done at a text, or cannot be done. */
export const actWords = {
  markFirst: {
    nb: 'Marker noe i teksten først.',
    nn: 'Merk noko i teksten først.',
    en: 'Mark something in the text first.',
  },
  chooseFirst: {
    nb: 'Velg en koding først, med n eller p eller ved å trykke på den.',
    nn: 'Vel ei koding først, med n eller p eller ved å trykkje på ho.',
    en: 'Choose a coding first, with n or p or by pressing it.',
  },
  coded: { nb: 'Kodet med «{name}».', nn: 'Koda med «{name}».', en: 'Coded as “{name}”.' },
  codedAlready: {
    nb: 'Stedet har koden «{name}» fra før.',
    nn: 'Staden har koden «{name}» frå før.',
    en: 'The place has the code “{name}” already.',
  },
  uncoded: {
    nb: 'Kodingen «{name}» er fjernet.',
    nn: 'Kodinga «{name}» er fjerna.',
    en: 'The coding “{name}” is removed.',
  },
  recoded: { nb: 'Ny kode: «{name}».', nn: 'Ny kode: «{name}».', en: 'New code: “{name}”.' },
  resized: { nb: 'Kodingen er flyttet.', nn: 'Kodinga er flytta.', en: 'The coding is moved.' },
  starred: { nb: 'Merket for rapporten.', nn: 'Merkt for rapporten.', en: 'Marked for the report.' },
  unstarred: {
    nb: 'Ikke lenger merket for rapporten.',
    nn: 'Ikkje lenger merkt for rapporten.',
    en: 'Not marked for the report any more.',
  },
  tentative: { nb: 'Merket som usikker.', nn: 'Merkt som usikker.', en: 'Marked as uncertain.' },
  sure: { nb: 'Ikke lenger usikker.', nn: 'Ikkje lenger usikker.', en: 'Not uncertain any more.' },
  nth: {
    nb: 'Koding {at} av {of}: «{name}».',
    nn: 'Koding {at} av {of}: «{name}».',
    en: 'Coding {at} of {of}: “{name}”.',
  },
  noCodings: {
    nb: 'Det er ingen kodinger her.',
    nn: 'Det er ingen kodingar her.',
    en: 'There are no codings here.',
  },
  quoted: { nb: 'Valgt som sitat.', nn: 'Vald som sitat.', en: 'Chosen as a quote.' },
  quotedAlready: {
    nb: 'Stedet er valgt som sitat fra før.',
    nn: 'Staden er vald som sitat frå før.',
    en: 'The place is chosen as a quote already.',
  },
  undone: { nb: 'Angret.', nn: 'Angra.', en: 'Undone.' },
  redone: { nb: 'Gjort om igjen.', nn: 'Gjort om igjen.', en: 'Done again.' },
  noDigit: {
    nb: 'Ingen kode har tallet {digit} ennå.',
    nn: 'Ingen kode har talet {digit} enno.',
    en: 'No code has the digit {digit} yet.',
  },
} satisfies Record<string, LocalText>
