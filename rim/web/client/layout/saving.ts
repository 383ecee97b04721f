import { holdsIdentityNumber } from '#core/identity'
import { ApiProblem, currentSession, renewSession, request, type SessionAnswer } from '../api/index.ts'
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

/** The saving of this page: what is entered anywhere on it goes through here. */
export function startSaving(say: Say) {
  const saving = createBrowserSaving({
    login: { current: identity, renew },
    // what must not be kept on the machine, not even encrypted
    check: (_, value) =>
      holdsIdentityNumber(JSON.stringify(value ?? null))
        ? { number: numberAmongAnswers, text: say(words.number) }
        : null,
  })
  saving.start()
  return saving
}

const identity = () => {
  const { staff, unit, csrf } = currentSession()
  return { staff, unit, csrf }
}

/** Asks who is logged in now; null where nobody is. */
async function renew() {
  try {
    renewSession(await request<SessionAnswer>('GET', '/api/session'))
    return identity()
  } catch (cause) {
    if (cause instanceof ApiProblem && cause.status === 401) return null
    throw cause
  }
}
