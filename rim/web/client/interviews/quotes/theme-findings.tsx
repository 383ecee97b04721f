import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { type Finding, ordered, put, removed, type Theme } from '#core/interviews'
import { Button } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useAnalysis, useProject } from '../analysis/index.ts'
import type { InterviewAnswer } from '../queries.ts'
import { ItemButtons } from './item-buttons.tsx'
import { TextForm } from './kept-text.tsx'
import { QuoteChoice, ShownQuotes } from './quote-choice.tsx'

const words = {
  none: { nb: 'Ingen funn ennå.', nn: 'Ingen funn enno.', en: 'No findings yet.' },
  write: { nb: 'Skriv et funn', nn: 'Skriv eit funn', en: 'Write a finding' },
  writeIn: {
    nb: 'Skriv et funn under {theme}',
    nn: 'Skriv eit funn under {theme}',
    en: 'Write a finding under {theme}',
  },
  text: { nb: 'Funn', nn: 'Funn', en: 'Finding' },
} satisfies Record<string, LocalText>

/** The findings under a theme, in their order. */
export function ThemeFindings({
  study,
  theme,
  interviews,
}: {
  study: string
  theme: Theme
  interviews: readonly InterviewAnswer[]
}) {
  const say = useSay()
  const analysis = useAnalysis()
  const project = useProject()
  const [writing, write] = useState<Finding | null>(null)
  const findings = [...project.finding.values()]
    .filter((one) => one.theme === theme.id)
    .toSorted((a, b) => a.place - b.place)
  const ids = findings.map(({ id }) => id)
  const begin = () =>
    write({
      ...{ kind: 'finding', id: crypto.randomUUID(), theme: theme.id, text: '', quotes: [] },
      place: (findings.at(-1)?.place ?? 0) + 1,
    })
  const quotes = [...project.quote.values()].filter(({ themes }) => themes.includes(theme.id))
  const form = writing && (
    <TextForm
      key={writing.id}
      label={say(words.text)}
      start={writing.text}
      save={(text) => {
        analysis.act('write', put(project, { ...writing, text }))
        write(null)
      }}
      close={() => write(null)}
    >
      <QuoteChoice
        study={study}
        quotes={quotes}
        interviews={interviews}
        chosen={writing.quotes}
        change={(chosen) => write({ ...writing, quotes: chosen })}
      />
    </TextForm>
  )
  return (
    <section className="lp-finding-theme" aria-labelledby={`findings-${theme.id}`}>
      <h3 id={`findings-${theme.id}`} className="ds-heading" data-size="xs">
        {theme.name}
      </h3>
      {findings.length === 0 && !writing && <p>{say(words.none)}</p>}
      <ol className="lp-finding-list">
        {findings.map((finding) => (
          <li key={finding.id}>
            {writing?.id === finding.id ? (
              form
            ) : (
              <>
                <p className="ds-paragraph">{finding.text}</p>
                <ShownQuotes
                  study={study}
                  interviews={interviews}
                  quotes={finding.quotes.flatMap((id) => project.quote.get(id) ?? [])}
                />
                <ItemButtons
                  id={finding.id}
                  ids={ids}
                  text={finding.text}
                  edit={() => write(finding)}
                  order={(next) => analysis.act('move', ordered(project, 'finding', next))}
                  remove={() => analysis.act('remove', removed(project, 'finding', finding.id))}
                />
              </>
            )}
          </li>
        ))}
      </ol>
      {writing && !ids.includes(writing.id) ? (
        form
      ) : (
        <Button
          size="sm"
          look="secondary"
          className="lp-no-print"
          aria-label={say(words.writeIn, { theme: theme.name })}
          onClick={begin}
        >
          {say(words.write)}
        </Button>
      )}
    </section>
  )
}
