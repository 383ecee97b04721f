import type { ProblemKind } from '#core/foundation'

/** What can be wrong with a plan for a draw, or with a draw. Numbers 1800-1809, permanent. */
export const samplingProblems = {
  share: {
    number: 1800,
    severity: 'error',
    text: {
      nb: 'Andelen som skal trekkes, må være større enn 0 og høyst 1 (for eksempel 0,33).',
      nn: 'Delen som skal trekkjast, må vere større enn 0 og høgst 1 (til dømes 0,33).',
      en: 'The share to be drawn must be above 0 and at most 1 (for example 0.33).',
    },
  },
  raise: {
    number: 1801,
    severity: 'error',
    text: {
      nb: 'Tillegget for små kommuner må være fra 0 til 1 (for eksempel 0,3).',
      nn: 'Tillegget for små kommunar må vere frå 0 til 1 (til dømes 0,3).',
      en: 'The raise for small municipalities must be from 0 to 1 (for example 0.3).',
    },
  },
  seed: {
    number: 1802,
    severity: 'error',
    text: {
      nb: 'Frøet må ha fra 1 til 100 tegn på én linje.',
      nn: 'Frøet må ha frå 1 til 100 teikn på éi linje.',
      en: 'The seed must have from 1 to 100 characters on one line.',
    },
  },
  noResidents: {
    number: 1803,
    severity: 'error',
    text: {
      nb: 'Det finnes ingen innbyggertall for kommune {number} i {year}. Velg et annet år.',
      nn: 'Det finst ingen innbyggjartal for kommune {number} i {year}. Vel eit anna år.',
      en: 'There are no population numbers for municipality {number} in {year}. Choose another year.',
    },
  },
  district: {
    number: 1804,
    severity: 'error',
    text: {
      nb: '{code} er ikke et bydelsnummer som er kjent. Bruk kommunenummer med fire sifre eller bydelsnummer med seks.',
      nn: '{code} er ikkje eit kjent bydelsnummer. Bruk kommunenummer med fire siffer eller bydelsnummer med seks.',
      en: '{code} is not a known city district. Use municipality numbers of four digits or district numbers of six.',
    },
  },
  districtCount: {
    number: 1805,
    severity: 'error',
    text: {
      nb: 'Antall bydeler som skal spørres, må være et helt tall fra 1 til 15.',
      nn: 'Talet på bydelar som skal spørjast, må vere eit heilt tal frå 1 til 15.',
      en: 'The number of city districts to ask must be a whole number from 1 to 15.',
    },
  },
} as const satisfies Record<string, ProblemKind>
