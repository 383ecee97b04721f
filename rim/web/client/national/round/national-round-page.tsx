import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { type RoundAnswer, useRounds } from '../../api/index.ts'
import { NotHere } from '../../layout/not-here.tsx'
import {
  Alert,
  Awaited,
  BackLink,
  Button,
  ButtonLink,
  Card,
  Failure,
  PageTitle,
  Tag,
} from '../../ui/index.ts'
import { dayInOslo, deadlineInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { Consequences } from '../consequences/consequence-list.tsx'
import { mayDecideRounds, maySeeStatus } from '../may.ts'
import { type RoundStage, roundStage, stageColours, stageNames } from '../rounds/stage.ts'
import { useStatus } from '../status/queries.ts'
import { sumsOf } from '../status/status-view.ts'
import { ClosingDialog } from './closing-dialog.tsx'
import { ClosingHistory } from './closing-history.tsx'
import { RoundFacts } from './round-facts.tsx'
import { RoundLinks } from './round-links.tsx'
import { RoundSettings } from './round-settings.tsx'
import { RoundStages } from './round-stages.tsx'
import { stageNews, stageTasks } from './stage-words.ts'
import '../rounds/new/new-round.css'
import './round.css'

const words = {
  invite: { nb: 'Inviter kommuner', nn: 'Inviter kommunar', en: 'Invite municipalities' },
  status: { nb: 'Se status', nn: 'Sjå status', en: 'See the status' },
  close: { nb: 'Avslutt runden …', nn: 'Avslutt runden …', en: 'Close the round …' },
  reopen: { nb: 'Åpne runden igjen …', nn: 'Opne runden igjen …', en: 'Open the round again …' },
  release: { nb: 'Gi ut tallene', nn: 'Gi ut tala', en: 'Release the figures' },
  seeRelease: { nb: 'Se utgivelsen', nn: 'Sjå utgivinga', en: 'See the release' },
  settings: { nb: 'Innstillinger', nn: 'Innstillingar', en: 'Settings' },
  change: { nb: 'Endre', nn: 'Endre', en: 'Change' },
  saved: { nb: 'Endringene er lagret.', nn: 'Endringane er lagra.', en: 'The changes are saved.' },
  means: { nb: 'Hva skjemaet betyr', nn: 'Kva skjemaet betyr', en: 'What the form means' },
  show: {
    nb: 'Vis følgene av skjemaet',
    nn: 'Vis følgjene av skjemaet',
    en: 'Show the consequences of the form',
  },
  back: { nb: 'Alle runder', nn: 'Alle rundar', en: 'All rounds' },
} satisfies Record<string, LocalText>

/** One round from the national desk: where it stands, what to do now, and the way to its other pages. */
export default function NationalRoundPage({ round: id }: { round: string }) {
  const rounds = useRounds()
  if (!rounds.data) return <Awaited query={rounds} />
  const round = rounds.data.find((one) => one.id === id)
  return round ? <NationalRound round={round} /> : <NotHere />
}

function NationalRound({ round }: { round: RoundAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const status = useStatus(round.id, maySeeStatus())
  const [closing, setClosing] = useState(false)
  const today = dayInOslo(new Date())
  const stage = roundStage(round, today)
  const decides = mayDecideRounds()
  const sums = status.data && sumsOf(status.data.municipalities)
  return (
    <div className="lp-stack">
      <BackLink to="/national">{say(words.back)}</BackLink>
      <div className="lp-row">
        <PageTitle>{say(round.name)}</PageTitle>
        <Tag colour={stageColours[stage]}>
          {stage === 'open' ? deadlineInWords(round, today, say, language) : say(stageNames[stage])}
        </Tag>
      </div>
      <RoundStages round={round} stage={stage} />
      <p className="lp-lead">{say((decides ? stageTasks : stageNews)[stage])}</p>
      {decides && <NextAction round={round} stage={stage} close={() => setClosing(true)} />}
      <ClosingHistory round={round.id} />
      {status.isError && <Failure cause={status.error} again={() => void status.refetch()} />}
      <RoundLinks round={round} status={status.data} />
      <Settings round={round} decides={decides} />
      {decides && <FormMeans round={round} />}
      {closing && (
        <ClosingDialog
          round={round}
          today={today}
          notSubmitted={sums && sums.taking - sums.stages.submitted}
          done={() => setClosing(false)}
        />
      )}
    </div>
  )
}

function NextAction({ round, stage, close }: { round: RoundAnswer; stage: RoundStage; close: () => void }) {
  const say = useSay()
  const to = (path: string) => `/national/rounds/${round.id}/${path}`
  const closes = (look: 'primary' | 'secondary' | 'tertiary', text: LocalText) => (
    <Button look={look} onClick={close}>
      {say(text)}
    </Button>
  )
  return (
    <div className="lp-row">
      {stage === 'planned' && <ButtonLink to={to('invitations')}>{say(words.invite)}</ButtonLink>}
      {stage === 'open' && (
        <>
          <ButtonLink to={to('status')}>{say(words.status)}</ButtonLink>
          {closes('tertiary', words.close)}
        </>
      )}
      {stage === 'ended' && (
        <>
          {closes('primary', words.close)}
          <ButtonLink look="secondary" to={to('status')}>
            {say(words.status)}
          </ButtonLink>
        </>
      )}
      {stage === 'closed' && (
        <>
          <ButtonLink to={to('release')}>{say(words.release)}</ButtonLink>
          {closes('tertiary', words.reopen)}
        </>
      )}
      {stage === 'released' && <ButtonLink to={to('release')}>{say(words.seeRelease)}</ButtonLink>}
    </div>
  )
}

function Settings({ round, decides }: { round: RoundAnswer; decides: boolean }) {
  const say = useSay()
  const [changing, setChanging] = useState(false)
  const [saved, setSaved] = useState(false)
  const change = () => {
    setSaved(false)
    setChanging(true)
  }
  return (
    <Card
      title={say(words.settings)}
      tools={
        decides && !changing ? (
          <Button look="secondary" size="sm" onClick={change}>
            {say(words.change)}
          </Button>
        ) : undefined
      }
    >
      <div role="status">
        {saved && (
          <Alert colour="success">
            <p className="ds-paragraph">{say(words.saved)}</p>
          </Alert>
        )}
      </div>
      {changing ? (
        <RoundSettings
          round={round}
          done={(changed) => {
            setChanging(false)
            setSaved(changed)
          }}
        />
      ) : (
        <RoundFacts round={round} />
      )}
    </Card>
  )
}

/** Fetched when it is asked for: counting stored answers is logged. */
function FormMeans({ round }: { round: RoundAnswer }) {
  const say = useSay()
  const [shown, show] = useState(false)
  return (
    <Card title={say(words.means)}>
      {shown ? (
        <Consequences instrument={round.instrument} before={round.opensOn} />
      ) : (
        <Button look="secondary" size="sm" onClick={() => show(true)}>
          {say(words.show)}
        </Button>
      )}
    </Card>
  )
}
