import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A browser on this machine, and what it needs around it to run. */
export interface Executable {
  readonly path: string
  readonly env: Readonly<Record<string, string>>
}

/** Where Debian puts its own. */
const debians = '/usr/bin/chromium'

/**
 * The Chromium that comes with the development dependencies, unpacked once to the temporary folder. It brings the libraries
 * and a font that a bare machine lacks. Where it does not run at all, the machine's own. Throws where there is neither.
 */
export function findChromium(): Executable {
  const tried: string[] = []
  for (const find of [unpacked, () => ({ path: debians, env: {} })]) {
    try {
      const found = find()
      const said = versionOf(found)
      if (said === null) return found
      tried.push(`${found.path}: ${said}`)
    } catch (cause) {
      tried.push(String(cause))
    }
  }
  throw new Error(`no Chromium runs on this machine:\n${tried.join('\n')}`)
}

/** Null where it runs; otherwise what it says. */
function versionOf({ path, env }: Executable): string | null {
  const { status, stderr, error } = spawnSync(path, ['--version'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 30_000,
  })
  return status === 0 ? null : (error?.message ?? stderr)
}

function unpacked(): Executable {
  const manifest = join(
    dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
    '../../package.json',
  )
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  const folder = join(tmpdir(), `lyttepost-chromium-${version}-${process.getuid?.() ?? 'user'}`)
  if (!existsSync(folder)) unpack(folder)
  const path = join(folder, 'chromium')
  const fonts = { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  const bare = { path, env: fonts }
  if (versionOf(bare) === null) return bare
  // the machine lacks the network security libraries; these are of another distribution and used only then
  return { path, env: { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } }
}

/** Beside and then into place, so that two that start at once never meet half a browser. */
function unpack(folder: string): void {
  const making = `${folder}.${process.pid}`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { mode: 0o700 })
  // the package unpacks to the temporary folder of its process, its own libraries only where it believes to be there
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', "await (await import('@sparticuz/chromium')).default.executablePath()"],
    {
      cwd: import.meta.dirname,
      env: { ...process.env, TMPDIR: making, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(stderr)
  writeFileSync(join(making, 'fonts.conf'), fontsOf(folder))
  try {
    renameSync(making, folder)
  } catch (cause) {
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(folder)) throw cause
  }
}

/** The machine's fonts where it has any, and the one that came with the browser. */
const fontsOf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`
