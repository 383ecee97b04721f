import type { IncomingMessage, ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import type { Profile } from '#rim/login'
import { choosePage, messagePage } from './pages.ts'
import type { DevPerson } from './people.ts'
import { askedLevel } from './policy.ts'

/** What the page where one chooses who to be works with. */
export interface InteractionSettings {
  readonly provider: Provider
  readonly people: readonly DevPerson[]
  readonly profileOf: (clientId: string) => Profile
}

/** Answers `/interaction/…`: shows the page, or takes the choice and sends the browser back into the login. */
export async function interact(
  settings: InteractionSettings,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { provider, people, profileOf } = settings
  const details = await provider.interactionDetails(request, response).catch(() => undefined)
  if (details === undefined) {
    const text = 'Innloggingen er utløpt eller allerede brukt. Gå tilbake og logg inn på nytt.'
    return sendPage(response, 400, messagePage('Innloggingen er utløpt', text))
  }
  const profile = profileOf(String(details.params.client_id))
  const asked = askedLevel(profile, details.params)
  if (request.method !== 'POST') {
    return sendPage(response, 200, choosePage(people, profile.levels.values, asked))
  }
  const choice = await formOf(request)
  const person = people.find(({ id }) => id === choice.get('person'))
  if (person === undefined) {
    const refused = { error: 'access_denied', error_description: 'the person cancelled' }
    return provider.interactionFinished(request, response, refused, { mergeWithLastSubmission: false })
  }
  const acr = choice.get('level') || person.level || asked || profile.levels.values.at(-1)
  const login = { accountId: person.id, ...(acr && { acr }), amr: ['TestID'] }
  return provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false })
}

/** Sends a page that may load nothing and be framed by nobody. */
export function sendPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  })
  response.end(html)
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const part of request) {
    text += part
    if (text.length > 10_000) break
  }
  return new URLSearchParams(text)
}
