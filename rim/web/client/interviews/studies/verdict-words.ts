import type { LocalText } from '#core/foundation'

/** What a body has said of a study. */
export const verdictWords = {
  applied: { nb: 'Søkt', nn: 'Søkt', en: 'Applied' },
  approved: { nb: 'Godkjent', nn: 'Godkjent', en: 'Approved' },
  'not-needed': { nb: 'Trenger ikke godkjenning', nn: 'Treng ikkje godkjenning', en: 'No approval needed' },
  refused: { nb: 'Avslått', nn: 'Avslått', en: 'Refused' },
} satisfies Record<string, LocalText>
