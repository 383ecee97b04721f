import type { LocalText } from '#core/foundation'
import type { FieldConsequenceAnswer } from '../rounds/answers.ts'

export const changeWords: Readonly<Record<FieldConsequenceAnswer['change'], LocalText>> = {
  new: { nb: 'Nytt felt', nn: 'Nytt felt', en: 'New field' },
  dropped: { nb: 'Går ut', nn: 'Går ut', en: 'Dropped' },
  changed: { nb: 'Endret', nn: 'Endra', en: 'Changed' },
  renumbered: { nb: 'Nytt nummer', nn: 'Nytt nummer', en: 'New number' },
}

export const partWords: Readonly<Record<FieldConsequenceAnswer['parts'][number], LocalText>> = {
  text: { nb: 'ordlyd', nn: 'ordlyd', en: 'wording' },
  help: { nb: 'hjelpetekst', nn: 'hjelpetekst', en: 'help text' },
  number: { nb: 'nummer', nn: 'nummer', en: 'number' },
  type: { nb: 'svartype', nn: 'svartype', en: 'kind of answer' },
  askedWhen: { nb: 'når det stilles', nn: 'når det blir stilt', en: 'when it is asked' },
  answering: {
    nb: 'om svar kreves, og «vet ikke»',
    nn: 'om svar blir kravd, og «veit ikkje»',
    en: 'whether an answer is required, and “unknown”',
  },
  range: { nb: 'grenser for tallet', nn: 'grenser for talet', en: 'limits of the number' },
  choices: { nb: 'svarvalg', nn: 'svarval', en: 'choices' },
}

export const seriesWords: Readonly<Record<FieldConsequenceAnswer['series'], LocalText>> = {
  same: { nb: 'Fortsetter', nn: 'Held fram', en: 'Continues' },
  recoded: { nb: 'Kodes om og fortsetter', nn: 'Blir koda om og held fram', en: 'Recoded, continues' },
  break: { nb: 'Brudd', nn: 'Brot', en: 'Break' },
  new: { nb: 'Begynner', nn: 'Begynner', en: 'Begins' },
  ended: { nb: 'Slutter', nn: 'Sluttar', en: 'Ends' },
  undeclared: { nb: 'Ikke avklart', nn: 'Ikkje avklart', en: 'Not declared' },
}

export const ruleChangeWords: Readonly<Record<'new' | 'dropped' | 'changed' | 'reads', LocalText>> = {
  new: { nb: 'Ny', nn: 'Ny', en: 'New' },
  dropped: { nb: 'Går ut', nn: 'Går ut', en: 'Dropped' },
  changed: { nb: 'Endret', nn: 'Endra', en: 'Changed' },
  reads: { nb: 'Handler om et endret felt', nn: 'Handlar om eit endra felt', en: 'Is about a changed field' },
}

export const choiceWords = {
  added: { nb: 'Nye svar: {list}.', nn: 'Nye svar: {list}.', en: 'New choices: {list}.' },
  removed: { nb: 'Svar som går ut: {list}.', nn: 'Svar som går ut: {list}.', en: 'Dropped choices: {list}.' },
  changed: { nb: 'Endrede svar: {list}.', nn: 'Endra svar: {list}.', en: 'Changed choices: {list}.' },
} satisfies Record<string, LocalText>
