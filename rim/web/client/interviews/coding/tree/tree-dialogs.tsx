import type { LocalText } from '#core/foundation'
import { useSay } from '../../../words/index.ts'
import { useProject } from '../../analysis/index.ts'
import { type OwnStudyAnswer, useMembers } from '../../queries.ts'
import { MemoDialog } from '../panel/memo-dialog.tsx'
import { CategoryDialog } from './category-dialog.tsx'
import { CodeDialog } from './code-dialog.tsx'
import { HistoryDialog } from './history-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { NameDialog } from './name-dialog.tsx'
import type { OpenDialog } from './open-dialog.ts'
import { PlaceDialog } from './place-dialog.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { ThemeDialog } from './theme-dialog.tsx'
import type { TreeActs } from './tree-acts.ts'

const words = {
  newCode: { nb: 'Ny kode', nn: 'Ny kode', en: 'New code' },
  newCategory: { nb: 'Ny kategori', nn: 'Ny kategori', en: 'New category' },
  newTheme: { nb: 'Nytt tema', nn: 'Nytt tema', en: 'New theme' },
  memo: { nb: 'Notat til «{name}»', nn: 'Notat til «{name}»', en: 'Memo on “{name}”' },
  unknown: { nb: 'en kollega', nn: 'ein kollega', en: 'a colleague' },
} satisfies Record<string, LocalText>

/** The dialogs of the tree, one at a time. */
export function TreeDialogs({
  study,
  dialog,
  show,
  acts,
  done,
}: {
  study: OwnStudyAnswer
  dialog: OpenDialog | null
  show: (dialog: OpenDialog | null) => void
  acts: TreeActs
  /** What was chosen has been dealt with. */
  done: () => void
}) {
  const say = useSay()
  const project = useProject()
  const members = useMembers(study.id).data
  const close = (): void => show(null)
  if (dialog === null) return null
  switch (dialog.what) {
    case 'new-code':
      return <NameDialog title={say(words.newCode)} kind="code" make={acts.newCode} close={close} />
    case 'new-theme':
      return <NameDialog title={say(words.newTheme)} kind="theme" make={acts.newTheme} close={close} />
    case 'new-category':
      return (
        <NameDialog
          title={say(words.newCategory)}
          kind="category"
          make={(name) => {
            acts.newCategory(name, dialog.codes)
            done()
          }}
          close={close}
        />
      )
    case 'code':
      return <CodeDialog key={dialog.id} id={dialog.id} acts={acts} show={show} />
    case 'category':
      return <CategoryDialog key={dialog.id} id={dialog.id} acts={acts} show={show} />
    case 'theme':
      return <ThemeDialog key={dialog.id} id={dialog.id} acts={acts} show={show} />
    case 'split':
      return <SplitDialog id={dialog.id} acts={acts} show={show} study={study.id} />
    case 'history':
      return <HistoryDialog study={study.id} code={dialog.id} members={members ?? []} show={show} />
    case 'remove':
      return <RemoveDialog kind={dialog.kind} id={dialog.id} acts={acts} show={show} />
    case 'merge':
      return <MergeDialog codes={dialog.codes} acts={acts} close={close} done={done} />
    case 'place':
      return <PlaceDialog codes={dialog.codes} acts={acts} show={show} done={done} />
    case 'memo':
      return (
        <MemoDialog
          title={say(words.memo, { name: project[dialog.kind].get(dialog.id)?.name ?? '' })}
          about={{ kind: dialog.kind, id: dialog.id }}
          interview={null}
          person={study.staff}
          nameOf={(staff) => members?.find((one) => one.staff === staff)?.name ?? say(words.unknown)}
          close={close}
        />
      )
  }
}
