import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request } from '../../api/index.ts'
import { Button, Card, ChoiceGroup, Failure, SelectField, TextField, Waiting } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { ownMunicipality } from '../round/queries.ts'
import { useUnits } from '../units/queries.ts'
import type { LogLineAnswer } from './answers.ts'

const words = {
  title: {
    nb: 'Hvem som har hatt tilgang',
    nn: 'Kven som har hatt tilgang',
    en: 'Who has had access',
  },
  lead: {
    nb: 'Loggen over hva som er gjort i kommunen, det siste først. Den kan ikke endres av noen.',
    nn: 'Loggen over kva som er gjort i kommunen, det siste først. Han kan ikkje endrast av nokon.',
    en: 'The log of what has been done in the municipality, the last first. Nobody can change it.',
  },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  allUnits: { nb: 'Hele kommunen', nn: 'Heile kommunen', en: 'The whole municipality' },
  from: { nb: 'Fra og med', nn: 'Frå og med', en: 'From' },
  to: { nb: 'Til og med', nn: 'Til og med', en: 'To' },
  about: { nb: 'Vis', nn: 'Vis', en: 'Show' },
  persons: {
    nb: 'Bare det som gjelder opplysninger om registrerte personer',
    nn: 'Berre det som gjeld opplysningar om registrerte personar',
    en: 'Only what concerns data about registered persons',
  },
  none: {
    nb: 'Ingenting i loggen passer med det du har valgt.',
    nn: 'Ingenting i loggen passar med det du har valt.',
    en: 'Nothing in the log fits what you have chosen.',
  },
  more: { nb: 'Vis eldre', nn: 'Vis eldre', en: 'Show older' },
} satisfies Record<string, LocalText>

const pageSize = 25

/** The log of who has had access, narrowed by unit, days and what it is about; older lines on request. */
export function AccessLog() {
  const say = useSay()
  const language = useLanguage()
  const units = useUnits()
  const [wanted, setWanted] = useState({ unit: '', from: '', to: '', about: '' })
  const log = useInfiniteQuery({
    queryKey: ['access-log', wanted],
    queryFn: ({ pageParam }) => {
      const filled = Object.entries({ ...wanted, before: pageParam }).filter(([, value]) => value !== '')
      const query = new URLSearchParams([['limit', String(pageSize)], ...filled])
      return request<readonly LogLineAnswer[]>('GET', `${ownMunicipality()}/access-log?${query}`)
    },
    initialPageParam: '',
    getNextPageParam: (last) => (last.length < pageSize ? undefined : last.at(-1)?.id),
  })
  const set = (part: Partial<typeof wanted>) => setWanted({ ...wanted, ...part })
  const lines = log.data?.pages.flat() ?? []
  return (
    <Card title={say(words.title)}>
      <p className="lp-lead">{say(words.lead)}</p>
      <div className="lp-log-filter">
        <SelectField
          label={say(words.unit)}
          value={wanted.unit}
          change={(unit) => set({ unit })}
          options={[
            { value: '', text: say(words.allUnits) },
            ...(units.data ?? []).map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
        <TextField kind="date" label={say(words.from)} value={wanted.from} change={(from) => set({ from })} />
        <TextField kind="date" label={say(words.to)} value={wanted.to} change={(to) => set({ to })} />
      </div>
      <ChoiceGroup
        kind="checkbox"
        legend={say(words.about)}
        options={[{ value: 'persons', text: say(words.persons) }]}
        chosen={wanted.about === '' ? [] : [wanted.about]}
        change={(chosen) => set({ about: chosen[0] ?? '' })}
      />
      {log.isError && <Failure cause={log.error} again={() => void log.refetch()} />}
      {log.isPending && <Waiting />}
      {log.isSuccess && lines.length === 0 && <p>{say(words.none)}</p>}
      {lines.length > 0 && (
        <ol className="lp-log" lang={language === 'en' ? 'nb' : language}>
          {lines.map(({ id, sentence }) => (
            <li key={id}>{sentence}</li>
          ))}
        </ol>
      )}
      {log.hasNextPage && (
        <Button look="secondary" disabled={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {say(words.more)}
        </Button>
      )}
    </Card>
  )
}
