import type { TextDeskAnswer, TextPart, TextSection } from '../client/report-texts/answers.ts'
import { holdAgainstRoutes, namesOf } from './test-shapes.ts'

// how often a text was written of is not counted here: the log has it
const text = namesOf<Omit<TextPart, 'edits'>>({
  ...{ type: 0, id: 0, section: 0, state: 0, list: 0, generated: 0, text: 0, follows: 0 },
  ...{ conflict: 0, replaced: 0, unknown: 0 },
})

holdAgainstRoutes({
  'GET /api/studies/{study}/report-texts': {
    '': namesOf<TextDeskAnswer>({ sections: 0, homeless: 0, conflicts: 0 }),
    'sections[]': namesOf<TextSection>({ id: 0, number: 0, title: 0, level: 0, parts: 0 }),
    'homeless[]': text,
    'homeless[].conflict?': namesOf<NonNullable<TextPart['conflict']>>({ kind: 0, now: 0, stale: 0 }),
  },
})
