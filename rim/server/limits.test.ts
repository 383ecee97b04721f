import { describe, expect, it } from 'vitest'
import { createGround, publicUrl, refusedWith } from './test-ground.ts'

const units = '/api/municipalities/1101/units'

describe('too many requests', () => {
  const limited = (limits: object, more: object = {}) =>
    createGround({
      settings: { publicUrl, production: true, limits, ...more },
      extra: async (server) => {
        server.get('/login/begin', { config: { door: 'open' } }, async () => ({}))
      },
    })

  it('from an address wait, and are told how long', async () => {
    const one = await limited({ perAddress: 3 })
    const from = (remoteAddress: string, headers = {}) =>
      one.server.inject({ url: '/nothing', remoteAddress, headers })
    for (let time = 0; time < 3; time++) expect((await from('10.0.0.1')).statusCode).toBe(404)
    const refused = await from('10.0.0.1', { 'x-forwarded-for': '10.9.9.9' })
    expect(refusedWith(refused)).toBe('429 5008')
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(refused.json().detail).toContain(`om ${refused.headers['retry-after']} sekunder`)
    expect((await from('10.0.0.2')).statusCode).toBe(404)
    await one.close()
  })

  it('are counted by whom a known proxy brings', async () => {
    const one = await limited({ perAddress: 1 }, { trustedProxies: ['10.0.0.0/8'] })
    const from = (remoteAddress: string, brought: string) =>
      one.server.inject({ url: '/nothing', remoteAddress, headers: { 'x-forwarded-for': brought } })
    expect((await from('10.0.0.1', '192.0.2.1')).statusCode).toBe(404)
    expect((await from('10.0.0.1', '192.0.2.2')).statusCode).toBe(404)
    expect((await from('10.0.0.2', '192.0.2.2')).statusCode).toBe(429)
    // a stranger is believed nothing
    expect((await from('203.0.113.9', '192.0.2.3')).statusCode).toBe(404)
    expect((await from('203.0.113.9', '192.0.2.4')).statusCode).toBe(429)
    await one.close()
  })

  it('of a session and of logins are counted for themselves', async () => {
    const one = await limited({ perSession: 2, login: 1 })
    const statuses = []
    for (const who of [
      'coordinator_of_1101_1101',
      'coordinator_of_1101_1101',
      'coordinator_of_1101_1101',
    ] as const) {
      statuses.push((await one.as(who, { url: units })).statusCode)
    }
    statuses.push((await one.as('other_coordinator_1101_1101', { url: units })).statusCode)
    for (let time = 0; time < 2; time++) statuses.push((await one.server.inject('/login/begin')).statusCode)
    expect(statuses).toEqual([200, 200, 429, 200, 200, 429])
    await one.close()
  })
})
