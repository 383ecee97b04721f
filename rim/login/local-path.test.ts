import { array, assert, constantFrom, property, string, webUrl } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localPath } from './index.ts'

describe('the path to go to after login', () => {
  it.each([
    ['/'],
    ['/skjema/3?runde=2026#spm-4'],
    ['/s%C3%B8k?q=a%2Fb'],
    ['/skjema?neste=//evil.example'],
    ['/a//b'],
  ])('%s stays', (path) => {
    expect(localPath(path)).toBe(path)
  })

  it.each([
    [undefined],
    [''],
    ['skjema'],
    ['//evil.example'],
    ['///evil.example'],
    ['/\\evil.example'],
    ['\\\\evil.example'],
    ['/skjema\\..\\evil'],
    ['https://evil.example'],
    ['javascript:alert(1)'],
    ['/\t/evil.example'],
    ['/\n/evil.example'],
    ['/.//evil.example'],
    ['/skjema/..//evil.example'],
    ['/%2Fevil.example'],
    ['/%2fevil.example'],
    ['%2F%2Fevil.example'],
    ['/%5Cevil.example'],
    ['/%255Cevil.example'],
    ['/%252Fevil.example'],
    ['/%25252525252Fevil.example'],
    ['/%09/evil.example'],
    ['/%2e//evil.example'],
    ['/%E0%A4%A'],
    ['/skjema?a=\r\nSet-Cookie: x'],
    [`/${'a'.repeat(2000)}`],
  ])('%j is refused', (path) => {
    expect(localPath(path)).toBe('/')
  })

  it('is a path here for any text whatever, as browsers read it', () => {
    const base = 'https://lyttepost.example'
    const stays = (text: string) => {
      const path = localPath(text)
      const url = new URL(path, base)
      return url.origin === base && path.startsWith('/') && url.href === base + path
    }
    assert(property(string({ unit: 'binary', maxLength: 40 }), stays), { seed: 1, numRuns: 2000 })
    assert(
      property(webUrl(), (url) => localPath(url) === '/'),
      { seed: 1, numRuns: 200 },
    )
    const tricky = array(constantFrom('/', '\\', '.', '%2F', '%5c', '%25', '\t', '?', '#', '@', ':', 'evil'))
    assert(
      property(tricky, (parts) => stays(`/${parts.join('')}`)),
      { seed: 1, numRuns: 5000 },
    )
  })
})
