import { describe, expect, it } from 'vitest'
import { textsOf } from '#core/privacy'
import { type Consent, mayQuote, mayRecord, mayReuse, wrongWithConsent } from './consent.ts'
import { cutOffWords, type InfoSheet, sheetOn } from './info-sheet.ts'
import { missingInSheet, sheetChecklist } from './sheet-check.ts'
import { consentForm, informationSheet } from './sheet-document.ts'
import { testSheet } from './test-sheet.ts'

const nothing = { nb: '', nn: '' }
const nobody = { name: 'Senter', contact: '' }
const blocks = (change: Partial<InfoSheet['blocks']>): Partial<InfoSheet> => ({
  blocks: { ...testSheet.blocks, ...change },
})

describe('what an information sheet must tell', () => {
  it('is all there', () => {
    expect(missingInSheet(testSheet)).toEqual([])
  })

  const lacking: readonly [string, Partial<InfoSheet>][] = [
    ['purpose', blocks({ purpose: nothing })],
    ['purpose', blocks({ purpose: { nb: 'Formål', nn: '' } })],
    ['selection', blocks({ selection: nothing })],
    ['method', blocks({ participation: nothing })],
    ['duration', { minutes: 0 }],
    ['effects', blocks({ effects: nothing })],
    ['responsible', { responsible: nobody }],
    ['contact', { contact: nobody }],
    ['officer', { protectionOfficer: null }],
    ['help', { help: null }],
    ['legal-basis', { legalBasis: nothing }],
    ['approval', { approvals: [] }],
    ['protection', blocks({ protection: nothing })],
    ['results', blocks({ results: nothing })],
    ['end', { projectEnds: '' }],
    ['recordings', { recordingsDeletedBy: null }],
    ['key', { keyDeletedBy: null }],
    ['cut-off', { withdrawalCutOff: { until: 'date', on: '' } }],
  ]
  it.each(lacking)('lacks %s alone', (code, change) => {
    expect(missingInSheet({ ...testSheet, ...change }).map((item) => item.code)).toEqual([code])
  })

  it('is tried item by item', () => {
    expect(new Set(lacking.map(([code]) => code))).toEqual(
      new Set(sheetChecklist(testSheet).map(({ code }) => code)),
    )
  })

  it('asks for no deletion of recordings where nothing is recorded', () => {
    const offered = { ...testSheet.offered, recording: false }
    expect(missingInSheet({ ...testSheet, offered, recordingsDeletedBy: null })).toEqual([])
  })
})

describe('the information sheet', () => {
  it.each(['nb', 'nn'] as const)('prints every fact and promise in %s', (language) => {
    const document = informationSheet(testSheet, language)
    const text = textsOf(document).join('\n').replaceAll('\u00a0', ' ')
    for (const block of Object.values(testSheet.blocks)) expect(text).toContain(block[language])
    for (const date of ['31. desember 2026', '30. juni 2027', '31. mars 2027']) expect(text).toContain(date)
    for (const one of ['Åse Prøve', 'Per Vern', 'Nora Lytt', 'Senter for prøver', '2026/17']) {
      expect(text).toContain(one)
    }
    expect(text).toContain(cutOffWords(testSheet.withdrawalCutOff)[language])
    expect(document.mark).toBeNull()
    expect(document.sections.every((section) => section.blocks.length > 0)).toBe(true)
  })

  it('promises only what is offered', () => {
    const offered = { recording: false, quotes: false, reuse: false }
    const text = textsOf(informationSheet({ ...testSheet, offered }, 'nb')).join('\n')
    expect(text).not.toContain('Lydopptak slettes')
    expect(text).not.toContain('gjengi')
    expect(text).not.toContain('senere forskning')
    expect(text).toContain('Vi tar ikke opp lyden')
  })

  it('can be printed as a draft before it is whole', () => {
    const draft = informationSheet({ ...testSheet, projectEnds: '', minutes: 0, help: null }, 'nn')
    expect(draft.mark).toBe('Utkast')
    expect(textsOf(draft).join('\n')).not.toContain('0 minutt')
  })
})

describe('the consent form', () => {
  const boxes = (sheet: InfoSheet): number =>
    textsOf(consentForm(sheet, 'nb')).filter((line) => line.startsWith('☐')).length

  it('has a box for taking part and one for each thing that is offered', () => {
    expect(boxes(testSheet)).toBe(4)
    expect(boxes({ ...testSheet, offered: { recording: false, quotes: true, reuse: false } })).toBe(2)
  })

  it('names the version that is consented to', () => {
    expect(textsOf(consentForm({ ...testSheet, version: 3 }, 'nn')).join('\n')).toContain('versjon 3')
  })
})

describe('a version', () => {
  it('holds from its first day', () => {
    const later = { ...testSheet, version: 2, from: '2026-04-27' }
    expect(sheetOn([testSheet, later], '2026-04-26')?.version).toBe(1)
    expect(sheetOn([testSheet, later], '2026-04-27')?.version).toBe(2)
    expect(sheetOn([testSheet, later], '2026-01-31')).toBeUndefined()
  })
})

describe('a consent', () => {
  const consent: Consent = {
    informant: 'p1',
    sheet: 1,
    given: { recording: true, quotes: false, reuse: true },
    on: '2026-03-01',
    form: 'written',
    withdrawnOn: null,
  }
  const allowed = (one: Consent | undefined, sheet: InfoSheet = testSheet): readonly boolean[] => [
    mayRecord(one, [sheet]),
    mayQuote(one, [sheet]),
    mayReuse(one, [sheet]),
  ]

  it('allows what was offered and given, until it is withdrawn', () => {
    expect(allowed(consent)).toEqual([true, false, true])
    expect(allowed(undefined)).toEqual([false, false, false])
    expect(allowed({ ...consent, withdrawnOn: '2026-04-01' })).toEqual([false, false, false])
    expect(allowed({ ...consent, sheet: 7 })).toEqual([false, false, false])
    const offered = { recording: false, quotes: true, reuse: true }
    expect(allowed(consent, { ...testSheet, offered })).toEqual([false, false, true])
  })

  it.each([
    [1950, { on: 'i går' }],
    [1958, { sheet: 7 }],
    [1958, { on: '2026-01-31' }],
  ])('is refused with problem %i', (number, change) => {
    expect(wrongWithConsent({ ...consent, ...change }, [testSheet]).map((one) => one.number)).toEqual([
      number,
    ])
  })

  it('is refused where it covers more than the sheet asks for', () => {
    const offered = { recording: false, quotes: true, reuse: true }
    expect(wrongWithConsent(consent, [{ ...testSheet, offered }]).map((one) => one.number)).toEqual([1957])
    expect(wrongWithConsent(consent, [testSheet])).toEqual([])
  })
})
