import { describe, expect, it } from 'vitest'
import { findSpeakers, renamed, type SpeakerRole, turnsOf } from '../index.ts'

const prefixes = (text: string): string[] => findSpeakers(text).map(({ prefix }) => prefix)

describe('speakers', () => {
  it.each([
    ['INTERVJUER', 'interviewer'],
    ['I', 'interviewer'],
    ['I1', 'interviewer'],
    ['Intervjuar 2', 'interviewer'],
    ['INF', 'informant'],
    ['Mann, 76', 'informant'],
    ['Kvinne (81 år)', 'informant'],
    ['Informant A', 'informant'],
    ['Tolk', 'other'],
    ['K7', null],
  ])('«%s» is one, whose role is likely %s', (prefix, likely) => {
    expect(findSpeakers(`${prefix}: Hei\nog hei\n${prefix}: Ja`)).toEqual([{ prefix, count: 2, likely }])
    expect(findSpeakers(`[00:01:02] ${prefix}: Hei`)).toEqual([{ prefix, count: 1, likely }])
  })

  it('are names where they begin several lines', () => {
    expect(prefixes('Kari Nordmann: Hei\nOla: Hei\nKari Nordmann: Ja')).toEqual(['Kari Nordmann'])
  })

  it.each([
    '10:30 Møte: Alle kom\n10:30 Møte: Alle kom',
    'Se https://eksempel.no\nhttps://eksempel.no: ja\nhttps://eksempel.no: ja',
    'Han sa: nei\nHan sa: nei',
    'Klokka var 10: 30\nDato: 3. mai\nDato: 4. mai',
    'Informanten sa det slik: ja\nInformanten sa det slik: ja',
    'Det var. Ja: Nei\nDet var. Ja: Nei',
    'kl. 10:30\nKl 10:30\nKl 10:30',
    `${'Lang '.repeat(30)}: nei`,
  ])('are none in %j', (text) => {
    expect(prefixes(text)).toEqual([])
  })
})

describe('renamed speakers', () => {
  it('have other names before their words, and nowhere else', () => {
    const text = '[00:01] Kari: Hei, Kari: ja\nOla: Kari sa det\n Kari $1: nei'
    const names = new Map([
      ['Kari', 'A $& $1'],
      ['Kari $1', 'B'],
    ])
    expect(renamed(text, names)).toBe('[00:01] A $& $1: Hei, Kari: ja\nOla: Kari sa det\n B: nei')
  })
})

describe('turns', () => {
  const roles = new Map<string, SpeakerRole | null>([
    ['INTERVJUER', 'interviewer'],
    ['Mann, 76', 'informant'],
    ['Sa han', null],
  ])

  it('are the words after a name, to the next', () => {
    const text =
      'Hode\nINTERVJUER:  Hva 😀 synes du? \n\nMann, 76:\nTja.\nSa han: ikke\n[00:01:02] INTERVJUER: Ja\nMann, 76:\n'
    const turns = turnsOf(text, roles)
    expect(turns.map(({ start, end }) => [...text].slice(start, end).join(''))).toEqual([
      'Hva 😀 synes du?',
      'Tja.\nSa han: ikke',
      'Ja',
    ])
    expect(turns.map(({ speaker, role, startMs }) => [speaker, role, startMs])).toEqual([
      ['INTERVJUER', 'interviewer', null],
      ['Mann, 76', 'informant', null],
      ['INTERVJUER', 'interviewer', 62_000],
    ])
  })

  it.each([
    ['[1:02] INTERVJUER: a', 62_000],
    ['(01:00:02.5) INTERVJUER: a', 3_602_500],
    ['#00:01:02-3# INTERVJUER: a', 62_300],
    ['INTERVJUER [00:00:07]: a', 7000],
    ['INTERVJUER (00:07): a', 7000],
    ['INTERVJUER: [00:07] a', null],
  ])('of %j begin at %s', (text, startMs) => {
    expect(turnsOf(text, roles)[0]?.startMs).toBe(startMs)
  })

  it('are none where nobody is mapped', () => {
    expect(turnsOf('INTERVJUER: a', new Map())).toEqual([])
  })
})
