import type { Language, LocalText } from '#core/foundation'
import type { CodeChange, CodeOrigin, NamedThen } from '#core/interviews'
import { listInWords, type Say } from '../../../words/index.ts'
import { counted } from '../counted.ts'

const origins = {
  'in-vivo': {
    nb: 'en informants egne ord',
    nn: 'ein informant sine eigne ord',
    en: 'an informant’s own words',
  },
  reading: { nb: 'lest ut av intervjuene', nn: 'lesen ut av intervjua', en: 'read out of the interviews' },
  theory: { nb: 'tenkt på forhånd', nn: 'tenkt på førehand', en: 'thought of beforehand' },
} satisfies Record<CodeOrigin['from'], LocalText>

const words = {
  made: {
    nb: 'Laget som «{name}»: {origin}.',
    nn: 'Laga som «{name}»: {origin}.',
    en: 'Made as “{name}”: {origin}.',
  },
  splitFrom: {
    nb: 'Skilt ut fra «{code}» som «{name}», med {codings}.',
    nn: 'Skild ut frå «{code}» som «{name}», med {codings}.',
    en: 'Split from “{code}” as “{name}”, with {codings}.',
  },
  renamed: {
    nb: 'Nytt navn: «{after}». Før: «{before}».',
    nn: 'Nytt namn: «{after}». Før: «{before}».',
    en: 'New name: “{after}”. Before: “{before}”.',
  },
  described: { nb: 'Beskrivelse: {text}', nn: 'Omtale: {text}', en: 'Description: {text}' },
  undescribed: {
    nb: 'Beskrivelsen er tatt bort.',
    nn: 'Omtalen er teken bort.',
    en: 'The description is taken away.',
  },
  describedBefore: { nb: 'Før: {text}', nn: 'Før: {text}', en: 'Before: {text}' },
  placed: {
    nb: 'Lagt i kategorien «{category}».',
    nn: 'Lagd i kategorien «{category}».',
    en: 'Put into the category “{category}”.',
  },
  takenOut: {
    nb: 'Tatt ut av kategorien «{category}».',
    nn: 'Teken ut av kategorien «{category}».',
    en: 'Taken out of the category “{category}”.',
  },
  repainted: { nb: 'Nytt merke i margen.', nn: 'Nytt merke i margen.', en: 'Another mark in the margin.' },
  origin: {
    nb: 'Hvor koden kommer fra: {after}. Før: {before}.',
    nn: 'Kvar koden kjem frå: {after}. Før: {before}.',
    en: 'Where the code comes from: {after}. Before: {before}.',
  },
  mergedFrom: {
    nb: 'Tok opp i seg {codes}, med {codings}.',
    nn: 'Tok opp i seg {codes}, med {codings}.',
    en: 'Took in {codes}, with {codings}.',
  },
  mergedInto: {
    nb: 'Ble en del av «{code}».',
    nn: 'Blei ein del av «{code}».',
    en: 'Became a part of “{code}”.',
  },
  mergedAway: {
    nb: 'Ble en del av en annen kode.',
    nn: 'Blei ein del av ein annan kode.',
    en: 'Became a part of another code.',
  },
  splitLeft: {
    nb: '{codings} gikk til {codes}. Resten ble igjen.',
    nn: '{codings} gjekk til {codes}. Resten blei igjen.',
    en: '{codings} went to {codes}. The rest stayed.',
  },
  splitAway: {
    nb: 'Delt i {codes}, og finnes ikke mer som en egen kode.',
    nn: 'Delt i {codes}, og finst ikkje meir som ein eigen kode.',
    en: 'Split into {codes}, and no code of its own any more.',
  },
  removed: { nb: 'Fjernet.', nn: 'Fjerna.', en: 'Removed.' },
} satisfies Record<string, LocalText>

/** What happened to a code, as lines to read; nothing more of what was undone or done again than who did it. */
export function changeInWords(change: CodeChange, say: Say, language: Language): readonly string[] {
  const named = (codes: readonly NamedThen[]): string =>
    listInWords(
      codes.map(({ name }) => `«${name}»`),
      language,
    )
  const codings = 'codings' in change ? counted(say, 'coding', change.codings) : ''
  switch (change.what) {
    case 'made':
      return [
        say(words.made, { name: change.name, origin: say(origins[change.from]) }),
        ...described('', change.text),
      ]
    case 'split-from':
      return [
        say(words.splitFrom, { code: change.code.name, name: change.name, codings }),
        ...described('', change.text),
      ]
    case 'renamed':
      return [say(words.renamed, { before: change.before, after: change.after })]
    case 'redefined':
      return described(change.before, change.after)
    case 'placed':
      return [say(words.placed, { category: change.category.name })]
    case 'taken-out':
      return [say(words.takenOut, { category: change.category.name })]
    case 'repainted':
      return [say(words.repainted)]
    case 'origin':
      return [say(words.origin, { before: say(origins[change.before]), after: say(origins[change.after]) })]
    case 'merged-from':
      return [say(words.mergedFrom, { codes: named(change.codes), codings })]
    case 'merged-into':
      return [change.code ? say(words.mergedInto, { code: change.code.name }) : say(words.mergedAway)]
    case 'split-into':
      return [say(change.left ? words.splitLeft : words.splitAway, { codes: named(change.codes), codings })]
    case 'removed':
      return [say(words.removed)]
    case 'undone':
    case 'redone':
      return []
  }

  function described(before: string, after: string): readonly string[] {
    if (before === after) return []
    return [
      after === '' ? say(words.undescribed) : say(words.described, { text: after }),
      ...(before === '' ? [] : [say(words.describedBefore, { text: before })]),
    ]
  }
}
