import {
  type Bearing,
  changed,
  createdCode,
  gathered,
  merged,
  type Operation,
  operation,
  placed,
  put,
  removed,
  split,
  type Theme,
} from '#core/interviews'
import type { AnalysisStore } from '../../analysis/index.ts'

export type TreeActs = ReturnType<typeof treeActs>

/** What is done with the tree. Everything reads the project as it is when it is done. */
export function treeActs(store: AnalysisStore) {
  const project = () => store.state().project
  const last = (things: ReadonlyMap<string, { readonly place: number }>): number =>
    Math.max(0, ...[...things.values()].map(({ place }) => place)) + 1
  return {
    newCode: (name: string) =>
      store.act(
        'create',
        createdCode(project(), { id: crypto.randomUUID(), name, origin: { from: 'reading' } }),
      ),
    newCategory: (name: string, codes: readonly string[] = []) => {
      const id = crypto.randomUUID()
      const category = {
        kind: 'category',
        id,
        name,
        text: '',
        themes: [],
        place: last(project().category),
      } as const
      const inside = codes.flatMap((code) => placed(project(), [code], id, true))
      store.act('create', [operation(null, category), ...inside])
    },
    newTheme: (name: string) => {
      const theme: Theme = {
        kind: 'theme',
        id: crypto.randomUUID(),
        name,
        text: '',
        standing: 'candidate',
        questions: [],
        sources: [],
        place: last(project().theme),
      }
      store.act('create', [operation(null, theme)])
    },
    change: <K extends 'code' | 'category' | 'theme'>(
      kind: K,
      id: string,
      to: Parameters<typeof changed<K>>[3],
      reason = '',
    ) => store.act('change', changed(project(), kind, id, to), reason),
    /** Puts codes into a category, and out of the one they came from. */
    place: (codes: readonly string[], category: string | null, from: string | null) => {
      if (category === from) return
      store.act('move', movedCodes(codes, category, from))
    },
    placeAll: (codes: readonly string[], category: string) =>
      store.act('move', placed(project(), codes, category, true)),
    setCategories: (code: string, categories: readonly string[]) =>
      store.act('move', changed(project(), 'code', code, { categories })),
    gather: (category: string, theme: string | null, from: string | null) => {
      if (theme === from) return
      const there = project().category.get(category)
      if (!there) return
      const themes = there.themes.filter((one) => one !== from && one !== theme)
      store.act('move', put(project(), { ...there, themes: theme === null ? themes : [...themes, theme] }))
    },
    gatherAlso: (category: string, theme: string) =>
      store.act('move', gathered(project(), [category], theme, true)),
    bear: (theme: string, question: string, bearing: Bearing | '') => {
      const there = project().theme.get(theme)
      if (!there) return
      const others = there.questions.filter((one) => one.question !== question)
      store.act(
        'change',
        put(project(), { ...there, questions: bearing === '' ? others : [...others, { question, bearing }] }),
      )
    },
    merge: (from: readonly string[], into: string, fuse: boolean, reason: string) =>
      store.act('merge', merged(project(), { from, into, fuse }), reason),
    split: (...[code, into, given, reason]: [...TakenOfSplit, string]) =>
      store.act('split', split(project(), code, into, given), reason),
    remove: (kind: 'code' | 'category' | 'theme', id: string, reason: string) =>
      store.act('remove', removed(project(), kind, id), reason),
    turn: (which: 'undo' | 'redo') => void store.turn(which).catch(() => undefined),
  }

  function movedCodes(
    codes: readonly string[],
    category: string | null,
    from: string | null,
  ): readonly Operation[] {
    return codes.flatMap((id) => {
      const code = project().code.get(id)
      if (!code) return []
      const left = code.categories.filter((one) => one !== from && one !== category)
      return put(project(), { ...code, categories: category === null ? left : [...left, category] })
    })
  }
}

type TakenOfSplit = [code: string, into: Parameters<typeof split>[2], given: ReadonlyMap<string, string>]
