import { execFile } from 'node:child_process'
import { request } from 'node:http'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ProblemError } from '#core/foundation'
import { profiles } from '#rim/login'
import { claimsOf } from './claims.ts'
import { type DevLogin, type DevLoginOptions, type DevPerson, startDevLogin } from './index.ts'
import { choosePage, logoutPage } from './pages.ts'

const kari: DevPerson = { id: 'kari', name: 'Kari Nordmann', title: 'Registrator i Byen' }
const options: DevLoginOptions = {
  people: [kari],
  clients: [{ redirectUris: ['http://127.0.0.1:9/inn'], postLogoutRedirectUris: ['http://127.0.0.1:9/ut'] }],
}

const problemsOf = async (promise: Promise<unknown>): Promise<readonly number[]> => {
  const error = await promise.then(
    () => undefined,
    (thrown) => thrown,
  )
  return error instanceof ProblemError ? error.problems.map(({ number }) => number) : []
}

describe('the trial provider', () => {
  let running: DevLogin | undefined
  afterEach(async () => {
    vi.unstubAllEnvs()
    await running?.stop()
    running = undefined
  })

  it('does not start in production', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    expect(await problemsOf(startDevLogin(options))).toEqual([5019])
  })

  it.each(['0.0.0.0', '::', '192.168.1.10', 'lyttepost.example', ''])(
    'does not start on "%s"',
    async (host) => {
      expect(await problemsOf(startDevLogin({ ...options, host }))).toEqual([5020])
    },
  )

  it('says where it is, and has a new secret each time', async () => {
    const lines: string[] = []
    running = await startDevLogin({ ...options, onSay: (line) => lines.push(line) })
    expect(lines).toEqual([`Prøveinnlogging med oppdiktede mennesker: ${running.issuer}`])
    expect(running.issuer).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(running.clientId).toBe('lyttepost')
    expect(running.clients).toEqual([{ clientId: 'lyttepost', key: running.key }])
    const other = await startDevLogin(options)
    await other.stop()
    expect(other.key?.d).not.toBe(running.key?.d)
  })

  it('fails at once where its port is taken', async () => {
    running = await startDevLogin(options)
    const port = Number(new URL(running.issuer).port)
    await expect(startDevLogin({ ...options, port })).rejects.toThrow('EADDRINUSE')
  })

  it('publishes what the program relies on', async () => {
    running = await startDevLogin(options)
    const described = await (await fetch(`${running.issuer}/.well-known/openid-configuration`)).json()
    expect(described).toMatchObject({
      issuer: running.issuer,
      code_challenge_methods_supported: ['S256'],
      response_types_supported: expect.arrayContaining(['code']),
      authorization_response_iss_parameter_supported: true,
      pushed_authorization_request_endpoint: expect.any(String),
      dpop_signing_alg_values_supported: expect.arrayContaining(['ES256']),
      end_session_endpoint: expect.any(String),
    })
  })

  it('answers only to its own name', async () => {
    running = await startDevLogin(options)
    const { port } = new URL(running.issuer)
    const status = await new Promise((resolve, reject) => {
      const headers = { host: `evil.example:${port}` }
      request({ host: '127.0.0.1', port, path: '/.well-known/openid-configuration', headers }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end()
    })
    expect(status).toBe(421)
  })

  it('tells a person with an old interaction to begin anew', async () => {
    running = await startDevLogin(options)
    const response = await fetch(`${running.issuer}/interaction/invented`)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('Innloggingen er utløpt')
  })

  it('writes nothing by itself', async () => {
    const entry = new URL('./index.ts', import.meta.url).href
    const program = `const { startDevLogin } = await import(${JSON.stringify(entry)})
const dev = await startDevLogin(${JSON.stringify(options)})
await (await fetch(dev.issuer + '/.well-known/openid-configuration')).json()
await dev.stop()
console.log('stopped')`
    const flags = [
      '--conditions=lyttepost-source',
      '--import',
      'tsx',
      '--input-type=module',
      '--eval',
      program,
    ]
    const { stdout, stderr } = await promisify(execFile)(process.execPath, flags)
    expect(stderr).toBe('')
    expect(stdout).toBe('stopped\n')
  })
})

describe('the pages', () => {
  it('show names as text', () => {
    const html = choosePage([{ id: '"><img', name: '<script>', title: 'A & B' }], ['low'], undefined)
    expect(html).not.toContain('<script>')
    expect(html).not.toContain('"><img')
    expect(html).toContain('A &#38; B')
    expect(logoutPage('', ['http://x/?a="&b'], 'n')).toContain('src="http://x/?a=&#34;&#38;b"')
  })

  it('offer each person a button, the levels by name, and a way out', () => {
    const html = choosePage([kari], ['low', 'high'], 'high')
    expect(html).toContain('value="kari"')
    expect(html).toContain('Registrator i Byen')
    expect(html).toContain('det som er bedt om (høyt)')
    expect(html).toContain('>lavt</option>')
    expect(html).toContain('Avbryt')
    expect(html).toContain('<html lang="nb">')
  })
})

describe('the claims', () => {
  it('follow the profile that is played', () => {
    const person = { ...kari, personNumber: '01810112345', hprNumber: '222200063' }
    expect(claimsOf(person, profiles.idporten, 'idporten-loa-high', [])).toEqual({
      sub: 'kari',
      pid: '01810112345',
      acr: 'idporten-loa-high',
    })
    expect(claimsOf(person, profiles.helseid, '4', [])).toEqual({
      sub: 'kari',
      name: 'Kari Nordmann',
      'helseid://claims/identity/pid': '01810112345',
      'helseid://claims/identity/security_level': '4',
      'helseid://claims/hpr/hpr_number': '222200063',
    })
    expect(claimsOf(person, profiles.entra, 'c1', [])).toEqual({
      sub: 'kari',
      tid: 'trial',
      oid: 'kari',
      name: 'Kari Nordmann',
      acrs: ['c1'],
    })
    expect(claimsOf(person, profiles.entra, 'password', [])).not.toHaveProperty('acrs')
  })
})
