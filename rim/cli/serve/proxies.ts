import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { ProblemError, problem } from '#core/foundation'
import { serverProblems } from '#rim/server'

/** The proxies of `--trusted-proxies`: addresses and networks between commas, or none. Throws problem 5044. */
export function trustedProxiesOf(option: string | undefined): readonly string[] {
  if (option === undefined || option === 'none') return []
  const proxies = option.split(',').map((one) => one.trim())
  if (!proxies.every(isNetwork)) throw new ProblemError(problem(serverProblems.trustedProxiesMissing))
  return proxies
}

/** Whether a text is an address (`10.0.0.5`, `fd00::1`), alone or with how many bits are the network's (`10.1.0.0/16`). */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const longest = { 4: 32, 6: 128 }[isIP(address)]
  if (longest === undefined || more.length > 0) return false
  // a network of no bits is everybody
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= longest)
}

/** The token of `--metrics-token-file`: the file's only word. Throws problem 5045. */
export function metricsTokenOf(path: string | undefined): string | undefined {
  if (path === undefined) return undefined
  const token = contentOf(path)?.trim() ?? ''
  if (!/^[\x21-\x7e]{16,}$/.test(token)) {
    throw new ProblemError(problem(serverProblems.metricsTokenNotReadable, { path }))
  }
  return token
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
