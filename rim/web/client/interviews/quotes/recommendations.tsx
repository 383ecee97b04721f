import { type DragEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { ordered, put, type Recommendation, recommendationList, removed } from '#core/interviews'
import { Button, Card, ChoiceGroup, Tag, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useAnalysis, useProject } from '../analysis/index.ts'
import type { InterviewAnswer } from '../queries.ts'
import { ItemButtons } from './item-buttons.tsx'
import { TextForm } from './kept-text.tsx'
import { moved } from './move-buttons.tsx'
import { QuoteChoice } from './quote-choice.tsx'

const words = {
  title: { nb: 'Anbefalinger', nn: 'Tilrådingar', en: 'Recommendations' },
  none: { nb: 'Ingen anbefalinger ennå.', nn: 'Ingen tilrådingar enno.', en: 'No recommendations yet.' },
  write: { nb: 'Skriv en anbefaling', nn: 'Skriv ei tilråding', en: 'Write a recommendation' },
  text: { nb: 'Anbefaling', nn: 'Tilråding', en: 'Recommendation' },
  to: { nb: 'Til hvem', nn: 'Til kven', en: 'To whom' },
  toWhom: { nb: 'Til: {to}', nn: 'Til: {to}', en: 'To: {to}' },
  themes: { nb: 'Bygger på temaene', nn: 'Byggjer på temaa', en: 'Rests on the themes' },
  quotes: { nb: '{count} sitater bak', nn: '{count} sitat bak', en: '{count} quotes behind' },
} satisfies Record<string, LocalText>

/** The one list of recommendations, moved by buttons or by dragging. */
export function Recommendations({
  study,
  interviews,
}: {
  study: string
  interviews: readonly InterviewAnswer[]
}) {
  const say = useSay()
  const analysis = useAnalysis()
  const project = useProject()
  const [writing, write] = useState<Recommendation | null>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const list = recommendationList(project)
  const ids = list.map(({ recommendation }) => recommendation.id)
  const order = (next: readonly string[]) => analysis.act('move', ordered(project, 'recommendation', next))
  const dropOn = (id: string) => (event: DragEvent) => {
    event.preventDefault()
    if (dragged !== null && dragged !== id) order(moved(ids, dragged, ids.indexOf(id)))
    setDragged(null)
  }
  const form = writing && (
    <TextForm
      key={writing.id}
      label={say(words.text)}
      start={writing.text}
      save={(text) => {
        analysis.act('write', put(project, { ...writing, text, to: writing.to.trim() }))
        write(null)
      }}
      close={() => write(null)}
    >
      <TextField label={say(words.to)} value={writing.to} change={(to) => write({ ...writing, to })} />
      {project.theme.size > 0 && (
        <ChoiceGroup
          legend={say(words.themes)}
          kind="checkbox"
          options={[...project.theme.values()].map(({ id, name }) => ({ value: id, text: name }))}
          chosen={writing.themes}
          change={(themes) => write({ ...writing, themes })}
        />
      )}
      <QuoteChoice
        study={study}
        quotes={[...project.quote.values()]}
        interviews={interviews}
        chosen={writing.quotes}
        change={(quotes) => write({ ...writing, quotes })}
      />
    </TextForm>
  )
  const begin = () =>
    write({
      ...{ kind: 'recommendation', id: crypto.randomUUID(), text: '', to: '', themes: [], quotes: [] },
      place: (list.at(-1)?.recommendation.place ?? 0) + 1,
    })
  return (
    <Card title={say(words.title)}>
      {list.length === 0 && !writing && <p>{say(words.none)}</p>}
      <ol className="lp-finding-list" data-numbered="true">
        {list.map(({ recommendation: one, themes, quotes }) => (
          <li
            key={one.id}
            data-dragged={one.id === dragged}
            draggable={writing === null}
            onDragStart={(event) => {
              // Firefox drags nothing without data
              event.dataTransfer.setData('text/plain', one.id)
              setDragged(one.id)
            }}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => dragged !== null && event.preventDefault()}
            onDrop={dropOn(one.id)}
          >
            {writing?.id === one.id ? (
              form
            ) : (
              <>
                <p className="ds-paragraph">{one.text}</p>
                <div className="lp-row">
                  {one.to !== '' && <span className="lp-quote-by">{say(words.toWhom, { to: one.to })}</span>}
                  {themes.map(({ id, name }) => (
                    <Tag key={id} colour="info">
                      {name}
                    </Tag>
                  ))}
                  <span className="lp-quote-by">{say(words.quotes, { count: quotes.length })}</span>
                </div>
                <ItemButtons
                  id={one.id}
                  ids={ids}
                  text={one.text}
                  edit={() => write(one)}
                  order={order}
                  remove={() => analysis.act('remove', removed(project, 'recommendation', one.id))}
                />
              </>
            )}
          </li>
        ))}
      </ol>
      {writing && !ids.includes(writing.id) ? (
        form
      ) : (
        <Button size="sm" look="secondary" className="lp-no-print" onClick={begin}>
          {say(words.write)}
        </Button>
      )}
    </Card>
  )
}
