type Library = typeof import('oidc-provider')

let loaded: Promise<Library> | undefined

/**
 * Loads the provider's library without its notice about long-term support versions of Node: it means production use,
 * and this provider is never in production. Anything else that is warned of meanwhile passes.
 */
export function quietProvider(): Promise<Library> {
  loaded ??= loadQuietly()
  return loaded
}

async function loadQuietly(): Promise<Library> {
  const { warn } = console
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes('oidc-provider WARNING: Unsupported runtime')) warn(...words)
  }
  try {
    return await import('oidc-provider')
  } finally {
    console.warn = warn
  }
}
