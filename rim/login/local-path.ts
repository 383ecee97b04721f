/** A base that no real address shares; a path that leaves it is not ours. */
const home = 'http://local.invalid'

/**
 * The path to go to after login, if it stays on this server; else `/`. Everything a browser could read as another
 * host is refused: `//host`, `/\host`, control characters that browsers drop, dot segments that leave `//host`
 * behind, and the same written with percent signs, however many times (a proxy may decode once more than we do).
 *
 * @example localPath('/skjema?runde=2026') // '/skjema?runde=2026'
 * @example localPath('//evil.example') // '/'
 */
export function localPath(text: string | undefined): string {
  if (text === undefined || text.length > 2000) return '/'
  const [path = '', ...rest] = text.split(/(?=[?#])/)
  const plain = decodedFully(path)
  if (plain === undefined || !isLocal(path) || !isLocal(plain)) return '/'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  if (/[\u0000-\u001f\u007f]/.test(rest.join(''))) return '/'
  const url = new URL(text, home)
  return url.pathname + url.search + url.hash
}

function isLocal(path: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  if (!path.startsWith('/') || /[\\\u0000-\u001f\u007f]/.test(path)) return false
  if (path.startsWith('//') || !URL.canParse(path, home)) return false
  const url = new URL(path, home)
  return url.origin === home && !url.pathname.startsWith('//')
}

/** The path with percent signs read until none is left; undefined where it cannot be read or does not end. */
function decodedFully(path: string): string | undefined {
  let text = path
  for (let round = 0; round < 5; round++) {
    try {
      const next = decodeURIComponent(text)
      if (next === text) return text
      text = next
    } catch {
      return undefined
    }
  }
  return undefined
}
