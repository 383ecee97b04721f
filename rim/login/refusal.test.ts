import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { connect, LoginRefusal, profiles } from './index.ts'
import { refusalOf } from './refusal.ts'
import { refusalFrom } from './test-journey.ts'

/** Connects to something that answers as given, and tells how that was refused. */
async function connectTo(answer: RequestListener) {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const uris = { redirectUri: 'http://127.0.0.1:9/inn', postLogoutRedirectUri: 'http://127.0.0.1:9/ut' }
  try {
    const settings = { issuer, clientId: 'x', secret: 'y', allowInsecure: true, ...uris }
    return await refusalFrom(connect(profiles.idporten, settings))
  } finally {
    server.close()
  }
}

describe('a provider is told to be down', () => {
  it.each<[string, RequestListener]>([
    ['fails', (_, response) => response.writeHead(503).end('Service Unavailable')],
    [
      'shows a page in place of itself',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Vedlikehold</p>'),
    ],
    ['hangs up', (request) => request.socket.destroy()],
  ])('when it %s', async (_, answer) => {
    const { number, refusal } = await connectTo(answer)
    expect(number).toBe(5014)
    expect(refusal.message).toContain('ID-porten svarer ikke')
  })

  it('but not when it answers with something else than it should', async () => {
    const json = { 'content-type': 'application/json' }
    const other = JSON.stringify({ issuer: 'https://idporten.no' })
    expect((await connectTo((_, response) => response.writeHead(404, json).end('{}'))).number).toBe(5016)
    expect((await connectTo((_, response) => response.writeHead(200, json).end(other))).number).toBe(5016)
  })
})

describe('the reason for the log', () => {
  it('tells codes and claims from all layers, without tokens, secrets or person numbers', () => {
    const token = 'eyJhbGciOiJSUzI1NiJ9.eyJwaWQiOiIwMTgxMDExMjM0NSJ9.c2lnbmF0dXJl'
    const inner = Object.assign(new Error(`unexpected value for 01810112345 in ${token}`), { claim: 'nonce' })
    const cause = Object.assign(new Error('inner'), { cause: inner })
    const code = 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED'
    const secret = 'Zm9yIHRoZSBsb3ZlIG9mIGdvZCBkbyBub3QgbG9n'
    const { reason } = refusalOf(Object.assign(new Error(secret, { cause }), { code }), profiles.helseid)
    expect(reason).toBe(`${code}: [secret]: inner: unexpected value for [number] in [token]: nonce`)
  })

  it('is found for whatever is thrown', () => {
    for (const thrown of [undefined, null, 'text', 7, {}]) {
      expect(refusalOf(thrown, profiles.feide).reason).toBe('unknown error')
    }
    const known = refusalOf(new Error('first'), profiles.feide)
    expect(refusalOf(known, profiles.entra)).toBe(known)
    expect(known).toBeInstanceOf(LoginRefusal)
  })
})
