import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import type { Entity, Operation } from '#core/interviews'
import { Awaited, Button, Card } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import { useProject } from '../../analysis/index.ts'
import type { MemberAnswer, OwnStudyAnswer } from '../../queries.ts'
import { type HistoryAnswer, readHistory, useEvent } from '../queries.ts'
import { kindWords } from './about.ts'
import { EventHead } from './event-head.tsx'

const words = {
  title: { nb: 'Hva som er gjort', nn: 'Kva som er gjort', en: 'What was done' },
  lead: {
    nb: 'Det nyeste først. Ingenting tas bort herfra, unntatt det som gjelder en informant som trekker seg.',
    nn: 'Det nyaste først. Ingenting blir teke bort herfrå, unnateke det som gjeld ein informant som trekkjer seg.',
    en: 'The newest first. Nothing is taken away from here but what is about an informant who withdraws.',
  },
  things: { nb: '{count} ting', nn: '{count} ting', en: '{count} things' },
  what: { nb: 'Vis hva', nn: 'Vis kva', en: 'Show what' },
  hide: { nb: 'Skjul', nn: 'Skjul', en: 'Hide' },
  more: { nb: 'Vis eldre', nn: 'Vis eldre', en: 'Show older' },
  made: { nb: 'ny', nn: 'ny', en: 'new' },
  changed: { nb: 'endret', nn: 'endra', en: 'changed' },
  gone: { nb: 'borte', nn: 'borte', en: 'gone' },
  andMore: { nb: 'og {count} til', nn: 'og {count} til', en: 'and {count} more' },
  none: { nb: 'Ingenting er gjort ennå.', nn: 'Ingenting er gjort enno.', en: 'Nothing is done yet.' },
} satisfies Record<string, LocalText>

/** The log of the analysis in words: who, when, what and why. */
export function HistoryView({ study, members }: { study: OwnStudyAnswer; members: readonly MemberAnswer[] }) {
  const say = useSay()
  const history = useInfiniteQuery({
    queryKey: ['study-history', study.id],
    queryFn: ({ pageParam }) => readHistory(study.id, pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => {
      const oldest = last.at(-1)?.number ?? 1
      return oldest > 1 ? oldest : undefined
    },
  })
  if (!history.data) return <Awaited query={history} />
  const events = history.data.pages.flat()
  return (
    <Card title={say(words.title)}>
      <p className="lp-lead">{say(words.lead)}</p>
      {events.length === 0 && <p>{say(words.none)}</p>}
      <ol className="lp-passages">
        {events.map((event) => (
          <OneEvent key={event.number} study={study.id} event={event} members={members} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button
          look="secondary"
          disabled={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {say(words.more)}
        </Button>
      )}
    </Card>
  )
}

function OneEvent({
  study,
  event,
  members,
}: {
  study: string
  event: HistoryAnswer
  members: readonly MemberAnswer[]
}) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const { number, things } = event
  const whole = useEvent(study, number, open)
  return (
    <li className="lp-passage">
      <EventHead event={event} members={members} more={say(words.things, { count: things })}>
        <Button
          look="tertiary"
          size="sm"
          aria-expanded={open}
          aria-label={`${say(open ? words.hide : words.what)}, ${number}`}
          onClick={() => setOpen(!open)}
        >
          {say(open ? words.hide : words.what)}
        </Button>
      </EventHead>
      {open && (whole.data ? <What operations={whole.data.operations} /> : <Awaited query={whole} />)}
    </li>
  )
}

const mostTold = 30

function What({ operations }: { operations: readonly Operation[] }) {
  const say = useSay()
  const project = useProject()
  const nameOfThing = (one: Entity): string => {
    if (one.kind === 'coding') return project.code.get(one.code)?.name ?? ''
    if ('name' in one) return one.name
    const text = 'text' in one ? (typeof one.text === 'string' ? one.text : say(one.text)) : ''
    return [...text].length > 80 ? `${[...text].slice(0, 80).join('')}…` : text
  }
  return (
    <ul className="ds-list">
      {operations.slice(0, mostTold).map(({ kind, id, before, after }) => {
        const state = before === null ? 'made' : after === null ? 'gone' : 'changed'
        const name = nameOfThing((after ?? before)!)
        return (
          <li key={`${kind}/${id}/${state}`}>
            {say(kindWords[kind])}
            {name !== '' && ` «${name}»`}: {say(words[state])}
          </li>
        )
      })}
      {operations.length > mostTold && <li>{say(words.andMore, { count: operations.length - mostTold })}</li>}
    </ul>
  )
}
