import type { LocalText } from '#core/foundation'
import { ConfirmDialog } from '../ui/index.ts'
import { useSay } from '../words/index.ts'
import type { Write } from './desk.ts'

const words = {
  sure: { nb: 'Slette teksten?', nn: 'Slette teksten?', en: 'Delete the text?' },
  dropped: {
    nb: 'Teksten blir borte fra rapporten og fra denne siden.',
    nn: 'Teksten blir borte frå rapporten og frå denne sida.',
    en: 'The text disappears from the report and from this page.',
  },
  no: { nb: 'Nei, behold den', nn: 'Nei, behald han', en: 'No, keep it' },
} satisfies Record<string, LocalText>

/** What somebody is about to do with a text that is then no longer there, and what the button for it says. */
export interface Lost {
  readonly kind: 'removed' | 'withdrawn'
  readonly confirm: string
}

/** Asks before a writer's text goes. */
export function LosingText({
  lost,
  doing,
  act,
  close,
}: {
  lost: Lost
  doing: Write
  act: () => void
  close: () => void
}) {
  const say = useSay()
  return (
    <ConfirmDialog
      title={say(words.sure)}
      keep={say(words.no)}
      confirm={lost.confirm}
      doing={doing}
      act={act}
      close={close}
    >
      <p>{say(words.dropped)}</p>
    </ConfirmDialog>
  )
}
