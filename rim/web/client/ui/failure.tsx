import { ApiProblem, NoAnswer } from '../api/index.ts'
import { type Say, useSay } from '../words/index.ts'
import { Alert } from './alert.tsx'
import { Button } from './button.tsx'

const words = {
  noAnswer: {
    nb: 'Vi fikk ikke kontakt med Lyttepost. Sjekk at du har nett, og prøv igjen.',
    nn: 'Vi fekk ikkje kontakt med Lyttepost. Sjekk at du har nett, og prøv igjen.',
    en: 'Lyttepost could not be reached. Check that you are online, and try again.',
  },
  unexpected: {
    nb: 'Noe gikk galt på denne siden. Last den inn på nytt. Det som er lagret, er ikke berørt.',
    nn: 'Noko gjekk gale på denne sida. Last ho inn på nytt. Det som er lagra, er ikkje rørt.',
    en: 'Something went wrong on this page. Load it again. What has been saved is not affected.',
  },
  again: { nb: 'Prøv igjen', nn: 'Prøv igjen', en: 'Try again' },
  login: { nb: 'Logg inn på nytt', nn: 'Logg inn på nytt', en: 'Log in again' },
  stronger: { nb: 'Logg inn sikrere', nn: 'Logg inn sikrare', en: 'Log in more securely' },
}

/** What went wrong, in words for whoever it happened to. */
function failureText(cause: unknown, say: Say): string {
  if (cause instanceof ApiProblem && cause.message !== '') return cause.message
  return say(cause instanceof NoAnswer ? words.noAnswer : words.unexpected)
}

/** Address to log in at, where that is what is needed; this page comes back after. */
const loginFor = (cause: unknown): string | null => {
  if (!(cause instanceof ApiProblem)) return null
  if (cause.stepUp !== null) return cause.stepUp
  const here = encodeURIComponent(location.pathname + location.search)
  return cause.status === 401 ? `/login?as=staff&returnTo=${here}` : null
}

/** What went wrong, with what can be done about it. */
export function Failure({ cause, again }: { cause: unknown; again?: () => void }) {
  const say = useSay()
  const login = loginFor(cause)
  const stronger = cause instanceof ApiProblem && cause.stepUp !== null
  return (
    <Alert colour="danger" live="assertive">
      <p className="ds-paragraph">{failureText(cause, say)}</p>
      {login !== null && (
        <p>
          <a className="ds-link" href={login}>
            {say(stronger ? words.stronger : words.login)}
          </a>
        </p>
      )}
      {again && login === null && (
        <Button look="secondary" size="sm" onClick={again}>
          {say(words.again)}
        </Button>
      )}
    </Alert>
  )
}
