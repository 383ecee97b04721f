import type { Ref } from 'react'
import type { LocalText } from '#core/foundation'
import { useSay } from '../words/index.ts'
import { AddText } from './add-text.tsx'
import type { ShownPart, TextPart, TextSection } from './answers.ts'
import { type Chapter, sectionName } from './chapters.ts'
import { useDesk } from './desk.ts'
import type { Drafts } from './drafts.ts'
import { beginning, TextCard } from './text-card.tsx'

const words = {
  table: { nb: 'Tabell: {title}', nn: 'Tabell: {title}', en: 'Table: {title}' },
  figure: { nb: 'Figur: {title}', nn: 'Figur: {title}', en: 'Figure: {title}' },
  quote: { nb: 'Sitat: {title}', nn: 'Sitat: {title}', en: 'Quote: {title}' },
  first: { nb: 'Først', nn: 'Først', en: 'First' },
  after: { nb: 'Etter «{text}»', nn: 'Etter «{text}»', en: 'After “{text}”' },
} satisfies Record<string, LocalText>

/** A chapter with its sections, as it is read, and each text to be changed. */
export function ChapterView({
  chapter,
  drafts,
  heading,
}: {
  chapter: Chapter
  drafts: Drafts
  heading: Ref<HTMLHeadingElement>
}) {
  const { language } = useDesk()
  return chapter.sections.map((section, at) => (
    <section key={section.id} className="lp-text-section" aria-labelledby={`texts-${section.id}`}>
      {at === 0 ? (
        <h2
          ref={heading}
          id={`texts-${section.id}`}
          tabIndex={-1}
          className="ds-heading"
          data-size="md"
          lang={language}
        >
          {sectionName(section)}
        </h2>
      ) : (
        <h3 id={`texts-${section.id}`} className="ds-heading" data-size="xs" lang={language}>
          {sectionName(section)}
        </h3>
      )}
      <Section section={section} drafts={drafts} />
    </section>
  ))
}

function Section({ section, drafts }: { section: TextSection; drafts: Drafts }) {
  const say = useSay()
  const { language } = useDesk()
  const named = (part: TextPart | ShownPart): string =>
    part.type === 'shown'
      ? beginning(say(words[part.what], { title: part.title }))
      : beginning(part.state === 'replaced' || part.state === 'added' ? part.text : (part.generated ?? ''))
  const places = (own?: string) => [
    { value: '', text: say(words.first) },
    ...section.parts
      .filter(({ id }) => id !== own)
      .map((part) => ({ value: part.id, text: say(words.after, { text: named(part) }) })),
  ]
  return (
    <>
      {section.parts.map((part) =>
        part.type === 'text' ? (
          <TextCard key={part.id} part={part} drafts={drafts} places={places(part.id)} />
        ) : (
          <p key={part.id} className="lp-text-shown" lang={language}>
            {say(words[part.what], { title: part.title })}
          </p>
        ),
      )}
      <AddText section={section} drafts={drafts} places={places()} />
    </>
  )
}
