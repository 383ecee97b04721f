import type { LocalText } from '#core/foundation'
import { Button, Dialog } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import { useProject } from '../../analysis/index.ts'
import { counted } from '../counted.ts'
import type { OpenDialog } from './open-dialog.ts'
import { inPlace } from './parts.ts'
import type { TreeActs } from './tree-acts.ts'

const words = {
  title: {
    nb: 'Legg {codes} i en kategori',
    nn: 'Legg {codes} i ein kategori',
    en: 'Put {codes} into a category',
  },
  help: {
    nb: 'Kodene blir også stående i de kategoriene de har fra før.',
    nn: 'Kodane blir også ståande i dei kategoriane dei har frå før.',
    en: 'The codes stay in the categories that they are in already.',
  },
  make: { nb: 'Ny kategori …', nn: 'Ny kategori …', en: 'New category …' },
} satisfies Record<string, LocalText>

/** Puts several codes into a category at once. */
export function PlaceDialog({
  codes,
  acts,
  show,
  done,
}: {
  codes: readonly string[]
  acts: TreeActs
  show: (dialog: OpenDialog | null) => void
  done: () => void
}) {
  const say = useSay()
  const project = useProject()
  return (
    <Dialog title={say(words.title, { codes: counted(say, 'code', codes.length) })} close={() => show(null)}>
      <p>{say(words.help)}</p>
      <div className="lp-stack">
        {inPlace(project.category.values()).map(({ id, name }) => (
          <Button
            key={id}
            look="secondary"
            size="sm"
            onClick={() => {
              acts.placeAll(codes, id)
              done()
              show(null)
            }}
          >
            {name}
          </Button>
        ))}
        <Button size="sm" onClick={() => show({ what: 'new-category', codes })}>
          {say(words.make)}
        </Button>
      </div>
    </Dialog>
  )
}
