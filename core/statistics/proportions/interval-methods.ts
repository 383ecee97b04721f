import type { LocalText } from '#core/foundation'
import type { IntervalMethod } from './intervals.ts'

/** How a report and the documentation name an interval. */
export interface IntervalMethodText {
  readonly label: LocalText
  /** The formula as text; p = x / n, q = 1 - p, z the normal and B the beta quantile, alpha = 1 - level. */
  readonly formula: string
  readonly source: string
}

/** Every interval for one proportion, with its name in both Norwegian forms and in English, formula and source. */
export const intervalMethods: Readonly<Record<IntervalMethod, IntervalMethodText>> = {
  wald: {
    label: {
      nb: 'Wald (normaltilnærming)',
      nn: 'Wald (normaltilnærming)',
      en: 'Wald (normal approximation)',
    },
    formula: 'p ± z √(p q / n)',
    source: 'Brown, Cai and DasGupta (2001), Statistical Science 16: 101–133',
  },
  wilson: {
    label: { nb: 'Wilson', nn: 'Wilson', en: 'Wilson' },
    formula: '(2x + z² ± z √(z² + 4 x q)) / (2 (n + z²))',
    source: 'Wilson (1927), Journal of the American Statistical Association 22: 209–212',
  },
  'wilson-continuity': {
    label: {
      nb: 'Wilson med kontinuitetskorreksjon',
      nn: 'Wilson med kontinuitetskorreksjon',
      en: 'Wilson with continuity correction',
    },
    formula: '(2x + z² ∓ 1 ∓ z √(z² ∓ 2 − 1/n + 4 p (n q ± 1))) / (2 (n + z²))',
    source: 'Newcombe (1998), Statistics in Medicine 17: 857–872, method 4',
  },
  'clopper-pearson': {
    label: { nb: 'Clopper–Pearson (eksakt)', nn: 'Clopper–Pearson (eksakt)', en: 'Clopper–Pearson (exact)' },
    formula: 'B(α/2; x, n − x + 1), B(1 − α/2; x + 1, n − x)',
    source: 'Clopper and Pearson (1934), Biometrika 26: 404–413',
  },
  'agresti-coull': {
    label: { nb: 'Agresti–Coull', nn: 'Agresti–Coull', en: 'Agresti–Coull' },
    formula: 'p̃ ± z √(p̃ (1 − p̃) / (n + z²)), p̃ = (x + z²/2) / (n + z²)',
    source: 'Agresti and Coull (1998), The American Statistician 52: 119–126',
  },
  jeffreys: {
    label: { nb: 'Jeffreys', nn: 'Jeffreys', en: 'Jeffreys' },
    formula: 'B(α/2; x + ½, n − x + ½), B(1 − α/2; x + ½, n − x + ½); 0 at x = 0, 1 at x = n',
    source: 'Brown, Cai and DasGupta (2001), Statistical Science 16: 101–133',
  },
  'mid-p': {
    label: {
      nb: 'Eksakt med halv sannsynlighet (mid-P)',
      nn: 'Eksakt med halvt sannsyn (mid-P)',
      en: 'Mid-P exact',
    },
    formula: 'P(X > x | low) + ½ P(X = x | low) = α/2 = P(X < x | high) + ½ P(X = x | high)',
    source: 'Newcombe (1998), Statistics in Medicine 17: 857–872, method 6',
  },
  logit: {
    label: { nb: 'Logit', nn: 'Logit', en: 'Logit' },
    formula: 'logit⁻¹(log(p / q) ± z / √(n p q)); Clopper–Pearson at x = 0 and x = n',
    source: 'Brown, Cai and DasGupta (2001), Statistical Science 16: 101–133, section 4.1.2',
  },
}
