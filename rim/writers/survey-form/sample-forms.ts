import type { Language } from '#core/foundation'
import { informationSheet, orderInstruction, paperForm } from '#core/survey'
import { loadInstruments } from '#rim/assets'
import type { CardsToWrite, FormsToWrite, SurveyCopy } from './run.ts'

const instrument = loadInstruments('brukertilfredshet').find(({ id }) => id === 'brukertilfredshet@2021.1')!
const facts = {
  responsible: 'den nasjonale koordinatoren for undersøkelsen',
  contact: 'lyttepost.example/svar/om',
  lastDay: '31. mars 2021',
  address: 'lyttepost.example/svar',
  service: 'Rusteamet på Østre Ørland – oppfølging og «lavterskel»',
  place: 'Storfjord - Omasvuotna - Omasvuono',
}

const signs = 'ACEFHJKMNPRTUWXY347'
/** So many copies with codes that differ; they are no true codes. */
const copies = (count: number): readonly SurveyCopy[] =>
  Array.from({ length: count }, (_, at) => {
    const tail = [3, 2, 1, 0]
      .map((place) => signs[Math.floor(at / signs.length ** place) % signs.length])
      .join('')
    return { code: `ACEFH-J${tail}`, link: `https://lyttepost.example/svar/ACEFHJ${tail}` }
  })

/** An order of forms of 2021. */
export function sampleForms(language: Language, count: number): FormsToWrite {
  return {
    form: paperForm(instrument, language),
    title: facts.service,
    address: facts.address,
    made: '2021-02-01',
    copies: copies(count),
    information: informationSheet(facts, language),
    instruction: orderInstruction({ ...facts, copies: count }, 'forms', language),
  }
}

/** An order of cards. */
export function sampleCards(language: Language, count: number): CardsToWrite {
  const instruction = orderInstruction({ ...facts, copies: count }, 'cards', language)
  return { ...sampleForms(language, count), lastDay: facts.lastDay, instruction }
}
