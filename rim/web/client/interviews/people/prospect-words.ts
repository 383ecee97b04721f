import type { LocalText } from '#core/foundation'
import { type Prospect, prospectStates, recruitmentReasons } from '#core/interviews'

/** A word with its first letter large, as it stands alone. */
const alone = (text: LocalText): LocalText => {
  const large = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
  return { nb: large(text.nb), nn: large(text.nn) }
}

const english: Readonly<Record<Prospect['state'], string>> = {
  'not-asked': 'Not asked',
  asked: 'Asked',
  'contact-passed-on': 'Contact details passed on',
  agreed: 'Has agreed',
  declined: 'Declined',
  unreachable: 'Not reached',
  ineligible: 'Outside the criteria',
  'no-show': 'Did not come',
  interviewed: 'Interviewed',
}
const englishReasons: Readonly<Record<NonNullable<Prospect['reason']>, string>> = {
  health: 'Health',
  cognition: 'Cognitive impairment',
  'not-acknowledged': 'Does not see it as a problem',
  'not-raised': 'Staff would not raise it',
  'no-wish': 'Did not want to',
  'no-time': 'Had no time',
  distrust: 'Worried about who would know',
  practical: 'Practical reasons',
  'outside-criteria': 'Outside the criteria',
  'not-told': 'Reason not told',
  other: 'Another reason',
}

/** How a state stands alone, such as in a list to choose from. */
export const stateText = (state: Prospect['state']): LocalText => ({
  ...alone(prospectStates[state]),
  en: english[state],
})

/** How a reason stands alone. */
export const reasonText = (reason: NonNullable<Prospect['reason']>): LocalText => ({
  ...alone(recruitmentReasons[reason]),
  en: englishReasons[reason],
})

/** The colour that a state's word is repeated in. */
export const stateColour = (state: Prospect['state']): 'neutral' | 'info' | 'success' | 'warning' => {
  if (state === 'interviewed') return 'success'
  if (state === 'agreed') return 'info'
  return state === 'asked' || state === 'contact-passed-on' ? 'warning' : 'neutral'
}
