import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { assetPath } from '#rim/assets'

interface Cruised {
  readonly modules: readonly {
    readonly source: string
    readonly dependencies: readonly { readonly resolved: string }[]
  }[]
}

describe('the check of import directions', () => {
  it('sees our modules and follows the named imports between folders, so that it can find something', () => {
    const depcruise = assetPath('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
    const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'core/disclosure']
    const output = execFileSync(process.execPath, [depcruise, ...args], {
      cwd: assetPath('.'),
      maxBuffer: 1e8,
    })
    const { modules } = JSON.parse(output.toString()) as Cruised
    const protect = modules.find(({ source }) => source === 'core/disclosure/protect.ts')
    expect(protect?.dependencies.map(({ resolved }) => resolved)).toContain('core/dataset/index.ts')
    expect(protect?.dependencies.map(({ resolved }) => resolved)).toContain('core/disclosure/policies.ts')
  })
})
