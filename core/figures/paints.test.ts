import { describe, expect, it } from 'vitest'
import { contrastRatio, lightness } from './contrast.ts'
import { paintNames, paintOf } from './paints.ts'
import type { Paint } from './specification.ts'

/** Full dichromacy in linear light: Machado, Oliveira and Fernandes 2009, severity 1. */
const vision = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const

/** A colour as CIE L*a*b* (D65) as those see it who lack one kind of cone. */
function seenAs(hex: string, kind: keyof typeof vision): [number, number, number] {
  const linear = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  const seen = vision[kind].map((row) =>
    Math.min(1, Math.max(0, row[0] * linear[0]! + row[1] * linear[1]! + row[2] * linear[2]!)),
  )
  const [r, g, b] = [seen[0]!, seen[1]!, seen[2]!]
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047)
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** CIE76: about 2 is just seen side by side. */
const distance = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot(...a.map((part, i) => part - b[i]!))

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

  it('of a scale have five greys, and only its middle and its darkest end no pattern', () => {
    const scale: Paint[] = ['least', 'little', 'some', 'much', 'most']
    const greys = scale.map((name) => lightness(paintOf(name).fill)).sort((a, b) => a - b)
    greys.slice(1).forEach((grey, i) => {
      expect(grey - greys[i]!).toBeGreaterThanOrEqual(12)
    })
    // neighbours in a bar, of five steps and of three
    for (const steps of [scale, ['least', 'some', 'most'] as const]) {
      steps.slice(1).forEach((name, i) => {
        const apart = Math.abs(lightness(paintOf(name).fill) - lightness(paintOf(steps[i]!).fill))
        expect(apart, name).toBeGreaterThanOrEqual(13)
      })
    }
    expect(scale.map((name) => paintOf(name).pattern)).toEqual([
      'diagonal',
      'dots',
      'solid',
      'horizontal',
      'solid',
    ])
    expect(lightness(paintOf('some').fill) - lightness(paintOf('most').fill)).toBeGreaterThan(50)
  })

  it('of a scale are told apart with every kind of colour vision', () => {
    const scale: Paint[] = ['least', 'little', 'some', 'much', 'most']
    for (const vision of ['protan', 'deutan', 'tritan'] as const) {
      const seen = scale.map((name) => seenAs(paintOf(name).fill, vision))
      seen.forEach((a, i) => {
        for (const b of seen.slice(i + 1)) expect(distance(a, b), vision).toBeGreaterThan(20)
      })
    }
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
