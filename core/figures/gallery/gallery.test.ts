import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { fontFile } from '#rim/assets'
import { createMetrics } from '../metrics.ts'
import { drawFigure } from '../svg.ts'
import { galleryFigures } from './figures.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), 'output')
const metrics = createMetrics(fontFile('regular'), fontFile('semibold'))
const update = process.env.UPDATE_GALLERY === '1'
const advice = 'look at the drawings after `UPDATE_GALLERY=1 npx vitest run core/figures/gallery`'

describe('the gallery', () => {
  for (const figure of galleryFigures) {
    it(`draws ${figure.id} as committed`, () => {
      const path = join(folder, `${figure.id}.svg`)
      const drawn = drawFigure(figure, metrics, { width: 640, idPrefix: 'gallery-' })
      if (update) {
        mkdirSync(folder, { recursive: true })
        writeFileSync(path, drawn)
      }
      expect(existsSync(path), `${figure.id}.svg is not there: ${advice}`).toBe(true)
      expect(
        drawn === readFileSync(path, 'utf8'),
        `${figure.id} is drawn otherwise than committed: ${advice}`,
      ).toBe(true)
    })
  }

  it('holds no drawing of a figure that is gone', () => {
    const expected = galleryFigures.map((figure) => `${figure.id}.svg`).sort()
    expect(readdirSync(folder).sort()).toEqual(expected)
  })
})
