import { describe, expect, it } from 'vitest'
import type { LocalText } from '#core/foundation'
import { loadInstruments } from '#rim/assets'
import { choicesOf, questionsOf } from './form.ts'
import { firstSentence, textToYou, toYou } from './to-you.ts'

describe('toYou', () => {
  it.each([
    ['Har mottakeren egne barn under 18 år?', 'Har du egne barn under 18 år?'],
    ['Hva er mottakerens kilde til livsopphold?', 'Hva er din kilde til livsopphold?'],
    [
      'Hva blir mottakerens behov for tjenester fra NAV framover?',
      'Hva blir ditt behov for tjenester fra NAV framover?',
    ],
    [
      'Er mottakaren utsett for vald og truslar, eller utset mottakaren andre for det?',
      'Er du utsett for vald og truslar, eller utset du andre for det?',
    ],
    ['Mottakeren er under 34 år. Mottakeren bor alene.', 'Du er under 34 år. Du bor alene.'],
    ['Bosituasjon', 'Bosituasjon'],
    ['Får hjelp sammen med andre mottakere', 'Får hjelp sammen med andre mottakere'],
  ])('%s', (text, said) => {
    expect(toYou(text)).toBe(said)
  })

  it('leaves nobody spoken about in what is shown of any form', () => {
    const forms = loadInstruments()
    const texts = forms.flatMap((form): LocalText[] => [
      ...questionsOf(form).flatMap((question) => [
        question.text,
        ...choicesOf(question).flatMap(({ label, help }) => (help ? [label, help] : [label])),
      ]),
      ...form.rules.map(({ message }) => message),
    ])
    const said = texts.map(textToYou).flatMap(({ nb, nn }) => [nb, nn])
    expect(said.length).toBeGreaterThan(1000)
    expect(said.filter((text) => /mottak(er|ar)en/i.test(text))).toEqual([])
    // a sentence begins with a capital letter, as it did
    const begun = (text: string) => /^[a-zæøå]/.test(text)
    const before = texts.flatMap(({ nb, nn }) => [nb, nn])
    expect(said.filter((text, at) => begun(text) && !begun(before[at]!))).toEqual([])
  })
})

describe('firstSentence', () => {
  it('leaves out what the one who registers is asked to check', () => {
    expect(firstSentence('Du er over 75 år og bor med foreldre. Kontroller alderen.')).toBe(
      'Du er over 75 år og bor med foreldre.',
    )
    expect(firstSentence('Tvangstiltak etter § 10-3 gjelder gravide. Kontroller paragrafen.')).toBe(
      'Tvangstiltak etter § 10-3 gjelder gravide.',
    )
    expect(firstSentence('Uten punktum')).toBe('Uten punktum')
  })
})
