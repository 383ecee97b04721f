import { coded, type Hit, type Operation, type Project, type Stretch } from '#core/interviews'

/** How much is coded of a hit: its words, or all of the turn that it is in. */
export type HitExtent = 'words' | 'turn'

/** The stretches to code for hits, each once. A hit outside turns is coded by its words. */
export function stretchesOf(hits: readonly Hit[], extent: HitExtent): readonly Stretch[] {
  const found = new Map<string, Stretch>()
  for (const { interview, version, start, end, turn } of hits) {
    const range =
      extent === 'turn' && turn ? { start: turn.start, end: Math.max(turn.end, end) } : { start, end }
    found.set(`${version}/${range.start}/${range.end}`, { interview, version, ...range })
  }
  return [...found.values()]
}

/** What puts all of them under a code at once; what this coder has there already is left out. */
export const hitsCoded = (
  project: Project,
  stretches: readonly Stretch[],
  { code, coder, newId }: { readonly code: string; readonly coder: string; readonly newId: () => string },
): readonly Operation[] =>
  stretches.flatMap((stretch) => coded(project, { id: newId(), code, coder, ...stretch }))
