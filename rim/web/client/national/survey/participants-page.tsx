import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Awaited, Button, SelectField, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { mayDecideRounds } from '../may.ts'
import type { ParticipantAnswer, WaveAnswer } from './answers.ts'
import { InviteForm } from './invite-form.tsx'
import { JoinOutside } from './join-outside.tsx'
import {
  isShown,
  type ParticipantFilter,
  type Standing,
  standingOf,
  standings,
} from './participant-filter.ts'
import { ParticipantTable } from './participant-table.tsx'
import { useParticipants, useSample, useWave } from './queries.ts'
import { regionName } from './survey-words.ts'
import { WavePlace } from './wave-place.tsx'
import '../invitations/invitations.css'

const words = {
  lead: {
    nb: 'Her inviterer du dem som er trukket, fører inn svar og tar inn erstattere. Kommunens koordinator kan også svare selv.',
    nn: 'Her inviterer du dei som er trekte, fører inn svar og tek inn erstattarar. Koordinatoren i kommunen kan òg svare sjølv.',
    en: 'Here you invite those drawn, note answers and take in replacements. The municipality’s coordinator may also answer.',
  },
  none: {
    nb: 'Ingen er med ennå. Trekk kommuner først.',
    nn: 'Ingen er med enno. Trekk kommunar først.',
    en: 'Nobody is in the wave yet. Draw municipalities first.',
  },
  search: { nb: 'Navn eller nummer', nn: 'Namn eller nummer', en: 'Name or number' },
  region: { nb: 'Region', nn: 'Region', en: 'Region' },
  state: { nb: 'Status', nn: 'Status', en: 'Status' },
  all: { nb: 'Alle', nn: 'Alle', en: 'All' },
  rest: { nb: 'Vis de {count} siste', nn: 'Vis dei {count} siste', en: 'Show the last {count}' },
} satisfies Record<string, LocalText>

const standingNames: Readonly<Record<Standing, LocalText>> = {
  waiting: { nb: 'Ikke invitert', nn: 'Ikkje inviterte', en: 'Not invited' },
  invited: { nb: 'Har ikke svart', nn: 'Har ikkje svart', en: 'Not answered' },
  accepted: { nb: 'Takket ja', nn: 'Takka ja', en: 'Accepted' },
  declined: { nb: 'Takket nei', nn: 'Takka nei', en: 'Declined' },
}

/** So many are shown until more are asked for. */
const atFirst = 30

/** Who is in a wave, and what they have answered. */
export default function ParticipantsPage({ wave }: { wave: string }) {
  const found = useWave(wave)
  return (
    <div className="lp-stack">{found.data ? <Shown wave={found.data} /> : <Awaited query={found} />}</div>
  )
}

function Shown({ wave }: { wave: WaveAnswer }) {
  const say = useSay()
  const participants = useParticipants(wave.id)
  return (
    <>
      <WavePlace wave={wave} page="/participants" />
      <p className="lp-lead">{say(words.lead)}</p>
      {participants.data ? (
        <Participants wave={wave} participants={participants.data} />
      ) : (
        <Awaited query={participants} />
      )}
    </>
  )
}

function Participants({
  wave,
  participants,
}: {
  wave: WaveAnswer
  participants: readonly ParticipantAnswer[]
}) {
  const say = useSay()
  const regions = useSample(wave.id).data?.regions
  const [filter, setFilter] = useState<ParticipantFilter>({
    text: '',
    region: '',
    // afterwards it is those that took part who are looked for
    standing: wave.state === 'closed' ? 'accepted' : '',
  })
  const [everyone, setEveryone] = useState(false)
  const shown = participants.filter((one) => isShown(one, filter))
  const rest = everyone ? 0 : Math.max(0, shown.length - atFirst)
  const decides = mayDecideRounds() && wave.state !== 'closed'
  const set = (part: Partial<ParticipantFilter>) => setFilter({ ...filter, ...part })
  const codes = [...new Set(participants.map(({ region }) => region))]
  const everybody = { value: '', text: say(words.all) }
  return (
    <>
      <dl className="lp-sums">
        {standings.map((standing) => (
          <div key={standing}>
            <dt>{say(standingNames[standing])}</dt>
            <dd>{participants.filter((one) => standingOf(one) === standing).length}</dd>
          </div>
        ))}
      </dl>
      {participants.length === 0 ? (
        <p>{say(words.none)}</p>
      ) : (
        <>
          {decides && <InviteForm wave={wave} participants={participants} />}
          <div className="lp-filters lp-no-print">
            <TextField label={say(words.search)} value={filter.text} change={(text) => set({ text })} />
            <SelectField
              label={say(words.region)}
              value={filter.region}
              change={(region) => set({ region })}
              options={[
                everybody,
                ...codes.map((code) => ({ value: code, text: say(regionName(regions, code)) })),
              ]}
            />
            <SelectField
              label={say(words.state)}
              value={filter.standing}
              change={(standing) => set({ standing: standing as Standing | '' })}
              options={[
                everybody,
                ...standings.map((each) => ({ value: each, text: say(standingNames[each]) })),
              ]}
            />
          </div>
          <ParticipantTable
            all={participants}
            shown={rest === 0 ? shown : shown.slice(0, atFirst)}
            count={shown.length}
            regions={regions}
            decides={decides}
          />
          {rest > 0 && (
            <Button look="secondary" className="lp-no-print" onClick={() => setEveryone(true)}>
              {say(words.rest, { count: rest })}
            </Button>
          )}
        </>
      )}
      {decides && <JoinOutside wave={wave} />}
    </>
  )
}
