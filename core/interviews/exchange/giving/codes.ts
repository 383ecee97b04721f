import { groupBy } from '#core/foundation'
import type { Category, Code, EvaluationQuestion, Theme } from '../../project/index.ts'
import { withLines } from '../data-lines.ts'
import type { RefiCode, RefiSet } from '../refi/index.ts'
import { bearingWords, fixedGuids, paintColours, word, words } from '../words.ts'
import { addLinks, type Draft, restOf } from './draft.ts'

/**
 * The code tree: questions and categories as codes that nothing is put under, codes inside their first category, and the code
 * that quotes stand under. Further categories of a code, and the questions of themes, are links.
 */
export function codesOf(draft: Draft): readonly RefiCode[] {
  const codes = [...draft.all('code')].sort(byPlace)
  const categories = [...draft.all('category')].sort(byPlace)
  const known = new Set(categories.map(({ id }) => id))
  const within = groupBy(codes, (code) => code.categories.find((id) => known.has(id)) ?? null)
  for (const { id, categories: own } of codes) {
    const parent = own.find((one) => known.has(one))
    const more = own.filter((_, at) => at !== own.indexOf(parent ?? ''))
    addLinks(draft, word(words.alsoIn, draft.language), id, more)
  }
  const leaf = (code: Code): RefiCode => codeOf(draft, code)
  return [
    ...draft.all('question').map((question) => questionOf(draft, question)),
    ...categories.map((category) => categoryOf(draft, category, (within.get(category.id) ?? []).map(leaf))),
    ...(within.get(null) ?? []).map(leaf),
    ...(draft.quotes.length > 0 ? [quoted(draft)] : []),
  ]
}

/** Themes as sets of their categories, each with links to the questions that it bears on. */
export function themeSets(draft: Draft): readonly RefiSet[] {
  const categories = [...draft.all('category')].sort(byPlace)
  return orderedThemes(draft).map((theme): RefiSet => {
    for (const { question, bearing } of theme.questions) {
      addLinks(draft, word(bearingWords[bearing], draft.language), theme.id, [question])
    }
    return {
      guid: theme.id,
      name: theme.name,
      description: withLines(theme.text, 'theme', restOf(draft, theme, ['name', 'text', 'questions'])),
      memberCodes: categories.filter(({ themes }) => themes.includes(theme.id)).map(({ id }) => id),
      memberSources: [],
      memberNotes: draft.notesOf.get(theme.id) ?? [],
    }
  })
}

const orderedThemes = (draft: Draft): readonly Theme[] => [...draft.all('theme')].sort(byPlace)

export const byPlace = (a: { readonly place: number }, b: { readonly place: number }): number =>
  a.place - b.place

function questionOf(draft: Draft, question: EvaluationQuestion): RefiCode {
  return {
    guid: question.id,
    name: `${word(words.question, draft.language)} ${question.number}`,
    isCodable: false,
    color: null,
    description: withLines(question.text[draft.language], 'question', restOf(draft, question, [])),
    noteRefs: draft.notesOf.get(question.id) ?? [],
    codes: [],
  }
}

function categoryOf(draft: Draft, category: Category, codes: readonly RefiCode[]): RefiCode {
  // sets tell the themes; the lines tell their order, where it is another than that of the sets
  const order = orderedThemes(draft).map(({ id }) => id)
  const asSets = order.filter((id) => category.themes.includes(id))
  const told = asSets.join() === category.themes.join() ? ['name', 'text', 'themes'] : ['name', 'text']
  return {
    guid: category.id,
    name: category.name,
    isCodable: false,
    color: null,
    description: withLines(category.text, 'category', restOf(draft, category, told)),
    noteRefs: draft.notesOf.get(category.id) ?? [],
    codes,
  }
}

function codeOf(draft: Draft, code: Code): RefiCode {
  return {
    guid: code.id,
    name: code.name,
    isCodable: true,
    color: paintColours[code.paint] ?? null,
    description: withLines(code.text, 'code', restOf(draft, code, ['name', 'text', 'categories'])),
    noteRefs: draft.notesOf.get(code.id) ?? [],
    codes: [],
  }
}

const quoted = ({ language }: Draft): RefiCode => ({
  guid: fixedGuids.quoted,
  name: word(words.quoted, language),
  isCodable: true,
  color: null,
  description: word(words.quotedText, language),
  noteRefs: [],
  codes: [],
})
