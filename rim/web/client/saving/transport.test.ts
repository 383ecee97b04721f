import { describe, expect, it } from 'vitest'
import { createTransport, type Identity } from './transport.ts'

const kari: Identity = { staff: 'kari', unit: 'rusteamet', csrf: 'hers' }
const batch = { key: 'key', basedOn: 1, edits: { a: { value: 1, seen: [], at: 1 } }, at: 1 }
const missing = { status: 404, body: { number: 5004, detail: 'nothing there' }, retryAfter: null }

describe('what is said not to be there', () => {
  it.each<[string, Identity | null, object]>([
    [
      'is gone for the same person in the same role',
      { ...kari, csrf: 'new' },
      { kind: 'closed', gone: true },
    ],
    ['is only out of sight in another role', { ...kari, unit: 'psykisk helse' }, { kind: 'locked' }],
    ['is only out of sight of somebody else', { ...kari, staff: 'eva' }, { kind: 'locked' }],
    ['is not known without a login', null, { kind: 'login' }],
  ])('%s', async (_, now, outcome) => {
    const transport = createTransport(async () => missing, { current: () => kari, renew: async () => now })
    expect(await transport.send('registration', batch)).toMatchObject(outcome)
    expect(await transport.read('registration')).toMatchObject(outcome)
  })

  it('is asked for again where the line breaks before that is known', async () => {
    const renew = () => Promise.reject(new TypeError('failed to fetch'))
    const transport = createTransport(async () => missing, { current: () => kari, renew })
    expect(await transport.send('registration', batch)).toEqual({ kind: 'unreached' })
  })
})
