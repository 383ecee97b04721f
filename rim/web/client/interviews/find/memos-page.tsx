import type { LocalText } from '#core/foundation'
import { PageTitle, Waiting } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { SaveState } from '../analysis/index.ts'
import type { StudyPageGiven } from '../given.ts'
import { useMembers } from '../queries.ts'
import { useCases } from './cases.ts'
import { BookView } from './memos/book-view.tsx'
import { HistoryView } from './memos/history-view.tsx'
import { MemoList } from './memos/memo-list.tsx'
import { useView, ViewsNav } from './views-nav.tsx'
import './find.css'

const words = {
  title: { nb: 'Notater og historie', nn: 'Notat og historie', en: 'Memos and history' },
  views: { nb: 'Deler', nn: 'Delar', en: 'Parts' },
  memos: { nb: 'Notater', nn: 'Notat', en: 'Memos' },
  history: { nb: 'Historien', nn: 'Historia', en: 'The history' },
  book: { nb: 'Kodeboka før og nå', nn: 'Kodeboka før og no', en: 'The code book then and now' },
} satisfies Record<string, LocalText>

const views = ['memos', 'history', 'book'] as const

/** What was thought, what was done and how the code book has changed. */
export default function MemosPage({ study }: StudyPageGiven) {
  const say = useSay()
  const cases = useCases(study.id)
  const members = useMembers(study.id).data
  const view = useView(views)
  return (
    <div className="lp-stack lp-find">
      <PageTitle>{say(words.title)}</PageTitle>
      <ViewsNav
        label={say(words.views)}
        address={`/interviews/${study.id}/memos`}
        views={views}
        names={words}
        view={view}
      />
      <SaveState />
      {!cases || !members ? (
        <Waiting />
      ) : view === 'memos' ? (
        <MemoList study={study} cases={cases} members={members} />
      ) : view === 'history' ? (
        <HistoryView study={study} members={members} />
      ) : (
        <BookView study={study} />
      )}
    </div>
  )
}
