import { randomBytes } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ProblemError } from '#core/foundation'
import { environmentKeys } from './environment-keys.ts'
import { addKeyToFile, createKeyFile, fileKeys } from './key-file.ts'
import { keyProblems } from './problems.ts'
import type { KeyProvider } from './provider.ts'
import { keyProviderFrom } from './provider-from.ts'
import { refusal, refused } from './test-kit.ts'
import { startTestTransit, type TestTransit } from './test-transit.ts'
import { transitKeys } from './transit.ts'

const madeAt = '2026-11-22T08:00:00.000Z'
const [oldKey, newKey] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')]
const context = 'round:2026-brukerplan/4601'

let folder: string
let transit: TestTransit
let providers: Record<'file' | 'env' | 'vault', KeyProvider>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'))
  await createKeyFile(join(folder, 'keys.json'), madeAt)
  transit = await startTestTransit()
  providers = {
    file: await fileKeys(join(folder, 'keys.json')),
    env: environmentKeys({ LYTTEPOST_KEYS: `k1:${oldKey}` }),
    vault: transitKeys({ url: transit.url, token: transit.token, key: 'lyttepost' }),
  }
})
afterAll(async () => {
  await transit.stop()
  await rm(folder, { recursive: true })
})

describe.each(['file', 'env', 'vault'] as const)('%s keys', (name) => {
  it('open what they wrapped, and wrap the same key to another text each time', async () => {
    const provider = providers[name]
    const key = randomBytes(32)
    const texts = [await provider.wrap(key, context), await provider.wrap(key, context)]
    expect(texts[0]).not.toBe(texts[1])
    for (const text of texts) expect((await provider.unwrap(text, context)).equals(key)).toBe(true)
    expect(texts.join()).not.toContain(key.toString('base64'))
    expect(texts.join()).not.toContain(key.toString('base64url'))
  })

  it.each(['link:4601', 'round:2026-brukerplan/4602', 'round:2025-brukerplan/4601', ''])(
    'do not open under the context %j',
    async (other) => {
      const provider = providers[name]
      const text = await provider.wrap(randomBytes(32), context)
      expect(await refused(() => provider.unwrap(text, other))).toEqual([keyProblems.cannotUnwrap.number])
    },
  )

  it('do not open a text with any one character changed, added or removed', async () => {
    const provider = providers[name]
    const key = randomBytes(32)
    const text = await provider.wrap(key, context)
    const change = fc.record({
      at: fc.nat(text.length - 1),
      by: fc.constantFrom(...'AQgw5_-:.= '),
      how: fc.constantFrom('change', 'add', 'remove'),
    })
    await fc.assert(
      fc.asyncProperty(change, async ({ at, by, how }) => {
        const changed =
          text.slice(0, at) + (how === 'remove' ? '' : by) + text.slice(how === 'add' ? at : at + 1)
        fc.pre(changed !== text)
        const outcome = await provider.unwrap(changed, context).catch((error: unknown) => error)
        // a service may pass over characters that are no base64; what opens must then be the same key
        if (name === 'vault' && Buffer.isBuffer(outcome)) expect(outcome.equals(key)).toBe(true)
        else expect(outcome).toBeInstanceOf(ProblemError)
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  it('show nothing but their name', () => {
    const shown =
      inspect(providers[name], { depth: null, showHidden: true }) + JSON.stringify(providers[name])
    expect(shown).toContain(providers[name].id)
    for (const secret of [oldKey, transit.token]) expect(shown).not.toContain(secret)
  })
})

describe('a key file', () => {
  it('is readable by its owner alone, and never replaced', async () => {
    const path = join(folder, 'keys.json')
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    const before = await readFile(path, 'utf8')
    expect(await refused(() => createKeyFile(path, madeAt))).toEqual([keyProblems.keyFileExists.number])
    expect(await readFile(path, 'utf8')).toBe(before)
  })

  it.each([0o604, 0o640, 0o620, 0o610, 0o601, 0o666, 0o444])('is refused with mode %o', async (mode) => {
    const path = join(folder, `open-${mode}.json`)
    await createKeyFile(path, madeAt)
    await chmod(path, mode)
    const { numbers, shown } = await refusal(() => fileKeys(path))
    expect(numbers).toEqual([keyProblems.keyFileOpen.number])
    expect(shown).toContain(mode.toString(8))
    await chmod(path, 0o400)
    expect((await fileKeys(path)).id).toMatch(/^file:[0-9a-f]{12}$/)
  })

  it('is refused where there is none, or a folder', async () => {
    await mkdir(join(folder, 'sub'), { mode: 0o700 })
    for (const path of [join(folder, 'none.json'), join(folder, 'sub')]) {
      expect(await refused(() => fileKeys(path))).toEqual([keyProblems.noKeyFile.number])
    }
  })

  it('is refused when damaged, and the problem shows nothing of it', async () => {
    const whole = await readFile(join(folder, 'keys.json'), 'utf8')
    const { key } = (JSON.parse(whole) as { keys: { key: string }[] }).keys[0]!
    const damages = [
      '',
      key,
      whole.slice(0, -20),
      `${key}${whole}`,
      whole.replace('lyttepost-keys-1', 'lyttepost-keys-9'),
      whole.replace(key, key.slice(0, -4)),
      whole.replace(key, `${key.slice(0, -1)}*`),
      whole.replace(/"keys": \[[\s\S]*\]/, '"keys": []'),
      whole.replace(/"keys": \[([\s\S]*)\]/, '"keys": [$1, $1]'),
    ]
    for (const [i, text] of damages.entries()) {
      const path = join(folder, `damaged-${i}.json`)
      await writeFile(path, text, { mode: 0o600 })
      const { numbers, shown } = await refusal(() => fileKeys(path))
      expect(numbers, `${i}`).toEqual([keyProblems.keyFileDamaged.number])
      expect(shown).not.toContain(key.slice(0, 10))
    }
  })

  it('takes a new key that wraps from then on, while the old ones still open', async () => {
    const path = join(folder, 'rotated.json')
    await createKeyFile(path, madeAt)
    const before = await fileKeys(path)
    const text = await before.wrap(Buffer.alloc(32, 7), context)
    await addKeyToFile(path, madeAt)
    const after = await fileKeys(path)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(after.id).toBe(before.id)
    expect([before.isNewest?.(text), after.isNewest?.(text)]).toEqual([true, false])
    expect(await after.unwrap(text, context)).toEqual(Buffer.alloc(32, 7))
    const newer = await after.wrap(Buffer.alloc(32, 8), context)
    expect(after.isNewest?.(newer)).toBe(true)
    expect(await refused(() => before.unwrap(newer, context))).toEqual([keyProblems.cannotUnwrap.number])
    expect((await readdir(folder)).filter((name) => name.endsWith('.new'))).toEqual([])
  })
})

describe('keys of the environment', () => {
  it('are rotated by adding one at the end', async () => {
    const before = environmentKeys({ LYTTEPOST_KEYS: `k1:${oldKey}` })
    const after = environmentKeys({ LYTTEPOST_KEYS: `k1:${oldKey}, k2:${newKey}` })
    const text = await before.wrap(Buffer.alloc(32, 7), context)
    expect(await after.unwrap(text, context)).toEqual(Buffer.alloc(32, 7))
    expect(await after.wrap(Buffer.alloc(32, 7), context)).toMatch(/^lp1:k2:/)
  })

  it('do not open under the same name with another key', async () => {
    const text = await environmentKeys({ K: `k1:${oldKey}` }, 'K').wrap(Buffer.alloc(32, 7), context)
    const other = environmentKeys({ K: `k1:${newKey}` }, 'K')
    expect(await refused(() => other.unwrap(text, context))).toEqual([keyProblems.cannotUnwrap.number])
  })

  it.each([
    undefined,
    '',
    oldKey,
    `k1:${oldKey.slice(4)}`,
    `k1:${oldKey.replace(/=$/, '')}`,
    `k1:${oldKey},`,
    `K 1:${oldKey}`,
    `k1:${oldKey}:x`,
    `k1:${oldKey},k1:${newKey}`,
  ])('are refused in another form (%#)', async (value) => {
    const { numbers, shown } = await refusal(() => environmentKeys({ LYTTEPOST_KEYS: value }))
    expect(numbers).toEqual([keyProblems.badVariable.number])
    expect(shown).toContain('LYTTEPOST_KEYS')
    expect(shown).not.toContain(oldKey.slice(4, 14))
  })
})

describe('the provider of a setting', () => {
  it('is a file, a variable or a service', async () => {
    const env = { MINE: `k1:${oldKey}`, VAULT_TOKEN: transit.token }
    expect((await keyProviderFrom(`file:${join(folder, 'keys.json')}`, env)).id).toBe(providers.file.id)
    expect((await keyProviderFrom('env:MINE', env)).id).toBe('env:MINE')
    const service = await keyProviderFrom(`vault:${transit.url}/transit/lyttepost`, env)
    expect(service.id).toBe(providers.vault.id)
    const text = await providers.vault.wrap(Buffer.alloc(32, 7), context)
    expect(await service.unwrap(text, context)).toEqual(Buffer.alloc(32, 7))
  })

  it.each([
    ['', keyProblems.unknownProvider],
    ['file:', keyProblems.unknownProvider],
    [`k1:${oldKey}`, keyProblems.unknownProvider],
    ['vault:https://vault.example.no/lyttepost', keyProblems.unknownProvider],
    ['vault:http://vault.example.no/transit/lyttepost', keyProblems.unknownProvider],
    ['env:NONE', keyProblems.badVariable],
    ['file:/none/at/all.json', keyProblems.noKeyFile],
  ])('is refused otherwise (%#)', async (text, kind) => {
    const { numbers, shown } = await refusal(() => keyProviderFrom(text, { VAULT_TOKEN: transit.token }))
    expect(numbers).toEqual([kind.number])
    expect(shown).not.toContain(oldKey.slice(0, 10))
  })

  it('needs a token for a service', async () => {
    const attempt = () => keyProviderFrom('vault:https://vault.example.no/transit/lyttepost', {})
    expect(await refused(attempt)).toEqual([keyProblems.noToken.number])
  })
})
