import type { LocalText } from '#core/foundation'
import { useSay } from '../../../words/index.ts'
import { useProject } from '../../analysis/index.ts'
import { codeUse } from '../code-search.ts'
import type { ThingGiven } from './open-dialog.ts'
import { ReasonForm } from './reason-form.tsx'

const words = {
  title: { nb: 'Fjern «{name}»?', nn: 'Fjerne «{name}»?', en: 'Remove “{name}”?' },
  codings: {
    nb: 'Koden har {count} kodinger. De fjernes sammen med den, og notatene til dem. Det kan angres.',
    nn: 'Koden har {count} kodingar. Dei blir fjerna saman med han, og notata til dei. Det kan angrast.',
    en: 'The code has {count} codings. They go with it, and the memos on them. It can be undone.',
  },
  unused: {
    nb: 'Koden har ingen kodinger. Det kan angres.',
    nn: 'Koden har ingen kodingar. Det kan angrast.',
    en: 'The code has no codings. It can be undone.',
  },
  category: {
    nb: 'Kodene blir stående uten denne kategorien. Det kan angres.',
    nn: 'Kodane blir ståande utan denne kategorien. Det kan angrast.',
    en: 'The codes remain without this category. It can be undone.',
  },
  theme: {
    nb: 'Kategoriene blir stående uten temaet. Funn under temaet fjernes. Det kan angres.',
    nn: 'Kategoriane blir ståande utan temaet. Funn under temaet blir fjerna. Det kan angrast.',
    en: 'The categories remain without the theme. Findings under it go with it. It can be undone.',
  },
  remove: { nb: 'Fjern', nn: 'Fjern', en: 'Remove' },
} satisfies Record<string, LocalText>

/** Asks before a thing of the tree is taken away, and why where that takes codings along. */
export function RemoveDialog({
  kind,
  id,
  acts,
  show,
}: ThingGiven & { readonly kind: 'code' | 'category' | 'theme' }) {
  const say = useSay()
  const project = useProject()
  const thing = project[kind].get(id)
  if (!thing) return null
  const count = kind === 'code' ? (codeUse(project).get(id)?.codings ?? 0) : 0
  const told =
    kind !== 'code' ? say(words[kind]) : count > 0 ? say(words.codings, { count }) : say(words.unused)
  return (
    <ReasonForm
      title={say(words.title, { name: thing.name })}
      confirm={say(words.remove)}
      needed={count > 0}
      close={() => show(null)}
      act={(reason) => acts.remove(kind, id, reason)}
    >
      <p>{told}</p>
    </ReasonForm>
  )
}
