import { useRef } from 'react'
import { useSearchParams } from 'wouter'
import type { LocalText } from '#core/foundation'
import { Alert, Awaited, Button } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import type { TextDeskAnswer } from './answers.ts'
import { ChapterNav } from './chapter-nav.tsx'
import { ChapterView } from './chapter-view.tsx'
import { type Chapter, chaptersOf } from './chapters.ts'
import { type Drafts, useDrafts } from './drafts.ts'
import { type TextPlace, useTexts } from './queries.ts'
import { TextCard } from './text-card.tsx'

const words = {
  conflicts: {
    nb: '{count} tekster passer ikke lenger sammen med tallene. Se på dem før resultatene blir godkjent.',
    nn: '{count} tekstar passar ikkje lenger saman med tala. Sjå på dei før resultata blir godkjende.',
    en: '{count} texts no longer go with the numbers. Look at them before the results are approved.',
  },
  oneConflict: {
    nb: 'Én tekst passer ikke lenger sammen med tallene. Se på den før resultatene blir godkjent.',
    nn: 'Éin tekst passar ikkje lenger saman med tala. Sjå på han før resultata blir godkjende.',
    en: 'One text no longer goes with the numbers. Look at it before the results are approved.',
  },
  goTo: { nb: 'Gå til «{chapter}»', nn: 'Gå til «{chapter}»', en: 'Go to “{chapter}”' },
  homeless: { nb: 'Tekster uten plass', nn: 'Tekstar utan plass', en: 'Texts without a place' },
  next: { nb: 'Neste kapittel: {chapter}', nn: 'Neste kapittel: {chapter}', en: 'Next chapter: {chapter}' },
  none: {
    nb: 'Rapporten har ingen tekster.',
    nn: 'Rapporten har ingen tekstar.',
    en: 'The report has no texts.',
  },
} satisfies Record<string, LocalText>

/** The texts of one report, a chapter at a time. */
export function ReportTexts({ place }: { place: TextPlace }) {
  const say = useSay()
  const found = useTexts(place)
  const drafts = useDrafts()
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
      <Homeless place={place} desk={found.data} drafts={drafts} />
      <div className="lp-texts">
        <ChapterNav chapters={chapters} chosen={chosen} language={place.language} choose={choose} />
        <div key={chosen.id} className="lp-text-chapter">
          <ChapterView place={place} chapter={chosen} drafts={drafts} heading={heading} />
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
  if (conflicts === 0) return null
  return (
    <Alert colour="warning" live="polite">
      <p className="ds-paragraph">
        {conflicts === 1 ? say(words.oneConflict) : say(words.conflicts, { count: conflicts })}
      </p>
      <div className="lp-row">
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
function Homeless({ place, desk, drafts }: { place: TextPlace; desk: TextDeskAnswer; drafts: Drafts }) {
  const say = useSay()
  if (desk.homeless.length === 0) return null
  return (
    <section className="lp-text-section" aria-labelledby="texts-homeless">
      <h2 id="texts-homeless" className="ds-heading" data-size="sm">
        {say(words.homeless)}
      </h2>
      {desk.homeless.map((part) => (
        <TextCard key={part.id} place={place} part={part} drafts={drafts} places={[]} />
      ))}
    </section>
  )
}
