import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { ProblemError } from '#core/foundation'
import { lyttepost } from '#rim/test-kit'
import { metricsTokenOf, trustedProxiesOf } from './proxies.ts'

const folder = mkdtempSync(join(tmpdir(), 'proxies-'))
afterAll(() => rmSync(folder, { recursive: true }))

const numberOf = (work: () => unknown): number | undefined => {
  try {
    work()
  } catch (cause) {
    if (cause instanceof ProblemError) return cause.problems[0]?.number
    throw cause
  }
  return undefined
}

it('reads addresses and networks of proxies, and that there are none', () => {
  expect(trustedProxiesOf('10.0.0.5, 10.1.0.0/16,fd00::1/64')).toEqual([
    '10.0.0.5',
    '10.1.0.0/16',
    'fd00::1/64',
  ])
  expect([trustedProxiesOf('none'), trustedProxiesOf(undefined)]).toEqual([[], []])
})

it.each(['', ',', 'proxy.example.no', '10.0.0', '10.0.0.0/33', '0.0.0.0/0', '10.0.0.0/8/8', '10.0.0.5,none'])(
  'does not take «%s» for proxies',
  (option) => expect(numberOf(() => trustedProxiesOf(option))).toBe(5044),
)

it('reads a token that is long enough to be one', () => {
  const file = join(folder, 'token')
  for (const [content, number] of [
    ['', 5045],
    ['too short\n', 5045],
    ['long enough but of words\n', 5045],
  ] as const) {
    writeFileSync(file, content)
    expect(
      numberOf(() => metricsTokenOf(file)),
      content,
    ).toBe(number)
  }
  writeFileSync(file, 'a-secret-of-the-watcher\n')
  expect(metricsTokenOf(file)).toBe('a-secret-of-the-watcher')
  expect(numberOf(() => metricsTokenOf(join(folder, 'absent')))).toBe(5045)
  expect(metricsTokenOf(undefined)).toBeUndefined()
})

it('does not serve in earnest before it knows the proxies, nor with a token that is none', async () => {
  const providers = join(folder, 'providers.json')
  const provider = { profile: 'idporten', issuer: 'https://idporten.no', clientId: 'a', for: ['person'] }
  writeFileSync(providers, JSON.stringify([provider]))
  const serve = (...more: string[]) =>
    lyttepost('serve', '--providers', providers, '--public-url', 'https://lyttepost.example.no', ...more)
  for (const [options, number] of [
    [[], 5044],
    [['--trusted-proxies', 'proxy'], 5044],
    [['--trusted-proxies', 'none', '--metrics-token-file', join(folder, 'absent')], 5045],
  ] as const) {
    const { exit, notes } = await serve('--folder', join(folder, 'house'), ...options)
    expect([exit, notes]).toEqual([3, expect.stringContaining(`Feil ${number}`)])
  }
  // refused before anything was made
  expect(existsSync(join(folder, 'house'))).toBe(false)
})
