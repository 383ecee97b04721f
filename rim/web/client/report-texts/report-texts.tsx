import { useRef } from 'react'
import { useSearchParams } from 'wouter'
import type { LocalText } from '#core/foundation'
import { Alert, Awaited, Button } from '../ui/index.ts'
import { useSay } from '../words/index.ts'
import type { TextDeskAnswer } from './answers.ts'
import { ChapterNav } from './chapter-nav.tsx'
import { ChapterView } from './chapter-view.tsx'
import { type Chapter, chaptersOf } from './chapters.ts'
import { type TextDesk, TextDeskProvider, useDesk } from './desk.ts'
import { type Drafts, useDrafts } from './drafts.ts'
import { TextCard } from './text-card.tsx'
import './texts.css'

const words = {
  goTo: { nb: 'Gå til «{chapter}»', nn: 'Gå til «{chapter}»', en: 'Go to “{chapter}”' },
  homeless: { nb: 'Tekster uten plass', nn: 'Tekstar utan plass', en: 'Texts without a place' },
  next: { nb: 'Neste kapittel: {chapter}', nn: 'Neste kapittel: {chapter}', en: 'Next chapter: {chapter}' },
  none: {
    nb: 'Rapporten har ingen tekster.',
    nn: 'Rapporten har ingen tekstar.',
    en: 'The report has no texts.',
  },
} satisfies Record<string, LocalText>

/** The texts of one report, a chapter at a time. A desk of another report is another one of these (`key`). */
export function ReportTexts({ desk }: { desk: TextDesk }) {
  return (
    <TextDeskProvider value={desk}>
      <Chapters />
    </TextDeskProvider>
  )
}

function Chapters() {
  const say = useSay()
  const { key, useTexts } = useDesk()
  const found = useTexts()
  const drafts = useDrafts(key)
  const [search, change] = useSearchParams()
  const moved = useRef(false)
  if (!found.data) return <Awaited query={found} />
  const chapters = chaptersOf(found.data)
  const at = Math.max(
    chapters.findIndex(({ id }) => id === search.get('chapter')),
    0,
  )
  const chosen = chapters[at]
  if (!chosen) return <p>{say(words.none)}</p>
  const choose = (id: string) => {
    moved.current = true
    change((before) => {
      const next = new URLSearchParams(before)
      next.set('chapter', id)
      return next
    })
  }
  // whoever has chosen a chapter reads on from its heading
  const heading = (title: HTMLHeadingElement | null) => {
    if (!title || !moved.current) return
    moved.current = false
    title.focus()
  }
  const next = chapters[at + 1]
  return (
    <>
      <Conflicts desk={found.data} chapters={chapters} choose={choose} />
      <Homeless desk={found.data} drafts={drafts} />
      <div className="lp-texts">
        <ChapterNav chapters={chapters} chosen={chosen} choose={choose} />
        <div key={chosen.id} className="lp-text-chapter">
          <ChapterView chapter={chosen} drafts={drafts} heading={heading} />
          {next && (
            <Button look="secondary" className="lp-no-print" onClick={() => choose(next.id)}>
              {say(words.next, { chapter: next.name })}
            </Button>
          )}
        </div>
      </div>
    </>
  )
}

function Conflicts({
  desk: { conflicts },
  chapters,
  choose,
}: {
  desk: TextDeskAnswer
  chapters: readonly Chapter[]
  choose: (id: string) => void
}) {
  const say = useSay()
  const { words: own } = useDesk()
  if (conflicts === 0) return null
  return (
    <Alert colour="warning" live="polite">
      <p className="ds-paragraph">
        {conflicts === 1 ? say(own.oneConflict) : say(own.conflicts, { count: conflicts })}
      </p>
      <div className="lp-row lp-text-goto">
        {chapters
          .filter((chapter) => chapter.conflicts > 0)
          .map(({ id, name }) => (
            <Button key={id} size="sm" look="secondary" onClick={() => choose(id)}>
              {say(words.goTo, { chapter: name })}
            </Button>
          ))}
      </div>
    </Alert>
  )
}

/** What was written in chapters that are there no longer. */
function Homeless({ desk, drafts }: { desk: TextDeskAnswer; drafts: Drafts }) {
  const say = useSay()
  if (desk.homeless.length === 0) return null
  return (
    <section className="lp-text-section" aria-labelledby="texts-homeless">
      <h2 id="texts-homeless" className="ds-heading" data-size="sm">
        {say(words.homeless)}
      </h2>
      {desk.homeless.map((part) => (
        <TextCard key={part.id} part={part} drafts={drafts} places={[]} />
      ))}
    </section>
  )
}
