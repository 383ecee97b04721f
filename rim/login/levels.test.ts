import { describe, expect, it } from 'vitest'
import { atLeast, levelOf, profiles, stronger } from './index.ts'
import { levelRequest } from './levels.ts'

describe('levels', () => {
  const { idporten, ansattporten, helseid, entra, feide } = profiles

  it('are in order', () => {
    expect(atLeast(idporten, 'idporten-loa-high', 'idporten-loa-substantial')).toBe(true)
    expect(atLeast(idporten, 'idporten-loa-high', 'idporten-loa-high')).toBe(true)
    expect(atLeast(idporten, 'idporten-loa-substantial', 'idporten-loa-high')).toBe(false)
    expect(stronger(helseid, '3', '4')).toBe('4')
    expect(stronger(helseid, '4', '3')).toBe('4')
    expect(stronger(helseid, 'invented', '2')).toBe('2')
  })

  it('that are unknown or missing reach no minimum, and an unknown minimum stops the program', () => {
    for (const level of [undefined, '', 'Level4', 'IDPORTEN-LOA-HIGH', 'constructor']) {
      expect(atLeast(idporten, level, 'idporten-loa-low')).toBe(false)
    }
    expect(() => atLeast(idporten, 'idporten-loa-high', 'Level4')).toThrow(RangeError)
    expect(() => levelRequest(idporten, 'Level4')).toThrow(RangeError)
  })

  it('are read from the claim of the profile', () => {
    expect(levelOf(idporten, { acr: 'idporten-loa-high' })).toBe('idporten-loa-high')
    expect(levelOf(idporten, { acr: 'Level4' })).toBeUndefined()
    expect(levelOf(idporten, {})).toBeUndefined()
    expect(levelOf(helseid, { 'helseid://claims/identity/security_level': '4', acr: '2' })).toBe('4')
    expect(levelOf(entra, { acrs: ['c7', 'c1'] })).toBe('c1')
    expect(levelOf(entra, { acrs: ['c7'] })).toBeUndefined()
    expect(levelOf(entra, {})).toBe('password')
    expect(levelOf(feide, { acr: 4 })).toBe('password')
  })

  it('are asked for in the way of the provider', () => {
    expect(levelRequest(idporten, 'idporten-loa-substantial')).toEqual({
      acr_values: 'idporten-loa-substantial',
    })
    expect(levelRequest(ansattporten, 'substantial')).toEqual({ acr_values: 'substantial high' })
    expect(levelRequest(helseid, '4')).toEqual({})
    expect(levelRequest(feide, 'password')).toEqual({})
    expect(levelRequest(entra, 'c1')).toEqual({
      claims: '{"id_token":{"acrs":{"essential":true,"value":"c1"}}}',
    })
  })
})
