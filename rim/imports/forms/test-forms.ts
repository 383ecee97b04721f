import { type Instrument, type InstrumentText, parseInstrument } from '#core/instruments'
import { loadInstruments } from '#rim/assets'

/** Every form that the program comes with. */
export const publishedForms: readonly Instrument[] = [
  ...loadInstruments('brukerplan'),
  ...loadInstruments('brukertilfredshet'),
  ...loadInstruments('datainnsamling'),
  ...loadInstruments('kommuneundersokelse'),
]

/**
 * A form as it is after what the losses of its writing tell of is taken off it: where the wording comes from, its record, its
 * mapping, its criteria. Written by hand once more, so that what comes back is compared with something.
 */
export function withoutLosses(
  instrument: Instrument,
  source: string,
  more: { readonly infoBecomesWarning: boolean },
): Instrument {
  const plain = JSON.parse(JSON.stringify(instrument), (_key, value: unknown) =>
    isText(value)
      ? {
          ...value,
          origin: Object.fromEntries(Object.keys(value.origin).map((language) => [language, 'printed'])),
        }
      : value,
  ) as Instrument
  return parseInstrument({
    ...plain,
    rounds: [],
    notes: [],
    source,
    mapping: null,
    inclusion: [],
    rules: plain.rules.map((rule) => ({
      ...rule,
      severity: more.infoBecomesWarning && rule.severity === 'info' ? 'warning' : rule.severity,
    })),
  })
}

const isText = (value: unknown): value is InstrumentText =>
  typeof value === 'object' && value !== null && 'origin' in value && typeof value.origin === 'object'
