import type { LocalText } from '#core/foundation'
import { type Coding, find } from '#core/interviews'
import { Dialog } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import { useProject } from '../../analysis/index.ts'
import type { InterviewAnswer, OwnStudyAnswer } from '../../queries.ts'
import type { CodingActs } from '../acts.ts'
import type { CodedText } from '../text/blocks.ts'
import { type Desk, useDesk } from '../text/desk.ts'
import { AskedDialog } from './asked-dialog.tsx'
import { ChosenCoding } from './chosen-coding.tsx'
import { CodeChooser } from './code-chooser.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { MemoDialog } from './memo-dialog.tsx'

const words = {
  coding: { nb: 'Koding', nn: 'Koding', en: 'Coding' },
  code: { nb: 'Kod det som er merket', nn: 'Kod det som er merkt', en: 'Code what is marked' },
  recode: { nb: 'Bytt kode på kodingen', nn: 'Byt kode på kodinga', en: 'Another code for the coding' },
  aboutCoding: {
    nb: 'Notat til kodingen «{name}»',
    nn: 'Notat til kodinga «{name}»',
    en: 'Memo on the coding “{name}”',
  },
  aboutInterview: {
    nb: 'Notat til intervjuet {code}',
    nn: 'Notat til intervjuet {code}',
    en: 'Memo on the interview {code}',
  },
} satisfies Record<string, LocalText>

/** The dialogs that the keys open, one at a time. */
export function CodingDialogs({
  study,
  interview,
  desk,
  acts,
  text,
  nameOf,
  mayChange,
}: {
  study: OwnStudyAnswer
  interview: InterviewAnswer
  desk: Desk
  acts: CodingActs
  text: CodedText
  nameOf: (staff: string) => string
  mayChange: (coding: Coding) => boolean
}) {
  const say = useSay()
  const project = useProject()
  const open = useDesk(desk, (state) => state.dialog)
  const close = (): void => desk.set({ dialog: null })
  const { active, marked } = desk.state()
  const coding = active === null ? undefined : find(project, 'coding', active)
  const said = (range: { readonly start: number; readonly end: number } | null | undefined): string =>
    range ? text.points.slice(range.start, range.end) : ''
  switch (open) {
    case 'code':
      return (
        <CodeChooser
          title={say(words.code)}
          said={said(marked)}
          choose={acts.code}
          make={acts.codeNew}
          close={close}
        />
      )
    case 'recode':
      return (
        <CodeChooser
          title={say(words.recode)}
          said={said(coding)}
          choose={acts.recode}
          make={acts.recodeNew}
          close={close}
        />
      )
    case 'coding':
      return (
        <Dialog title={say(words.coding)} close={close}>
          <ChosenCoding desk={desk} acts={acts} said={said} nameOf={nameOf} mayChange={mayChange} />
        </Dialog>
      )
    case 'memo':
      return (
        <MemoDialog
          title={
            coding
              ? say(words.aboutCoding, { name: project.code.get(coding.code)?.name ?? '' })
              : say(words.aboutInterview, { code: interview.code })
          }
          about={coding ? { kind: 'coding', id: coding.id } : { kind: 'interview', id: interview.id }}
          interview={interview.id}
          person={study.staff}
          nameOf={nameOf}
          close={close}
        />
      )
    case 'asked':
      return <AskedDialog study={study.id} desk={desk} text={text} close={close} />
    case 'help':
      return <HelpDialog close={close} />
    default:
      return null
  }
}
