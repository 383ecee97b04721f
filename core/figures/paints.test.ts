import { describe, expect, it } from 'vitest'
import { contrastRatio, lightness } from './contrast.ts'
import { paintNames, paintOf } from './paints.ts'
import type { Paint } from './specification.ts'

describe('contrastRatio', () => {
  it('gives the values of WCAG', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5)
    // the darkest grey text that just fails and just passes 4.5:1 on white
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })
})

describe('paints', () => {
  it('let text be read on every fill', () => {
    for (const name of paintNames) {
      const { fill, ink } = paintOf(name)
      expect(contrastRatio(fill, ink), name).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('let lines and numbers in their colour be read on white', () => {
    for (const name of paintNames) {
      expect(contrastRatio(paintOf(name).edge, '#ffffff'), name).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('can be told apart without colour: lightness for the levels and whose numbers, and patterns for the levels', () => {
    const sets: Paint[][] = [
      ['green', 'yellow', 'red', 'blue_light'],
      ['own', 'earlier', 'class', 'country'],
    ]
    for (const set of sets) {
      const steps = set.map((name) => lightness(paintOf(name).fill)).sort((a, b) => a - b)
      steps.slice(1).forEach((step, i) => {
        expect(step - steps[i]!, `${set}`).toBeGreaterThanOrEqual(10)
      })
    }
    expect(new Set(sets[0]!.map((name) => paintOf(name).pattern)).size).toBe(4)
  })

  it('alternate by 3:1 from one to six, and differ in lightness or pattern where they do not', () => {
    const row: Paint[] = ['one', 'two', 'three', 'four', 'five', 'six']
    row.slice(1).forEach((name, i) => {
      expect(contrastRatio(paintOf(name).fill, paintOf(row[i]!).fill), name).toBeGreaterThanOrEqual(3)
    })
    for (const a of row) {
      for (const b of row.filter((name) => name !== a && paintOf(name).pattern === paintOf(a).pattern)) {
        expect(Math.abs(lightness(paintOf(a).fill) - lightness(paintOf(b).fill))).toBeGreaterThan(30)
      }
    }
  })

  it('keep patterns calm: seen, but far weaker than text', () => {
    for (const name of paintNames) {
      const { fill, pattern, patternInk } = paintOf(name)
      const contrast = contrastRatio(fill, patternInk)
      if (pattern === 'solid') expect(patternInk).toBe(fill)
      else {
        expect(contrast, name).toBeGreaterThan(1.4)
        expect(contrast, name).toBeLessThan(2.2)
      }
    }
  })
})
