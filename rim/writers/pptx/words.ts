import type { Language } from '#core/foundation'

/** Texts that only slides need; the rest comes with the model. */
export interface SlideWords {
  /** After the title of a slide that continues the one before. */
  readonly continued: string
  /** Name of the helper series that holds the place of withheld numbers. */
  readonly withheld: string
  readonly noNumbers: string
  /** Ends a note that is too long for the slide. */
  readonly restInNotes: string
  readonly layouts: Readonly<Record<LayoutName, string>>
  /** Heads of the table of contents. */
  readonly contents: { readonly section: string; readonly slide: string }
  /** Names of shapes, as PowerPoint's selection pane and screen readers list them. */
  readonly names: Readonly<Record<ShapeName, string>>
  readonly prompts: { readonly title: string; readonly text: string; readonly content: string }
}

type ShapeName =
  | 'title'
  | 'subtitle'
  | 'section'
  | 'municipality'
  | 'facts'
  | 'text'
  | 'content'
  | 'note'
  | 'mark'
  | 'footer'
  | 'number'
  | 'slide'
  | 'notes'
  | 'line'
  | 'panel'

export type LayoutName = 'cover' | 'section' | 'content' | 'text'

const words: Readonly<Record<'nb' | 'nn', SlideWords>> = {
  nb: {
    continued: 'forts.',
    withheld: ': vises ikke',
    noNumbers: 'Det er ingen tall å vise.',
    restInNotes: 'Resten av merknaden står i notatene.',
    layouts: {
      cover: 'Forside',
      section: 'Del med hovedfunn',
      content: 'Tittel og innhold',
      text: 'Tittel og tekst',
    },
    contents: { section: 'Del', slide: 'Lysbilde' },
    names: {
      title: 'Tittel',
      subtitle: 'Undertittel',
      section: 'Del',
      municipality: 'Kommune',
      facts: 'Fakta',
      text: 'Tekst',
      content: 'Innhold',
      note: 'Merknad',
      mark: 'Merke',
      footer: 'Bunntekst',
      number: 'Lysbildenummer',
      slide: 'Lysbilde',
      notes: 'Notater',
      line: 'Strek',
      panel: 'Flate',
    },
    prompts: {
      title: 'Klikk for å skrive en tittel',
      text: 'Klikk for å skrive tekst',
      content: 'Sett inn innhold',
    },
  },
  nn: {
    continued: 'framh.',
    withheld: ': blir ikkje vist',
    noNumbers: 'Det er ingen tal å vise.',
    restInNotes: 'Resten av merknaden står i notata.',
    layouts: {
      cover: 'Framside',
      section: 'Del med hovudfunn',
      content: 'Tittel og innhald',
      text: 'Tittel og tekst',
    },
    contents: { section: 'Del', slide: 'Lysbilete' },
    names: {
      title: 'Tittel',
      subtitle: 'Undertittel',
      section: 'Del',
      municipality: 'Kommune',
      facts: 'Fakta',
      text: 'Tekst',
      content: 'Innhald',
      note: 'Merknad',
      mark: 'Merke',
      footer: 'Botntekst',
      number: 'Lysbiletnummer',
      slide: 'Lysbilete',
      notes: 'Notat',
      line: 'Strek',
      panel: 'Flate',
    },
    prompts: {
      title: 'Klikk for å skrive ein tittel',
      text: 'Klikk for å skrive tekst',
      content: 'Set inn innhald',
    },
  },
}

export function slideWords(language: 'nb' | 'nn'): SlideWords {
  return words[language]
}

/** The language tag that PowerPoint proofreads and reads aloud by. */
export const languageTags: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }

/** The title of the `part`-th slide (from 0) that shows one thing; every title in a deck is to be its own. */
export function partTitle(title: string, part: number, continued: string): string {
  if (part === 0) return title
  return part === 1 ? `${title} (${continued})` : `${title} (${continued} ${part})`
}
