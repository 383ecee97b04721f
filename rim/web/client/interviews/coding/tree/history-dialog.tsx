import { useQuery } from '@tanstack/react-query'
import type { LocalText } from '#core/foundation'
import type { CodeHistoryEntry } from '#core/interviews'
import { request } from '../../../api/index.ts'
import { Awaited, Button, Dialog } from '../../../ui/index.ts'
import { useLanguage, useSay } from '../../../words/index.ts'
import { useAnalysisState } from '../../analysis/index.ts'
import { EventHead } from '../../find/memos/event-head.tsx'
import { type MemberAnswer, studyAddress } from '../../queries.ts'
import { changeInWords } from './history-words.ts'
import type { OpenDialog } from './open-dialog.ts'

const words = {
  title: { nb: 'Historien til «{name}»', nn: 'Historia til «{name}»', en: 'The history of “{name}”' },
  lead: {
    nb: 'Hva som er gjort med koden, det eldste først. Hva som er kodet med den, står ikke her.',
    nn: 'Kva som er gjort med koden, det eldste først. Kva som er koda med han, står ikkje her.',
    en: 'What was done with the code, the oldest first. What is coded with it is not told here.',
  },
  waiting: {
    nb: 'Noe er ikke lagret ennå, og står ikke her.',
    nn: 'Noko er ikkje lagra enno, og står ikkje her.',
    en: 'Something is not stored yet, and is not told here.',
  },
  back: { nb: 'Tilbake til koden', nn: 'Tilbake til koden', en: 'Back to the code' },
} satisfies Record<string, LocalText>

/** What has happened to a code, from the log of the analysis. */
export function HistoryDialog({
  study,
  code,
  members,
  show,
}: {
  study: string
  code: string
  members: readonly MemberAnswer[]
  show: (dialog: OpenDialog | null) => void
}) {
  const say = useSay()
  const language = useLanguage()
  const { project, saving } = useAnalysisState()
  const there = project.code.get(code)
  const history = useQuery({
    // read anew when something is stored or has come from a colleague
    queryKey: ['study-code-history', study, code, there, saving === 'saved'],
    queryFn: () =>
      request<readonly CodeHistoryEntry[]>('GET', `${studyAddress(study)}/code-history?code=${code}`),
    gcTime: 0,
  })
  if (!there) return null
  return (
    <Dialog title={say(words.title, { name: there.name })} close={() => show(null)}>
      <div className="lp-stack">
        <p className="lp-lead">{say(words.lead)}</p>
        {saving !== 'saved' && <p role="status">{say(words.waiting)}</p>}
        {history.data ? (
          <ol className="lp-passages">
            {history.data.map((entry) => (
              <li key={entry.number} className="lp-passage">
                <EventHead event={{ ...entry, of: ofEntry(entry) }} members={members} />
                {entry.changes.flatMap((change) =>
                  changeInWords(change, say, language).map((line) => (
                    <p key={line} className="lp-memo-text">
                      {line}
                    </p>
                  )),
                )}
              </li>
            ))}
          </ol>
        ) : (
          <Awaited query={history} />
        )}
        <div>
          <Button look="secondary" onClick={() => show({ what: 'code', id: code })}>
            {say(words.back)}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

/** Of an undoing or doing again: the number of what it is about. */
const ofEntry = ({ changes: [first] }: CodeHistoryEntry): number | null =>
  first?.what === 'undone' || first?.what === 'redone' ? first.of : null
