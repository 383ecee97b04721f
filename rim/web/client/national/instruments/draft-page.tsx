import { useQueryClient } from '@tanstack/react-query'
import { Link, useSearchParams } from 'wouter'
import type { LocalText } from '#core/foundation'
import { ApiProblem, useInstrument } from '../../api/index.ts'
import { NotHere } from '../../layout/not-here.tsx'
import type { DraftAnswer } from '../../revision/answers.ts'
import { reviseDraft, useDraft } from '../../revision/queries.ts'
import { useSend } from '../../revision/use-send.ts'
import { shortVersion } from '../../revision/words.ts'
import { Alert, Awaited, BackLink, Button, ButtonLink, Failure, PageTitle, Tag } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { mayRevise } from '../may.ts'
import { ChangesView } from './changes-view.tsx'
import { ConsequencesView } from './consequences-view.tsx'
import { familyOf, familyWords, isForUsers } from './families.ts'
import { PreviewView } from './preview-view.tsx'
import { PublishView } from './publish-view.tsx'
import { RevisedForm, revisedFormOf } from './revised-form.ts'
import { TrialsView } from './trials-view.tsx'

const words = {
  all: { nb: 'Skjemaene', nn: 'Skjemaa', en: 'The forms' },
  title: {
    nb: 'Utkast til skjema {version}',
    nn: 'Utkast til skjema {version}',
    en: 'Draft of form {version}',
  },
  base: {
    nb: '{form}. Bygger på {version}.',
    nn: '{form}. Byggjer på {version}.',
    en: '{form}. Built on {version}.',
  },
  saved: {
    nb: 'Hver endring lagres med en gang. Ingen bruker utkastet i en runde før det er publisert.',
    nn: 'Kvar endring blir lagra med ein gong. Ingen bruker utkastet i ein runde før det er publisert.',
    en: 'Each change is saved at once. Nobody uses the draft in a round before it is published.',
  },
  savedForUsers: {
    nb: 'Hver endring lagres med en gang. Ingen bruker utkastet i en måling før det er publisert.',
    nn: 'Kvar endring blir lagra med ein gong. Ingen bruker utkastet i ei måling før det er publisert.',
    en: 'Each change is saved at once. Nobody uses the draft in a wave before it is published.',
  },
  faults: { nb: '{count} feil å rette', nn: '{count} feil å rette', en: '{count} faults to mend' },
  fault: { nb: '1 feil å rette', nn: '1 feil å rette', en: '1 fault to mend' },
  sound: { nb: 'Ingen feil', nn: 'Ingen feil', en: 'No faults' },
  empty: { nb: 'Ingen endringer ennå', nn: 'Ingen endringar enno', en: 'No changes yet' },
  views: { nb: 'Deler av utkastet', nn: 'Delar av utkastet', en: 'Parts of the draft' },
  changes: { nb: 'Endringer', nn: 'Endringar', en: 'Changes' },
  consequences: { nb: 'Følger', nn: 'Følgjer', en: 'Consequences' },
  form: { nb: 'Slik blir skjemaet', nn: 'Slik blir skjemaet', en: 'How the form will look' },
  trials: { nb: 'Prøving og uttalelser', nn: 'Prøving og fråsegner', en: 'Trials and opinions' },
  publish: { nb: 'Publisering', nn: 'Publisering', en: 'Publishing' },
  newer: {
    nb: 'Versjon {version} er publisert siden utkastet ble laget. Utkastet må bygge på den før det kan publiseres.',
    nn: 'Versjon {version} er publisert sidan utkastet blei laga. Utkastet må byggje på den før det kan publiserast.',
    en: 'Version {version} has been published since the draft was made. The draft must build on it before it can be published.',
  },
  move: {
    nb: 'La utkastet bygge på {version}',
    nn: 'La utkastet byggje på {version}',
    en: 'Let the draft build on {version}',
  },
  published: {
    nb: 'Utkastet er publisert som versjon {version} og kan ikke endres.',
    nn: 'Utkastet er publisert som versjon {version} og kan ikkje endrast.',
    en: 'The draft is published as version {version} and cannot be changed.',
  },
  see: { nb: 'Se versjonen', nn: 'Sjå versjonen', en: 'See the version' },
} satisfies Record<string, LocalText>

const views = ['changes', 'consequences', 'form', 'trials', 'publish'] as const
type View = (typeof views)[number]

/** A draft of a new version: its changes, what they lead to, how it looks, how it was tried, and publishing. */
export function DraftPage({ draft: id }: { draft: string }) {
  const say = useSay()
  const draft = useDraft(id)
  const base = useInstrument(draft.data?.base)
  if (!draft.data) {
    if (draft.error instanceof ApiProblem && draft.error.status === 404) return <NotHere />
    return <Awaited query={draft} />
  }
  if (draft.data.published !== null) {
    const version = draft.data.published
    return (
      <div className="lp-stack">
        <PageTitle>{say(words.title, { version: shortVersion(version) })}</PageTitle>
        <p className="lp-lead">{say(words.published, { version: shortVersion(version) })}</p>
        <ButtonLink to={`/national/instruments/${version}`}>{say(words.see)}</ButtonLink>
      </div>
    )
  }
  return base.data && !base.isError ? <Draft draft={draft.data} base={base.data} /> : <Awaited query={base} />
}

type Base = NonNullable<ReturnType<typeof useInstrument>['data']>

function Draft({ draft, base }: { draft: DraftAnswer; base: Base }) {
  const say = useSay()
  const [address] = useSearchParams()
  const view = views.find((one) => one === address.get('view')) ?? 'changes'
  const { problems, changes } = draft
  const count = problems.length
  return (
    <div className="lp-stack">
      <BackLink to="/national/instruments">{say(words.all)}</BackLink>
      <PageTitle>{say(words.title, { version: shortVersion(draft.version) })}</PageTitle>
      <div className="lp-row">
        <Tag colour={count > 0 ? 'danger' : changes.length > 0 ? 'success' : 'neutral'}>
          {count > 0
            ? say(count === 1 ? words.fault : words.faults, { count })
            : say(changes.length > 0 ? words.sound : words.empty)}
        </Tag>
        <span>
          {say(words.base, {
            form: say(familyWords[familyOf(draft.base)]),
            version: shortVersion(draft.base),
          })}
        </span>
      </div>
      <p className="lp-lead">{say(isForUsers(draft.base) ? words.savedForUsers : words.saved)}</p>
      {draft.newerBase !== null && <NewerBase draft={draft} newest={draft.newerBase} />}
      <nav className="lp-rev-views" aria-label={say(words.views)}>
        {views.map((one) => (
          <ViewLink key={one} id={draft.id} view={one} current={one === view} />
        ))}
      </nav>
      {view === 'changes' && (
        <RevisedForm value={revisedFormOf(base)}>
          <ChangesView draft={draft} base={base} />
        </RevisedForm>
      )}
      {view === 'consequences' && <ConsequencesView draft={draft} />}
      {view === 'form' && <PreviewView key={draft.hash} form={draft.form} />}
      {view === 'trials' && <TrialsView draft={draft} />}
      {view === 'publish' && <PublishView draft={draft} />}
    </div>
  )
}

function ViewLink({ id, view, current }: { id: string; view: View; current: boolean }) {
  const say = useSay()
  const to = `/national/instruments/${id}${view === 'changes' ? '' : `?view=${view}`}`
  return (
    <Link
      to={to}
      className="ds-button"
      data-size="sm"
      data-variant={current ? 'primary' : 'secondary'}
      data-color="accent"
      aria-current={current ? 'true' : undefined}
    >
      {current && <span aria-hidden="true">✓</span>}
      {say(words[view])}
    </Link>
  )
}

function NewerBase({ draft, newest }: { draft: DraftAnswer; newest: string }) {
  const say = useSay()
  const queries = useQueryClient()
  const { send, sending, cause } = useSend()
  const version = shortVersion(newest)
  const move = () =>
    void send([draft.revision, newest], (key) => reviseDraft(queries, draft, { toNewest: true }, key))
  return (
    <Alert colour="warning">
      <p className="ds-paragraph">{say(words.newer, { version })}</p>
      {mayRevise() && (
        <Button look="secondary" size="sm" aria-disabled={sending} onClick={move}>
          {say(words.move, { version })}
        </Button>
      )}
      {cause !== null && <Failure cause={cause} />}
    </Alert>
  )
}
