import { holdsIdentityNumber } from '#core/identity'
import { ApiProblem, currentSession, renewSession, type SessionAnswer, whoIsLoggedIn } from '../api/index.ts'
import { createBrowserSaving } from '../saving/browser.ts'
import type { Say } from '../words/index.ts'

const words = {
  number: {
    nb: 'Her står det noe som ser ut som et fødselsnummer. Det blir ikke lagret. Fjern det.',
    nn: 'Her står det noko som ser ut som eit fødselsnummer. Det blir ikkje lagra. Fjern det.',
    en: 'This looks like a national identity number. It is not saved. Remove it.',
  },
}

/** Number of the problem that the server answers an identity number among the answers with. */
const numberAmongAnswers = 4221

/** Six to ten digits, as an identity number is halfway. */
const mayBecomeNumber = /(?<!\d)\d{6}[\s.\-\u00a0\u2010-\u2015]?\d{0,4}(?!\d)/

/** The saving of this page: what is entered anywhere on it goes through here. */
export function startSaving(say: Say) {
  const saving = createBrowserSaving({
    login: { current: identity, renew },
    // what must not be kept on the machine, not even encrypted
    check: (_, value) =>
      holdsIdentityNumber(JSON.stringify(value ?? null))
        ? { number: numberAmongAnswers, text: say(words.number) }
        : null,
    unfinished: (_, value) => typeof value === 'string' && mayBecomeNumber.test(value),
    left: () => location.replace('/'),
  })
  saving.start()
  return saving
}

const identity = () => identityOf(currentSession())
const identityOf = ({ staff, unit, csrf }: SessionAnswer) => ({ staff, unit, csrf })

/** Asks who is logged in now; null where nobody is. */
async function renew() {
  try {
    const session = await whoIsLoggedIn()
    renewSession(session)
    return identityOf(session)
  } catch (cause) {
    if (cause instanceof ApiProblem && cause.status === 401) return null
    throw cause
  }
}
