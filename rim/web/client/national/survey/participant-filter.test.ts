import { expect, it } from 'vitest'
import type { ParticipantAnswer } from './answers.ts'
import { isShown, standingOf } from './participant-filter.ts'

const one = {
  name: 'Sagene (Oslo)',
  municipality: '0301',
  district: '030103',
  region: 'oslo',
  answer: null,
  invitedAt: null,
} as ParticipantAnswer
const all = { text: '', region: '', standing: '' } as const

it('stands by the answer, else by whether it has been told', () => {
  expect(standingOf(one)).toBe('waiting')
  expect(standingOf({ ...one, invitedAt: '2026-01-01' })).toBe('invited')
  expect(standingOf({ ...one, invitedAt: '2026-01-01', answer: 'declined' })).toBe('declined')
})

it('is found by name, number of the city or of the district, region and standing', () => {
  for (const text of ['', ' sagene', '0301', '030103', 'OSLO'])
    expect(isShown(one, { ...all, text })).toBe(true)
  expect(isShown(one, { ...all, text: 'Frogner' })).toBe(false)
  expect(isShown(one, { ...all, region: 'oslo', standing: 'waiting' })).toBe(true)
  expect(isShown(one, { ...all, region: 'north' })).toBe(false)
  expect(isShown(one, { ...all, standing: 'accepted' })).toBe(false)
})
