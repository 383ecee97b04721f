import { Button, LoginLink } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { Sign } from './field/sign.tsx'
import type { FormStore, OverallStatus } from './stores/store.ts'

const words = {
  saved: { nb: 'Alt er lagret', nn: 'Alt er lagra', en: 'All saved' },
  saving: { nb: 'Lagrer …', nn: 'Lagrar …', en: 'Saving …' },
  offlineKept: {
    nb: 'Uten nett. {count} svar venter trygt på denne maskinen.',
    nn: 'Utan nett. {count} svar ventar trygt på denne maskina.',
    en: 'Offline. Answers waiting safely on this machine: {count}.',
  },
  offlineNothing: {
    nb: 'Uten nett. Alt er lagret.',
    nn: 'Utan nett. Alt er lagra.',
    en: 'Offline. All saved.',
  },
  offlineLoose: {
    nb: 'Uten nett. {count} svar venter, og blir borte hvis du lukker siden.',
    nn: 'Utan nett. {count} svar ventar, og blir borte om du lukkar sida.',
    en: 'Offline. Answers waiting, lost if you close the page: {count}.',
  },
  login: {
    nb: 'Innloggingen er utløpt. {count} svar venter.',
    nn: 'Innlogginga har gått ut. {count} svar ventar.',
    en: 'Your login has expired. Answers waiting: {count}.',
  },
  locked: {
    nb: 'Noen andre er logget inn her, eller du handler i en annen rolle. {count} svar venter på deg.',
    nn: 'Nokon andre er logga inn her, eller du handlar i ei anna rolle. {count} svar ventar på deg.',
    en: 'Somebody else is logged in here, or you act in another role. Answers waiting for you: {count}.',
  },
  conflict: {
    nb: 'Noen andre har endret {count} felt. Velg hva som skal stå.',
    nn: 'Nokon andre har endra {count} felt. Vel kva som skal stå.',
    en: 'Fields that somebody else has changed: {count}. Choose what is to stand.',
  },
  unsaved: {
    nb: '{count} svar er ikke lagret.',
    nn: '{count} svar er ikkje lagra.',
    en: 'Answers not saved: {count}.',
  },
  show: { nb: 'Vis', nn: 'Vis', en: 'Show' },
  retry: { nb: 'Prøv igjen', nn: 'Prøv igjen', en: 'Try again' },
}

interface OverallProps {
  readonly overall: OverallStatus
  readonly store: FormStore
  /** Goes to the first field that a person must see to. */
  readonly show: () => void
}

/** How it is with the whole registration, in words; read aloud when it becomes something to know of. */
export function OverallState({ overall, store, show }: OverallProps) {
  const calm = overall.kind === 'saved' || overall.kind === 'saving'
  return (
    <div className="lp-overall" data-kind={overall.kind} {...(!calm && { role: 'status' })}>
      <Words overall={overall} store={store} show={show} />
    </div>
  )
}

function Words({ overall, store, show }: OverallProps) {
  const say = useSay()
  switch (overall.kind) {
    case 'saved':
      return (
        <>
          <Sign name="tick" /> {say(words.saved)}
        </>
      )
    case 'saving':
      return (
        <>
          <Sign name="clock" /> {say(words.saving)}
        </>
      )
    case 'offline': {
      const { count, keptHere } = overall
      const text = count === 0 ? words.offlineNothing : keptHere ? words.offlineKept : words.offlineLoose
      return (
        <>
          <Sign name="clock" /> <span>{say(text, { count })}</span>
        </>
      )
    }
    case 'login-expired':
      return (
        <>
          <Sign name="alert" /> <span>{say(words.login, { count: overall.count })}</span>
          <LoginLink stepUp={overall.stepUp} />
        </>
      )
    case 'locked':
      return (
        <>
          <Sign name="alert" /> <span>{say(words.locked, { count: overall.count })}</span>
        </>
      )
    case 'conflict':
      return (
        <>
          <Sign name="two" /> <span>{say(words.conflict, { count: overall.count })}</span>
          <Button look="secondary" size="sm" onClick={show}>
            {say(words.show)}
          </Button>
        </>
      )
    case 'closed':
      return (
        <>
          <Sign name="alert" />
          <span>
            {overall.text} {overall.count > 0 && say(words.unsaved, { count: overall.count })}
          </span>
        </>
      )
    case 'failed':
      return (
        <>
          <Sign name="alert" /> <span>{say(words.unsaved, { count: overall.count })}</span>
          <Button look="secondary" size="sm" onClick={show}>
            {say(words.show)}
          </Button>
          <Button look="secondary" size="sm" onClick={() => store.retry()}>
            {say(words.retry)}
          </Button>
        </>
      )
  }
}
