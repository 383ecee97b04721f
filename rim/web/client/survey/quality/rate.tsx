import type { Language, LocalText } from '#core/foundation'
import { useLanguage, useSay } from '../../words/index.ts'
import type { BatchAnswer } from '../types.ts'

const words = {
  rate: {
    nb: '{differing} av {compared} felt var ulike: {share} (95 % konfidensintervall {low} til {high}).',
    nn: '{differing} av {compared} felt var ulike: {share} (95 % konfidensintervall {low} til {high}).',
    en: '{differing} of {compared} fields differed: {share} (95 % confidence interval {low} to {high}).',
  },
} satisfies Record<string, LocalText>

/** A share as per cent: with two decimals, since few fields differ and the limit is half a per cent, or as few as it needs. */
export function percent(share: number, language: Language, decimals: 'two' | 'few' = 'two'): string {
  const locale = language === 'en' ? 'en-GB' : 'nb-NO'
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: decimals === 'two' ? 2 : 0,
    maximumFractionDigits: 2,
  }).format(share)
}

/** How many fields differed between the first and the second entry, with the interval. */
export function RateInWords({
  batch: { differing, compared },
  rate,
}: {
  batch: Pick<BatchAnswer, 'differing' | 'compared'>
  rate: NonNullable<BatchAnswer['rate']>
}) {
  const say = useSay()
  const language = useLanguage()
  const [share, low, high] = [rate.estimate, rate.low, rate.high].map((one) => percent(one, language))
  return (
    <p>
      {say(words.rate, {
        differing,
        compared,
        share: share ?? '',
        low: low ?? '',
        high: high ?? '',
      })}
    </p>
  )
}
