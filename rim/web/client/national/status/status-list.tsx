import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import type { RoundAnswer } from '../../api/index.ts'
import { Button, SelectField, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { StatusAnswer } from './answers.ts'
import { stageNames, statusStages } from './stages.ts'
import { saveStatus } from './status-file.ts'
import { StatusTable } from './status-table.tsx'
import { linesShown, type Sorting, type StatusFilter } from './status-view.ts'

const words = {
  table: { nb: 'Tabell', nn: 'Tabell', en: 'Table' },
  stage: { nb: 'Status', nn: 'Status', en: 'Status' },
  inside: { nb: 'Alle i Lyttepost', nn: 'Alle i Lyttepost', en: 'All in Lyttepost' },
  county: { nb: 'Fylke', nn: 'Fylke', en: 'County' },
  all: { nb: 'Alle', nn: 'Alle', en: 'All' },
  search: {
    nb: 'Navn eller kommunenummer',
    nn: 'Namn eller kommunenummer',
    en: 'Name or municipality number',
  },
  shown: {
    nb: 'Viser {count} av {of} kommuner',
    nn: 'Viser {count} av {of} kommunar',
    en: 'Showing {count} of {of} municipalities',
  },
  save: { nb: 'Last ned som CSV', nn: 'Last ned som CSV', en: 'Download as CSV' },
} satisfies Record<string, LocalText>

/** The table with what narrows it down, and the same lines as a file. */
export function StatusList({ round, status }: { round: RoundAnswer; status: StatusAnswer }) {
  const say = useSay()
  const [filter, setFilter] = useState<StatusFilter>({ stage: 'inside', county: '', text: '' })
  const [sorting, setSorting] = useState<Sorting>({ key: 'stage', down: false })
  const lines = linesShown(status, filter, sorting)
  const stages = statusStages.filter((stage) => status.municipalities.some((one) => one.stage === stage))
  const set = (part: Partial<StatusFilter>) => setFilter({ ...filter, ...part })
  return (
    <section id="status-table" className="lp-stack lp-status-list">
      <h2 className="ds-heading" data-size="sm">
        {say(words.table)}
      </h2>
      <div className="lp-status-filters">
        <SelectField
          label={say(words.stage)}
          value={filter.stage}
          change={(stage) => set({ stage: stage as StatusFilter['stage'] })}
          options={[
            { value: 'inside', text: say(words.inside) },
            { value: '', text: say(words.all) },
            ...stages.map((value) => ({ value, text: say(stageNames[value]) })),
          ]}
        />
        <SelectField
          label={say(words.county)}
          value={filter.county}
          change={(county) => set({ county })}
          options={[
            { value: '', text: say(words.all) },
            ...status.counties.map(({ number, name }) => ({ value: number, text: name })),
          ]}
        />
        <TextField label={say(words.search)} value={filter.text} change={(text) => set({ text })} />
      </div>
      <div className="lp-row">
        <span role="status">
          {say(words.shown, { count: lines.length, of: status.municipalities.length })}
        </span>
        <Button look="secondary" size="sm" onClick={() => saveStatus(round, status, lines, say)}>
          {say(words.save)}
        </Button>
      </div>
      <StatusTable
        status={status}
        lines={lines}
        sorting={sorting}
        sortBy={(key) => setSorting({ key, down: sorting.key === key ? !sorting.down : false })}
      />
    </section>
  )
}
