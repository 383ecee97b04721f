import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { LocalText } from '#core/foundation'
import { request } from '../../api/index.ts'
import { useDrafts } from '../../revision/queries.ts'
import { useSend } from '../../revision/use-send.ts'
import { shortVersion } from '../../revision/words.ts'
import { Awaited, Button, Card, ChoiceGroup, DataTable, Failure } from '../../ui/index.ts'
import { dayInOslo, momentInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { mayRevise } from '../may.ts'
import { type FormFamily, familyOf, familyWords, formFamilies } from './families.ts'
import { isYear, YearField } from './year-field.tsx'

const words = {
  title: { nb: 'Utkast', nn: 'Utkast', en: 'Drafts' },
  none: {
    nb: 'Det er ingen utkast nå. Et utkast begynner som en kopi av den nyeste versjonen.',
    nn: 'Det er ingen utkast no. Eit utkast byrjar som ein kopi av den nyaste versjonen.',
    en: 'There are no drafts now. A draft begins as a copy of the newest version.',
  },
  caption: {
    nb: 'Utkast som ikke er publisert',
    nn: 'Utkast som ikkje er publiserte',
    en: 'Drafts not published',
  },
  form: { nb: 'Skjema', nn: 'Skjema', en: 'Form' },
  draft: { nb: 'Utkast for', nn: 'Utkast for', en: 'Draft for' },
  base: { nb: 'Bygger på', nn: 'Byggjer på', en: 'Built on' },
  changes: { nb: 'Endringer', nn: 'Endringar', en: 'Changes' },
  changed: { nb: 'Sist endret', nn: 'Sist endra', en: 'Last changed' },
  make: { nb: 'Lag et utkast', nn: 'Lag eit utkast', en: 'Make a draft' },
  year: {
    nb: 'Hvilket år skal versjonen først brukes?',
    nn: 'Kva år skal versjonen først brukast?',
    en: 'In which year is the version first to be used?',
  },
  which: { nb: 'Hvilket skjema?', nn: 'Kva skjema?', en: 'Which form?' },
  begin: { nb: 'Begynn', nn: 'Byrj', en: 'Begin' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, LocalText>

/** The drafts that are not published, and the way to a new one. */
export function DraftsCard() {
  const say = useSay()
  const language = useLanguage()
  const drafts = useDrafts()
  const open = drafts.data?.filter(({ published }) => published === null)
  const now = new Date()
  return (
    <Card title={say(words.title)}>
      {!open && <Awaited query={drafts} />}
      {open?.length === 0 && <p className="lp-subtle">{say(words.none)}</p>}
      {open && open.length > 0 && (
        <DataTable
          caption={<span className="lp-hidden">{say(words.caption)}</span>}
          rows={open}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'draft',
              head: say(words.draft),
              names: true,
              cell: ({ id, year }) => (
                <Link className="ds-link" to={`/national/instruments/${id}`}>
                  {year}
                </Link>
              ),
            },
            { key: 'form', head: say(words.form), cell: ({ base }) => say(familyWords[familyOf(base)]) },
            { key: 'base', head: say(words.base), cell: ({ base }) => shortVersion(base) },
            { key: 'changes', head: say(words.changes), cell: ({ changes }) => changes, numeric: true },
            {
              key: 'changed',
              head: say(words.changed),
              cell: ({ changedAt }) => momentInWords(new Date(changedAt), now, say, language),
            },
          ]}
        />
      )}
      {open && mayRevise() && <NewDraft />}
    </Card>
  )
}

function NewDraft() {
  const say = useSay()
  const queries = useQueryClient()
  const [, go] = useLocation()
  const { send, sending, cause } = useSend()
  const [asks, setAsks] = useState(false)
  const [family, setFamily] = useState<FormFamily>('brukerplan')
  const [year, setYear] = useState(() => String(Number(dayInOslo(new Date()).slice(0, 4)) + 1))
  const [tried, setTried] = useState(false)
  if (!asks) return <Button onClick={() => setAsks(true)}>{say(words.make)}</Button>
  const begin = async () => {
    setTried(true)
    if (!isYear(year)) return
    const body = { year: Number(year), family }
    await send(body, async (key) => {
      const { id } = await request<{ readonly id: string }>('POST', '/api/instrument-drafts', body, key)
      void queries.invalidateQueries({ queryKey: ['drafts'] })
      go(`/national/instruments/${id}`)
    })
  }
  return (
    <div className="lp-rev-part">
      <ChoiceGroup
        legend={say(words.which)}
        kind="radio"
        options={formFamilies.map((value) => ({ value, text: say(familyWords[value]) }))}
        chosen={[family]}
        change={([value]) => setFamily(formFamilies.find((one) => one === value) ?? family)}
      />
      <YearField label={say(words.year)} year={year} change={setYear} checked={tried} />
      {cause !== null && <Failure cause={cause} />}
      <div className="lp-row">
        <Button onClick={() => void begin()} aria-disabled={sending}>
          {say(words.begin)}
        </Button>
        <Button look="secondary" onClick={() => setAsks(false)}>
          {say(words.cancel)}
        </Button>
      </div>
    </div>
  )
}
