import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { useInstrument } from '../../api/index.ts'
import type { ProposalAnswer, ProposalState } from '../../revision/answers.ts'
import { useProposals } from '../../revision/queries.ts'
import { questionOptions } from '../../revision/question-options.ts'
import { stateWords } from '../../revision/words.ts'
import { Alert, Awaited, Card, SelectField } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { mayDecide } from '../may.ts'
import { DecisionForm } from './decision-form.tsx'
import { InboxEntry } from './inbox-entry.tsx'

const words = {
  title: {
    nb: 'Forslag fra kommunene',
    nn: 'Forslag frå kommunane',
    en: 'Proposals from the municipalities',
  },
  lead: {
    nb: 'Revisjonsgruppen avgjør. Kryss av flere forslag for å svare på dem med ett vedtak. Kommunene ser vedtaket og begrunnelsen.',
    nn: 'Revisjonsgruppa avgjer. Kryss av fleire forslag for å svare på dei med eitt vedtak. Kommunane ser vedtaket og grunngivinga.',
    en: 'The revision group decides. Tick several proposals to answer them by one decision. The municipalities see the decision and the reason.',
  },
  leadOthers: {
    nb: 'Revisjonsgruppen avgjør. Kommunene ser vedtaket og begrunnelsen.',
    nn: 'Revisjonsgruppa avgjer. Kommunane ser vedtaket og grunngivinga.',
    en: 'The revision group decides. The municipalities see the decision and the reason.',
  },
  show: { nb: 'Vis', nn: 'Vis', en: 'Show' },
  open: {
    nb: 'Forslag som ikke er avgjort',
    nn: 'Forslag som ikkje er avgjorde',
    en: 'Proposals not decided',
  },
  all: { nb: 'Alle forslag', nn: 'Alle forslag', en: 'All proposals' },
  about: { nb: 'Om', nn: 'Om', en: 'About' },
  any: { nb: 'Alle spørsmål', nn: 'Alle spørsmål', en: 'All questions' },
  whole: { nb: 'Skjemaet som helhet', nn: 'Skjemaet som heilskap', en: 'The form as a whole' },
  none: {
    nb: 'Ingen forslag her. Kommunene sender forslag fra sine egne sider.',
    nn: 'Ingen forslag her. Kommunane sender forslag frå sine eigne sider.',
    en: 'No proposals here. The municipalities send proposals from their own pages.',
  },
  decided: {
    nb: 'Vedtaket er sendt til kommunene.',
    nn: 'Vedtaket er sendt til kommunane.',
    en: 'The decision is shown to the municipalities.',
  },
} satisfies Record<string, LocalText>

const undecided: readonly ProposalState[] = ['received', 'discussed', 'postponed']
const states = Object.keys(stateWords).filter((state) => state !== 'in-version') as ProposalState[]

/** The proposals of all municipalities, to be talked about and decided. */
export function Inbox() {
  const say = useSay()
  const proposals = useProposals()
  const [state, setState] = useState('open')
  const [about, setAbout] = useState('any')
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [decided, setDecided] = useState(false)
  const all = proposals.data
  const shown = all?.filter(
    (one) => isWanted(one, state) && (about === 'any' || (one.question ?? '') === about),
  )
  const chosen = shown?.filter(({ id }) => ticked.includes(id)) ?? []
  const tick = (id: string, on: boolean) => {
    setDecided(false)
    setTicked((now) => (on ? [...now, id] : now.filter((one) => one !== id)))
  }
  return (
    <Card title={say(words.title)}>
      <p className="lp-lead">{say(mayDecide() ? words.lead : words.leadOthers)}</p>
      {!all && <Awaited query={proposals} />}
      {all && (
        <div className="lp-rev-pair">
          <SelectField
            label={say(words.show)}
            value={state}
            change={setState}
            options={[
              { value: 'open', text: say(words.open) },
              { value: 'all', text: say(words.all) },
              ...states.map((one) => ({ value: one, text: say(stateWords[one]) })),
            ]}
          />
          <AboutFilter all={all} about={about} change={setAbout} />
        </div>
      )}
      {shown?.length === 0 && <p className="lp-subtle">{say(words.none)}</p>}
      {shown && shown.length > 0 && (
        <ul className="lp-rev-entries">
          {shown.map((one) => (
            <li key={one.id}>
              <InboxEntry proposal={one} ticked={ticked.includes(one.id)} tick={(on) => tick(one.id, on)} />
            </li>
          ))}
        </ul>
      )}
      {decided && (
        <Alert colour="success" live="polite">
          <p className="ds-paragraph">{say(words.decided)}</p>
        </Alert>
      )}
      {chosen.length > 0 && (
        <DecisionForm
          proposals={chosen}
          done={() => {
            setTicked([])
            setDecided(true)
          }}
        />
      )}
    </Card>
  )
}

function isWanted(proposal: ProposalAnswer, wanted: string): boolean {
  if (wanted === 'all') return true
  if (wanted === 'open') return undecided.includes(proposal.state)
  return proposal.state === wanted
}

/** The questions that something is proposed about. */
function AboutFilter({
  all,
  about,
  change,
}: {
  all: readonly ProposalAnswer[]
  about: string
  change: (about: string) => void
}) {
  const say = useSay()
  const language = useLanguage()
  const form = useInstrument(all[0]?.instrument)
  const codes = new Set(all.map(({ question }) => question ?? ''))
  const questions = (form.data ? questionOptions(form.data, language) : []).filter(({ value }) =>
    codes.has(value),
  )
  return (
    <SelectField
      label={say(words.about)}
      value={about}
      change={change}
      options={[
        { value: 'any', text: say(words.any) },
        ...(codes.has('') ? [{ value: '', text: say(words.whole) }] : []),
        ...questions,
      ]}
    />
  )
}
