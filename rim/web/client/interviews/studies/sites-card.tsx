import { useState } from 'react'
import { Awaited, Button, Card, Failure, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { kept, useStudyFacts } from '../people/queries.ts'
import { useSend } from '../people/use-send.ts'
import { studyAddress } from '../queries.ts'
import { keptWords as words } from './study-words.ts'

/** Where participants are recruited. */
export function SitesCard({ study, writes }: { study: string; writes: boolean }) {
  const say = useSay()
  const facts = useStudyFacts(study)
  const [name, setName] = useState('')
  const add = useSend<{ name: string; municipality: null }>({
    method: 'POST',
    address: `${studyAddress(study)}/sites`,
    refresh: [kept(study).facts],
    done: () => setName(''),
  })
  if (!facts.data) return <Awaited query={facts} />
  return (
    <Card title={say(words.sites)}>
      <p className="ds-paragraph">{say(words.sitesLead)}</p>
      <ul className="ds-list">
        {facts.data.sites.map((site) => (
          <li key={site.id}>{site.name}</li>
        ))}
      </ul>
      {writes && (
        <form
          className="lp-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() !== '') add.mutate({ name: name.trim(), municipality: null })
          }}
        >
          <TextField label={say(words.siteName)} value={name} change={setName} />
          {add.isError && <Failure cause={add.error} />}
          <div>
            <Button type="submit" look="secondary" disabled={add.isPending}>
              {say(words.add)}
            </Button>
          </div>
        </form>
      )}
    </Card>
  )
}
